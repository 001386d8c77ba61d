"""Recommendations in a table: a column of them, perhaps with their numbers and with who is to act."""

import re
from collections.abc import Iterator
from itertools import groupby

from mufakat.core.intake.clean import Block
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended.row import Row, tight
from mufakat.core.intake.outline.addressees import addressee_in
from mufakat.core.intake.outline.cells import Span, cells_of, said
from mufakat.core.intake.outline.marks import marks_of
from mufakat.core.intake.outline.regions import NOT_THESE, announces, is_heading
from mufakat.core.intake.report import Report

ANY_CASE = re.IGNORECASE
ASKED = expression(r"\brecommend\w*|\bkhuyến nghị|\bkiến nghị", ANY_CASE)
# What a table under the heading "Recommendations" may call them.
DONE = expression(
    r"\b(?:(?:proposed |key |priority |suggested |agreed )?(?:actions?|measures?|proposals?|interventions?|(?:what )?we ask|asks?|calls?|requests?|wishes)|hành động|biện pháp|giải pháp|đề xuất)\b",
    ANY_CASE,
)
DONE_BEFORE = expression(
    r"^(?:(?:current |implementation )?(?:status|progress|update|results? so far|achievements?|follow[- ]up)\b|(?:tình trạng|tiến độ|kết quả thực hiện|tình hình thực hiện)\b)",
    ANY_CASE,
)
BULLET = expression(r"(?:(?<=\s)|^|(?<=\t))[•●▪■◦➢✓\uf0b7–-]\s+(?=\S)")
HEAD = 80  # letters in a cell of a table's head
NUMBERED = expression(r"^(?:no\.?|nos?\.?|#|№|s/?n\.?|item|ref\.?|stt|tt|số(?: tt)?|mục)$", ANY_CASE)
WHOM = expression(
    r"\b(?:addresse\w+|addressed to|responsib\w+|lead\w*|whom|who|actors?|implement\w+|stakeholders?|agenc(?:y|ies)|owner|focal|cơ quan|đơn vị|chủ trì|thực hiện|đối tượng|trách nhiệm|gửi)\b",
    ANY_CASE,
)


def tabled(report: Report) -> list[Row]:
    """The rows of every table that has a column of recommendations, or one for each of those they are addressed to."""
    told: list[Row] = []
    for table in tables_in(report):
        head, *rest = table
        columns = [report.text[slice(*cell)] for cell in head]
        if not all(len(words) < HEAD for words in columns) or looks_back(columns):
            continue
        below = below_heading(report, head[0][0])
        named = (ASKED, DONE) if below else (ASKED,)
        column = next((n for what in named for n, words in enumerate(columns) if what.search(words)), None)
        whom = [named_in(report, cell) for cell in head] if below else []
        if whom and all(whom):
            told += beside_one_another(report, rest, whom)
        elif column is not None:
            told += rows_of(report, rest, columns, column)
    return told


def beside_one_another(report: Report, rows: list[list[Span]], whom: list[Span | None]) -> Iterator[Row]:
    """ "For governments" and "For NGOs" at the head of two columns."""
    for cells in rows:
        for cell, addressee in zip(cells, whom, strict=False):
            if said(report, cell):
                yield from (Row(None, *item, addressee) for item in within(report, cell))


def looks_back(columns: list[str]) -> bool:
    """What became of recommendations made before."""
    return any(DONE_BEFORE.match(words.strip()) or NOT_THESE.search(words) for words in columns)


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


def rows_of(report: Report, rows: list[list[Span]], columns: list[str], column: int) -> Iterator[Row]:
    numbered = next((n for n, words in enumerate(columns) if NUMBERED.match(words.strip())), None)
    whom = next((n for n, words in enumerate(columns) if n != column and WHOM.search(words)), None)
    group: Span | None = None
    last: Span | None = None
    for cells in rows:
        held = [cell for cell in cells if said(report, cell)]
        if len(held) == 1 and (len(cells) == 1 or held[0] != cells[min(column, len(cells) - 1)]):
            group, last = named_in(report, held[0]), None
        elif column < len(cells) and said(report, cells[column]):
            if whom is not None and whom < len(cells) and said(report, cells[whom]):
                last = cells[whom]  # a cell merged downwards is written once
            items = list(within(report, cells[column]))
            number = number_in(report, cells, numbered) if len(items) == 1 else None
            yield from (Row(number, *item, last or group) for item in items)


def within(report: Report, cell: Span) -> Iterator[Span]:
    """The items of a cell that holds a list, without their bullets; else the whole cell."""
    marks = list(BULLET.finditer(report.text, *cell))
    if len(marks) < 2 or marks[0].start() != cell[0]:
        yield cell
        return
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        yield tight(report.text, mark.end(), following.start() if following else cell[1])


def named_in(report: Report, cell: Span) -> Span | None:
    """ "To Governments" over all columns: those who are asked in the rows below."""
    found = addressee_in(report.text[slice(*cell)], language=report.language, alone=True)
    return (cell[0] + found[0], cell[0] + found[1]) if found else None


def number_in(report: Report, cells: list[Span], numbered: int | None) -> int | str | None:
    words = (
        report.text[slice(*cells[numbered])].strip(" .)(")
        if numbered is not None and numbered < len(cells)
        else ""
    )
    if words.isdigit():
        return int(words)
    return words if re.fullmatch(r"\d+(?:\.\d+)+", words) else None
