"""Read reports of meetings and propose a record of each, every field with the words that support it."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import yaml

from mufakat.core.intake import FIELDS, ProposedRecord, Vocabulary, propose, vocabulary_from
from mufakat.core.problems import Problem, Unreadable

PROFILES = Path(__file__).parents[2] / "profiles"
NEEDED = ("bodies", "members", "organisations", "instruments", "vocabularies")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help=".txt, .html, .docx or .pdf; - for standard input"
    )
    parser.add_argument(
        "--json", action="store_true", help="one JSON object a line (docs/howto/intake-json.md)"
    )
    parser.add_argument(
        "--profile", default="asean-swd", metavar="NAME", help="a profile's name or its folder"
    )


def run(args: argparse.Namespace) -> int:
    """0 when every file was read; 1 when one was not, after all the others were."""
    vocabulary, failed = vocabulary_of(args.profile), False
    for name in args.files:
        try:
            record = propose(content_of(name), name, vocabulary)
        except Problem as problem:
            print(f"{name}: {problem}", file=sys.stderr)
            failed = True
            continue
        print(json.dumps(record.as_json(), ensure_ascii=False) if args.json else listing(record, name))
    return int(failed)


def content_of(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except IsADirectoryError as error:
        raise Unreadable("This is a folder, not a report.") from error
    except OSError as error:
        raise Unreadable(f"The file cannot be opened ({error.strerror}).") from error


def vocabulary_of(profile: str) -> Vocabulary:
    """The vocabulary of a profile that comes with the package, or of a folder."""
    folder = Path(profile) if Path(profile).is_dir() else PROFILES / profile.replace("-", "_")
    if not folder.is_dir():
        raise Unreadable(f"There is no profile “{profile}”.")
    return vocabulary_from({f"{name}.yaml": parsed(folder / f"{name}.yaml") for name in NEEDED})


def parsed(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=loader) or {}  # noqa: S506
    except yaml.YAMLError as error:
        raise Unreadable(f"{path.name} of the profile cannot be read: {error}") from error


def listing(record: ProposedRecord, name: str) -> str:
    """A record for reading: one field a line, its words below."""
    lines = [name, *(f"  {sentence}" for sentence in (*record.says, *record.tensions))]
    for field in FIELDS:
        found = record.fields.get(field)
        if found is None:
            lines.append(f"  {field:<16} –")
            continue
        values = found.value if isinstance(found.value, list) else [found.value]
        lines += [f"  {field if n == 0 else '':<16} {as_words(value)}" for n, value in enumerate(values)]
        lines += [
            f"  {'':<16}   “{quote.text if len(quote.text) < 100 else quote.text[:99] + '…'}”"
            for quote in found.quotes[:3]
        ]
    return "\n".join(lines) + "\n"


def as_words(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}: {held}" for key, held in value.items() if held is not None)
    return str(value)
