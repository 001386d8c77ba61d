"""Journeys as trains of the route map."""

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from mufakat.core.route.acts import STANCES
from mufakat.doors.shared.routemap import LapArc, RouteMap, Station, Train
from mufakat.doors.shared.words import word
from mufakat.readers.dossiers.journey import JourneyDossier, Lap, Stop
from mufakat.readers.dossiers.routes import RouteDossier

STATES = {
    "past": "done",
    "here": "now",
    "ahead": "ahead",
    "left": "gap",
}  # left is where a text was withdrawn


def route_map(journeys: Sequence[JourneyDossier]) -> RouteMap:
    return RouteMap(
        title=_("Route map"),
        trains=[train(journey) for journey in journeys],
    )


def train(journey: JourneyDossier) -> Train:
    """The stages in the order first met, each as the last lap left it; a return is an arc back."""
    latest = {stop.stage: stop for stop in journey.stops}
    order = list(latest)
    return Train(
        name=journey.short_title,
        href=journey.address,
        stations=[station(stop) for stop in latest.values()],
        laps=[
            LapArc(
                from_index=order.index(lap.from_stage),
                to_index=order.index(lap.to_stage),
                says=_("returned: %(about)s") % {"about": about(lap)} if about(lap) else _("returned"),
            )
            for lap in journey.laps
            if lap.from_stage in order and lap.to_stage in order
        ],
    )


def about(lap: Lap) -> str:
    """What a return was about, as far as its first pause; the whole reason stands on the journey's page."""
    return re.split(r"[:;.]\s", lap.reasons, maxsplit=1)[0].rstrip(".")


def station(stop: Stop) -> Station:
    acts = [act for act in reversed(stop.acts) if act.kind not in STANCES]
    act = next(
        (act for act in acts if act.to_body is None), next(iter(acts), None)
    )  # what it did, else what came to it
    meeting = act.meeting if act else stop.expected.meeting if stop.expected else None
    verb = act.word if act else ""
    if not stop.named_in_report and not act:
        verb = _("not named in the report")
    if stop.unheard:
        verb = ""
    return Station(
        label=stop.title,
        verb=verb,
        meeting=meeting.title if meeting else "",
        date=act.on if act else "",
        state=state(stop, unsure=bool(act and act.unsure)),
        word=_("withdrawn here") if stop.place == "left" else "",
        href=meeting.address if meeting else stop.bodies[0].address if stop.bodies else "",
    )


def state(stop: Stop, *, unsure: bool) -> str:
    if stop.unheard:
        return "gap"
    return "unsure" if unsure else STATES[stop.place]


def drawn(journeys: Iterable[JourneyDossier]) -> RouteMap | None:
    """The map, or nothing where there is nothing to draw."""
    found = list(journeys)
    return route_map(found) if found else None


def route_drawn(route: RouteDossier) -> RouteMap:
    """The way itself, nothing travelling on it."""
    return RouteMap(
        title=route.called.title,
        trains=[
            Train(
                name=route.called.title,
                href=route.called.address,
                stations=[
                    Station(
                        label=stage.name
                        if [one.bodies for one in route.stages].count(stage.bodies) > 1
                        else " · ".join(body.title for body in stage.bodies) or stage.name,
                        verb=str(word(stage.verb, "verb")),
                        meeting=str(word(stage.procedure, "procedure"))
                        if stage.named_in_report
                        else _("not named in the report"),
                        state="plain",
                        href=stage.bodies[0].address if stage.bodies else "",
                    )
                    for stage in route.stages
                ],
            )
        ],
    )
