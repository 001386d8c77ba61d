"""The whole way back: file → sheets → rows → cells → what is taken, what is refused, what differs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.formulas import REACHES_OUT
from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.answers.last_round import far_from_last
from mufakat.core.sheet.answers.one import Answer, value_of
from mufakat.core.sheet.answers.rows import across
from mufakat.core.sheet.answers.sentences import Refusal
from mufakat.core.sheet.plan import Cell, PlanSheet
from mufakat.core.sheet.reading.beside import beside
from mufakat.core.sheet.reading.cells import Sheet, letters
from mufakat.core.sheet.reading.find import Found, rows_in, tables_in
from mufakat.core.sheet.reading.opened import opened
from mufakat.core.sheet.reading.place import look_around, notes_of_place, refuse_beside, refuse_place
from mufakat.core.sheet.reading.result import Difference, Doubt, Refused, SheetReading, Taken
from mufakat.core.sheet.reading.sent import beside_what_stands, sent_in
from mufakat.core.sheet.reading.sentences import told
from mufakat.core.sheet.tables import Column, Row, tables

BLANK = Given()


@dataclass(slots=True)
class Gathered:
    sent: Mapping[Cell, str] | None = None  # the answers that went out in it
    taken: list[Taken] = field(default_factory=list)
    cleared: list[Taken] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    notes: list[Sentence] = field(default_factory=list)


def read_workbook(content: bytes, expected: PlanSheet, *, name: str = "workbook.xlsx") -> SheetReading:
    """Read a returned workbook against what was asked. Raises SheetRefused where the file as a whole cannot be used."""
    asked = tables(expected)
    sheets, notes = opened(content, name, rows_sent=max(len(table.rows) for table in asked))
    found, about = tables_in(sheets, expected, asked, name)
    gathered = Gathered(sent=sent_in(sheets, expected), notes=[*notes, *about])
    answered = {n: read_table(one, expected, gathered) for n, one in enumerate(found)}
    gathered.taken = beside_what_stands(gathered.taken, gathered.sent, expected, asked)
    settle_twins(gathered)
    if gathered.sent is None and any(
        one.value != expected.answers.get(one.cell, one.value) for one in gathered.taken
    ):
        gathered.notes.append(told("sent_gone"))
    gathered.notes += [note for one in found for note in one.notes]
    gathered.notes += reaching_out(sheets)
    gathered.notes += beside(sheets, found, answered, expected)
    return SheetReading(
        taken=tuple(gathered.taken),
        refused=tuple(gathered.refused),
        doubts=tuple(gathered.doubts),
        cleared=tuple(gathered.cleared),
        notes=tuple(gathered.notes),
        differences=tuple(differences(gathered, expected)),
    )


def read_table(found: Found, plan: PlanSheet, gathered: Gathered) -> dict[int, Row]:
    """Every row of it; what comes back is which question each row answers."""
    look_around(found)
    places: dict[str, list[tuple[int, Row]]] = {}
    for at, row in rows_in(found):
        if row is None:
            gathered.refused += unknown(found, at)
        else:
            places.setdefault(row.key, []).append((at, row))
    for one in places.values():
        first = one[0]
        for at, row in answered_in(found, one):
            again = () if at == first[0] or row.is_spare else (second_row(found, first[0], row),)
            read_row(found, at, row, plan, gathered, about=again)
    missing = [
        row.shown.get("number", row.key)
        for row in found.table.rows
        if row.key not in places and not row.is_spare
    ]
    if missing:
        rows = ", ".join(dict.fromkeys(missing))
        gathered.notes.append(told("rows_missing", sheet=found.sheet.name, rows=rows))
    return {at: row for one in places.values() for at, row in one}


def settle_twins(gathered: Gathered) -> None:
    """A sheet or a row that is in the file twice: harmless while both say the same or one says nothing."""
    said: dict[Cell, dict[str, Taken]] = {}
    for one in gathered.taken:
        said.setdefault(one.cell, {}).setdefault(one.value, one)
    gathered.taken = [one for values in said.values() if len(values) == 1 for one in values.values()]
    gathered.cleared = [one for one in dict.fromkeys(gathered.cleared) if one.cell not in said]
    for cell, values in said.items():
        if len(values) > 1:
            first, other, *_more = choices = tuple(values.values())
            says = told("twice", one=first.address, other=other.address)
            gathered.doubts.append(Doubt(cell, choices, says))


def second_row(found: Found, first: int, row: Row) -> Sentence:
    address = found.sheet.address(first, min(found.columns.values()))
    return told("second_row", number=row.shown.get("number", row.key), first=address)


def unknown(found: Found, at: int) -> Iterator[Refused]:
    for column in sorted(found.asking):
        if (at, column) in found.sheet.cells:
            yield Refused(found.sheet.address(at, column), found.sheet.typed(at, column), told("unknown_row"))


def answered_in(found: Found, places: list[tuple[int, Row]]) -> list[tuple[int, Row]]:
    """Where a row was copied, the copies that say something; else the row, whatever it says."""
    said = {}
    for at, row in places:
        words = tuple(
            found.sheet.typed(at, found.columns[one.key])
            for one in found.table.asked(row)
            if one.key in found.columns
        )
        if any(words):
            said.setdefault(words, (at, row))
    return list(said.values()) or places[:1]


def read_row(
    found: Found, at: int, row: Row, plan: PlanSheet, gathered: Gathered, *, about: tuple[Sentence, ...] = ()
) -> None:
    """Every cell by itself, then what they owe each other; a refused cell leaves the others standing. ``about``: what is to
    be said of every answer in it."""
    answers: dict[str, Answer] = {}
    refused: dict[str, Sentence] = {}
    for column in found.table.asked(row):
        if column.key not in found.columns:
            continue
        try:
            answers[column.key] = read_cell(found, at, column, row, plan)
        except Refusal as refusal:
            refused[column.key] = refusal.says
    table = found.table.key
    before = {one.key: plan.answers.get(Cell(table, row.key, one.key), "") for one in found.table.asked(row)}
    # beside a refused cell, what stood there before helps nothing: only the file speaks for its row
    whole = {
        key: answers[key].value if key in answers else before.get(key, "")
        for key in before
        if key not in refused
    }
    settled = across(found.table, whole, {key: answer.currency for key, answer in answers.items()})
    refused |= {key: says for key, says in settled.refused.items() if key in answers and answers[key].value}
    for key, says in refused.items():
        column = found.columns[key]
        gathered.refused.append(
            Refused(
                found.sheet.address(at, column),
                found.sheet.typed(at, column),
                says,
                Cell(table, row.key, key),
            )
        )
    for key, answer in answers.items():
        if key in refused:
            continue
        cell = Cell(table, row.key, key)
        sent = None if gathered.sent is None else gathered.sent.get(cell, "")
        address = found.sheet.address(at, found.columns[key])
        taken = Taken(cell, settled.stand.get(key, ""), address, answer.notes, sent)
        if taken.value and not taken.is_untouched and taken.value != before[key]:
            place = notes_of_place(found, at, found.table.column(key))
            far = far_from_last(cell, taken.value, settled.stand, plan)
            taken = replace(taken, notes=(*taken.notes, *about, *place, *far))
        if taken.value:
            gathered.taken.append(taken)
        elif before[key] and not taken.is_untouched:  # left blank is not emptied: it was answered here since
            gathered.cleared.append(taken)


def read_cell(found: Found, at: int, column: Column, row: Row, plan: PlanSheet) -> Answer:
    refuse_place(found, at, column)
    answer = value_of(found.sheet.cells.get((at, found.columns[column.key]), BLANK), column, row, plan)
    if answer.value != plan.answers.get(Cell(found.table.key, row.key, column.key)):
        refuse_beside(found, at, column, row, answer)
    return answer


def differences(gathered: Gathered, plan: PlanSheet) -> Iterator[Difference]:
    for one in (*gathered.taken, *gathered.cleared):
        before = plan.answers.get(one.cell, "")
        if one.value != before:
            yield Difference(one.cell, before, one.value, one.address)


def reaching_out(sheets: list[Sheet]) -> list[Sentence]:
    """Formulas that would fetch something, wherever they stand; none is computed here."""
    notes = []
    for sheet in sheets:
        places = [
            letters(c) + str(r) for (r, c), given in sheet.cells.items() if REACHES_OUT.search(given.formula)
        ]
        if places:
            notes.append(told("formulas_ignored", sheet=sheet.name, addresses=", ".join(places[:5])))
    return notes
