"""Where an instrument or a forum's results stand: the stations of the map, the acts in order, what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.route.model import Stage
from mufakat.core.route.standing import Return, Standing, Station
from mufakat.core.sentences import OnDay, sentence
from mufakat.readers.dossiers.acts import ActSaid, acts_said, load_title
from mufakat.readers.dossiers.onward import Onward, announced_onward
from mufakat.readers.dossiers.titles import Called, called_body, meeting_title, short
from mufakat.records.bodies.models import Body
from mufakat.records.bodies.register import register
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.queries import is_open_to_all, journeys, journeys_named, told
from mufakat.records.facts import first_name
from mufakat.records.people.access import Viewer

STANDS = {
    "not_started": {"en": "It has not been sent on its way.", "vi": "Chưa bắt đầu."},
    "under_consideration": {"en": "It lies before {bodies}.", "vi": "Đang được {bodies} xem xét."},
    "between": {"en": "It waits to be put before {bodies}.", "vi": "Chờ trình {bodies}."},
    "returned": {
        "en": "It was referred back and waits for {bodies}.",
        "vi": "Đã bị trả lại và đang chờ {bodies}.",
    },
    "differed": {
        "en": "{bodies} did not decide on the same text",
        "vi": "{bodies} không quyết định trên cùng một văn bản",
    },
    "unheard": {
        "en": "It went on to {meeting}; what became of it there is not held here.",
        "vi": "Đã được chuyển tới {meeting}; ở đây không lưu hồ sơ nào về việc tiếp theo.",
    },
    "adopted": {
        "en": "It was adopted by {bodies} {day} and has reached the end of its route.",
        "vi": "Đã được {bodies} thông qua {day} và đi hết lộ trình.",
    },
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
    expected: Onward | None  # the meeting the forum's report announced
    unheard: bool  # the meeting it was put before has met, and nothing is held here of what it did


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
    short_title: str
    address: str
    load_address: str
    route: Called
    state: str
    stands: str  # one sentence: where it stands
    lap: int
    stops: tuple[Stop, ...]
    laps: tuple[Lap, ...]
    acts: tuple[ActSaid, ...]
    organs: Mapping[str, Body]  # of its route, by key
    evidence: str  # the address of the evidence pack for everybody, "" while there is none


AllOnward = Mapping[int, Sequence[Onward]]  # id of a forum's meeting → what its report announced


def journey_dossier(viewer: Viewer, key: str, *, today: date, language: str = "en") -> JourneyDossier | None:
    return next(iter(all_journeys(viewer, today=today, language=language, key=key)), None)


def all_journeys(
    viewer: Viewer,
    *,
    today: date,
    language: str = "en",
    newest: int = 0,
    onward: AllOnward | None = None,
    key: str = "",
    **narrow,
) -> tuple[JourneyDossier, ...]:
    """Every journey the viewer may see, or the one of that key; `narrow` filters by instrument or forum, ``newest`` leaves
    the last begun.

    ``onward`` is what their forums announced, where the caller has asked for it already.
    """
    if key:
        chosen = journeys_named(viewer, key)
    else:
        every = journeys(viewer).filter(**narrow)
        chosen = every.order_by("-started_on", "-key")[:newest] if newest else every
    found = told(viewer, chosen)[:: -1 if newest else 1]
    if not found:
        return ()
    named = register().bodies
    if onward is None:
        forums = [one.forum for one in found if one.forum_id]
        onward = announced_onward(viewer, forums, today=today, language=language) if forums else {}
    return tuple(
        Telling(viewer, one, named, onward.get(one.forum_id, ()), language).dossier() for one in found
    )


@dataclass(frozen=True)
class Telling:
    """One journey being told: what was fetched for it, and in which language."""

    viewer: Viewer
    journey: Journey
    named: Mapping[str, Body]
    onward: Sequence[Onward]
    language: str

    def dossier(self) -> JourneyDossier:
        journey, rows = self.journey, self.journey.visible_acts
        stands = journey.stands
        together = {stage.key: [self.called(key) for key in stage.bodies] for stage in stands.route.stages}
        on_route = dict.fromkeys(key for stage in stands.route.stages for key in stage.bodies)
        said = acts_said(self.viewer, rows, self.language, together=together)
        stops = tuple(self.stop(station, rows, said) for station in stands.stations())
        return JourneyDossier(
            journey=journey,
            title=load_title(journey, self.language),
            short_title=self.short_title(),
            address=f"/journeys/{journey.key}/",
            load_address=load_address(journey),
            route=Called(
                journey.route.key, journey.route.name(self.language), f"/routes/{journey.route.key}/"
            ),
            state=stands.state,
            stands=self.where_it_stands(stands, stops),
            lap=stands.lap,
            stops=stops,
            laps=tuple(
                Lap(r.lap, r.from_stage, r.to_stage, r.reasons or self.differed(r), tuple(r.provisions))
                for r in stands.returns
            ),
            acts=said,
            organs={key: self.named[key] for key in on_route if key in self.named},
            evidence=f"/journeys/{journey.key}/evidence.zip" if is_open_to_all(journey) else "",
        )

    def short_title(self) -> str:
        """For the map, where a whole title would not fit: the forum, or the kind of text as the route calls it."""
        if self.journey.forum_id:
            return meeting_title(self.journey.forum, self.language)
        return load_title(self.journey, self.language)

    def where_it_stands(self, stands: Standing, stops: Sequence[Stop]) -> str:
        unheard = next((stop for stop in stops if stop.unheard and stop.place == "here"), None)
        if unheard:
            acted = next((act.meeting for act in unheard.acts if act.meeting), None)
            meeting = (acted or unheard.expected.meeting).title
            return sentence(STANDS, "unheard", meeting=meeting).in_language(self.language)
        if stands.state == "adopted":
            return self.adopted(stands)
        waiting = [self.called(key) for key in stands.waiting_for] or ""
        return sentence(STANDS, stands.state, bodies=waiting).in_language(self.language)

    def differed(self, sent: Return) -> str:
        """Why a text goes back that nobody referred back: the bodies that act together did not want the same one."""
        if not sent.differing_texts:
            return ""
        bodies = [self.called(key) for key in sent.bodies]
        return sentence(STANDS, "differed", bodies=bodies).in_language(self.language)

    def called(self, key: str) -> str:
        return short(self.named[key], self.language) if key in self.named else key

    def adopted(self, stands: Standing) -> str:
        seal = stands.seals[-1]
        bodies = [self.called(key) for key in stands.route.stage(seal.stage).bodies]
        day = OnDay(seal.at) if isinstance(seal.at, PartialDate) else ""
        return sentence(STANDS, "adopted", bodies=bodies, day=day).in_language(self.language)

    def stop(self, station: Station, rows: Sequence[Act], said: Sequence[ActSaid]) -> Stop:
        organs = [self.named[key] for key in station.stage.bodies if key in self.named]
        here = tuple(
            act for row, act in zip(rows, said, strict=True) if act.counts and self.at(station, row, organs)
        )
        expected = next(
            (item for item in self.onward if any(item.body.key == body.key for body in organs)), None
        )
        waits = station.place in ("here", "ahead") and not station.did
        met = (expected and expected.has_met) or any(
            row.meeting and row.meeting.met_from and not row.meeting.is_running
            for row in rows
            if self.at(station, row, organs)
        )
        return Stop(
            stage=station.stage.key,
            lap=station.lap,
            title=self.titled(station.stage, organs),
            bodies=tuple(called_body(body, self.language) for body in organs),
            place=station.place,
            named_in_report=station.stage.named_in_report,
            acts=here,
            expected=expected,
            unheard=bool(waits and met),
        )

    def titled(self, stage: Stage, organs: Sequence[Body]) -> str:
        """A station is called as its bodies are; where they act at another stage too, as the route calls the stage."""
        again = sum(one.bodies == stage.bodies for one in self.journey.stands.route.stages) > 1
        named = first_name(stage.names, self.language) if again and stage.names else ""
        return named or " · ".join(short(body, self.language) for body in organs) or stage.key

    def at(self, station: Station, row: Act, organs: Sequence[Body]) -> bool:
        """An act belongs to its stage and lap; a transmission to the station of whoever received it."""
        if row.kind == Act.Kind.TRANSMITTED:
            return row.to_body in organs and station.place != "left"
        return (row.stage, row.lap) == (station.stage.key, station.lap)


def load_address(journey: Journey) -> str:
    if journey.instrument_id:
        return f"/instruments/{journey.instrument.key}/"
    return f"/meetings/{journey.forum.key}/"
