"""What the workbook said when it went out: so that two ministries' copies of it join, and no older answer comes back."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from difflib import SequenceMatcher

from mufakat.core.sheet.answers.given import plainly
from mufakat.core.sheet.marks import KEY_COLUMN, SENT
from mufakat.core.sheet.plan import Cell, PlanSheet
from mufakat.core.sheet.reading.cells import Sheet
from mufakat.core.sheet.reading.result import Taken
from mufakat.core.sheet.reading.sentences import told
from mufakat.core.sheet.reading.whose import mark_of_sheet, other_than
from mufakat.core.sheet.tables import Table

ALIKE = 0.6  # of the words of a row somebody added: more is the same row, mended


def sent_in(sheets: Collection[Sheet], plan: PlanSheet) -> dict[Cell, str] | None:
    """The answers that went out, from the hidden sheet; None where it was lost, or is another report's."""
    for sheet in sheets:
        mark = mark_of_sheet(sheet)
        if mark and mark.table == SENT and not other_than(mark, plan):
            sheet.set_aside = True  # it asks nothing
            return dict(answers_in(sheet))
    return None


def answers_in(sheet: Sheet) -> Iterator[tuple[Cell, str]]:
    for (row, column), given in sheet.cells.items():
        path = given.text.strip()
        if column == KEY_COLUMN and path.count("/") >= 2:
            value = sheet.cells.get((row, column + 1))
            number = value is not None and value.kind == "number"
            yield Cell.named(path), plainly(value.number) if number else value.text if value else ""


def beside_what_stands(
    taken: Collection[Taken], sent: Mapping[Cell, str] | None, plan: PlanSheet, asked: Collection[Table]
) -> list[Taken]:
    """Rows a member added: one that was empty when the workbook went out, and that another copy filled meanwhile, goes
    below what stands instead of over it. Where the file no longer tells what went out, it stays as it is."""
    moved: dict[tuple[str, str], str] = {}
    if sent is not None:
        for table in (one for one in asked if one.grows):
            moved |= {(table.key, row): free for row, free in below(table, taken, sent, plan)}
    return [
        replace(
            one,
            cell=Cell(one.cell.table, moved[one.cell.table, one.cell.row], one.cell.column),
            notes=(*one.notes, told("another_row")),
        )
        if (one.cell.table, one.cell.row) in moved
        else one
        for one in taken
    ]


def below(
    table: Table, taken: Collection[Taken], sent: Mapping[Cell, str], plan: PlanSheet
) -> Iterator[tuple[str, str]]:
    """(row of the file, row it becomes)"""
    stand, file, went = (rows_of(table, answers) for answers in (plan.answers, in_file(taken), sent))
    free = (f"+{n}" for n in range(1, 10_000) if f"+{n}" not in stand and f"+{n}" not in file)
    for row, words in file.items():
        others = stand.get(row)
        if others and row not in went and others != words and not is_same(table, words, others):
            already = next((key for key, one in stand.items() if is_same(table, words, one)), "")
            yield row, already or next(free)


def in_file(taken: Collection[Taken]) -> dict[Cell, str]:
    return {one.cell: one.value for one in taken}


def rows_of(table: Table, answers: Mapping[Cell, str]) -> dict[str, dict[str, str]]:
    """Row → column → words, of the rows that are the member's own."""
    rows: dict[str, dict[str, str]] = {}
    for cell, value in answers.items():
        if cell.table == table.key and cell.row.startswith("+") and value:
            rows.setdefault(cell.row, {})[cell.column] = value
    return rows


def is_same(table: Table, one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """The same row, perhaps mended: money by its action and currency, words by their likeness."""
    if table.column("currency"):
        return all(one.get(key) == other.get(key) for key in ("number", "currency"))
    words = (" ".join(row[key] for key in sorted(row) if key != "number") for row in (one, other))
    return SequenceMatcher(None, *words, autojunk=False).ratio() >= ALIKE
