"""The lines of a printed text: without what every page repeats, without our own cover page, put together to paragraphs."""

import re
from collections import Counter
from collections.abc import Sequence

HYPHEN_OF_PDFIUM = "\x02"  # a hyphen at the end of a printed line; the word goes on behind it
NO_LETTERS = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")  # no Word file can hold them
# the last line of the cover page our files go out with: "Text roadmap/0/en;4;VN"
COVER_ENDS = re.compile(r"^(?:(?P<word>\S+)\s+)?(?P<id>[a-z0-9][\w-]*/\d+/[a-z]{2,3};\d+;[^\s;]+)$")
ENDS = re.compile(r"(?:^|\s)(?P<id>[a-z0-9][\w-]*/\d+/[a-z]{2,3};\d+;[^\s;]+)$")
ENDS = (".", ":", ";", "?", "!", "។", "။", ",")


def paragraphs(pages: Sequence[str]) -> tuple[list[str], str]:
    """The paragraphs of the pages, and the identifier of the file as its cover page printed it; "" where it has none."""
    lines, identifier = without_cover(without_repeated([letters(page).split("\n") for page in pages]))
    found, words = [], ""
    for line in lines:
        words = f"{words} {line.strip()}".strip()
        if not line.strip() or line.rstrip().endswith(ENDS):
            found.append(words)
            words = ""
    return [each for each in [*found, words] if each], identifier


def letters(words: str) -> str:
    """Without what is no letter: kept, it would come back as wording that can be printed nowhere."""
    one_kind = words.replace(HYPHEN_OF_PDFIUM, "-").replace("\r", "").replace("\x0c", "\n")
    return NO_LETTERS.sub("", one_kind)


def without_repeated(pages: Sequence[list[str]]) -> list[str]:
    """Running heads and feet stand on two pages or more; so do the numbers of pages, which count up."""
    held = [stripped(page) for page in pages]
    heads = Counter(page[0].strip() for page in held if page)
    feet = Counter(page[-1].strip() for page in held if page)
    numbered = sum(bool(page) and page[-1].strip().isdecimal() for page in held) > 1
    lines: list[str] = []
    for page in held:
        if page and heads[page[0].strip()] > 1:
            page = page[1:]
        if page and (feet[page[-1].strip()] > 1 or (numbered and page[-1].strip().isdecimal())):
            page = page[:-1]
        lines += page
    return lines


def stripped(page: list[str]) -> list[str]:
    """Without empty lines above and below."""
    full = [n for n, line in enumerate(page) if line.strip()]
    return page[full[0] : full[-1] + 1] if full else []


def without_cover(lines: Sequence[str]) -> tuple[list[str], str]:
    """What stands behind the cover page, and its identifier where a line holds it whole."""
    for at, line in enumerate(lines[:60]):
        if found := COVER_ENDS.search(line.strip()):
            return list(lines[at + 1 :]), found["id"] if found["word"] else ""
    return list(lines), ""
