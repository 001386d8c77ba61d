"""The time frame drawn: one lane per step, months across; the table beside it says the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

LEFT, WIDE, LANE, TOP, SIDE = 300, 820, 30, 34, 20
LETTERS = 42  # of a lane's name before it is cut


@dataclass(frozen=True, slots=True)
class Month:
    x: float
    label: str


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    width: float
    look: str  # latest, done, moving, late


@dataclass(frozen=True, slots=True)
class Lane:
    y: float
    name: str
    whole_name: str
    bars: tuple[Bar, ...]
    agreed: float | None  # where a tick stands for the date agreed
    is_session: bool


@dataclass(frozen=True, slots=True)
class Chart:
    width: float
    height: float
    months: tuple[Month, ...]
    lanes: tuple[Lane, ...]
    last: float  # the last date
    now: float | None


def time_chart(rows: Sequence, *, last: date, begins: date | None, today: date) -> Chart:
    """``rows``: readers.dossiers.plan.PlanRow. The axis holds everything; today only where it lies within."""
    days = [day for row in rows for day in (row.latest_start, row.latest_end, row.start, row.end) if day]
    first = min([*days, last, *([begins] if begins else [])]).replace(day=1)
    final = max([*days, last]) + timedelta(days=7)
    axis = Axis(first, final)
    return Chart(
        width=LEFT + WIDE + SIDE,
        height=TOP + LANE * len(rows) + 8,
        months=tuple(axis.months()),
        lanes=tuple(lane(row, TOP + LANE * n, axis) for n, row in enumerate(rows)),
        last=axis.at(last),
        now=axis.at(today) if first <= today <= final else None,
    )


@dataclass(frozen=True, slots=True)
class Axis:
    first: date
    final: date

    def at(self, day: date) -> float:
        return round(LEFT + WIDE * (day - self.first).days / max(1, (self.final - self.first).days), 1)

    def months(self):
        """A label each month, each quarter or each year, so that labels never meet."""
        every = next((n for n in (1, 3, 6, 12, 24, 60, 120) if self.length() / n <= 14), 240)
        count = 0
        day = self.first
        while day <= self.final - timedelta(days=20):
            if count % every == 0:
                yield Month(self.at(day), f"{day.month}/{day.year}" if every < 12 else str(day.year))
            day, count = (day.replace(day=1) + timedelta(days=32)).replace(day=1), count + 1

    def length(self) -> int:
        return (self.final.year - self.first.year) * 12 + self.final.month - self.first.month + 1

    def bar(self, start: date, end: date, look: str) -> Bar:
        x = self.at(start)
        return Bar(x, max(6.0, round(self.at(end + timedelta(days=1)) - x, 1)), look)


def lane(row, y: float, axis: Axis) -> Lane:
    bars = [axis.bar(row.latest_start, row.latest_end, "latest")]
    if row.end:
        look = "late" if row.late_by else "done" if row.done else "moving"
        bars.append(axis.bar(row.start or row.end, row.end, look))
    name = f"{row.stage_name}: {row.says}"
    cut = name if len(name) <= LETTERS else f"{name[: LETTERS - 1].rstrip()}…"
    return Lane(y, cut, name, tuple(bars), axis.at(row.agreed) if row.agreed else None, row.is_session)
