"""What stands in a file between two paragraph marks, before anybody asks what was tracked there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Change(NamedTuple):
    """Who made a tracked change, as the file claims."""

    kind: str  # insert, delete, move_from, move_to
    author: str
    time: str


# Some words, and how they came (None: circulated) and went (None: still there). A bare tuple, and places
# likewise: a file has tens of thousands of them.
Piece = tuple[str, Change | None, Change | None]
Place = tuple[int, int]  # a point between pieces: line index and piece index


@dataclass(slots=True, eq=False)
class Line:
    """One physical paragraph, or a table, row or cell (then without pieces)."""

    kind: str = "paragraph"
    level: int = 0
    label: str = ""
    label_fixed: bool = False  # a paragraph put in after this one is shown with the same
    parent: int | None = None  # index of the line it stands in
    flow: int = 0  # lines of one flow may be joined with each other; a table or a cell's edge parts them
    pieces: list[Piece] = field(default_factory=list)
    mark_came: Change | None = None  # the paragraph mark, or the row
    mark_gone: Change | None = None
    row_came: Change | None = None  # the table row it stands in
    row_gone: Change | None = None
    move: str | None = None  # name of the tracked move it takes part in
    before: str = ""
    after: str = ""
    kept: int = 0  # how many characters stand in both
    touched: bool = False  # some piece came or went
    outside: bool = False  # stands on the cover page or in a table of contents

    def settle(self) -> None:
        """Work out both wordings once all pieces are in."""
        pieces = self.pieces
        if not self.touched:
            self.before = self.after = pieces[0][0] if len(pieces) == 1 else "".join([p[0] for p in pieces])
            self.kept = len(self.before)
            return
        self.before = "".join([text for text, came, _ in pieces if came is None])
        self.after = "".join([text for text, _, gone in pieces if gone is None])
        self.kept = sum([len(text) for text, came, gone in pieces if came is None and gone is None])

    def after_until(self, piece: int) -> int:
        """How many characters of the accepted text stand before this piece."""
        return sum([len(text) for text, _, gone in self.pieces[:piece] if gone is None])


class Bookmark(NamedTuple):
    family: str  # prov, row, cell, table, cover
    key: str
    copied: bool  # the name carries LibreOffice's _Copy_1
    start: Place
    end: Place
