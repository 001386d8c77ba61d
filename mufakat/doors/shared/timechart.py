"""The time frame drawn: one lane per step, months across; the table beside it says the same in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from textwrap import wrap

TOP, LINE = 34, 16


@dataclass(frozen=True, slots=True)
class Shape:
    """How a chart lies on its page, in pixels: on a phone the name of a lane stands above its bar."""

    name: str
    left: int
    wide: int
    letters: int  # of a line of a lane's name
    lines: int  # of a lane's name before it is cut
    labels: int  # along the axis
    label: int  # width of one
    side: int


BESIDE = Shape("beside", left=300, wide=820, letters=42, lines=1, labels=14, label=24, side=20)
ABOVE = Shape("above", left=0, wide=344, letters=46, lines=2, labels=6, label=44, side=14)


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
    y: float  # of its bars
    lines: tuple[tuple[float, str], ...]  # of its name: where and what
    whole_name: str
    bars: tuple[Bar, ...]
    agreed: float | None  # where a tick stands for the date agreed
    is_session: bool


@dataclass(frozen=True, slots=True)
class Chart:
    shape: str
    width: float
    height: float
    months: tuple[Month, ...]
    lanes: tuple[Lane, ...]
    last: float  # the last date
    now: float | None


def time_charts(rows: Sequence, **dates: date | None) -> tuple[Chart, Chart]:
    """The same drawn twice, for a wide page and for a phone; the style sheet shows one of them."""
    return time_chart(rows, BESIDE, **dates), time_chart(rows, ABOVE, **dates)


def time_chart(rows: Sequence, shape: Shape, *, last: date, begins: date | None, today: date) -> Chart:
    """``rows``: readers.dossiers.plan.PlanRow. The axis holds everything; today only where it lies within."""
    days = [day for row in rows for day in (row.latest_start, row.latest_end, row.start, row.end) if day]
    first = min([*days, last, *([begins] if begins else [])]).replace(day=1)
    final = max([*days, last]) + timedelta(days=7)
    axis = Axis(first, final, shape)
    lanes, y = [], TOP
    for row in rows:
        made, y = lane(row, y, axis)
        lanes.append(made)
    return Chart(
        shape=shape.name,
        width=shape.left + shape.wide + shape.side,
        height=y + 8,
        months=tuple(axis.months()),
        lanes=tuple(lanes),
        last=axis.at(last),
        now=axis.at(today) if first <= today <= final else None,
    )


@dataclass(frozen=True, slots=True)
class Axis:
    first: date
    final: date
    shape: Shape

    def at(self, day: date) -> float:
        gone = (day - self.first).days / max(1, (self.final - self.first).days)
        return round(self.shape.left + self.shape.wide * gone, 1)

    def months(self):
        """A label each month, each quarter or each year, so that labels never meet."""
        every = next((n for n in (1, 3, 6, 12, 24, 60, 120) if self.length() / n <= self.shape.labels), 240)
        count = 0
        day = self.first
        while day <= self.final - timedelta(days=self.days() * self.shape.label / self.shape.wide):
            if count % every == 0:
                yield Month(self.at(day), f"{day.month}/{day.year}" if every < 12 else str(day.year))
            day, count = (day.replace(day=1) + timedelta(days=32)).replace(day=1), count + 1

    def days(self) -> int:
        return (self.final - self.first).days

    def length(self) -> int:
        return (self.final.year - self.first.year) * 12 + self.final.month - self.first.month + 1

    def bar(self, start: date, end: date, look: str) -> Bar:
        x = self.at(start)
        return Bar(x, max(6.0, round(self.at(end + timedelta(days=1)) - x, 1)), look)


def lane(row, y: float, axis: Axis) -> tuple[Lane, float]:
    """One step from ``y`` down, and where the next begins."""
    bars = [axis.bar(row.latest_start, row.latest_end, "latest")]
    if row.end:
        look = "late" if row.late_by else "done" if row.done else "moving"
        bars.append(axis.bar(row.start or row.end, row.end, look))
    name = f"{row.stage_name}: {row.says}"
    said = in_lines(name, axis.shape)
    lines = tuple((y + 15 + LINE * n, words) for n, words in enumerate(said))
    above = 6 + LINE * len(said) if axis.shape is ABOVE else 0
    agreed = axis.at(row.agreed) if row.agreed else None
    return Lane(y + above, lines, name, tuple(bars), agreed, row.is_session), y + above + 30


def in_lines(name: str, shape: Shape) -> list[str]:
    """On one line it is cut at a letter, so that the word it is cut in still tells something."""
    if shape.lines > 1:
        return wrap(name, shape.letters, max_lines=shape.lines, placeholder="…")
    return [name if len(name) <= shape.letters else f"{name[: shape.letters - 1].rstrip()}…"]
