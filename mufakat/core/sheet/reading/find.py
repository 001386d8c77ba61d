"""Which sheet, which column, which row: by the hidden keys, and where these were lost by what is printed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mufakat.core.languages.fold import squeeze
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.marks import HEAD_ROW, KEY_COLUMN, KEY_ROW, Mark, mark_in, mark_of
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.reading.cells import Sheet
from mufakat.core.sheet.reading.sentences import refused, told
from mufakat.core.sheet.tables import Column, Row, Table
from mufakat.core.sheet.words import spellings

LOOKED_THROUGH = 15  # rows from the top in which headings are looked for
ENOUGH = 0.6  # of a table's headings


@dataclass(slots=True)
class Found:
    """A table in a sheet: where its columns stand, and below which row its answers begin."""

    sheet: Sheet
    table: Table
    columns: dict[str, int]
    below: int
    notes: list[Sentence] = field(default_factory=list)


def tables_in(
    sheets: list[Sheet], plan: PlanSheet, asked: tuple[Table, ...], name: str
) -> tuple[list[Found], list[Sentence]]:
    """Every table that is in the file, and what there is to say about the others."""
    found, notes = {}, []
    for sheet in sheets:
        mark = mark_of_sheet(sheet)
        if mark:
            refuse_another(mark, plan)
        place = by_marks(sheet, mark, asked) if mark else by_headings(sheet, asked)
        if place is None:
            continue
        if place.table.key in found:
            notes.append(told("sheet_twice", sheet=found[place.table.key].sheet.name, other=sheet.name))
        else:
            found[place.table.key] = place
    if not found:
        raise refused("not_ours", name=name)
    missing = [table for table in asked if table.key not in found]
    notes += [told("sheet_missing", sheet=spellings(table.key)[1]) for table in missing]
    return [found[table.key] for table in asked if table.key in found], notes


def mark_of_sheet(sheet: Sheet) -> Mark | None:
    """The mark stands in the first cell, or a little beside it where rows and columns were put before."""
    for row, column in sorted(sheet.cells):
        if row > LOOKED_THROUGH:
            return None
        if column <= 5 and (found := mark_in(sheet.text(row, column))):
            return found
    return None


def refuse_another(mark: Mark, plan: PlanSheet) -> None:
    ours = mark_of(plan, mark.table)
    for what in ("instrument", "member", "round", "edition"):
        theirs, own = getattr(mark, what), getattr(ours, what)
        if theirs != own:
            raise refused(f"other_{what}", theirs=theirs, ours=own)


def by_marks(sheet: Sheet, mark: Mark, asked: tuple[Table, ...]) -> Found | None:
    table = next((one for one in asked if one.key == mark.table), None)
    if table is None:
        return None
    for row in range(1, LOOKED_THROUGH):
        keys = {sheet.text(row, column): column for (at, column) in sheet.cells if at == row}
        columns = {one.key: keys[one.key] for one in table.columns if one.key in keys}
        if columns:
            # the hidden marks have their own row; the headings are two below, unless a row was put between
            head = next(
                (r for r in range(row + 1, row + 6) if is_head(sheet, r, table, columns)),
                row + HEAD_ROW - KEY_ROW,
            )
            return with_missing(Found(sheet, table, columns, head))
    return by_headings(sheet, (table,))


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
    spare = iter(range(1, 10_000))
    claimed = {found.sheet.text(at, KEY_COLUMN) for at in found.sheet.rows}
    for at in found.sheet.rows:
        if at <= found.below:
            continue
        key = key_at(found, at)
        row = found.table.row(key) if key else None
        named = printed.get(identity_at(found, at))
        if named and row and not row.is_spare and named.key != row.key:  # sorted without its hidden key
            found.notes.append(
                told("moved_row", address=found.sheet.address(at, 1), printed=named.shown["number"])
            )
            row = named
        if row is None:
            row = named
        if row is None and found.table.grows and not key and has_answers(found, at):
            free = next(n for n in spare if f"+{n}" not in claimed)
            row = found.table.row(f"+{free}")
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


def identity_of(row: Row, table: Table) -> tuple[str, ...]:
    told_ = tuple(squeeze(row.shown.get(one.key, "")) for one in table.columns if one.identifies)
    return told_ if any(told_) else ()


def identity_at(found: Found, at: int) -> tuple[str, ...]:
    wanted = [one.key for one in found.table.columns if one.identifies]
    return tuple(
        squeeze(found.sheet.text(at, found.columns[key])) if key in found.columns else "" for key in wanted
    )


def has_answers(found: Found, at: int) -> bool:
    return any(
        (at, found.columns[one.key]) in found.sheet.cells
        for one in found.table.columns
        if one.asks and one.key in found.columns
    )
