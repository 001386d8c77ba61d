"""Where an instrument or a forum's results stand: the stations of the map, the acts in order, what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.core.route.standing import Standing, Station
from mufakat.core.sentences import sentence
from mufakat.readers.dossiers.acts import ActSaid, acts_said, load_title
from mufakat.readers.dossiers.titles import Called, called_body
from mufakat.records.bodies.models import Body
from mufakat.records.bodies.queries import bodies
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.queries import journey, journeys
from mufakat.records.decisions.telling import standing_of
from mufakat.records.people.access import Viewer

STANDS = {
    "not_started": {"en": "It has not been sent on its way.", "vi": "Chưa bắt đầu."},
    "under_consideration": {"en": "It lies before {bodies}.", "vi": "Đang được {bodies} xem xét."},
    "between": {"en": "It waits to be put before {bodies}.", "vi": "Chờ trình {bodies}."},
    "returned": {
        "en": "It was referred back and waits for {bodies}.",
        "vi": "Đã bị trả lại và đang chờ {bodies}.",
    },
    "adopted": {"en": "It was adopted and has come to its end.", "vi": "Đã được thông qua và hoàn tất."},
    "ended": {"en": "It has reached the end of its route.", "vi": "Đã đi hết lộ trình."},
    "withdrawn": {"en": "It was withdrawn.", "vi": "Đã được rút lại."},
}


@dataclass(frozen=True, slots=True)
class Stop:
    """A station of the map: who, how far, and what was done there."""

    stage: str
    lap: int
    title: str
    bodies: tuple[Called, ...]
    place: str  # past, here, ahead, left
    named_in_report: bool
    acts: tuple[ActSaid, ...]


@dataclass(frozen=True, slots=True)
class Lap:
    number: int
    from_stage: str
    to_stage: str
    reasons: str
    provisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JourneyDossier:
    journey: Journey
    title: str
    address: str
    load_address: str
    route_name: str
    state: str
    stands: str  # one sentence: where it stands
    lap: int
    stops: tuple[Stop, ...]
    laps: tuple[Lap, ...]
    acts: tuple[ActSaid, ...]


def journey_dossier(viewer: Viewer, key: str, *, language: str = "en") -> JourneyDossier | None:
    found = journey(viewer, key)
    return told(found, organs(viewer), language) if found else None


def all_journeys(viewer: Viewer, *, language: str = "en", **narrow) -> tuple[JourneyDossier, ...]:
    """Every journey the viewer may see; `narrow` filters by instrument or forum."""
    named = organs(viewer)
    return tuple(told(one, named, language) for one in journeys(viewer).filter(**narrow))


def organs(viewer: Viewer) -> dict[str, Body]:
    return {body.key: body for body in bodies(viewer)}


def told(journey: Journey, named: dict[str, Body], language: str) -> JourneyDossier:
    rows: Sequence[Act] = journey.visible_acts
    for row in rows:
        row.journey = journey  # so that nothing is fetched twice
    stands = standing_of(journey, rows)
    said = dict(zip((row.pk for row in rows), acts_said(rows, language), strict=True))
    return JourneyDossier(
        journey=journey,
        title=load_title(journey, language),
        address=f"/journeys/{journey.key}/",
        load_address=load_address(journey),
        route_name=journey.route.name(language),
        state=stands.state,
        stands=where_it_stands(stands, named, language),
        lap=stands.lap,
        stops=tuple(stop(station, rows, said, named, language) for station in stands.stations()),
        laps=tuple(
            Lap(r.lap, r.from_stage, r.to_stage, r.reasons, tuple(r.provisions)) for r in stands.returns
        ),
        acts=tuple(said[row.pk] for row in rows),
    )


def load_address(journey: Journey) -> str:
    if journey.instrument_id:
        return f"/instruments/{journey.instrument.key}/"
    return f"/meetings/{journey.forum.key}/"


def where_it_stands(stands: Standing, named: dict[str, Body], language: str) -> str:
    waiting = [str(named.get(key, key)) for key in stands.waiting_for]
    return sentence(STANDS, stands.state, bodies=waiting).in_language(language)


def stop(
    station: Station, rows: Sequence[Act], said: dict[int, ActSaid], named: dict[str, Body], language: str
) -> Stop:
    here = [row for row in rows if (row.stage, row.lap) == (station.stage.key, station.lap)]
    organ = [named[key] for key in station.stage.bodies if key in named]
    return Stop(
        stage=station.stage.key,
        lap=station.lap,
        title=" · ".join(str(body) for body in organ) or station.stage.key,
        bodies=tuple(called_body(body, language) for body in organ),
        place=station.place,
        named_in_report=station.stage.named_in_report,
        acts=tuple(said[row.pk] for row in here),
    )
