"""Whose sheet it is: by the mark in its corner, which says text, member, round and edition."""

from mufakat.core.sentences import Sentence
from mufakat.core.sheet.marks import SENT, Mark, mark_in, mark_of
from mufakat.core.sheet.plan import PlanSheet
from mufakat.core.sheet.reading.cells import Sheet
from mufakat.core.sheet.reading.result import SheetRefused
from mufakat.core.sheet.reading.sentences import refused, told

LOOKED_THROUGH = 60  # rows from the top in which marks and headings are looked for


def mark_of_sheet(sheet: Sheet) -> Mark | None:
    """The mark stands in the first cell, or a little beside it where rows and columns were put before."""
    for row, column in sorted(sheet.cells):
        if row > LOOKED_THROUGH:
            return None
        if column <= 5 and (found := mark_in(sheet.text(row, column))):
            return found
    return None


def other_than(mark: Mark, plan: PlanSheet) -> str:
    """In what it is another report's: "member", "round"; "" where it is this one's."""
    ours = mark_of(plan, mark.table)
    kinds = ("instrument", "member", "round", "edition")
    return next((what for what in kinds if getattr(mark, what) != getattr(ours, what)), "")


def set_aside(sheet: Sheet, mark: Mark, what: str) -> list[Sentence]:
    """One sheet of another report among ours: somebody copied it, to compare or to begin from."""
    sheet.set_aside = True
    if mark.table == SENT:  # nobody saw it
        return []
    return [told(f"aside_{what}", sheet=sheet.name, theirs=getattr(mark, what))]


def of_another(mark: Mark, plan: PlanSheet) -> SheetRefused:
    what, ours = other_than(mark, plan), mark_of(plan, mark.table)
    return refused(f"other_{what}", theirs=getattr(mark, what), ours=getattr(ours, what))
