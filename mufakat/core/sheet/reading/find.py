"""Which sheet, which column, which row: by the hidden keys, and where these were lost by what is printed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mufakat.core.languages.fold import squeeze
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.choices import same_number
from mufakat.core.sheet.marks import HEAD_ROW, KEY_ROW, Mark
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.reading.cells import Sheet
from mufakat.core.sheet.reading.sentences import refused, told
from mufakat.core.sheet.reading.whose import LOOKED_THROUGH, mark_of_sheet, of_another, other_than, set_aside
from mufakat.core.sheet.tables import Column, Row, Table
from mufakat.core.sheet.words import spellings

ENOUGH = 0.6  # of a table's headings


@dataclass(slots=True)
class Found:
    """A table in a sheet: where its columns stand, and below which row its answers begin."""

    sheet: Sheet
    table: Table
    columns: dict[str, int]
    below: int
    again: dict[str, list[int]] = field(default_factory=dict)  # columns that were copied: the other places
    notes: list[Sentence] = field(default_factory=list)
    scaled: dict[str, tuple[int, int]] = field(
        default_factory=dict
    )  # columns of amounts, and where a scale is said of them
    month_first: frozenset[str] = (
        frozenset()
    )  # columns of days in which one can only be read with the month first

    @property
    def asking(self) -> frozenset[int]:
        return frozenset(
            self.columns[one.key] for one in self.table.columns if one.asks and one.key in self.columns
        )


def tables_in(
    sheets: list[Sheet], plan: PlanSheet, asked: tuple[Table, ...], name: str
) -> tuple[list[Found], list[Sentence]]:
    """Every table that is in the file, one that is there twice twice; and what there is to say about the others."""
    found: dict[str, list[Found]] = {}
    notes, others = [], []
    for sheet in sheets:
        mark = mark_of_sheet(sheet)
        if mark and (what := other_than(mark, plan)):
            others.append(mark)
            notes += set_aside(sheet, mark, what)
            continue
        place = by_marks(sheet, mark, asked) if mark else by_headings(sheet, asked)
        if place is None:
            continue
        found.setdefault(place.table.key, []).append(place)
    if not found and others:
        raise of_another(others[0], plan)
    if not found:
        raise refused("not_ours", name=name)
    for first, *others in found.values():
        notes += [told("sheet_twice", sheet=first.sheet.name, other=one.sheet.name) for one in others]
    missing = [table for table in asked if table.key not in found]
    notes += [told("sheet_missing", sheet=spellings(table.key)[1]) for table in missing]
    return [one for table in asked for one in found.get(table.key, ())], notes


def by_marks(sheet: Sheet, mark: Mark, asked: tuple[Table, ...]) -> Found | None:
    table = next((one for one in asked if one.key == mark.table), None)
    if table is None:
        return None
    for row in range(1, LOOKED_THROUGH):
        keys: dict[str, list[int]] = {}
        for column in sorted(column for (at, column) in sheet.cells if at == row):
            keys.setdefault(sheet.text(row, column), []).append(column)
        columns = {one.key: keys[one.key][0] for one in table.columns if one.key in keys}
        again = {key: keys[key][1:] for key in columns if len(keys[key]) > 1}
        if columns:
            # the hidden marks have their own row; the headings are two below, unless a row was put between
            head = next(
                (r for r in range(row + 1, row + 6) if is_head(sheet, r, table, columns)),
                row + HEAD_ROW - KEY_ROW,
            )
            return with_missing(by_what_is_printed(Found(sheet, table, columns, head, again)))
    return by_headings(sheet, (table,))


def by_what_is_printed(found: Found) -> Found:
    """Columns that changed places below their hidden keys are what their headings say."""
    printed = headings(found.sheet, found.below, found.table)
    keyed = {at: key for key, at in found.columns.items()}
    moved = [key for key, at in printed.items() if keyed.get(at, key) != key and key in found.columns]
    if moved:
        titles = ", ".join(spellings(key)[1] for key in moved)
        found.columns = found.columns | printed
        found.notes.append(told("moved_columns", sheet=found.sheet.name, columns=titles))
    return found


def is_head(sheet: Sheet, row: int, table: Table, columns: dict[str, int]) -> bool:
    named = sum(heads(sheet.text(row, columns[one.key]), one) for one in table.columns if one.key in columns)
    return named >= max(1, len(columns) // 2)


def by_headings(sheet: Sheet, asked: tuple[Table, ...]) -> Found | None:
    """Without marks: the row in which enough headings of one table stand."""
    best: tuple[float, Found] | None = None
    for row in [row for row in sheet.rows if row <= LOOKED_THROUGH]:
        for table in asked:
            columns = headings(sheet, row, table)
            share = len(columns) / len(table.columns)
            if share >= ENOUGH and (best is None or share > best[0]):
                best = share, Found(sheet, table, columns, row)
    if best is None:
        return None
    best[1].notes.append(told("marks_gone", sheet=sheet.name))
    return with_missing(best[1])


def headings(sheet: Sheet, row: int, table: Table) -> dict[str, int]:
    columns = {}
    for at, column in sorted(sheet.cells):
        if at == row:
            for one in table.columns:
                if one.key not in columns and heads(sheet.text(row, column), one):
                    columns[one.key] = column
                    break
    return columns


def heads(words: str, column: Column) -> bool:
    told_ = {squeeze(part) for part in words.split(" / ")} | {squeeze(part) for part in words.split("\n")}
    return bool(told_ & {squeeze(spelling) for spelling in spellings(column.key)[1:]})


def with_missing(found: Found) -> Found:
    missing = [one.key for one in found.table.columns if one.asks and one.key not in found.columns]
    if missing:
        titles = ", ".join(spellings(key)[1] for key in missing)
        found.notes.append(told("columns_missing", sheet=found.sheet.name, columns=titles))
    return found


def rows_in(found: Found) -> Iterator[tuple[int, Row | None]]:
    """Each row with something in it, and the question it answers; None where nothing tells."""
    printed = {identity: row for row in found.table.rows if (identity := identity_of(row, found.table))}
    keys = {at: key_at(found, at) for at in found.sheet.rows if at > found.below}
    claimed, spare = set(keys.values()), iter(range(1, 10_000))
    added: dict[str, tuple[str, ...]] = {}  # what the rows a member added say, by their key
    for at in found.sheet.rows:
        if at <= found.below:
            continue
        key = keys[at]
        row = found.table.row(key) if key else None
        named = printed.get(identity_at(found, at))
        if named and row and not row.is_spare and named.key != row.key:  # sorted without its hidden key
            found.notes.append(
                told("moved_row", address=found.sheet.address(at, 1), printed=named.shown["number"])
            )
            row = named
        if row is None and not is_other_currency(found, at, named, keys):
            row = named
        copied = row is not None and row.is_spare and added.get(row.key, ()) not in ((), said_at(found, at))
        if (copied or (row is None and found.table.grows and not key)) and has_answers(found, at):
            free = next(n for n in spare if f"+{n}" not in claimed)
            row = found.table.row(f"+{free}")
        if row is not None and row.is_spare and has_answers(found, at):
            added[row.key] = said_at(found, at)
        if row is not None or has_answers(found, at):
            yield at, row


def key_at(found: Found, at: int) -> str:
    """The hidden key, in the first column or a little beside it where columns were put before."""
    first = min(found.columns.values())
    for column in range(1, max(first, 2)):
        words = found.sheet.text(at, column)
        if words and found.table.row(words):
            return words
    return ""


def is_other_currency(found: Found, at: int, row: Row | None, keys: dict[int, str]) -> bool:
    """A row put in for the money of an action in one more currency, beside the row that is asked."""
    column = found.columns.get("currency")
    if row is None or column is None or not found.table.grows or keys[at]:
        return False
    others = {found.sheet.text(other, column) for other, key in keys.items() if key == row.key}
    said = found.sheet.text(at, column)
    return bool(said) and bool(others - {""}) and said not in others


def said_at(found: Found, at: int) -> tuple[str, ...]:
    return tuple(found.sheet.typed(at, column) for column in sorted(found.asking))


def identity_of(row: Row, table: Table) -> tuple[str, ...]:
    told_ = tuple(identifying(row.shown.get(one.key, ""), one) for one in table.columns if one.identifies)
    return told_ if any(told_) else ()


def identifying(words: str, column: Column) -> str:
    return words.strip().rstrip(".") if column.key == "number" else squeeze(words)  # 1.1 is not 11


def identity_at(found: Found, at: int) -> tuple[str, ...]:
    wanted = [one for one in found.table.columns if one.identifies]
    return tuple(identified(found, at, one) if one.key in found.columns else "" for one in wanted)


def identified(found: Found, at: int, column: Column) -> str:
    """A number that a spreadsheet made of "1.10" may be that of 1.1 as well: then it tells nothing."""
    given = found.sheet.cells.get((at, found.columns[column.key]))
    if given is None or given.kind != "number" or column.key != "number":
        return identifying(given.text if given else "", column)
    numbers = {row.shown.get("number", "") for row in found.table.rows}
    same = [one for one in numbers if not given.is_day and same_number(one, given.number)]
    return identifying(same[0], column) if len(same) == 1 else "?"


def has_answers(found: Found, at: int) -> bool:
    return any(
        (at, found.columns[one.key]) in found.sheet.cells
        for one in found.table.columns
        if one.asks and one.key in found.columns
    )
