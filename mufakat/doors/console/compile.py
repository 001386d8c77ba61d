"""Turn a base text and its edited copies into one rolling text with attributed brackets."""

import argparse
import gc
import json
import sys
from dataclasses import replace
from glob import glob
from pathlib import Path

from mufakat.core.problems import Problem, Unreadable
from mufakat.core.wording.model import Reading
from mufakat.core.wording.rolling import BASE, Rolling


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("base", metavar="BASE.docx", help="the draft as it was sent out")
    parser.add_argument("copies", metavar="COPY.docx", nargs="*", help="what a delegation made of it")
    parser.add_argument(
        "--name",
        metavar="FILE=CODE",
        action="append",
        default=[],
        help="the delegation a copy is from; the file's name without .docx unless named",
    )
    parser.add_argument("-o", "--output", metavar="OUT.docx", help="write the rolling text to a Word file")
    parser.add_argument("--matrix", metavar="OUT.xlsx", help="write the comments matrix to an Excel file")
    parser.add_argument("--json", action="store_true", help="print the rolling text as JSON")
    parser.add_argument("--choose", metavar="CODE", help="print or write one delegation's text, or the base")
    parser.parse_args = parser.parse_intermixed_args  # so that options may stand between the copies


def run(arguments: argparse.Namespace) -> int:
    gc.set_threshold(100_000, 50, 50)  # nearly all that is made here is kept until the end
    copies, names = _copies_and_names(arguments)
    by_code = _by_code(copies, names)
    _check_outputs(arguments, [Path(arguments.base), *by_code.values()])
    rolling = compiled(Path(arguments.base), by_code)
    _say_on_stderr(rolling)
    try:
        if arguments.matrix:
            _write_matrix(rolling, Path(arguments.matrix))
        if arguments.choose:
            _choose(rolling, arguments)
        else:
            _show(rolling, arguments)
    except PermissionError as refused:
        raise Problem(
            f"{refused.filename} cannot be written. Is it open in another program? Close it or give another name."
        ) from None
    return 0


def compiled(base_path: Path, copies: dict[str, Path]) -> Rolling:
    """Read the base and each copy, align, compile; of each copy only what differs stays in memory."""
    from mufakat.core.wording.align import align
    from mufakat.core.wording.compile import compile_texts
    from mufakat.core.wording.draft import as_draft
    from mufakat.doors.console.compile_beside import beside, said_retain
    from mufakat.doors.console.side_by_side import side_by_side

    base_reading = _read(base_path)
    base = as_draft(base_reading)
    made = side_by_side(lambda path: align(base, _read(path)), list(copies.values()), base)
    returned = dict(zip(copies, made, strict=True))
    texts = {code: each.text for code, each in returned.items()}
    said = {code: said_retain(each) for code, each in returned.items()}
    rolling = compile_texts(base, texts, said_retain=said)
    return beside(rolling, base_reading, base_path, returned, copies)


def _copies_and_names(arguments: argparse.Namespace) -> tuple[list[Path], dict[str, str]]:
    """``--name A=X B=Y`` is taken for two names, not for a copy called "B=Y"."""
    pairs = [*arguments.name, *(each for each in arguments.copies if _is_pair(each))]
    names = {}
    for pair in pairs:
        file, sign, code = pair.rpartition("=")
        if not sign or not file or not code.strip():
            raise Problem(f"--name takes FILE=CODE, for example vn.docx=VN; “{pair}” is not that.")
        names[file] = code.strip()
    return [path for each in arguments.copies if not _is_pair(each) for path in _files(each)], names


def _files(argument: str) -> list[Path]:
    """A pattern that no shell has spelt out, as on Windows, is spelt out here."""
    pattern = any(sign in argument for sign in "*?") and not Path(argument).exists()
    return (
        [Path(each) for each in sorted(glob(argument))] or [Path(argument)] if pattern else [Path(argument)]
    )


def _is_pair(argument: str) -> bool:
    return "=" in argument and not Path(argument).exists()


def _by_code(copies: list[Path], names: dict[str, str]) -> dict[str, Path]:
    by_code: dict[str, Path] = {}
    unused = dict(names)
    for path in copies:
        called = next((name for name in (str(path), path.name, path.stem) if name in names), None)
        unused.pop(called or "", None)
        code = names[called] if called else path.stem
        if code == BASE:
            raise Problem(f"“{BASE}” stands for the draft itself: give {path} another name with --name.")
        if by_code.get(code) == path:
            raise Problem(f"{path} is named twice. Name each copy once.")
        if code in by_code:
            raise Problem(
                f"Two files are both called “{code}”: {by_code[code]} and {path}. Tell them apart with --name FILE=CODE."
            )
        by_code[code] = path
    if unused:
        raise Problem(f"--name speaks of {next(iter(unused))}, which is not among the copies.")
    return by_code


def _check_outputs(arguments: argparse.Namespace, sources: list[Path]) -> None:
    """Before any work is done: nothing is written over what was read, nor where nothing can be written."""
    for given, ending in ((arguments.output, ".docx"), (arguments.matrix, ".xlsx")):
        if not given:
            continue
        target = Path(given)
        if target.suffix.lower() != ending:
            raise Problem(f"{given} would be a {ending} file: please give it a name that ends in {ending}.")
        if any(target.resolve() == source.resolve() for source in sources):
            raise Problem(
                f"{given} is one of the files that are read; writing there would lose it. Give another name."
            )
        if target.is_dir() or not target.parent.is_dir():
            where = f"there is no folder {target.parent}" if not target.parent.is_dir() else "it is a folder"
            raise Problem(f"{given} cannot be written: {where}.")


def _read(path: Path) -> Reading:
    try:
        return _opened(path)
    except FileNotFoundError:
        raise Unreadable(f"There is no file {path}.") from None
    except IsADirectoryError:
        raise Unreadable(
            f"{path} is a folder. Name the files in it, for example {path / '*.docx'}."
        ) from None
    except OSError as problem:
        raise Unreadable(f"{path} cannot be opened: {problem.strerror}.") from None


def _opened(path: Path) -> Reading:
    """What every other sort of file needs is loaded only for those: most are Word's own."""
    from mufakat.core.word import read

    content = path.read_bytes()
    if content.startswith(b"PK") and b"mimetype" not in content[:64]:
        return read(content, name=str(path))
    from mufakat.records.instruments.opening import opened

    reading, said = opened(content, str(path))
    return replace(reading, warnings=(*said, *reading.warnings))


def _say_on_stderr(rolling: Rolling) -> None:
    for code, sentence in rolling.warnings:
        print(f"{code}: {sentence}", file=sys.stderr)


def _write_matrix(rolling: Rolling, path: Path) -> None:
    from mufakat.core.wording.matrix import matrix_rows
    from mufakat.core.wording.matrix_sheet import write_matrix

    write_matrix(matrix_rows(rolling), path)


def _choose(rolling: Rolling, arguments: argparse.Namespace) -> None:
    from mufakat.core.wording.model import STRUCTURE
    from mufakat.core.wording.readable import one_line

    text = rolling.text(arguments.choose)
    if arguments.output:
        from mufakat.core.word import write_text

        write_text(text, Path(arguments.output))
    elif arguments.json:
        _print(
            json.dumps(
                [{"key": p.key, "kind": p.kind, "text": p.text} for p in text.provisions], ensure_ascii=False
            )
        )
    else:
        for each in text.provisions:
            if each.kind not in STRUCTURE:
                _print(one_line(each.text))


def _show(rolling: Rolling, arguments: argparse.Namespace) -> None:
    if arguments.output:
        from mufakat.core.word import write_rolling

        write_rolling(rolling, Path(arguments.output))
    if arguments.json:
        from mufakat.core.wording.as_json import as_json

        _print(json.dumps(as_json(rolling), ensure_ascii=False))
    elif not arguments.output:
        from mufakat.core.wording.readable import lines

        for line in lines(rolling):
            _print(line)


def _print(line: str) -> None:
    sys.stdout.buffer.write(line.encode() + b"\n")  # UTF-8 whatever the terminal's locale
