"""What the place of a cell says about the answer in it: merged, there twice, hidden, under another unit or scale."""

import re

from mufakat.core.languages.fold import squeeze
from mufakat.core.saying import date_said
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.answers.numbers import says_percent, western, without_scale
from mufakat.core.sheet.answers.one import Answer, in_percent, unit
from mufakat.core.sheet.answers.scales import names_scale, states_scale
from mufakat.core.sheet.answers.sentences import Refusal
from mufakat.core.sheet.plan import NOT_AVAILABLE
from mufakat.core.sheet.reading.cells import Sheet, letters
from mufakat.core.sheet.reading.find import Found
from mufakat.core.sheet.reading.sentences import told
from mufakat.core.sheet.tables import Column, Row

_NUMBERS = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})")


class ReadingRefusal(Refusal):
    """A cell that cannot be taken for where it stands."""

    def __init__(self, key: str, **params: str):
        self.says = told(key, **params)
        Exception.__init__(self, str(self.says))


def look_around(found: Found) -> None:
    """What a sheet says of whole columns: the scale of their amounts, the order of their days."""
    above = (place for place in sorted(found.sheet.cells) if place[0] < found.below)
    stated = next((one for one in above if states_scale(found.sheet.text(*one))), None)
    for column in (one for one in found.table.columns if one.asks and one.key in found.columns):
        over = found.below, found.columns[column.key]
        if column.kind in ("amount", "number") and (
            where := over if names_scale(found.sheet.text(*over)) else stated
        ):
            found.scaled[column.key] = where
    days = {
        found.columns[one.key]: one.key
        for one in found.table.columns
        if one.kind == "date" and one.key in found.columns
    }
    found.month_first = frozenset(
        days[column]
        for (at, column), given in found.sheet.cells.items()
        if column in days and at > found.below and month_first(given.text)
    )


def refuse_place(found: Found, at: int, column: Column) -> None:
    """Before the cell is read."""
    place = at, found.columns[column.key]
    if whole := merge_over(found.sheet, *place):
        raise ReadingRefusal("merged", range=whole)
    for other in found.again.get(column.key, ()):
        if found.sheet.typed(at, other) not in ("", found.sheet.typed(*place)):
            one, two = letters(place[1]) + str(at), letters(other) + str(at)
            raise ReadingRefusal("column_twice", one=one, other=two, given=found.sheet.typed(at, other))


def refuse_beside(found: Found, at: int, column: Column, row: Row, answer: Answer) -> None:
    """After it was read: does something else on the sheet say that another number or day is meant?"""
    given = found.sheet.cells.get((at, found.columns[column.key]))
    if given is None or answer.value in ("", NOT_AVAILABLE):
        return
    if column.kind == "date":
        refuse_turned(found, column, given)
    if column.key == "value":
        refuse_other_unit(found, at, row)
    if column.kind == "amount" or (column.kind == "number" and row.measure.kind == "count"):
        refuse_scaled(found, column, given)


def refuse_scaled(found: Found, column: Column, given: Given) -> None:
    if given.kind == "text" and without_scale(western(given.text))[1]:
        return  # it says its scale itself
    if column.key in found.scaled:
        at, over = found.scaled[column.key]
        words = found.sheet.text(at, over).replace("\n", " ")
        raise ReadingRefusal("scaled", words=words, place=f"{letters(over)}{at}", given=given.text.strip())


def refuse_other_unit(found: Found, at: int, row: Row) -> None:
    """A unit said in another language is no other unit; one of thousands, or of percents where heads are counted, is."""
    words = found.sheet.text(at, found.columns["unit"]) if "unit" in found.columns else ""
    ours = row.shown.get("unit", "")
    if not words or squeeze(words) == squeeze(ours):
        return
    shares = says_percent(words) != (in_percent(row.measure) or says_percent(ours))
    if (names_scale(words) and not names_scale(ours)) or (shares and says_percent(words)):
        raise ReadingRefusal("other_unit", words=words, unit=unit(row.measure))


def refuse_turned(found: Found, column: Column, given: Given) -> None:
    """3/4/2023, where another cell of the column can only be read with the month first."""
    turned = _NUMBERS.fullmatch(western(given.text)) if given.kind == "text" else None
    if not turned or turned[1] == turned[2] or max(int(turned[1]), int(turned[2])) > 12:
        return
    if column.key in found.month_first:
        first, second, year = (int(part) for part in turned.groups())
        one, other = (
            date_said(f"{year:04d}-{m:02d}-{d:02d}", "en") for m, d in ((second, first), (first, second))
        )
        raise ReadingRefusal("day_or_month", given=given.text.strip(), one=one, other=other)


def month_first(words: str) -> bool:
    found = _NUMBERS.fullmatch(western(words))
    return bool(found) and int(found[1]) <= 12 < int(found[2]) <= 31


def notes_of_place(found: Found, at: int, column: Column) -> tuple[Sentence, ...]:
    sheet = found.sheet
    hidden = sheet.is_hidden or at in sheet.hidden_rows or found.columns[column.key] in sheet.hidden_columns
    return (told("hidden_place"),) if hidden else ()


def merge_over(sheet: Sheet, row: int, column: int) -> str:
    """The merged range over this cell, if it takes in more than one cell and anything stands in it."""
    for top, left, bottom, right in sheet.merged:
        if top <= row <= bottom and left <= column <= right and (top, left) in sheet.cells:
            return f"{letters(left)}{top}:{letters(right)}{bottom}"
    return ""
