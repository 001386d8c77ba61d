"""When rounds are due, by rule."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from mufakat.core.problems import RuleBroken

RULES = {"yearly": 12, "twice_a_year": 6}  # months


@dataclass(frozen=True, slots=True)
class RoundDue:
    """A round about the period ``since``–``until``; it opens the day after and is due ``deadline``."""

    label: str
    since: date
    until: date
    opens: date
    deadline: date


def rounds_due(rule: str, *, first: date, number: int, days: int = 90) -> tuple[RoundDue, ...]:
    """``number`` rounds from the period that begins on ``first``, each answered within ``days``."""
    if rule not in RULES:
        raise RuleBroken("Rounds are held yearly or twice a year.")
    found, since = [], first
    for _ in range(number):
        following = months_on(since, RULES[rule])
        until = following - timedelta(days=1)
        found.append(
            RoundDue(label(rule, since, until), since, until, following, until + timedelta(days=days))
        )
        since = following
    return tuple(found)


def label(rule: str, since: date, until: date) -> str:
    """ "2023", or "2023/1" and "2023/2"; a year that begins in another month is "2023/24"."""
    if rule == "twice_a_year":
        return f"{since.year}/{1 if since.month <= 6 else 2}"
    return str(since.year) if since.year == until.year else f"{since.year}/{until.year % 100:02d}"


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
