"""The pages of a PDF as one running text: heads, feet and numbers of pages gone, notes at the end."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from mufakat.core.intake.files.pdf_lines import EDGE, HYPHEN, Line
from mufakat.core.intake.files.pdf_rows import in_rows, languages_apart, unparted
from mufakat.core.intake.unwrap import FULL_STOP, LIST_MARK

LONGEST = 120
LONG_WORD = 16  # letters
WIDE = 1.3  # times the usual step from line to line: a new paragraph
GAP = 1.5  # times the least step of the file
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|trang|p\.|pg\.?)?\s*(?:\d{1,3}|[ivxl]{1,5})\s*(?:(?:of|/|\||trên)\s*\d{1,3})?\W*(?:P\s*a\s*g\s*e)?$",
    re.IGNORECASE,
)
ENDS = re.compile(r"[.;:!?][”\"’)\]]*\s*$|;\s+(?:and|và)\s*$")
PARTED = re.compile(rf"(?P<a>[^\W\d_]+){HYPHEN}\s*(?P<b>[^\W\d_]+)?")


def flowing(pages: list[list[Line]]) -> str:
    """A page that breaks off within a sentence runs on into the next."""
    pages = [unparted(page) for page in pages]
    heads, body = running_heads(pages), usual_size(pages)
    least = min((one for page in pages for one in steps_of(page, body) if one > 0.9 * body), default=0.0)
    text, notes = "", []
    pages = with_whole_rows(with_rows([without_edges(page, heads) for page in pages]))
    for page in languages_apart(pages):
        kept, apart = without_notes(page, body)
        notes += apart
        words = paragraphs(kept, body, least)
        if words:
            text += gap(text, words) + words
    return joined("\n\n".join([text, *notes]) if notes else text)


def with_rows(pages: list[list[Line]]) -> list[list[Line]]:
    """Tables without rules, each row one line; what one page leaves open goes on upon the next."""
    told, columns = [], []
    for page in pages:
        rows, columns = in_rows(page, columns)
        told.append(rows)
    return told


def paragraphs(lines: list[Line], body: float, least: float) -> str:
    """A blank line where the letters change their size, more than the usual space parts two lines, or a line stands
    out or in like the first of the paragraph above."""
    steps = steps_of(lines, body)
    usual = median(steps) if steps else 0.0
    pieces = [line.text for line in lines[:1]]
    shape = Shape()
    for above, line in pairwise(lines):
        apart = abs(above.size - line.size) > 0.08 * body or parted(above, line, usual=usual, least=least)
        if "\t" in above.text or "\t" in line.text:  # rows of a table stand close together
            pieces += ["\n" if "\t" in above.text and "\t" in line.text else "\n\n", line.text]
            continue
        wrapped = not LIST_MARK.match(line.text) and is_full(above, line, lines)
        apart = apart or shape.ends(above, line)
        shape = shape.after(above, line, on=wrapped and not apart)
        pieces += ["\n\n" if apart else " " if wrapped else "\n", line.text]
    return "".join(pieces)


def steps_of(lines: list[Line], body: float) -> list[float]:
    """From line to line, as far as a line may stand below another and still be beside it."""
    return [a.foot - b.head for a, b in pairwise(lines) if 0 < a.foot - b.head < 4 * (body or 12)]


def parted(above: Line, line: Line, *, usual: float, least: float) -> bool:
    """More than the usual step apart; on a page of short paragraphs, where gaps are as usual as lines, more than the
    least step of the file behind the end of a sentence."""
    step = above.foot - line.head
    return step > WIDE * usual > 0 or (
        step > GAP * least > 0 and bool(ENDS.search(above.text)) and step < 4 * line.size
    )


@dataclass(frozen=True)
class Shape:
    """Where the first line of a paragraph begins and where the others, as the last one of several lines shows."""

    first: float = 0.0
    rest: float = 0.0
    within: bool = False  # the line above goes on with the one before it

    def ends(self, above: Line, line: Line) -> bool:
        """The first lines stand out or in, and this line stands like them behind the end of a sentence."""
        hung = abs(self.first - self.rest) > 0.6 * line.size > 0
        return hung and abs(line.left - self.first) < 2 and bool(ENDS.search(above.text))

    def after(self, above: Line, line: Line, *, on: bool) -> "Shape":
        if on and not self.within:
            return Shape(above.left, line.left, within=True)
        return replace(self, within=on)


def is_full(above: Line, line: Line, lines: list[Line]) -> bool:
    """The first word of the next line would not have fitted behind a line: that is why it was broken."""
    beside = [
        one.right for one in lines
        if one.size == above.size and one.left < above.right and above.left < one.right
    ]  # fmt: skip
    first = min(
        len(line.text.split()[0]), LONG_WORD
    )  # where no space parts words, the first may be all of the line
    word = (0.5 + first) * 0.5 * line.size  # with the space before it
    return above.size == line.size > 0 and above.right + word > max(beside, default=0.0)


def gap(before: str, words: str) -> str:
    if not before:
        return ""
    return "\n" if words[:1].islower() and not FULL_STOP.search(before) else "\n\n"


def usual_size(pages: Iterable[list[Line]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def running_heads(pages: list[list[Line]]) -> set[str]:
    """What stands at the edge of two pages or more, whatever the numbers in it."""
    said: Counter[str] = Counter()
    for page in pages:
        said.update({bare(line) for line in (*page[:EDGE], *page[-EDGE:])})
    return {words for words, times in said.items() if times >= 2 and times >= 0.3 * len(pages) and words}


def bare(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text.strip()) if len(line.text) < LONGEST else ""


def without_edges(page: list[Line], heads: set[str]) -> list[Line]:
    """Heads, feet and page numbers, from the edges inwards; what comes again within the page stays."""
    first, last = 0, len(page)
    while first < last and first < EDGE and at_edge(page[first], heads):
        first += 1
    while last > first and len(page) - last < EDGE and at_edge(page[last - 1], heads):
        last -= 1
    return page[first:last]


def at_edge(line: Line, heads: set[str]) -> bool:
    return bool(PAGE_NUMBER.match(line.text.strip())) or bare(line) in heads


def with_whole_rows(pages: list[list[Line]]) -> list[list[Line]]:
    """A table that goes on over the page: its head said once, a row that breaks off made whole."""
    for before, page in pairwise(pages):
        last, first = (before[-1].text, page[0].text) if before and page else ("", "")
        if "\t" not in last or last.count("\t") != first.count("\t"):
            continue
        head = next((line.text for line in reversed(before) if starts_table(line, before)), "")
        if first == head:
            del page[0]
            first = page[0].text if page else ""
        if first.count("\t") == last.count("\t") and breaks_off(last.split("\t"), first.split("\t")):
            cells = (f"{a} {b}".strip() for a, b in zip(last.split("\t"), first.split("\t"), strict=True))
            before[-1] = replace(before[-1], text="\t".join(cells))
            del page[0]
    return pages


def starts_table(line: Line, page: list[Line]) -> bool:
    at = next(n for n, one in enumerate(page) if one is line)
    return "\t" in line.text and (at == 0 or "\t" not in page[at - 1].text)


def breaks_off(last: list[str], first: list[str]) -> bool:
    """The first row of a page has no number where the one before has, or begins in small letters."""
    unnumbered = last[0][:1].isdigit() and not first[0] and any(first)
    return unnumbered or next((cell for cell in first if cell), "")[:1].islower()


def without_notes(page: list[Line], body: float) -> tuple[list[Line], list[str]]:
    """The lines of the page and its notes: small, behind a raised number."""
    kept: list[Line] = []
    notes: list[str] = []
    within = False
    for line in page:
        small = bool(body) and line.size < 0.95 * body
        within = small and (line.noted or within)
        if within and line.noted:
            notes.append(line.text)
        elif within:
            notes[-1] += f"\n{line.text}"
        else:
            kept.append(line)
    return kept, notes


def joined(text: str) -> str:
    """Words parted at a line's end made whole; the hyphen stays where the text writes the word so elsewhere."""
    if HYPHEN not in text:
        return text
    said = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text))

    def whole(match: re.Match[str]) -> str:
        a, b = match["a"], match["b"] or ""
        as_written = not b or b[:1].isupper() or (a + b not in said and f"{a}-{b}" in said)
        return f"{a}-{b}" if as_written else a + b

    return PARTED.sub(whole, text).replace(HYPHEN, "-")
