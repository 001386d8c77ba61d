"""One small chart of many on the same scale: a figure from round to round, its baseline and targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from mufakat.readers.charts.drawing import Drawing, mark, text, titled

WIDE, TALL, LEFT, RIGHT, TOP, FOOT = 300, 150, 8, 52, 16, 22


@dataclass(frozen=True, slots=True)
class Point:
    """``value`` None: nothing to draw there; the line is broken, never bridged. ``says`` is the value as it is read."""

    year: int
    value: Decimal | None
    says: str


def small_line(
    key: str,
    points: Sequence[Point],
    *,
    years: tuple[int, int],
    scale: tuple[Decimal, Decimal],
    targets: Mapping[int, Decimal] | None = None,
    baseline: Decimal | None = None,
    title: str,
    says: str,
) -> Drawing:
    """``years`` and ``scale`` are those of the whole set, so that eyes may compare."""
    place = Place(years, scale)
    marks = [
        text(str(year), place.x(year), TALL - 6, look="quiet small", anchor=end) for year, end in place.ends()
    ]
    marks.append(mark("path", look="line", d=f"M{LEFT} {TALL - FOOT}H{WIDE - RIGHT}"))
    if baseline is not None:
        marks.append(mark("path", look="baseline", d=f"M{LEFT} {place.y(baseline):g}H{WIDE - RIGHT}"))
    for year, value in (targets or {}).items():
        if years[0] <= year <= years[1]:
            marks.append(aim(place.x(year), place.y(value)))
    for stretch in stretches(points):
        if len(stretch) > 1:
            way = "L".join(f"{place.x(one.year):g} {place.y(one.value):g}" for one in stretch)
            marks.append(mark("path", look="graph", d=f"M{way}"))
    for one in points:
        if one.value is not None:
            dot = mark("circle", look="dot", cx=place.x(one.year), cy=place.y(one.value), r=4.5)
            marks.append(titled(f"{one.year}: {one.says}", [dot]))
        else:
            gone = mark("circle", look="gone", cx=place.x(one.year), cy=TALL - FOOT, r=4)
            marks.append(titled(f"{one.year}: {one.says}", [gone]))
    last = next((one for one in reversed(points) if one.value is not None), None)
    if last:
        marks.append(text(last.says, place.x(last.year) + 9, place.y(last.value) + 4, look="strong"))
    return Drawing(key, WIDE, TALL, title, says, tuple(marks))


@dataclass(frozen=True, slots=True)
class Place:
    years: tuple[int, int]
    scale: tuple[Decimal, Decimal]

    def x(self, year: int) -> float:
        first, last = self.years
        across = WIDE - RIGHT - LEFT - 16
        return LEFT + 8 + (across * (year - first) / (last - first) if last > first else across / 2)

    def y(self, value: Decimal) -> float:
        least, most = self.scale
        share = float((value - least) / (most - least)) if most > least else 0.5
        return round(TALL - FOOT - share * (TALL - FOOT - TOP), 2)

    def ends(self):
        first, last = self.years
        return [(first, "start"), (last, "middle")] if last > first else [(first, "middle")]


def aim(x: float, y: float) -> str:
    return mark("path", look="aim", d=f"M{x:g} {y - 5:g}l5 5l-5 5l-5 -5Z")


def stretches(points: Sequence[Point]) -> list[list[Point]]:
    found: list[list[Point]] = [[]]
    for one in points:
        if one.value is None:
            found.append([])
        else:
            found[-1].append(one)
    return [one for one in found if one]
