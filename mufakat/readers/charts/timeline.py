"""Actions along the years of a plan, one lane each."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.core.progress import Span
from mufakat.readers.charts.drawing import Drawing, cut, mark, text, titled

WIDE, LEFT, LANE, TOP, SIDE = 960, 400, 26, 26, 8


@dataclass(frozen=True, slots=True)
class Lane:
    """``span`` None: its time frame names no year, and nothing is drawn. ``milestones``: years with a fraction."""

    name: str
    says: str
    span: Span | None
    milestones: tuple[float, ...] = ()


def timeline(
    key: str, lanes: Sequence[Lane], *, years: tuple[int, int], today: float | None, title: str, says: str
) -> Drawing:
    """``years`` both included; ``today`` as a year with a fraction: 2025.5 is the middle of 2025."""
    axis = Axis(*years)
    tall = TOP + LANE * len(lanes) + 6
    marks = []
    for year in axis.labelled():
        x = axis.at(year)
        marks.append(
            mark("path", look="line", d=f"M{x:g} {TOP - 8}V{tall}")
            + text(str(year), x + 3, 13, look="quiet small")
        )
    marks += [lane(one, TOP + LANE * n, axis) for n, one in enumerate(lanes)]
    if today is not None and years[0] <= today < years[1] + 1:
        marks.append(mark("path", look="today", d=f"M{axis.at(today):g} {TOP - 8}V{tall}"))
    return Drawing(key, WIDE, tall, title, says, tuple(marks))


@dataclass(frozen=True, slots=True)
class Axis:
    first: int
    last: int

    def at(self, year: float) -> float:
        return LEFT + (WIDE - LEFT - SIDE) * (year - self.first) / (self.last + 1 - self.first)

    def labelled(self) -> range:
        """Every year, or every few, so that labels never meet."""
        return range(self.first, self.last + 1, max(1, (self.last + 1 - self.first) // 12))


def lane(one: Lane, y: float, axis: Axis) -> str:
    shapes = [text(cut(one.name, LEFT - 14), 0, y + 13)]
    if one.span:
        since, until = one.span.within(axis.first, axis.last)
        x = axis.at(since)
        look = "span yearly" if one.span.is_yearly else "span"
        shapes.append(
            mark("rect", look=look, x=x, y=y + 4, width=axis.at(until + 1) - x - 2, height=12, rx=2)
        )
    for when in one.milestones:
        if axis.first <= when <= axis.last + 1:
            x = axis.at(when)
            shapes.append(mark("path", look="milestone", d=f"M{x:g} {y + 3:g}l6 7l-6 7l-6 -7Z"))
    return titled(one.says, shapes)
