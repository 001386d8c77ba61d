"""Tables of a PDF that have a column of recommendations: their cells found again by where the letters stand."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

ASKED = re.compile(r"\brecommend\w*|\bkhuyến nghị|\bkiến nghị", re.IGNORECASE)
ASKED_ALONE = re.compile(
    r"(?:key |policy |main |các )?(?:recommendations?|khuyến nghị|kiến nghị)$", re.IGNORECASE
)
NUMBERED = re.compile(r"^(?:no\.?|nos\.?|#|№|s/?n\.?|item|stt|tt|số|mục)$", re.IGNORECASE)
HEAD = 110  # letters in the line that heads such a table
WIDE = 0.75  # of the size: a gap as wide as this parts two columns
FAR = 3.5  # times the size: how far a line may stand below the table and belong to it
SLACK = 3.0  # points a cell's text may stand before its column


@dataclass
class Table:
    """The table that is open, perhaps from the page before: where its columns begin, and the row being read."""

    starts: list[float] = field(default_factory=list)
    row: list[str] = field(default_factory=list)
    begins: bool = True  # the line taken last begins a row
    numbered: bool = True  # the first column counts the rows
    size: float = 0.0
    low: float = 0.0

    def take(self, held, words: str, at: int, size: float) -> str | None:
        """The row as far as it is known with this line, its cells parted by tabs; None for a line of no table."""
        columns = columns_of(held, words, at, size)
        if columns:
            self.starts, self.row, self.begins = [left for left, _ in columns], [], True
            self.numbered = bool(NUMBERED.match(columns[0][1]))
            self.size, self.low = size, held.get_charbox(at)[1]
            return "\t".join(text for _, text in columns)
        cells = self.cells(held, words, at) if self.starts and self.reaches(held, at, size) else None
        if cells is None or not (any(cells[:1]) or self.row):
            return None
        self.begins = not self.row or self.starts_row(cells)
        self.row = (
            cells if self.begins else [f"{a} {b}".strip() for a, b in zip(self.row, cells, strict=True)]
        )
        return "\t".join(self.row)

    def reaches(self, held, at: int, size: float) -> bool:
        """Letters of the same size, no further below the lowest line so far than a line or two."""
        low = held.get_charbox(at)[1]
        near = abs(size - self.size) < 0.08 * size and self.low - low < FAR * size
        self.low = min(self.low, low) if near else self.low
        return near

    def starts_row(self, cells: list[str]) -> bool:
        """A number; where none are, words in the first column once the others have been filled."""
        return bool(cells[0]) and (self.numbered or (any(self.row[1:]) and not cells[0][:1].islower()))

    def close(self) -> None:
        self.starts, self.row = [], []

    def cells(self, held, words: str, at: int) -> list[str] | None:
        """The line's words by their columns; None where they stand outside, or run across an edge."""
        told = [""] * len(self.starts)
        last: tuple[int, float] | None = None  # column and right edge of the letter before
        for place, letter in enumerate(words, start=at):
            if letter.isspace():
                told = [cell + " " if n == (last[0] if last else -1) else cell for n, cell in enumerate(told)]
                continue
            left, _, right, _ = held.get_charbox(place)
            column = sum(left >= start - SLACK for start in self.starts) - 1
            if column < 0 or (last and column != last[0] and left - last[1] < SLACK * 1.5):
                return None
            told[column] += letter
            last = (column, right)
        return [re.sub(r"\s+", " ", cell).strip() for cell in told]


def columns_of(held, words: str, at: int, size: float) -> list[tuple[float, str]]:
    """The heads of a table's columns and where they begin, if the line heads a table of recommendations."""
    if len(words) > HEAD or not ASKED.search(words):
        return []
    found: list[tuple[float, str]] = []
    letters = [(place, letter) for place, letter in enumerate(words, start=at) if not letter.isspace()]
    begun = letters[0][0]
    for (a, _), (b, _) in pairwise([*letters, (letters[-1][0], "")]):
        if held.get_charbox(b)[0] - held.get_charbox(a)[2] > WIDE * size:
            found.append((held.get_charbox(begun)[0], words[begun - at : a - at + 1].strip()))
            begun = b
    found.append((held.get_charbox(begun)[0], words[begun - at :].strip()))
    if len(found) >= 2 and NUMBERED.match(found[0][1]):
        return found if any(ASKED.search(text) for _, text in found[1:]) else []
    return found if len(found) >= 2 and any(ASKED_ALONE.match(text) for _, text in found) else []
