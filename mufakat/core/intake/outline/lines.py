"""The lines of a report as its lists have them: a paragraph that runs a list into one line is taken apart."""

from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.intake.lists import Listing, listings_in
from mufakat.core.intake.outline.cells import cells_of
from mufakat.core.intake.outline.marks import ALONE, Mark, marks_of
from mufakat.core.intake.report import Report

SPEAKING = ("title", "body", "item")


@dataclass(frozen=True)
class Line:
    """One line or item; `begin` is where its words begin, behind the mark; `kind` that of its block."""

    text: str
    start: int
    begin: int
    end: int
    marks: tuple[Mark, ...]
    kind: str

    @property
    def words(self) -> str:
        return self.text[self.begin - self.start :].strip()


def lines_of(report: Report) -> list[Line]:
    """Every line that speaks, in order; the rows of a table are none."""
    spans = [
        (block.start, block.end, block.kind)
        for block in report.blocks
        if block.kind in SPEAKING and len(cells_of(report, block.start, block.end)) < 2
    ]
    for n, (start, end, kind) in enumerate(spans[1:], start=1):
        if ALONE.match(report.text[spans[n - 1][0] : spans[n - 1][1]]):  # "Recommendation 1" above its words
            spans[n - 1], spans[n] = (start, start, kind), (spans[n - 1][0], end, kind)
    return [line for span in spans if span[0] < span[1] for line in apart(report.text, *span)]


def apart(text: str, start: int, end: int, kind: str) -> Iterator[Line]:
    """A paragraph as one line, or its lead, its items and what follows them."""
    whole = line_from(text, start, end, kind)
    found = outermost(text, whole)
    if not found:
        yield whole
        return
    places = [item.mark for item in found.items]
    if text[start : places[0]].strip():
        yield line_from(text, start, places[0], kind)
    for here, following in zip(places, [*places[1:], None], strict=True):
        stop = following if following is not None else last_stop(found, whole)
        yield line_from(text, here, stop, kind)
    tail = last_stop(found, whole)
    while tail < end and text[tail] in " .;\n":
        tail += 1
    if tail < end:
        yield from apart(text, tail, end, kind)


def outermost(text: str, whole: Line) -> Listing | None:
    """The list a paragraph runs into one line: its own where it begins with a mark, else the first within it."""
    found = [one for one in listings_in(text, whole.start, whole.end) if one.style != "bullet"]
    if not whole.marks:
        return found[0] if found else None
    return next((one for one in found if one.items[0].start == whole.begin), None)


def last_stop(found: Listing, whole: Line) -> int:
    """An item that is a line of its own reaches to the line's end."""
    return whole.end if whole.marks else found.items[-1].end


def line_from(text: str, start: int, end: int, kind: str) -> Line:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    marks = marks_of(text[start:end])
    return Line(text[start:end], start, start + (marks[0].end if marks else 0), end, marks, kind)
