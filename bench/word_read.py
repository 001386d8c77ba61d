"""Reading: a 5,000-paragraph .docx with tracked changes, ours beside python-docx's plain read of its texts.

python-docx gives the words of untouched paragraphs and drops every tracked one; ours gives both wordings,
keys, numbers, comments and who changed what. Both open the same bytes in the same run, in turns, so that
what else the machine does falls on both; the best of each counts, in processor time.

    python -m bench.word_read [--paragraphs 5000] [--runs 7]
"""

import argparse
import random
import time
from collections.abc import Callable
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
    raw = returned_file(options.paragraphs)
    ours, theirs = best(
        options.runs, lambda: read(raw), lambda: [p.text for p in Document(BytesIO(raw)).paragraphs]
    )
    reading = read(raw)
    changed = sum(1 for each in reading.paragraphs if each.before != each.after)
    print(f"{options.paragraphs:,} paragraphs, {changed:,} with tracked changes, {len(raw) / 1e6:.1f} MB")
    print(f"mufakat      {ours * 1000:7.0f} ms")
    print(f"python-docx  {theirs * 1000:7.0f} ms")
    print(f"ratio        {ours / theirs:7.2f}  (wanted: at most 0.33)")


def returned_file(paragraphs: int) -> bytes:
    """A draft of ours in which one paragraph in twenty has an insertion and a deletion."""
    chance = random.Random(SEED)
    provisions = [
        Provision(f"p{n}", "paragraph", paragraph(chance), label=f"{n}.") for n in range(1, paragraphs + 1)
    ]
    written = ZipFile(BytesIO(write_text(Text(tuple(provisions), draft_id="bench"))))
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as package:
        for name in written.namelist():
            part = written.read(name).decode()
            package.writestr(name, _tracked(part) if name == "word/document.xml" else part)
    return out.getvalue()


def _tracked(document: str) -> str:
    first, *others = document.split("</w:r><w:bookmarkEnd")
    parts = [first]
    for n, other in enumerate(others):
        changes = INSERTED.format(n=100_000 + n, m=200_000 + n) if n % 20 == 0 else ""
        parts.append(f"</w:r>{changes}<w:bookmarkEnd{other}")
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
