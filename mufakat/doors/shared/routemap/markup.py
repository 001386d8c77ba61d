"""The map as SVG, and the list beside it, in HTML.

Written here and not in a template: a map is hundreds of small pieces, and putting them together took a fifth of the
time of a journey's page (docs/choices/0011).
"""

from collections.abc import Iterable
from functools import cache
from html import escape

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from mufakat.core.saying import date_said
from mufakat.doors.shared.routemap.sheet import Arc, Drawing, Line, Row, Stop
from mufakat.doors.shared.routemap.trains import LapArc, RouteMap, Station, Train


def drawing(drawn: Drawing) -> SafeString:
    """For the eye; the list says the same to readers of the screen."""
    return element(
        "svg", *map(_row, drawn.rows), class_="route-map-drawing", viewBox=f"-2 0 {drawn.width} {drawn.height}",
        aria_hidden="true", focusable="false",
    )  # fmt: skip


def listing(route_map: RouteMap) -> SafeString:
    """What readers of the screen hear and what a phone shows."""
    sections = (_section(train, stations) for train, stations in route_map.numbered)
    return element("div", *sections, class_="route-map-list")


@cache
def mark(state: str) -> SafeString:
    """The mark of a station's state on a map."""
    return render_to_string("parts/station_mark.html", {"state": state})


@cache
def dot(state: str) -> SafeString:
    """The same mark before a line of words."""
    return render_to_string("parts/station_dot.html", {"state": state})


def element(name: str, *inside: str, **attributes: str) -> SafeString:
    """An element of HTML or SVG: what is not marked as safe is escaped, an attribute of "" is left out."""
    said = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_safe(value)}"' for key, value in attributes.items() if value
    )
    return SafeString(f"<{name}{said}>{''.join(map(_safe, inside))}</{name}>")


def link(inside: str, href: str, **attributes: str) -> str:
    """A link where there is somewhere to go."""
    return element("a", inside, href=href, **attributes) if href else inside


def _row(row: Row) -> SafeString:
    tracks = (
        element("path", class_=f"track {track.look}", d=f"M{track.x1} {track.y}H{track.x2}")
        for track in row.tracks
    )
    name = link(_words("name", row.name), row.train.href, tabindex="-1")
    return element("g", name, *tracks, *map(_arc, row.arcs), *map(_stop, row.stops), class_="row")


def _arc(arc: Arc) -> SafeString:
    path, end = element("path", class_="lap", d=arc.path), element("path", class_="lap-end", d=arc.arrow)
    return SafeString(path + end + _words("why", arc.lines))


def _stop(stop: Stop) -> SafeString:
    state = stop.station.state
    here = element("g", mark(state), class_=f"stop {state}", transform=f"translate({stop.x} {stop.y})")
    label = SafeString(here + _words(f"label {state}", stop.label))
    return SafeString(link(label, stop.station.href, tabindex="-1") + _words("subs", stop.subs, looks=True))


def _words(look: str, lines: Iterable[Line], *, looks: bool = False) -> SafeString:
    """Lines of words under one look, or each under its own."""
    spans = [
        f'<tspan{_classed(line) if looks else ""} x="{line.x}" y="{line.y}">{_safe(line.text)}</tspan>'
        for line in lines
    ]
    return element("text", SafeString("".join(spans)), class_=look)


def _classed(line: Line) -> str:
    return f' class="{line.look}"'


def _section(train: Train, stations: Iterable[tuple[Station, list[LapArc]]]) -> SafeString:
    items = (_item(station, returns) for station, returns in stations)
    name = element("p", link(train.name, train.href), class_="train-name")
    return element("section", name, element("ol", *items, class_="trail"))


def _item(station: Station, returns: Iterable[LapArc]) -> SafeString:
    said = [dot(station.state), element("b", link(station.label, station.href))]
    if station.shows_state:
        said += " ", element("span", station.state_word, class_=f"state {station.state}")
    if station.verb:
        said += " ", element("span", station.verb, class_="verb")
    day = date_said(station.date, get_language() or "en")
    if where := ", ".join(part for part in (station.meeting, day) if part):
        said += " ", element("span", where, class_="quiet")
    for lap in returns:
        arrow = element("span", "↩ ", aria_hidden="true")
        said += " ", element("span", arrow, lap.says, class_="returned")
    return element("li", *said, class_=station.state)


def _safe(text: str) -> str:
    """Django's own way asks of every argument whether it is a translation still to come; nothing here is."""
    return text if isinstance(text, SafeString) else escape(text)
