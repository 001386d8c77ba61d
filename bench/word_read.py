"""Reading: a 5,000-paragraph .docx with tracked changes, ours beside python-docx's plain read of its texts.

python-docx gives the words of untouched paragraphs and drops every tracked one; ours gives both wordings,
keys, numbers, comments and who changed what. Three files: as Microsoft Word saves (a paragraph in several
runs, with rsids and spelling marks), as python-docx writes (one run, no keys) and as it leaves here (one run,
every paragraph numbered, which python-docx does not look at). Both readers open the same bytes in the same run, in turns, so that what
else the machine does falls on both; the best of each counts, in processor time.

    python -m bench.word_read [--paragraphs 5000] [--runs 7]
"""

import argparse
import random
import re
import time
from collections.abc import Callable
from functools import partial
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

from bench.compile import SEED, paragraph
from mufakat.core.word import read, write_text
from mufakat.core.wording.model import Provision, Text

INSERTED = (
    '<w:ins w:id="{n}" w:author="A. Delegate" w:date="2026-11-20T09:00:00Z"><w:r><w:t xml:space="preserve"> and in every '
    'member state</w:t></w:r></w:ins><w:del w:id="{m}" w:author="A. Delegate" w:date="2026-11-20T09:00:00Z"><w:r>'
    '<w:delText xml:space="preserve"> as appropriate</w:delText></w:r></w:del>'
)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--paragraphs", type=int, default=5000)
    asked.add_argument("--runs", type=int, default=7)
    options = asked.parse_args()
    for name, raw in (
        ("as Word saves", as_word_saves(options.paragraphs)),
        ("as python-docx writes", as_python_docx_writes(options.paragraphs)),
        ("as sent", as_sent(options.paragraphs)),
    ):
        ours, theirs = best(options.runs, partial(read, raw), partial(_plainly, raw))
        reading = read(raw)
        changed = sum(1 for each in reading.paragraphs if each.before != each.after)
        print(
            f"{name}: {options.paragraphs:,} paragraphs, {changed:,} with tracked changes, {len(raw) / 1e6:.1f} MB"
        )
        print(
            f"  mufakat {ours * 1000:.0f} ms, python-docx {theirs * 1000:.0f} ms, ratio {ours / theirs:.2f}"
        )


def _plainly(raw: bytes) -> list[str]:
    return [each.text for each in Document(BytesIO(raw)).paragraphs]


def as_sent(paragraphs: int) -> bytes:
    """A draft of ours in which one paragraph in twenty has an insertion and a deletion."""
    return _changed(_draft(paragraphs, numbered=True), _tracked)


def as_word_saves(paragraphs: int) -> bytes:
    """The same unnumbered, each paragraph in five runs as Word cuts them after some editing."""
    return _changed(_draft(paragraphs, numbered=False), lambda document: _in_runs(_tracked(document)))


def as_python_docx_writes(paragraphs: int) -> bytes:
    """The same words in a file of python-docx, by its own template."""
    chance, document, out = random.Random(SEED), Document(), BytesIO()
    for _ in range(paragraphs):
        document.add_paragraph(paragraph(chance))
    document.save(out)
    return _changed(out.getvalue(), partial(_tracked, at="</w:p>"))


def _draft(paragraphs: int, *, numbered: bool) -> bytes:
    chance = random.Random(SEED)
    provisions = [
        Provision(f"p{n}", "paragraph", paragraph(chance), label=f"{n}." if numbered else "")
        for n in range(1, paragraphs + 1)
    ]
    return write_text(Text(tuple(provisions), draft_id="bench"))


def _changed(raw: bytes, change: Callable[[str], str]) -> bytes:
    written, out = ZipFile(BytesIO(raw)), BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in written.namelist():
            part = written.read(name)
            package.writestr(name, change(part.decode()) if name == "word/document.xml" else part)
    return out.getvalue()


def _in_runs(document: str) -> str:
    """Cuts every long run into five, each with an rsid and a language, a spelling mark between two of them."""

    def cut(found: re.Match) -> str:
        words = found[1].split(" ")
        share = len(words) // 5 + 1
        parts = [" ".join(words[n : n + share]) for n in range(0, len(words), share)]
        runs = [
            f'<w:r w:rsidR="00A41B{n:02d}"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">'
            f"{part}{' ' if n < len(parts) - 1 else ''}</w:t></w:r>"
            for n, part in enumerate(parts)
        ]
        return '<w:proofErr w:type="spellStart"/>'.join((runs[0], "".join(runs[1:])))

    return re.sub(r'<w:r><w:t xml:space="preserve">([^<]{100,})</w:t></w:r>', cut, document)


def _tracked(document: str, at: str = "<w:bookmarkEnd") -> str:
    first, *others = document.split(f"</w:r>{at}")
    parts = [first]
    for n, other in enumerate(others):
        changes = INSERTED.format(n=100_000 + n, m=200_000 + n) if n % 20 == 0 else ""
        parts.append(f"</w:r>{changes}{at}{other}")
    return "".join(parts)


def best(runs: int, *acts: Callable[[], object]) -> list[float]:
    """Seconds of processor time of each act, the best of its runs, taken in turns."""
    found = [float("inf")] * len(acts)
    for _ in range(runs):
        for n, act in enumerate(acts):
            start = time.process_time()
            act()
            found[n] = min(found[n], time.process_time() - start)
    return found


if __name__ == "__main__":
    main()
