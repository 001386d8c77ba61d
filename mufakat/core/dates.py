"""Dates as far as they are known: a day, a month or only a year."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from mufakat.core.problems import Unreadable

WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
FINENESS = {"day": 0, "month": 1, "year": 2}


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """An ISO date that may stop at the month or the year: "2021-06-16", "2021-05", "2021".

    Sorts by the earliest day it can mean, the better known first. Raises Unreadable for anything else.
    """

    text: str

    def __post_init__(self) -> None:
        try:
            if not WRITTEN.fullmatch(self.text):
                raise ValueError
            _ = self.earliest
        except ValueError:
            raise Unreadable(
                "“{text}” is not a date; write 2021-06-16, 2021-06 or 2021.", text=self.text
            ) from None

    @property
    def precision(self) -> str:
        return ("year", "month", "day")[self.text.count("-")]

    @property
    def earliest(self) -> date:
        year, month, day = (*(int(part) for part in self.text.split("-")), 1, 1)[:3]
        return date(year, month, day)

    @property
    def latest(self) -> date:
        first = self.earliest
        if self.precision == "day":
            return first
        month = first.month if self.precision == "month" else 12
        return date(first.year, month, calendar.monthrange(first.year, month)[1])

    def __lt__(self, other: "PartialDate") -> bool:
        return self._order < other._order

    @property
    def _order(self) -> tuple[date, int]:
        return self.earliest, FINENESS[self.precision]

    def __str__(self) -> str:
        return self.text
