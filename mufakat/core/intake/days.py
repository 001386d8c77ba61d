"""A day as far as it is known, and the span of days a date expression means."""

from dataclasses import dataclass, replace
from datetime import date, timedelta


@dataclass(frozen=True)
class Day:
    """A day, or only what is known of one: no year, or no day."""

    month: int | None
    day: int | None
    year: int | None = None

    @property
    def iso(self) -> str:
        """`YYYY-MM-DD`, `--MM-DD`, `YYYY-MM`, `YYYY` or `--MM`: what is known and no more."""
        head = f"{self.year:04d}" if self.year else "-"
        return "-".join([head, *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def possible(self) -> bool:
        if not self.month or not self.day:
            return self.month is None or 1 <= self.month <= 12
        try:
            return bool(date(self.year or 2000, self.month, self.day))
        except ValueError:
            return False

    @property
    def as_date(self) -> date | None:
        whole = self.year and self.month and self.day and self.possible
        return date(self.year, self.month, self.day) if whole else None


@dataclass(frozen=True)
class DateSpan:
    """One date expression: first and last day, and where its words stand."""

    first: Day
    last: Day
    start: int
    end: int

    @property
    def has_day(self) -> bool:
        return self.first.day is not None

    @property
    def year(self) -> int | None:
        return self.last.year

    def in_year(self, year: int) -> "DateSpan":
        if not self.first.month:
            return self
        crosses = self.last.month and self.first.month > self.last.month
        first = replace(self.first, year=self.first.year or (year - 1 if crosses else year))
        return replace(self, first=first, last=replace(self.last, year=self.last.year or year))


def year_nearest(span: DateSpan, stamp: date) -> DateSpan:
    """A day without a year, in the year that brings it nearest to the day the report was published."""
    if span.year or not span.first.month:
        return span
    choices = [span.in_year(year) for year in (stamp.year - 1, stamp.year, stamp.year + 1)]

    def distance(choice: DateSpan) -> int:
        day = date(choice.first.year or stamp.year, choice.first.month or 1, min(choice.first.day or 15, 28))
        return abs((day - stamp).days)

    return min(choices, key=distance)


def moved(day: Day, days: int) -> Day:
    """The day so many days later; a year is borrowed where none is known."""
    base = date(day.year or 2001, day.month or 1, day.day or 1) + timedelta(days=days)
    return Day(base.month, base.day, base.year if day.year else None)
