"""What can be said of a meeting before it meets."""

from collections.abc import Iterable

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.core.saying import ordinal_said


def next_ordinal(held: Iterable[int | None]) -> int:
    """One more than the highest of its own series. Ordinals are never derived from another series."""
    return max((number for number in held if number), default=0) + 1


def check_dates(starts: str, ends: str = "") -> None:
    """ISO partial dates; raises Unreadable for what is no date, RuleBroken for an end before the start."""
    first = PartialDate(starts)
    if ends and PartialDate(ends).latest < first.earliest:
        raise RuleBroken("The meeting would end before it begins.")


def check_ordinal(ordinal: int, held: Iterable[int | None], *, series: str) -> None:
    if not 0 < ordinal < 1000:
        raise RuleBroken(f"“{ordinal}” is not the number of a meeting.")
    if ordinal in set(held):
        raise RuleBroken(
            f"{series} already has a {ordinal_said(ordinal, 'en')} meeting; the next of the series is the "
            f"{ordinal_said(next_ordinal(held), 'en')}."
        )
