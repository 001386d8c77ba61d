"""The lines of a PDF's page, each with its size; the raised numbers of notes are taken out of the words."""

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from mufakat.core.intake.files.pdf_grids import Grid
from mufakat.core.intake.files.pdf_tables import Table

HYPHEN = "\ufffe"  # stands for a hyphen at the end of a line, whose word goes on
RAISED = 0.26  # of the size: how far a note's number stands above the line
NOTE = re.compile(r"\d{1,3}")
GAP = re.compile(r"(?<=\S)\s+(?=\S)")
WIDE = 1.2  # of the size: a gap as wide as this parts two pieces
EDGE = 2  # lines at the top and at the bottom of a page that may be its head or foot


@dataclass(frozen=True)
class Line:
    """`head` and `foot`: how high on its page its first and its last letter stand, which differ where a word is parted;
    `left` and `right`: where it begins and ends; `noted`: it begins with a raised number, as notes below a page do."""

    text: str
    size: float
    head: float = 0.0
    foot: float = 0.0
    left: float = 0.0
    right: float = 0.0
    noted: bool = False
    cells: tuple[
        tuple[float, float, str], ...
    ] = ()  # left, right and words of pieces far apart, where there are any


@dataclass
class Before:
    """What the pages read so far leave open: a table, where each of its rows stands, the last table with rules."""

    table: Table = field(default_factory=Table)
    rows: list[tuple[list[Line], int]] = field(default_factory=list)
    grid: Grid | None = None


def lines_of(held, grids: list[Grid], before: Before) -> list[Line]:
    """In the order of the file, the rows of a table each as one line; `grids` are the ruled tables of the page.

    A page with letters outside the first plane is read without sizes.
    """
    count = held.count_chars()
    text = held.get_text_range(0, count) if count > 0 else ""
    if len(text) != count:
        return [Line(piece.strip(), 0.0) for piece in re.split(r"[\r\n]+", text) if piece.strip()]
    pieces = [
        (match.group(), match.start()) for match in re.finditer(r"[^\r\n]+", text) if match.group().strip()
    ]
    table, rows, ruled = before.table, before.rows, rows_of_grids(held, pieces, grids, before)
    told: list[Line] = []
    for n, (piece, at) in enumerate(pieces):
        if at in ruled:
            table.close()
            told += [Line(row, line_from(held, piece, at).size) for row in ruled[at]]
            continue
        line, edge = line_from(held, piece, at), n < EDGE or n >= len(pieces) - EDGE
        row = None if edge and NOTE.fullmatch(piece.strip(" -–")) else table.take(held, piece, at, line.size)
        if row is not None and not table.begins and rows:
            where, place = rows[-1]  # perhaps on the page before
            where[place] = replace(where[place], text=row)
            continue
        if row is not None:
            rows.append((told, len(told)))
        elif not edge:  # what stands at the edge of a page does not end a table
            table.close()
        told.append(line if row is None else replace(line, text=row))
    return told


def rows_of_grids(
    held, pieces: list[tuple[str, int]], grids: list[Grid], before: Before
) -> dict[int, list[str]]:
    """For the first piece within each table its rows, for every other piece within one nothing."""
    within: dict[int, Grid] = {}
    for piece, at in pieces if grids else ():
        for grid in grids:
            cells = list(by_cell(held, piece, at, grid))
            if cells and all(place for place, _, _ in cells):
                within[at] = grid
                for place, start, stop in cells:
                    words = piece[start - at : stop - at]
                    grid.put(place, without_notes(held, words, start, line_from(held, words, start).size))
                break
    told: dict[int, list[str]] = {}
    for grid in grids:
        if grid.said and (grid.is_data or (before.grid and grid.goes_on(before.grid))):
            first, *others = (at for at, held_in in within.items() if held_in is grid)
            told |= {first: grid.rows(), **{at: [] for at in others}}
            before.grid = grid
    return told


def by_cell(held, piece: str, at: int, grid: Grid) -> Iterator[tuple[tuple[int, int] | None, int, int]]:
    """The stretches of a piece that stand in one cell each, a space between two of them in none."""
    placed = []
    for place, letter in enumerate(piece, start=at):
        if not letter.isspace() and letter != HYPHEN:
            left, low, right, high = held.get_charbox(place)
            placed.append((place, grid.place((left + right) / 2, (low + high) / 2)))
    for cell, letters in groupby(placed, key=lambda one: one[1]):
        held_here = [place for place, _ in letters]
        stop = held_here[-1] + 1
        yield cell, held_here[0], stop + (piece[stop - at : stop - at + 1] == HYPHEN)


def line_from(held, words: str, at: int) -> Line:
    import pypdfium2.raw as pdfium

    middle = at + len(words) // 2
    while words[middle - at].isspace() and middle > at:
        middle -= 1
    size = round(pdfium.FPDFText_GetFontSize(held, middle), 1)
    noted = starts_raised(held, words, at, size)
    first, last = at + len(words) - len(words.lstrip()), at + len(words.rstrip()) - 1
    return Line(
        without_notes(held, words, at, size), size, head=baseline(held, first), foot=baseline(held, last),
        left=held.get_charbox(first)[0], right=held.get_charbox(last)[2], noted=noted,
        cells=far_apart(held, words, at, size),
    )  # fmt: skip


def far_apart(held, words: str, at: int, size: float) -> tuple[tuple[float, float, str], ...]:
    """The pieces of a line that gaps much wider than a space part; none where there is no such gap."""
    ends = [
        (at + gap.start() - 1, at + gap.end())
        for gap in GAP.finditer(words)
        if held.get_charbox(at + gap.end())[0] - held.get_charbox(at + gap.start() - 1)[2] > WIDE * size
    ]
    if not ends:
        return ()
    starts = [at + len(words) - len(words.lstrip()), *(behind for _, behind in ends)]
    stops = [*(before for before, _ in ends), at + len(words.rstrip()) - 1]
    return tuple(
        (
            held.get_charbox(a)[0],
            held.get_charbox(b)[2],
            without_notes(held, words[a - at : b - at + 1], a, size),
        )
        for a, b in zip(starts, stops, strict=True)
    )


def without_notes(held, words: str, at: int, size: float) -> str:
    """ "the Association;2" without the 2 that stands above the line."""
    kept, last = [], 0
    for match in NOTE.finditer(words):
        before = match.start() - 1
        if before < 0 or words[before].isspace() or words[before].isdigit():
            continue
        if bottom(held, at + match.start()) - bottom(held, at + before) > RAISED * size and small(
            held, at + match.start(), size
        ):
            kept.append(words[last : match.start()])
            last = match.end()
    return "".join([*kept, words[last:]]).strip()


def starts_raised(held, words: str, at: int, size: float) -> bool:
    lead = re.match(r"\s*(\d{1,2})\s*(?=[^\W\d_])", words)
    if not lead:
        return False
    number, letter = at + lead.start(1), at + lead.end()
    return bottom(held, number) - bottom(held, letter) > RAISED * size


def baseline(held, place: int) -> float:
    """How high the line stands; the boxes of letters hang lower for a "p" than for an "a"."""
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(held, place, ctypes.byref(x), ctypes.byref(y))
    return y.value


def bottom(held, place: int) -> float:
    return held.get_charbox(place)[1]


def small(held, place: int, size: float) -> bool:
    _, low, _, high = held.get_charbox(place)
    return high - low < 0.55 * size
