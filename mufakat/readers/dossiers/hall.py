"""One paragraph before the whole room, and which comes before and after it."""

from dataclasses import dataclass, replace

from mufakat.core.wording.model import STRUCTURE
from mufakat.readers.dossiers.rolling import Line, page_of
from mufakat.records.instruments.models import Draft


@dataclass(frozen=True)
class HallPage:
    line: Line
    wording: str  # as last typed or agreed, else as in the draft
    before: str
    next: str
    number: int
    of: int
    version: int


def hall_page(draft: Draft, key: str = "") -> HallPage | None:
    """The paragraph of that key; without one the first with something open."""
    page = page_of(draft)
    lines = [each for each in page.lines if each.kind not in STRUCTURE and each.kind != "beside"]
    if not lines:
        return None
    at = next((n for n, each in enumerate(lines) if (each.key == key if key else each.open)), None)
    if at is None and key:
        return None
    at = at or 0
    line = lines[at]
    return HallPage(
        line=replace(line, parent=None),
        wording=words_of(line),
        before=lines[at - 1].key if at else "",
        next=lines[at + 1].key if at + 1 < len(lines) else "",
        number=at + 1,
        of=len(lines),
        version=page.version,
    )


def words_of(line: Line) -> str:
    if line.state and line.state.wording:
        return line.state.wording
    pieces = (
        each.settled.wording
        if each.settled and each.settled.standing == "agreed"
        else first_words(line, each)
        for each in line.pieces
    )
    return "".join(pieces)


def first_words(line: Line, each) -> str:
    """The draft's words; for a new paragraph in several wordings the first of them."""
    if line.by and each.bracket and each.alternatives:
        return each.alternatives[0].text
    return each.text
