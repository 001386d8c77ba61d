"""What a drawing is made of, and the measures everything keeps to (units of a sheet 1120 wide)."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.doors.shared.routemap.lettering import width, wrap
from mufakat.doors.shared.routemap.trains import Station, Train

SHEET = 1120.0
EDGE = 14.0  # from the left edge to the first station's centre
WIDEST = 270.0  # a column: with two or three stations the line does not run on for show
GUTTER = 14.0
NAME, LABEL, SUB, WHY = 16.0, 15.0, 13.5, 13.0  # sizes of letters
LEADING = 1.32
APART = 11.0  # between the feet of laps that share a station
NAME_GAP, LAP_RISE, TO_LABEL, BETWEEN = 18.0, 32.0, 32.0, 34.0


@dataclass(frozen=True)
class Line:
    """One line of words; (x, y) is the left end of its baseline; ``look`` is its class."""

    x: float
    y: float
    text: str
    size: float
    look: str

    @property
    def box(self) -> tuple[float, float, float, float]:
        """(left, top, right, bottom) of the space kept free for it."""
        right = self.x + width(self.text, size=self.size, bold=is_bold(self.look))
        return self.x, self.y - self.size, right, self.bottom

    @property
    def bottom(self) -> float:
        return self.y + self.size * 0.25


@dataclass(frozen=True)
class Stop:
    """A station's mark and words."""

    x: float
    y: float
    station: Station
    label: Sequence[Line]
    subs: Sequence[Line]


@dataclass(frozen=True)
class Track:
    x1: float
    x2: float
    y: float
    look: str


@dataclass(frozen=True)
class Arc:
    path: str
    arrow: str
    lines: Sequence[Line]


@dataclass(frozen=True)
class Row:
    train: Train
    name: Sequence[Line]
    tracks: Sequence[Track]
    arcs: Sequence[Arc]
    stops: Sequence[Stop]

    @property
    def lines(self) -> list[Line]:
        """Every line of words of this train."""
        of_arcs = [line for arc in self.arcs for line in arc.lines]
        of_stops = [line for stop in self.stops for line in (*stop.label, *stop.subs)]
        return [*self.name, *of_arcs, *of_stops]

    @property
    def bottom(self) -> float:
        lowest = [line.bottom for line in self.lines] + [stop.y + EDGE for stop in self.stops]
        return max(lowest, default=0.0)


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    rows: Sequence[Row]


def lines_of(text: str, *, x: float, top: float, within: float, size: float, look: str, most: int) -> tuple[Line, ...]:  # fmt: skip
    found = wrap(text, within=within, size=size, bold=is_bold(look), lines=most)
    return tuple(
        Line(x=round(x, 1), y=round(top + size + at * size * LEADING, 1), text=line, size=size, look=look)
        for at, line in enumerate(found)
    )


def x_of(index: int, column: float) -> float:
    return EDGE + index * column


def is_bold(look: str) -> bool:
    return look in ("name", "label", "verb") or look.startswith("state")
