"""Returns: squared arcs above the line, each with its reason where no arc passes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from mufakat.doors.shared.routemap.lettering import wrap
from mufakat.doors.shared.routemap.sheet import (
    APART,
    GUTTER,
    LAP_RISE,
    LEADING,
    WHY,
    Arc,
    lines_of,
    x_of,
)
from mufakat.doors.shared.routemap.trains import LapArc

MOST_LINES = 4
MARGIN = GUTTER * 2  # from a station to the words beside it: room for the feet of its laps
FEET = 40.0  # what the feet at one station may take, all together


@dataclass(frozen=True)
class Lane:
    """A lap on its level, with the room for its reason."""

    lap: LapArc
    level: int
    left: float
    within: float

    @property
    def height(self) -> float:
        return len(wrap(self.lap.says, within=self.within, size=WHY, lines=MOST_LINES)) * WHY * LEADING


def lanes_of(laps: Sequence[LapArc], *, column: float) -> tuple[Lane, ...]:
    levels = _levels(laps)
    return tuple(_lane(at, laps, levels, column=column) for at in range(len(laps)))


def heights_of(lanes: Sequence[Lane]) -> list[float]:
    """The height of each level, the lowest first."""
    heights = [LAP_RISE] * (max((lane.level for lane in lanes), default=-1) + 1)
    for lane in lanes:
        heights[lane.level] = max(heights[lane.level], LAP_RISE + 8 + lane.height)
    return heights


def arcs_of(lanes: Sequence[Lane], *, y: float, column: float) -> tuple[Arc, ...]:
    heights = heights_of(lanes)
    return tuple(
        _arc(lane, feet, foot=y - 13, over=y - sum(heights[: lane.level]) - LAP_RISE)
        for lane, feet in zip(lanes, _feet(lanes, column), strict=True)
    )


def _arc(lane: Lane, feet: tuple[float, float], *, foot: float, over: float) -> Arc:
    """From one station up, along and down to the other."""
    start, end = feet
    bend = max(-8.0, min(8.0, (end - start) / 2))
    path = (
        f"M{start:.1f} {foot:.1f}V{over + 8:.1f}Q{start:.1f} {over:.1f} {start + bend:.1f} {over:.1f}"
        f"H{end - bend:.1f}Q{end:.1f} {over:.1f} {end:.1f} {over + 8:.1f}V{foot - 6:.1f}"
    )
    arrow = f"M{end - 5:.1f} {foot - 8:.1f}L{end:.1f} {foot:.1f}L{end + 5:.1f} {foot - 8:.1f}Z"
    top = over - 6 - lane.height
    lines = lines_of(
        lane.lap.says, x=lane.left, top=top, within=lane.within, size=WHY, look="why", most=MOST_LINES
    )
    return Arc(path=path, arrow=arrow, lines=lines)


def _feet(lanes: Sequence[Lane], column: float) -> list[tuple[float, float]]:
    """Where each lap leaves and lands: laps that share a station stand side by side, inner ones inside outer ones."""
    ends: dict[int, list[tuple[bool, int, int, int]]] = {}
    for at, lane in enumerate(lanes):
        away, home = lane.lap.from_index, lane.lap.to_index
        for end, here, there in ((0, away, home), (1, home, away)):
            rightward = there > here or (there == here and end == 0)
            ends.setdefault(here, []).append((rightward, -lane.level if rightward else lane.level, at, end))
    feet = [[0.0, 0.0] for _lane in lanes]
    for station, meeting in ends.items():
        apart = min(APART, FEET / len(meeting))
        for place, (_rightward, _level, at, end) in enumerate(sorted(meeting)):
            feet[at][end] = x_of(station, column) + (place - (len(meeting) - 1) / 2) * apart
    return [(start, end) for start, end in feet]


def _lane(at: int, laps: Sequence[LapArc], levels: Sequence[int], *, column: float) -> Lane:
    """The reason stands in the widest run of spaces between stations that no higher lap comes down through."""
    low, high = _span(laps[at])
    crossed = {
        end
        for other, level in zip(laps, levels, strict=True)
        if level > levels[at]
        for end in (other.from_index, other.to_index)
    }
    walls = [low, *sorted(station for station in crossed if low < station < high), high]
    left, right = max(pairwise(walls), key=lambda run: run[1] - run[0])
    return Lane(
        lap=laps[at],
        level=levels[at],
        left=x_of(left, column) + MARGIN,
        within=(right - left) * column - 2 * MARGIN,
    )


def _levels(laps: Sequence[LapArc]) -> list[int]:
    """Each lap on the lowest level where it meets no shorter one; of equals the earlier is lower."""
    taken: list[list[tuple[int, int]]] = []
    levels = [0] * len(laps)
    for at in sorted(range(len(laps)), key=lambda at: _span(laps[at])[1] - _span(laps[at])[0]):
        low, high = _span(laps[at])
        free = (level for level, spans in enumerate(taken) if all(high <= a or b <= low for a, b in spans))
        levels[at] = next(free, len(taken))
        taken.extend([[]] if levels[at] == len(taken) else [])
        taken[levels[at]].append((low, high))
    return levels


def _span(lap: LapArc) -> tuple[int, int]:
    """The stations a lap stands over; one back to its own station takes the space after it."""
    low, high = sorted((lap.from_index, lap.to_index))
    return low, max(high, low + 1)
