"""Working days, with the public holidays of every place that has to work: usually the host and the secretariat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

MONDAY_TO_FRIDAY = frozenset({0, 1, 2, 3, 4})
SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """``weekdays`` as date.weekday() numbers; ``holidays`` by place (a country code, a body): day → name."""

    weekdays: frozenset[int] = MONDAY_TO_FRIDAY
    holidays: Mapping[str, Mapping[date, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.weekdays:
            raise ValueError("A calendar needs a working weekday.")

    def at(self, *places: str) -> "Calendar":
        """The calendar of these places only."""
        return replace(
            self, holidays={place: days for place, days in self.holidays.items() if place in places}
        )

    def is_working(self, day: date) -> bool:
        return day.weekday() in self.weekdays and not any(day in days for days in self.holidays.values())

    def holidays_on(self, day: date) -> tuple[tuple[str, str], ...]:
        """(place, name) of what is kept on that day."""
        return tuple((place, days[day]) for place, days in self.holidays.items() if day in days)

    def on_or_before(self, day: date) -> date:
        """The last working day not after this one."""
        while not self.is_working(day):
            day -= ONE_DAY
        return day

    def on_or_after(self, day: date) -> date:
        while not self.is_working(day):
            day += ONE_DAY
        return day

    def back(self, day: date, working_days: int) -> date:
        """The day that lies so many full working days before: papers out 10 working days before the meeting.

        With none it is the day itself, whatever day that is.
        """
        for _ in range(working_days):
            day = self.on_or_before(day - ONE_DAY)
        return day

    def forward(self, day: date, working_days: int) -> date:
        for _ in range(working_days):
            day = self.on_or_after(day + ONE_DAY)
        return day

    def working_days(self, first: date, last: date) -> int:
        """How many working days lie after the first day, up to and including the last; negative if the last lies before."""
        if last < first:
            return -self.working_days(last, first)
        return sum(self.is_working(day) for day in days_after(first, last))


def days_after(first: date, last: date) -> Iterator[date]:
    day = first
    while day < last:
        day += ONE_DAY
        yield day
