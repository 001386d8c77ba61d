"""Where everything goes.

A train's stations share its line evenly; the words of a station hang below it, left-aligned in a column of its own; laps run
above the line. So no words can meet.
"""

from collections.abc import Sequence

from django.utils.translation import get_language

from mufakat.core.saying import date_said
from mufakat.doors.shared.routemap.laps import arcs_of, heights_of, lanes_of
from mufakat.doors.shared.routemap.sheet import (
    BETWEEN,
    EDGE,
    GUTTER,
    LABEL,
    LEADING,
    NAME,
    NAME_GAP,
    SHEET,
    SUB,
    TO_LABEL,
    WIDEST,
    Drawing,
    Line,
    Row,
    Stop,
    Track,
    lines_of,
    x_of,
)
from mufakat.doors.shared.routemap.trains import RouteMap, Station, Train


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
    name = lines_of(train.name, x=0.0, top=top, within=SHEET, size=NAME, look="name", most=2)
    lanes = lanes_of(train.laps, column=column)
    y = top + len(name) * NAME * LEADING + NAME_GAP + sum(heights_of(lanes))
    return Row(
        train=train,
        name=name,
        tracks=_tracks(train.stations, y=y, column=column),
        arcs=arcs_of(lanes, y=y, column=column),
        stops=tuple(
            _stop(station, x=x_of(at, column), y=y, column=column)
            for at, station in enumerate(train.stations)
        ),
    )


def _stop(station: Station, *, x: float, y: float, column: float) -> Stop:
    within, left = column - GUTTER, x - EDGE
    label = lines_of(
        station.label, x=left, top=y + TO_LABEL - LABEL, within=within, size=LABEL, look="label", most=4
    )
    top = y + TO_LABEL - LABEL + len(label) * LABEL * LEADING + 3
    subs: list[Line] = []
    for text, look in _subs(station):
        lines = lines_of(text, x=left, top=top, within=within, size=SUB, look=look, most=4)
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
    looks = {
        "done": "done",
        "unsure": "unsure",
        "now": "done",
        "ahead": "ahead",
        "plain": "done",
        "gap": "gap",
    }
    return tuple(
        Track(x1=x_of(at, column), x2=x_of(at + 1, column), y=y, look=_track_look(stations[at], looks[station.state]))
        for at, station in enumerate(stations[1:])
    )  # fmt: skip


def _track_look(before: Station, look: str) -> str:
    """Out of a gap the way is as unknown as into it, unless it has not been travelled at all."""
    return "gap" if before.state == "gap" and look == "done" else look
