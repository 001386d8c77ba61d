"""Recommendations in a table: a column of them, perhaps with their numbers and with who is to act."""

import re
from collections.abc import Iterator
from itertools import groupby

from mufakat.core.intake.clean import Block
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended.columns import (
    Columns,
    by_cells,
    by_head,
    looks_back,
    named_in,
    number_in,
)
from mufakat.core.intake.fields.recommended.row import Row, tight
from mufakat.core.intake.outline.cells import Span, cells_of, said
from mufakat.core.intake.outline.marks import marks_of
from mufakat.core.intake.outline.regions import announces, is_heading
from mufakat.core.intake.report import Report

BULLET = expression(r"(?:(?<=\s)|^|(?<=\t))[•●▪■◦➢✓\uf0b7–-]\s+(?=\S)")


def tabled(report: Report) -> list[Row]:
    """The rows of every table that has a column of recommendations, or one for each of those they are addressed to."""
    told: list[Row] = []
    for table in tables_in(report):
        head, *rest = table
        below = below_heading(report, head[0][0])
        if looks_back([report.text[slice(*cell)] for cell in head]):
            continue
        whom = [named_in(report, cell) for cell in head] if below else []
        if whom and all(whom):
            told += beside_one_another(report, rest, whom)
        elif columns := by_head(report, head, below=below):
            told += rows_of(report, rest, columns)
        elif below and (columns := by_cells(report, table)):
            told += rows_of(report, table, columns)
        elif below and rest and (columns := by_cells(report, rest)):
            told += rows_of(report, rest, columns)  # below a head that does not say what the columns hold
    return told


def beside_one_another(report: Report, rows: list[list[Span]], whom: list[Span | None]) -> Iterator[Row]:
    """ "For governments" and "For NGOs" at the head of two columns."""
    for cells in rows:
        for cell, addressee in zip(cells, whom, strict=False):
            if said(report, cell):
                yield from (Row(None, *item, addressee) for item in within(report, cell))


def below_heading(report: Report, place: int) -> bool:
    """The line above the table, or the one above that, promises recommendations."""
    above = [b for b in report.blocks if b.end <= place and b.kind in ("title", "body", "item")][-2:]
    return any(is_heading(words) or announces(words) for words in (text_of(report, b) for b in above))


def text_of(report: Report, block: Block) -> str:
    line = report.text[block.start : block.end].strip()
    marks = marks_of(line)
    return line[marks[0].end if marks else 0 :]


def tables_in(report: Report) -> Iterator[list[list[Span]]]:
    """Lines beside one another that have two columns or more, each as its cells."""
    lines = [cells_of(report, block.start, block.end) for block in report.blocks]
    for several, group in groupby(lines, key=lambda cells: len(cells) >= 2):
        table = [row for row in group if not is_rule(report, row)]
        if several and len(table) >= 2:
            yield table


def is_rule(report: Report, row: list[Span]) -> bool:
    """ "|---|---|" under a table's head."""
    return not any(re.search(r"\w", report.text[slice(*cell)]) for cell in row)


def rows_of(report: Report, rows: list[list[Span]], columns: Columns) -> Iterator[Row]:
    group: Span | None = None
    last: Span | None = None
    for cells in rows:
        held = [cell for cell in cells if said(report, cell)]
        if len(held) == 1 and (len(cells) == 1 or held[0] != cells[min(columns.asked, len(cells) - 1)]):
            group, last = named_in(report, held[0]), None
        elif columns.asked < len(cells) and said(report, cells[columns.asked]):
            if columns.whom is not None and columns.whom < len(cells) and said(report, cells[columns.whom]):
                last = cells[columns.whom]  # a cell merged downwards is written once
            items = list(within(report, cells[columns.asked]))
            number = number_in(report, cells, columns.number) if len(items) == 1 else None
            yield from (Row(number, *item, last or group) for item in items)


def within(report: Report, cell: Span) -> Iterator[Span]:
    """The items of a cell that holds a list, without their bullets; else the whole cell."""
    marks = list(BULLET.finditer(report.text, *cell))
    if len(marks) < 2 or marks[0].start() != cell[0]:
        yield cell
        return
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        yield tight(report.text, mark.end(), following.start() if following else cell[1])
