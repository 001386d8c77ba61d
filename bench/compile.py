"""Compile: 400 paragraphs, 11 and 30 edited copies as .docx files, `mufakat compile` timed as a process.

Each copy edits 5 % of the paragraphs, half of those in a hot set that all copies share. An amendment is
exact when choosing its author in the JSON gives the author's paragraph character for character.
Peers, where installed: `git merge-file` (copies as plain text, one after another) and LibreOffice (each
copy compared with the base, then merged, headless).

    python -m bench.compile [--copies 11 30] [--paragraphs 400] [--runs 5] [--libreoffice] [--large]
"""

import argparse
import compileall
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from zipfile import ZipFile

from docx import Document
from lxml import etree

SEED = 20261126
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VOCABULARY = (
    "member states shall strengthen care services social protection children older persons persons with disabilities "
    "families communities regional cooperation training workers quality standards access resilient inclusive "
    "implementation monitoring national plans partners resources capacity knowledge exchange data gender equality "
    "prevention violence rights participation local authorities budget review progress annual"
)
WORDS = VOCABULARY.split()


def paragraph(chance: random.Random) -> str:
    sentences = []
    for _ in range(chance.randint(2, 4)):
        words = [chance.choice(WORDS) for _ in range(chance.randint(12, 22))]
        sentences.append(" ".join(words).capitalize() + ".")
    return " ".join(sentences)


def amended(text: str, chance: random.Random) -> str:
    """One to three spots replaced, put in or struck."""
    words = text.split(" ")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(words) - 4)
        put = [chance.choice(WORDS) for _ in range(chance.randint(1, 4))]
        act = chance.random()
        if act < 0.5:
            words[at : at + chance.randint(1, 3)] = put
        elif act < 0.8:
            words[at:at] = put
        else:
            del words[at : at + chance.randint(1, 3)]
    return " ".join(words)


def material(paragraphs: int, copies: int) -> tuple[list[str], dict[str, list[str]]]:
    chance = random.Random(SEED)
    base = [f"{n + 1}. {paragraph(chance)}" for n in range(paragraphs)]
    each = max(2, paragraphs // 20)
    hot = chance.sample(range(paragraphs), max(each, paragraphs // 10))
    made = {}
    for n in range(copies):
        places = set(chance.sample(hot, each // 2))
        cold = [place for place in range(paragraphs) if place not in places and place not in hot]
        places.update(chance.sample(cold, each - each // 2))
        made[f"D{n:02}"] = [amended(text, chance) if i in places else text for i, text in enumerate(base)]
    return base, made


def write_docx(paragraphs: list[str], path: Path) -> None:
    document = Document()
    document.core_properties.author = path.stem
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(path)


def ours(folder: Path, base: list[str], copies: dict[str, list[str]], runs: int) -> dict:
    command = [sys.executable, "-m", "mufakat", "compile", str(folder / "base.docx")]
    command += [str(folder / f"{code}.docx") for code in copies] + ["--json"]
    compileall.compile_dir(Path(__file__).parents[1] / "mufakat", quiet=2)  # warm, as after the first call
    times, processor = [], []
    for _ in range(runs):
        began, used = time.perf_counter(), processor_time()
        done = subprocess.run(command, check=True, capture_output=True)
        times.append(time.perf_counter() - began)
        processor.append(processor_time() - used)
    rolling = json.loads(done.stdout)
    exact = amendments = 0
    for code, wanted in copies.items():
        got = text_of(rolling, code)
        amendments += sum(a != b for a, b in zip(base, wanted, strict=True))
        if len(got) == len(wanted):
            exact += sum(a != b and b == c for a, b, c in zip(base, wanted, got, strict=True))
            assert all(b == c for b, c in zip(wanted, got, strict=True)), f"{code} is not exact"
    assert text_of(rolling, "base") == base
    brackets = sum("base" in s for p in rolling["provisions"] for s in p["segments"])
    return {
        "amendments": amendments,
        "exact": exact,
        "brackets": brackets,
        "times": times,
        "processor": min(processor),
    }


def processor_time() -> float:
    """Seconds the processes started so far have had of the processors; other work on the machine is not in it."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def text_of(rolling: dict, code: str) -> list[str]:
    held = {each["key"]: each for each in rolling["provisions"]}
    order = rolling["orders"].get(code, rolling["orders"]["base"])
    return ["".join(chosen(segment, code) for segment in held[key]["segments"]) for key in order]


def chosen(segment: dict, code: str) -> str:
    if "base" not in segment:
        return segment["text"]
    if code in segment["delete"]:
        return ""
    return next((a["text"] for a in segment["alternatives"] if code in a["by"]), segment["base"])


def git_merge_file(folder: Path, base: list[str], copies: dict[str, list[str]]) -> dict:
    (folder / "base.txt").write_text("\n\n".join(base) + "\n")
    shutil.copy(folder / "base.txt", folder / "merged.txt")
    began = time.perf_counter()
    for code, text in copies.items():
        (folder / f"{code}.txt").write_text("\n\n".join(text) + "\n")
        files = [str(folder / name) for name in ("merged.txt", "base.txt", f"{code}.txt")]
        subprocess.run(["git", "merge-file", "-q", *files], check=False)
    took = time.perf_counter() - began
    clean, inside = set(), 0
    for line in (folder / "merged.txt").read_text().split("\n"):
        inside += line.startswith("<<<<<<<") - line.startswith(">>>>>>>")
        if not inside:
            clean.add(line)
    wanted = [(a, b) for text in copies.values() for a, b in zip(base, text, strict=True) if a != b]
    return {"amendments": len(wanted), "exact": sum(b in clean for _, b in wanted), "times": [took]}


def libreoffice(folder: Path, base: list[str], copies: dict[str, list[str]]) -> dict | None:
    """Compare every copy with the base, then merge them all; exact: accepting only its author's changes gives it."""
    script = Path(__file__).with_name("libreoffice_merge.py")
    if not shutil.which("soffice") or not Path("/usr/bin/python3").exists():
        return None
    done = subprocess.run(
        ["/usr/bin/python3", str(script), str(folder), *copies], capture_output=True, text=True, check=False
    )
    if done.returncode or not done.stdout:
        return None
    merged = ZipFile(folder / "merged.docx").read("word/document.xml")
    exact = amendments = 0
    for code, text in copies.items():
        theirs = accepted(merged, code)
        wanted = [b for a, b in zip(base, text, strict=True) if a != b]
        amendments += len(wanted)
        exact += sum(each in theirs for each in wanted)
    return {**json.loads(done.stdout), "amendments": amendments, "exact": exact}


def accepted(document: bytes, author: str) -> set[str]:
    """The paragraphs of a merged document with one author's changes accepted and everybody else's rejected."""
    found = set()
    for paragraph in etree.fromstring(document).iter(f"{W}p"):
        pieces = []
        for node in paragraph.iter(f"{W}t", f"{W}delText"):
            above = [(each.tag, each.get(f"{W}author")) for each in node.iterancestors(f"{W}ins", f"{W}del")]
            put_in = all(who == author for tag, who in above if tag == f"{W}ins")
            if put_in and (f"{W}del", author) not in above:
                pieces.append(node.text or "")
        found.add("".join(pieces))
    return found


def show(name: str, copies: int, found: dict) -> None:
    times = found["times"]
    median = f"{statistics.median(times):.2f} s" + (f" (best {min(times):.2f})" if len(times) > 1 else "")
    exact = f"{found['exact']} of {found['amendments']}" if "exact" in found else "not measured here"
    if "processor" in found:
        median += f", processor {found['processor']:.2f} s"
    more = f", {found['brackets']} brackets" if "brackets" in found else ""
    print(f"| {name} | {copies} | {exact}{more} | {median} |", flush=True)


def large(folder: Path) -> None:
    base, copies = material(5000, 100)
    write_docx(base, folder / "base.docx")
    for code, text in copies.items():
        write_docx(text, folder / f"{code}.docx")
    show("mufakat compile, 5,000 paragraphs", 100, ours(folder, base, copies, 1))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    read = sum(path.stat().st_size for path in folder.glob("*.docx")) // 2**20
    print(f"\nPeak memory {peak} MB for {read} MB of .docx files.")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--copies", type=int, nargs="*", default=[11, 30])
    parser.add_argument("--paragraphs", type=int, default=400)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument(
        "--libreoffice", action="store_true", help="run LibreOffice beside it (a minute or more)"
    )
    parser.add_argument("--large", action="store_true", help="also 5,000 paragraphs in 100 copies")
    asked = parser.parse_args()
    print(f"Load of the machine when this began: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors.\n")
    print(
        "| tool | copies | amendments exact for their author | time, process start included |\n|---|---|---|---|"
    )
    for count in asked.copies:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            base, copies = material(asked.paragraphs, count)
            write_docx(base, folder / "base.docx")
            for code, text in copies.items():
                write_docx(text, folder / f"{code}.docx")
            show("mufakat compile", count, ours(folder, base, copies, asked.runs))
            if shutil.which("git"):
                show("git merge-file (conflicts without names)", count, git_merge_file(folder, base, copies))
            if asked.libreoffice and (found := libreoffice(folder, base, copies)):
                show("LibreOffice compare + merge", count, found)
    if asked.large:
        with tempfile.TemporaryDirectory() as name:
            large(Path(name))


if __name__ == "__main__":
    main()
