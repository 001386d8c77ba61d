"""What the records say became of recommendations, as links for core.trace: whatever their number, the same few queries."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.sentences import Words
from mufakat.core.trace.model import Expected, Link, Subject
from mufakat.readers.dossiers.journey import JourneyDossier, Stop
from mufakat.readers.dossiers.links.held import Held, fetched
from mufakat.readers.dossiers.links.steps import (
    agreed,
    answered,
    carried_out,
    ended,
    in_short,
    reports,
    taken_up,
    travelled,
)
from mufakat.readers.dossiers.onward import Onward
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.models import Answer
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import ProgressEntry
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True)
class Traced:
    """The links of one recommendation, and where each target can be read."""

    recommendation: Recommendation
    subject: Subject
    links: tuple[Link, ...]
    places: Mapping[str, Called]
    actions: tuple[Action, ...]
    entries: tuple[ProgressEntry, ...]
    answers: tuple[Answer, ...]
    journeys: tuple[JourneyDossier, ...]


def traced(
    viewer: Viewer,
    told: Iterable[Recommendation],
    *,
    members: Sequence[Member],
    today: date,
    language: str,
    in_words: bool = True,
) -> tuple[Traced, ...]:
    """``in_words`` False: enough to derive each status, for long lists; one of many actions, of many entries that they are."""
    rows = list(told)
    if not rows:
        return ()
    held = fetched(viewer, rows, members, today, language, in_words=in_words)
    return tuple(trace(one, held) for one in rows)


def trace(one: Recommendation, held: Held) -> Traced:
    places: dict[str, Called] = {}
    journeys = held.journeys.get(one.meeting_id, ())
    carrying = held.actions.get(one.pk, ())
    reported = held.entries.get(one.pk, ())
    links = (
        agreed(one, held.language, places),
        *(link for journey in journeys for link in travelled(one, journey, places)),
        *(answered(row, held, places) for row in held.answers.get(one.pk, ())),
        *(link for row in one.taken_up.all() for link in taken_up(row, held, places)),
        *(carried_out(action, held.language, places) for action in carrying),
        *reports(reported, held.language, places),
        *(ended(row, held, places) for row in one.fates.all()),
    )
    return Traced(
        recommendation=one,
        subject=Subject(
            kind="recommendation",
            key=str(one),
            expected=expected(journeys, held.onward.get(one.meeting_id, ())),
            members=held.members if carrying else (),
            instrument=in_short(carrying[0].instrument, held.language) if carrying else "",
        ),
        links=links,
        places=places,
        actions=carrying,
        entries=reported,
        answers=held.answers.get(one.pk, ()),
        journeys=journeys,
    )


def expected(journeys: Sequence[JourneyDossier], onward: Sequence[Onward]) -> tuple[Expected, ...]:
    """Where something should be on record: the stops after the forum itself, else where its report said it would go."""
    stops = [
        (body.key, met_at(stop) or body.title)
        for journey in journeys[:1]
        for stop in journey.stops[1:]
        if stop.lap == journey.lap and (stop.place != "ahead" or stop.unheard)
        for body in stop.bodies
    ]
    announced = [(item.body.key, item.meeting.title) for item in onward if item.meeting and item.has_met]
    return tuple(
        Expected(body, Words(tuple((code, said.format(body=title)) for code, said in DID_WITH_IT.items())))
        for body, title in stops or announced
    )


DID_WITH_IT = {"en": "what {body} did with it", "vi": "việc {body} đã xử lý nội dung này"}


def met_at(stop: Stop) -> str:
    """The meeting at which something was done there, or was announced."""
    if stop.expected and stop.expected.meeting:
        return stop.expected.meeting.title
    return next((act.meeting.title for act in reversed(stop.acts) if act.meeting), "")
