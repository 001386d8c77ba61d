"""Cells, locked and open."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation
from functools import cache

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from mufakat.core.sheet.marks import HEAD_ROW, KEY_COLUMN, KEY_ROW
from mufakat.core.sheet.plan import NOT_AVAILABLE, Cell, PlanSheet
from mufakat.core.sheet.tables import Column, Row, Table, local
from mufakat.core.sheet.words import said

INK, LINE, WASH, HEAD = "18212B", "D9D4C6", "F2EFE6", "075754"
LONGEST = 32_000  # a cell holds 32,767 characters


@cache
def looks(name: str) -> dict:
    edge = Side(style="thin", color=LINE)
    border = Border(left=edge, right=edge, top=edge, bottom=edge)
    wrapped = Alignment(wrap_text=True, vertical="top")
    return {
        "head": {
            "font": Font(bold=True, color="FFFFFF"),
            "fill": PatternFill("solid", fgColor=HEAD),
            "alignment": Alignment(wrap_text=True, vertical="center"),
            "border": border,
        },
        "shown": {
            "font": Font(color=INK),
            "fill": PatternFill("solid", fgColor=WASH),
            "alignment": wrapped,
            "border": border,
        },
        "open": {"alignment": wrapped, "border": border, "protection": Protection(locked=False)},
    }[name]


def dress(cell, name: str, number_format: str = "") -> None:
    for attribute, look in looks(name).items():
        setattr(cell, attribute, look)
    if number_format:
        cell.number_format = number_format


def write_head(sheet, table: Table, languages: Sequence[str]) -> None:
    title = sheet.cell(KEY_ROW + 1, KEY_COLUMN + 1, said(table.key, languages))
    title.font = Font(bold=True, size=14, color=INK)
    for n, column in enumerate(table.columns, KEY_COLUMN + 1):
        sheet.cell(KEY_ROW, n, column.key)
        dress(sheet.cell(HEAD_ROW, n, said(column.key, languages)), "head")
    sheet.row_dimensions[HEAD_ROW].height = 34


def write_row(sheet, at: int, row: Row, table: Table, plan: PlanSheet) -> None:
    sheet.cell(at, KEY_COLUMN, row.key)
    for n, column in enumerate(table.columns, KEY_COLUMN + 1):
        cell = sheet.cell(at, n)
        if not column.asks or column.key in row.shown:
            put_words(cell, row.shown.get(column.key, ""))
            dress(cell, "shown", "@")
        else:
            answer = plan.answers.get(Cell(table.key, row.key, column.key), "")
            put(cell, answer, column, plan)
            dress(cell, "open", FORMATS.get(column.kind, "@"))


# numbers stay without thousands marks: each reader's program shows its own
FORMATS = {"number": "General", "amount": "General", "year": "0", "choice": "@", "date": "@"}


def put(cell, answer: str, column: Column, plan: PlanSheet) -> None:
    """A number as a number; everything else as words, so that nothing is taken for a formula or a date."""
    if column.kind in ("number", "amount", "year") and answer not in ("", NOT_AVAILABLE):
        try:
            cell.value = Decimal(answer)
        except InvalidOperation:
            put_words(cell, answer)
    elif column.kind == "choice" and answer:
        put_words(cell, said(answer, local(plan)))
    else:
        put_words(cell, answer)


def put_words(cell, words: str) -> None:
    if words:
        cell.value = escaped(words)[:LONGEST]
        cell.data_type = "s"


def escaped(words: str) -> str:
    """What a spreadsheet would take for one of its own escapes is spelled out; what XML cannot hold is left away."""
    plain = "".join(c for c in words if c >= " " or c in "\n\t")
    return plain.replace("_x", "_x005F_x")
