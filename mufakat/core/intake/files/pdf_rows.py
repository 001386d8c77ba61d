"""Lines of a PDF's page that stand beside one another: a line parted by a raised figure, and tables without rules."""

import re
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from mufakat.core.intake.files.pdf_lines import Line
from mufakat.core.intake.files.side_by_side import columns_apart

LEVEL = 2.0  # points between the heights of two cells of a row
SLACK = 3.0  # points a cell's text may stand beside its column
NUMBERS = 10.0  # the same for numbers, which are set to the right or in the middle
FAR = 4.0  # times the size: how far a line may stand below the one before it and belong to the same table
MARK = re.compile(r"^(?:\(?[\w.]{1,5}[.):/]?|[^\w\s]{1,2})$")


@dataclass(frozen=True)
class Cell:
    """Words at one place of a page; `line` is the number of the line they came in."""

    text: str
    left: float
    right: float
    head: float
    line: int


def unparted(page: list[Line]) -> list[Line]:
    """A line that a raised figure has parted made whole again; the figure is the number of a note and goes."""
    told: list[Line] = []
    for line in page:
        above = told[-1] if told else None
        if above is None or not beside(above, line):
            told.append(line)
        elif line.head - above.foot > 0.26 * above.size and line.text.isdigit():
            told[-1] = replace(above, right=line.right)
        elif above.text.isdigit() and above.size < 0.75 * line.size and above.head > line.head:
            told[-1] = replace(line, left=above.left, noted=True)
        else:
            space = " " if line.left - above.right > 0.22 * max(above.size, line.size) else ""
            told[-1] = replace(
                above, text=above.text + space + line.text, right=line.right, foot=line.foot
            )  # fmt: skip
    return told


def beside(above: Line, line: Line) -> bool:
    """The second begins where the first ends, at about its height."""
    size = max(above.size, line.size)
    near = -0.3 * size < line.left - above.right < 0.6 * size
    return (
        bool(size)
        and near
        and abs(above.foot - line.head) < 0.6 * size
        and "\t" not in above.text + line.text
    )


def in_rows(page: list[Line], columns: list[float]) -> tuple[list[Line], list[float]]:
    """The page with each row of a table as one line, its cells parted by tabs; `columns` are those of the table that
    the page before ended in, and those that this one ends in are given back.
    """
    told: list[Line] = []
    at = 0
    while at < len(page):
        table = table_at(page, at, columns if not told else [])
        if table is None:
            told.append(page[at])
            at += 1
            columns = []
            continue
        rows, at, columns = table
        told += rows
    return told, columns


def table_at(page: list[Line], at: int, columns: list[float]) -> tuple[list[Line], int, list[float]] | None:
    """The table that begins with a line: its rows, the line behind it, where its columns begin."""
    first = row_at(page, at)
    if not first:
        return None
    lefts = columns if columns and fits(first, columns) else [cell.left for cell in first]
    tops: list[float] = []
    cells: list[Cell] = []
    stop = at
    while stop < len(page):
        row = row_at(page, stop)
        if row and fits(row, lefts):
            tops.append(row[0].head)
            last = max(cell.line for cell in row)
            below = set(range(stop, last)) - {cell.line for cell in row}
            cells += row + [cell for n in sorted(below) for cell in cells_of(page[n], n)]
            stop = last + 1
        elif row or not goes_on(page[stop], page[stop - 1], cells, lefts):
            break
        else:
            cells += cells_of(page[stop], stop)
            stop += 1
    if not is_table(tops, cells, lefts, known=lefts is columns):
        return None
    if any(column_of(cell, lefts) is None or cell.head > tops[0] + LEVEL for cell in cells):
        return None
    rows = [page_row(page, cells, lefts, top, low) for top, low in pairwise([*tops, -1e9])]
    return rows, stop, lefts


def row_at(page: list[Line], at: int) -> list[Cell]:
    """The cells that begin at the height of a line, in the order of the file before any that begins lower; one is no row."""
    line = page[at]
    if not line.size or "\t" in line.text:
        return []
    row = cells_of(line, at)
    lines_between = 0
    for n in range(at + 1, min(len(page), at + 40)):
        other = page[n]
        if (
            abs(other.head - line.head) <= LEVEL
            and other.left > row[-1].right + LEVEL
            and "\t" not in other.text
        ):
            row += cells_of(other, n)
            lines_between = 0
        elif other.head > line.head + LEVEL or (lines_between := lines_between + 1) > 25:
            break
        elif other.left < row[-1].left - SLACK:
            break  # the next row
    return row if len(row) > 1 else []


def cells_of(line: Line, n: int) -> list[Cell]:
    if not line.cells:
        return [Cell(line.text, line.left, line.right, line.head, n)]
    return [Cell(text, left, right, line.head, n) for left, right, text in line.cells]


def fits(row: list[Cell], lefts: list[float]) -> bool:
    """Every cell begins in a column of its own."""
    places = [column_of(cell, lefts) for cell in row]
    return None not in places and len(set(places)) == len(places)


def column_of(cell: Cell, lefts: list[float]) -> int | None:
    slack = NUMBERS if MARK.match(cell.text) else SLACK
    near = [n for n, left in enumerate(lefts) if abs(cell.left - left) <= slack]
    place = min(near, key=lambda n: abs(cell.left - lefts[n]), default=None)
    if place is None or (place + 1 < len(lefts) and cell.right > lefts[place + 1]):
        return None
    return place


def goes_on(line: Line, above: Line, cells: list[Cell], lefts: list[float]) -> bool:
    """A line within one column, right below what stands in it already."""
    (cell, *others) = cells_of(line, 0)
    column = column_of(cell, lefts) if line.size and "\t" not in line.text else None
    if column is None or others:
        return False
    held = [one for one in cells if column_of(one, lefts) == column]
    return bool(held) and 0 < held[-1].head - cell.head < 1.9 * line.size and abs(line.size - above.size) < 2


def is_table(tops: list[float], cells: list[Cell], lefts: list[float], *, known: bool) -> bool:
    """Two rows in the same columns, one being enough for the rest of a table; a list with its numbers apart is none."""
    marks = {
        n for n in range(len(lefts)) if all(MARK.match(c.text) for c in cells if column_of(c, lefts) == n)
    }
    return len(lefts) - len(marks) >= 2 and len(tops) >= (1 if known else 2)


def page_row(page: list[Line], cells: list[Cell], lefts: list[float], top: float, low: float) -> Line:
    """All that stands from one row's height down to the next, as one line."""
    held = [cell for cell in cells if low + LEVEL < cell.head <= top + LEVEL]
    columns = (" ".join(cell.text for cell in held if column_of(cell, lefts) == n) for n in range(len(lefts)))
    first, last = page[held[0].line], page[max(cell.line for cell in held)]
    return replace(first, text="\t".join(columns), foot=min(first.foot, last.foot), cells=())


def languages_apart(pages: list[list[Line]]) -> list[list[Line]]:
    """A table that holds a text in two languages, one column after the other; over pages it is read as a whole."""
    pages = [list(page) for page in pages]
    for before, page in pairwise(pages):
        while before and page and tabs(before[-1]) and tabs(page[0]) == tabs(before[-1]):
            before.append(page.pop(0))
    return [[line for group in tables(page) for line in (column_by_column(group) or group)] for page in pages]


def tabs(line: Line) -> int:
    return line.text.count("\t")


def tables(page: list[Line]) -> list[list[Line]]:
    """The lines of a page, those of one table together."""
    return [list(group) for _, group in groupby(page, key=tabs)]


def column_by_column(group: list[Line]) -> list[Line]:
    rows = [line.text.split("\t") for line in group]
    if len(rows[0]) < 2 or not columns_apart(rows):
        return []
    return [
        replace(line, text=f"{row[n].strip()}\n")  # each cell is a paragraph
        for n in range(len(rows[0]))
        for line, row in zip(group, rows, strict=True)
        if row[n].strip()
    ]
