"""What is measured, what was found, how bodies decide, which days are worked."""

import re
from calendar import isleap
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mufakat.core.problems import Unreadable
from mufakat.core.profile.model.fact import Fact, Names, Written

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


@dataclass(frozen=True, kw_only=True)
class Indicator(Written):
    key: str
    names: Names
    unit: str


@dataclass(frozen=True, kw_only=True)
class Figure(Fact):
    """One value of an indicator; without a country it is for the whole region."""

    key: str
    indicator: str
    value: float
    year: int
    country: str | None = None


@dataclass(frozen=True, kw_only=True)
class DecisionRule(Fact):
    key: str
    rule: str
    basis: str | None = None


@dataclass(frozen=True)
class Day:
    """A day of one year (2021-02-12) or of every year (--09-02). Raises Unreadable for anything else."""

    text: str

    def __post_init__(self) -> None:
        try:
            if not re.fullmatch(r"(?:\d{4}|-)-\d\d-\d\d", self.text):
                raise ValueError
            _ = self.on(2020)
        except ValueError:
            raise Unreadable(
                "“{text}” is not a day; write 2021-02-12, or --09-02 for every year.", text=self.text
            ) from None

    def on(self, year: int) -> date | None:
        """The day in that year, if it falls in it (29 February does not always)."""
        if not self.text.startswith("-"):
            return day if (day := date.fromisoformat(self.text)).year == year else None
        if self.text == "--02-29" and not isleap(year):
            return None
        return date.fromisoformat(f"{year:04}{self.text[1:]}")


@dataclass(frozen=True, kw_only=True)
class Holiday(Written):
    day: Day
    names: Names


@dataclass(frozen=True, kw_only=True)
class Calendar(Fact):
    """A place's working week and public holidays, as far as they are known."""

    key: str
    names: Names
    time_zone: str
    working_week: tuple[Weekday, ...]
    country: str | None = None
    holidays: tuple[Holiday, ...] = ()

    def holidays_in(self, year: int) -> frozenset[date]:
        days = (holiday.day.on(year) for holiday in self.holidays)
        return frozenset(day for day in days if day)

    def is_worked(self, day: date) -> bool:
        return WEEKDAYS[day.weekday()] in self.working_week and day not in self.holidays_in(day.year)


@dataclass(frozen=True, kw_only=True)
class StructureFact(Fact):
    """A row of a country's structure of social protection, as a source has it; the words are those of core.structure."""

    key: str
    country: str
    part: Literal["schemes", "workforce", "councils", "laws", "rights", "allocation"]
    says: Names
    groups: tuple[str, ...] = ()
