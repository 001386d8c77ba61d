"""What is due for a meeting: the agenda that assembles itself, and what was decided last time beside each item."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from mufakat.core.meeting.agenda import (
    DECISION,
    OPEN,
    RECORD,
    RETURNING,
    STANDING_FIRST,
    STANDING_LAST,
    Suggested,
    in_order,
)
from mufakat.readers.dossiers.journey import JourneyDossier, Stop, all_journeys
from mufakat.readers.dossiers.titles import Called, called_meeting, meeting_title
from mufakat.records.instruments.queries import drafts
from mufakat.records.meetings.models import AgendaItem, Meeting, Outcome
from mufakat.records.meetings.queries import last_of_series
from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.queries import waits

# the verb of a stage → what the meeting is asked to do
ASKED_BY_VERB = {
    "agreed": "agree",
    "adopted": "adopt",
    "endorsed": "endorse",
    "noted": "note",
    "received": "receive",
}
STAYS_OPEN = (Outcome.Kind.ACTION, Outcome.Kind.DEFERRED, Outcome.Kind.NOT_TAKEN_UP)


@dataclass(frozen=True, slots=True)
class LastTime:
    """What an earlier meeting made of the same thing."""

    meeting: Called
    outcomes: tuple[Outcome, ...]


def due(viewer: Viewer, meeting: Meeting, *, today: date, language: str = "en") -> list[Suggested]:
    """Everything that could stand on this meeting's agenda and does not yet, in the order a body takes it up."""
    there = {item.subject for item in meeting.agenda_items.all() if item.subject}
    last = last_of_series(viewer, meeting)
    found = [
        *standing(meeting, last, language),
        *(open_outcomes(last, language) if last else ()),
        *(goes_on(one, last) for one in on_the_way(viewer, meeting, today=today, language=language)),
    ]
    return [one for one in in_order(found) if one.subject not in there]


def standing(meeting: Meeting, last: Meeting | None, language: str) -> Iterator[Suggested]:
    """What every meeting of a body begins and ends with."""
    always = _("every meeting")
    yield Suggested("standing:opening", _("Opening"), always, STANDING_FIRST, minutes=10)
    yield Suggested(
        "standing:agenda", _("Adoption of the agenda"), always, STANDING_FIRST, "endorse", minutes=5
    )
    if last and last.summary_record_id and not last.summary_record.adopted_on:
        title = _("Record of the %(meeting)s") % {"meeting": meeting_title(last, language)}
        because = _("not adopted yet")
        yield Suggested(f"record:{last.key}", title, because, RECORD, "endorse", minutes=10)
    yield Suggested("standing:other", _("Other matters"), always, STANDING_LAST, minutes=10)
    yield Suggested(
        "standing:next", _("Date and place of the next meeting"), always, STANDING_LAST, "note", minutes=5
    )


def open_outcomes(last: Meeting, language: str) -> Iterator[Suggested]:
    """Actions, and what was put off or not reached, at the meeting before."""
    when = meeting_title(last, language)
    for item in last.agenda_items.all():
        for outcome in item.outcomes.all():
            if outcome.kind in STAYS_OPEN:
                words = outcome.text or item.title
                because = _("open since the %(meeting)s") % {"meeting": when}
                yield Suggested(
                    f"outcome:{outcome.pk}", words, because, OPEN, lead=outcome.who, follows=item.pk
                )


def on_the_way(viewer: Viewer, meeting: Meeting, *, today: date, language: str) -> Iterator[Suggested]:
    """Texts and results that lie before this body, that come back to it, or that wait to be put before it."""
    here = waits(viewer).filter(body=meeting.body).values("journey")
    for journey in all_journeys(viewer, today=today, language=language, pk__in=here):
        for stop in journey.stops:
            if stop.place == "here" and meeting.body.key in {body.key for body in stop.bodies}:
                yield from suggested(viewer, journey, stop)


def suggested(viewer: Viewer, journey: JourneyDossier, stop: Stop) -> Iterator[Suggested]:
    returned = journey.state == "returned"
    instrument = journey.journey.instrument
    newest = drafts(viewer, instrument).last() if instrument else None
    yield Suggested(
        f"journey:{journey.journey.key}",
        journey.title,
        _("comes back to the body") if returned else _("due for decision"),
        RETURNING if returned else DECISION,
        ASKED_BY_VERB.get(verb_of(journey, stop), "endorse"),
        draft=newest.pk if newest else None,
    )


def verb_of(journey: JourneyDossier, stop: Stop) -> str:
    """What the stage is there for, as its route says."""
    return next((one["verb"] for one in journey.journey.route.stages if one["key"] == stop.stage), "")


def goes_on(one: Suggested, last: Meeting | None) -> Suggested:
    """With the item of the last meeting that was about the same thing."""
    before = (item for item in last.agenda_items.all() if item.subject == one.subject) if last else ()
    item = next(iter(before), None)
    return replace(one, follows=item.pk) if item else one


def last_time(items: Iterable[AgendaItem], viewer: Viewer, *, language: str = "en") -> dict[int, LastTime]:
    """Item number → what came of the item it goes on from, unless that meeting is hidden from this viewer."""
    found = {}
    for item in items:
        before = item.follows
        if before and before.meeting.classification in viewer.sees:
            outcomes = tuple(before.outcomes.all())
            found[item.pk] = LastTime(called_meeting(before.meeting, language), outcomes)
    return found
