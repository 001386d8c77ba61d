"""Returns: squared arcs above the line, each with its reason in the space between two stations, where no arc passes."""

from collections.abc import Sequence

from mufakat.doors.shared.routemap.lettering import wrap
from mufakat.doors.shared.routemap.sheet import (
    APART,
    GUTTER,
    LAP_RISE,
    LEADING,
    WHY,
    Arc,
    Line,
    lines_of,
    x_of,
)
from mufakat.doors.shared.routemap.trains import LapArc


def arcs_of(laps, levels, heights, *, y: float, column: float) -> tuple[Arc, ...]:
    feet = _feet(laps, levels, column)
    return tuple(
        _arc(
            lap, feet[at], y=y, over=y - sum(heights[: level + 1]) + heights[level] - LAP_RISE, column=column
        )
        for at, (lap, level) in enumerate(zip(laps, levels, strict=True))
    )


def _arc(lap: LapArc, feet: tuple[float, float], *, y: float, over: float, column: float) -> Arc:
    """A squared arc from one station up, along and down to the other, its reason above the middle gap."""
    start, end = feet
    bend = max(-8.0, min(8.0, (end - start) / 2))
    foot = y - 13
    path = (
        f"M{start:.1f} {foot:.1f}V{over + 8:.1f}Q{start:.1f} {over:.1f} {start + bend:.1f} {over:.1f}"
        f"H{end - bend:.1f}Q{end:.1f} {over:.1f} {end:.1f} {over + 8:.1f}V{foot - 6:.1f}"
    )
    arrow = f"M{end - 5:.1f} {foot - 8:.1f}L{end:.1f} {foot:.1f}L{end + 5:.1f} {foot - 8:.1f}Z"
    return Arc(path=path, arrow=arrow, lines=_reason(lap, bottom=over - 6, column=column))


def _feet(laps: Sequence[LapArc], levels: Sequence[int], column: float) -> list[tuple[float, float]]:
    """Where each lap leaves and lands: laps that share a station stand side by side, inner ones inside outer ones."""
    ends: dict[int, list[tuple[int, int, int, int]]] = {}
    for at, (lap, level) in enumerate(zip(laps, levels, strict=True)):
        for end, here, there in ((0, lap.from_index, lap.to_index), (1, lap.to_index, lap.from_index)):
            rightward = there > here or (there == here and end == 0)
            ends.setdefault(here, []).append((rightward, -level if rightward else level, at, end))
    feet = [[0.0, 0.0] for _lap in laps]
    for station, meeting in ends.items():
        for place, (_side, _level, at, end) in enumerate(sorted(meeting)):
            feet[at][end] = x_of(station, column) + (place - (len(meeting) - 1) / 2) * APART
    return [(start, end) for start, end in feet]


def _reason(lap: LapArc, *, bottom: float, column: float) -> tuple[Line, ...]:
    left = x_of(_gap_of(lap), column) + GUTTER * 2
    top = bottom - _reason_height(lap, column)
    return lines_of(lap.says, x=left, top=top, within=_reason_room(column), size=WHY, look="why", most=4)


def _reason_height(lap: LapArc, column: float) -> float:
    return len(wrap(lap.says, within=_reason_room(column), size=WHY, lines=4)) * WHY * LEADING


def _reason_room(column: float) -> float:
    return column - GUTTER * 4


def _gap_of(lap: LapArc) -> int:
    """The space between two stations, by the left one, that holds the reason: the middle of the lap."""
    low, high = sorted((lap.from_index, lap.to_index))
    return low if low == high else (low + high - 1) // 2


def levels_of(laps: Sequence[LapArc]) -> list[int]:
    """Each lap on the lowest level where it meets no earlier one."""
    taken: list[list[tuple[int, int]]] = []
    levels = []
    for lap in laps:
        low, high = sorted((lap.from_index, lap.to_index))
        high = max(high, low + 1)
        level = next(
            (at for at, spans in enumerate(taken) if all(high <= a or b <= low for a, b in spans)),
            len(taken),
        )
        if level == len(taken):
            taken.append([])
        taken[level].append((low, high))
        levels.append(level)
    return levels


def heights_of(laps: Sequence[LapArc], levels: Sequence[int], column: float) -> list[float]:
    heights = [LAP_RISE] * (max(levels, default=-1) + 1)
    for lap, level in zip(laps, levels, strict=True):
        heights[level] = max(heights[level], LAP_RISE + 8 + _reason_height(lap, column))
    return heights
