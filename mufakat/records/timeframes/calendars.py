"""Working calendars out of the region's rows: the days on which everybody who has to work does."""

from collections.abc import Iterable
from datetime import date

from mufakat.core.problems import RuleBroken
from mufakat.core.route import calendar as core
from mufakat.records.bodies.models import Calendar
from mufakat.records.facts import first_name

WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def working_calendar(rows: Iterable[Calendar], *, years: range, language: str = "en") -> core.Calendar:
    """The common working days of these places in these years; without any place, Monday to Friday."""
    rows = list(rows)
    if not rows:
        return core.Calendar()
    common = frozenset(range(7)).intersection(*(_week(row) for row in rows))
    if not common:
        places = ", ".join(first_name(row.names, language) for row in rows)
        raise RuleBroken("{places} have no working day in common.", places=places)
    return core.Calendar(
        weekdays=common,
        holidays={first_name(row.names, language): _holidays(row, years, language) for row in rows},
    )


def _week(row: Calendar) -> frozenset[int]:
    return frozenset(WEEK.index(day) for day in row.working_week) or core.MONDAY_TO_FRIDAY


def _holidays(row: Calendar, years: range, language: str) -> dict[date, str]:
    """Days of one year as they are; "--05-01" in every year that has it (29 February has not)."""
    found = {}
    for holiday in row.holidays:
        day, name = holiday["day"], first_name(holiday["names"], language)
        written = [f"{year}-{day[2:]}" for year in years] if day.startswith("--") else [day]
        for text in written:
            try:
                found[date.fromisoformat(text)] = name
            except ValueError:
                continue
    return found
