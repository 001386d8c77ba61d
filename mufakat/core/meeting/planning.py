"""What can be said of a meeting before it meets."""

from collections.abc import Iterable

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken


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
        raise RuleBroken("“{ordinal}” is not the number of a meeting.", ordinal=ordinal)
    if ordinal in set(held):
        raise RuleBroken(
            "{series} already has a meeting number {number}; the next of the series is number {next}.",
            series=series,
            number=ordinal,
            next=next_ordinal(held),
        )
