"""What stands in a returned workbook and answers nothing: said with its address, so that nobody believes it entered."""

from collections.abc import Collection, Iterator
from functools import cache

from mufakat.core.languages.fold import squeeze
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.choices import same_number
from mufakat.core.sheet.marks import FIRST
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.reading.cells import Place, Sheet, letters
from mufakat.core.sheet.reading.find import Found
from mufakat.core.sheet.reading.sentences import told
from mufakat.core.sheet.tables import Row, Table, local
from mufakat.core.sheet.words import SPOKEN, WORDS, said
from mufakat.core.sheet.writing.cover import cover_words

MOST_NAMED = 30  # cells of one sheet
MOST_WORDS = 120  # characters of one cell; the file itself is kept


def beside(
    sheets: Collection[Sheet], found: Collection[Found], answered: dict[int, dict[int, Row]], plan: PlanSheet
) -> Iterator[Sentence]:
    """``answered``: of each found table, by its place in ``found``, the rows that were read."""
    for n, one in enumerate(found):
        if changed := list(overwritten(one, answered[n])):
            yield told("overwritten", sheet=one.sheet.name, cells=named(one.sheet, changed))
        if margin := list(in_margin(one, answered[n])):
            yield told("beside", sheet=one.sheet.name, cells=named(one.sheet, margin))
    read = {id(one.sheet) for one in found}
    sheets = [one for one in sheets if not one.set_aside]  # each has its sentence
    for sheet in sheets:
        if id(sheet) not in read and (others := list(unknown_to_us(sheet, plan))):
            yield told("own_sheet", sheet=sheet.name, cells=named(sheet, others))
    for sheet in sheets:
        yield from left_on(sheet)


def left_on(sheet: Sheet) -> Iterator[Sentence]:
    left = sheet.remarks
    if sheet.beyond:
        yield told("beyond", sheet=sheet.name, address=sheet.beyond)
    if left.comments:
        cells = "; ".join(f"{at} “{shortened(words)}”" for at, words in left.comments[:MOST_NAMED])
        yield told("comments", sheet=sheet.name, cells=cells + more(len(left.comments)))
    if left.boxes:
        words = "; ".join(f"“{shortened(words)}”" for words in left.boxes[:MOST_NAMED])
        yield told("boxes", sheet=sheet.name, words=words + more(len(left.boxes)))
    if left.pictures:
        yield told("pictures", sheet=sheet.name)


def overwritten(found: Found, rows: dict[int, Row]) -> Iterator[Place]:
    """Cells that show something of ours, and now show something else."""
    for at, row in rows.items():
        for column in found.table.columns:
            place = at, found.columns.get(column.key, 0)
            if not column.asks or column.key in row.shown:
                ours = row.shown.get(column.key, "")
                if place in found.sheet.cells and not same(found.sheet, place, ours):
                    yield place


def same(sheet: Sheet, place: Place, ours: str) -> bool:
    given = sheet.cells[place]
    if given.kind == "number":  # "1.10" becomes 1.1, "12" becomes 12, "1.2" even the first of February
        return given.is_day or same_number(ours, given.number)
    return squeeze(sheet.typed(*place)) == squeeze(ours)


def in_margin(found: Found, rows: dict[int, Row]) -> Iterator[Place]:
    ours = frozenset(found.columns.values())
    again = {column for others in found.again.values() for column in others}
    for at, column in sorted(found.sheet.cells):
        if column in ours and (
            at in rows or at == found.below
        ):  # our rows; headings in a language of her own
            continue
        if at not in rows and column in found.asking and at > found.below:
            continue  # the row was refused, cell by cell
        if column in again or (column < min(ours) and words_of_key(found, at, column)):
            continue
        words = found.sheet.typed(at, column)
        if squeeze(words) and not (at <= found.below and is_ours(words, found.table)):
            yield at, column


def words_of_key(found: Found, at: int, column: int) -> bool:
    return found.table.row(found.sheet.text(at, column)) is not None


def is_ours(words: str, table: Table) -> bool:
    """A mark, a hidden key, a heading in any language."""
    if words.startswith(FIRST) or words in heads_of(table):
        return True
    parts = {squeeze(part) for part in words.replace("\n", " / ").split(" / ")}
    return parts <= headings()


def heads_of(table: Table) -> set[str]:
    return {table.key, *(column.key for column in table.columns)}


@cache
def headings() -> frozenset[str]:
    return frozenset(squeeze(words) for spoken in WORDS.values() for words in spoken)


def unknown_to_us(sheet: Sheet, plan: PlanSheet) -> Iterator[Place]:
    """What of the cover, of the hidden lists or of a sheet of the member's own is not our words."""
    ours = {squeeze(words) for words in cover_words(plan, local(plan))}
    numbers = {one.number for one in plan.actions}
    choices = {
        one for languages in (("en",), *(("en", code) for code in SPOKEN[1:])) for one in all_said(languages)
    }
    for place in sorted(sheet.cells):
        words = sheet.typed(*place)
        if words.startswith(FIRST) or words in numbers or squeeze(words) in ours or words in choices:
            continue
        if squeeze(words):
            yield place


@cache
def all_said(languages: tuple[str, ...]) -> frozenset[str]:
    from mufakat.core.sheet.tables import CURRENCIES, STATUSES

    return frozenset(said(key, languages) for key in (*WORDS, *CURRENCIES, *STATUSES))


def named(sheet: Sheet, places: list[Place]) -> str:
    shown = (f"{letters(c)}{r} “{shortened(sheet.typed(r, c))}”" for r, c in places[:MOST_NAMED])
    return "; ".join(shown) + more(len(places))


def more(count: int) -> str:
    return f"; … (+{count - MOST_NAMED})" if count > MOST_NAMED else ""


def shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= MOST_WORDS else f"{words[:MOST_WORDS]}…"
