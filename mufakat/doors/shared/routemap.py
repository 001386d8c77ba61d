"""The route map: texts as trains, bodies as stations, returns as laps; laid out here, drawn by parts/route_map.html.

A train's stations share its line evenly; the words of a station hang below it, left-aligned in a column of its own; laps run above
the line as squared arcs with their reason in the space between two stations. So no words can meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.saying import date_said
from mufakat.doors.shared.lettering import width, wrap

SHEET = 1120.0
EDGE = 14.0  # from the left edge to the first station's centre
WIDEST = 270.0  # a column: with two or three stations the line does not run on for show
GUTTER = 14.0
NAME, LABEL, SUB, WHY = 16.0, 15.0, 13.5, 13.0  # sizes of letters
LEADING = 1.32
NAME_GAP, LAP_RISE, TO_LABEL, BETWEEN = 22.0, 20.0, 32.0, 34.0


@dataclass(frozen=True)
class Station:
    """Where a text stops: ``state`` is done, now, ahead, gap or unsure; ``date`` an ISO partial date."""

    label: str
    verb: str = ""
    meeting: str = ""
    date: str = ""
    state: str = "done"
    href: str = ""

    @property
    def state_word(self) -> str:
        words = {
            "done": _("done"),
            "now": _("here now"),
            "ahead": _("still ahead"),
            "gap": _("no record held here"),
            "unsure": _("unsure"),
        }
        return words[self.state]

    @property
    def shows_state(self) -> bool:
        """What is done says so by its verb; every other state is written out."""
        return self.state != "done" or not self.verb


@dataclass(frozen=True)
class LapArc:
    """A return: from which station back to which, and why."""

    from_index: int
    to_index: int
    says: str = ""


@dataclass(frozen=True)
class Train:
    name: str
    stations: Sequence[Station]
    href: str = ""
    laps: Sequence[LapArc] = ()

    def returns_from(self, index: int) -> list[LapArc]:
        return [lap for lap in self.laps if lap.from_index == index]


@dataclass(frozen=True)
class RouteMap:
    """``title`` names the map; ``describes`` says in a sentence or two what it shows."""

    title: str
    trains: Sequence[Train]
    describes: str = ""

    @property
    def numbered(self) -> list[tuple[Train, list[tuple[Station, list[LapArc]]]]]:
        """Trains with their stations and what was returned from there, for the ordered list."""
        return [
            (train, [(station, train.returns_from(at)) for at, station in enumerate(train.stations)])
            for train in self.trains
        ]


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
        right = self.x + width(self.text, size=self.size, bold=self.look in ("name", "label", "verb"))
        return self.x, self.y - self.size, right, self.y + self.size * 0.25


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
        lowest = [line.box[3] for line in self.lines] + [stop.y + EDGE for stop in self.stops]
        return max(lowest, default=0.0)


@dataclass(frozen=True)
class Drawing:
    width: float
    height: float
    rows: Sequence[Row]


def draw(route_map: RouteMap) -> Drawing:
    """Where everything goes, in units of a sheet 1120 wide."""
    columns = max((len(train.stations) for train in route_map.trains), default=1)
    column = min(WIDEST, (SHEET - EDGE) / max(columns, 1))
    rows: list[Row] = []
    top = 0.0
    for train in route_map.trains:
        rows.append(_row(train, top=top, column=column))
        top = rows[-1].bottom + BETWEEN
    return Drawing(width=SHEET, height=round(max(top - BETWEEN, 0.0) + 8, 1), rows=tuple(rows))


def _row(train: Train, *, top: float, column: float) -> Row:
    name = _lines(train.name, x=0.0, top=top, within=SHEET, size=NAME, look="name", most=2)
    under_name = top + len(name) * NAME * LEADING + NAME_GAP
    levels = _levels(train.laps)
    heights = _level_heights(train.laps, levels, column)
    y = under_name + sum(heights)
    return Row(
        train=train,
        name=name,
        tracks=_tracks(train.stations, y=y, column=column),
        arcs=_arcs(train.laps, levels, heights, y=y, column=column),
        stops=tuple(_stop(station, x=_x(at, column), y=y, column=column) for at, station in enumerate(train.stations)),
    )  # fmt: skip


def _stop(station: Station, *, x: float, y: float, column: float) -> Stop:
    within, left = column - GUTTER, x - EDGE
    label = _lines(
        station.label, x=left, top=y + TO_LABEL - LABEL, within=within, size=LABEL, look="label", most=4
    )
    top = y + TO_LABEL - LABEL + len(label) * LABEL * LEADING
    subs: list[Line] = []
    for text, look in _subs(station):
        lines = _lines(text, x=left, top=top, within=within, size=SUB, look=look, most=4)
        subs += lines
        top += len(lines) * SUB * LEADING
    return Stop(x=x, y=y, station=station, label=label, subs=tuple(subs))


def _subs(station: Station) -> list[tuple[str, str]]:
    day = date_said(station.date, get_language() or "en", short=True)
    lines = [
        (station.state_word if station.shows_state else "", f"state {station.state}"),
        (station.verb, "verb"),
        (station.meeting, "sub"),
        (day, "sub"),
    ]
    return [(text, look) for text, look in lines if text]


def _tracks(stations: Sequence[Station], *, y: float, column: float) -> tuple[Track, ...]:
    """One piece of line between two stations; it looks like the state it leads to."""
    looks = {"done": "done", "unsure": "done", "now": "done", "ahead": "ahead", "gap": "gap"}
    return tuple(
        Track(x1=_x(at, column), x2=_x(at + 1, column), y=y, look=_track_look(stations[at], looks[station.state]))
        for at, station in enumerate(stations[1:])
    )  # fmt: skip


def _track_look(before: Station, look: str) -> str:
    """Out of a gap the way is as unknown as into it, unless it has not been travelled at all."""
    return "gap" if before.state == "gap" and look == "done" else look


def _arcs(laps, levels, heights, *, y: float, column: float) -> tuple[Arc, ...]:
    return tuple(
        _arc(lap, level=level, rise=sum(heights[: level + 1]), height=heights[level], y=y, column=column)
        for lap, level in zip(laps, levels, strict=True)
    )


def _arc(lap: LapArc, *, level: int, rise: float, height: float, y: float, column: float) -> Arc:
    """A squared arc from one station up, along and down to the other, its reason above the middle gap."""
    over = y - rise + height - LAP_RISE + 6
    nudge = 5.0 + 5.0 * level  # arcs that meet at a station stand side by side
    start, end = _x(lap.from_index, column), _x(lap.to_index, column)
    if lap.from_index == lap.to_index:
        start, end = start + nudge, start - nudge
    else:
        away = 1 if end > start else -1
        start, end = start + nudge * away, end - nudge * away
    bend = 8.0 if end > start else -8.0
    bend = max(min(bend, abs(end - start) / 2), -abs(end - start) / 2)
    foot = y - 13
    path = (
        f"M{start:.1f} {foot:.1f}V{over + 8:.1f}Q{start:.1f} {over:.1f} {start + bend:.1f} {over:.1f}"
        f"H{end - bend:.1f}Q{end:.1f} {over:.1f} {end:.1f} {over + 8:.1f}V{foot - 6:.1f}"
    )
    arrow = f"M{end - 5:.1f} {foot - 8:.1f}L{end:.1f} {foot:.1f}L{end + 5:.1f} {foot - 8:.1f}Z"
    return Arc(path=path, arrow=arrow, lines=_reason(lap, top=over - height + LAP_RISE, column=column))


def _reason(lap: LapArc, *, top: float, column: float) -> tuple[Line, ...]:
    left = _x(_gap_of(lap), column) + GUTTER * 2
    return _lines(lap.says, x=left, top=top, within=_reason_room(column), size=WHY, look="why", most=4)


def _reason_room(column: float) -> float:
    return column - GUTTER * 4


def _gap_of(lap: LapArc) -> int:
    """The space between two stations, by the left one, that holds the reason: the middle of the lap."""
    low, high = sorted((lap.from_index, lap.to_index))
    return low if low == high else (low + high - 1) // 2


def _levels(laps: Sequence[LapArc]) -> list[int]:
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


def _level_heights(laps: Sequence[LapArc], levels: Sequence[int], column: float) -> list[float]:
    heights = [LAP_RISE + 12] * (max(levels, default=-1) + 1)
    for lap, level in zip(laps, levels, strict=True):
        count = len(wrap(lap.says, within=_reason_room(column), size=WHY, lines=4))
        heights[level] = max(heights[level], LAP_RISE + 12 + count * WHY * LEADING)
    return heights


def _lines(text: str, *, x: float, top: float, within: float, size: float, look: str, most: int) -> tuple[Line, ...]:  # fmt: skip
    bold = look in ("name", "label", "verb") or look.startswith("state")
    found = wrap(text, within=within, size=size, bold=bold, lines=most)
    return tuple(
        Line(x=round(x, 1), y=round(top + size + at * size * LEADING, 1), text=line, size=size, look=look)
        for at, line in enumerate(found)
    )


def _x(index: int, column: float) -> float:
    return EDGE + index * column
