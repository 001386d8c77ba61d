"""Routes: the ordered ways to adoption, and what travels on them."""

from dataclasses import dataclass
from datetime import date

from mufakat.core.saying import name_said
from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.titles import Called, called_body, short
from mufakat.records.bodies.queries import bodies
from mufakat.records.decisions.models import RouteEdition
from mufakat.records.decisions.queries import route_editions
from mufakat.records.decisions.telling import route_of
from mufakat.records.people.access import Viewer

SHOWN = 24  # journeys, the last begun


@dataclass(frozen=True, slots=True)
class StageSaid:
    key: str
    name: str
    bodies: tuple[Called, ...]
    procedure: str
    verb: str
    outcomes: tuple[str, ...]
    return_to: str  # the name of the stage a return leads to
    named_in_report: bool


@dataclass(frozen=True, slots=True)
class RouteDossier:
    called: Called
    edition: int
    carries: str
    stages: tuple[StageSaid, ...]
    journeys: tuple[JourneyDossier, ...]


@dataclass(frozen=True, slots=True)
class RoutesDossier:
    routes: tuple[RouteDossier, ...]


def routes_dossier(viewer: Viewer, *, today: date, language: str = "en") -> RoutesDossier:
    """Each route in its newest edition."""
    newest = {one.key: one for one in route_editions(viewer)}
    travelling = all_journeys(viewer, today=today, language=language, newest=SHOWN)
    return RoutesDossier(tuple(told(viewer, one, travelling, language) for one in newest.values()))


def route_dossier(viewer: Viewer, key: str, *, today: date, language: str = "en") -> RouteDossier | None:
    found = route_editions(viewer).filter(key=key).last()
    if found is None:
        return None
    travelling = all_journeys(viewer, today=today, language=language, newest=SHOWN, route__key=key)
    return told(viewer, found, travelling, language)


def told(
    viewer: Viewer, found: RouteEdition, travelling: tuple[JourneyDossier, ...], language: str
) -> RouteDossier:
    named = {body.key: body for body in bodies(viewer)}
    names = {
        stage["key"]: name_said(stage.get("names") or {}, language)[0]
        or " · ".join(short(named[key], language) for key in stage["bodies"] if key in named)
        for stage in found.stages
    }
    return RouteDossier(
        called=Called(found.key, found.name(language), f"/routes/{found.key}/"),
        edition=found.edition,
        carries=found.carries,
        stages=tuple(
            StageSaid(
                key=stage.key,
                name=names.get(stage.key) or stage.key,
                bodies=tuple(called_body(named[key], language) for key in stage.bodies if key in named),
                procedure=stage.procedure,
                verb=stage.verb,
                outcomes=stage.allowed,
                return_to=names.get(stage.return_to) or stage.return_to or "",
                named_in_report=stage.named_in_report,
            )
            for stage in route_of(found).stages
        ),
        journeys=tuple(one for one in travelling if one.route.key == found.key),
    )
