"""What was known on a day: the meetings announced or held by then, and what the journey's acts say was done."""

from collections.abc import Collection, Iterable, Iterator
from datetime import UTC, date, datetime, time

from mufakat.core.dates import PartialDate
from mufakat.core.route.acts import When
from mufakat.core.route.model import MOVES_ON
from mufakat.core.route.plan import KnownMeeting, Span
from mufakat.core.route.silence import CLOSED, OPEN
from mufakat.core.route.standing import WITHDRAWN, Standing, Visit
from mufakat.records.decisions.models import Journey
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.telling import ended_by
from mufakat.records.decisions.written.telling import standing_of as written_standing
from mufakat.records.meetings.models import Meeting


def known_meetings(
    bodies: Collection[str], *, sees: Collection[str], on: date
) -> dict[str, tuple[KnownMeeting, ...]]:
    """By body. A meeting counts from the day it was announced; without an announcement from the day it met."""
    found: dict[str, list[KnownMeeting]] = {}
    rows = Meeting.objects.filter(body__key__in=bodies, classification__in=sees)
    for meeting in rows.select_related("body").prefetch_related("planned_dates"):
        if days := days_known(meeting, on=on):
            found.setdefault(meeting.body.key, []).append(
                KnownMeeting(meeting.key, *days, is_special=meeting.ordinal is None)
            )
    return {body: tuple(sorted(known, key=lambda one: one.last)) for body, known in found.items()}


def days_known(meeting: Meeting, *, on: date) -> tuple[PartialDate, PartialDate | None] | None:
    """The dates it met if that day has come, else those last announced by then."""
    if meeting.met_from and PartialDate(meeting.met_from).earliest <= on:
        return _days(meeting.met_from, meeting.met_until)
    announced = [
        plan
        for plan in meeting.planned_dates.all()
        if not plan.announced_on or PartialDate(plan.announced_on).earliest <= on
    ]
    return _days(announced[-1].starts, announced[-1].ends) if announced else None


def _days(start: str, end: str) -> tuple[PartialDate, PartialDate | None]:
    first, last = PartialDate(start), PartialDate(end) if end else None
    return (first, last) if last and last.latest >= first.latest else (first, None)


def standing_on(journey: Journey, *, sees: Collection[str], on: date) -> Standing:
    """Where it stood that day, by the acts that may be read."""
    rows = journey.acts.filter(classification__in=sees).select_related(
        "body", "meeting", "to_body", "member", "journey__route"
    )
    return standing_of(journey, [row for row in rows if not row.on or PartialDate(row.on).earliest <= on])


def held_sessions(standing: Standing) -> dict[str, tuple[Span, Visit]]:
    """Stage → from when the text lay there until its last body did its part, with that last visit.

    What a return undid does not count: the stage has to be done again.
    """
    valid_from = {stage.key: 1 for stage in standing.route.stages}
    for back in standing.returns:
        for stage in (standing.route.stage(back.to_stage), *standing.route.following(back.to_stage)):
            valid_from[stage.key] = back.lap
    found = {}
    for stage in standing.route.stages:
        visits = [
            visit
            for visit in standing.visits
            if visit.stage == stage.key and visit.lap >= valid_from[stage.key] and visit.kind in MOVES_ON
        ]
        if {visit.body for visit in visits} >= set(stage.bodies) and (span := _span(visits)):
            found[stage.key] = (span, visits[-1])
    return found


def stages_behind(standing: Standing) -> tuple[str, ...]:
    """What the journey has passed in its present lap, also where no record says when."""
    if standing.stage is None:
        return ()
    every = [
        stage.key
        for stage in (standing.route.stages[0], *standing.route.following(standing.route.stages[0].key))
    ]
    if standing.is_over and standing.state != WITHDRAWN:
        return tuple(every)
    return tuple(every[: every.index(standing.stage)]) if standing.stage in every else ()


def stages_begun(
    journey: Journey, standing: Standing, *, sees: Collection[str], on: date
) -> dict[str, tuple[tuple[date, date | None], Visit]]:
    """The stage at which the text lies before a body: since when, the day that ends it where one is known, and the visit.

    That day is the closing of the replies asked for, or that of the meeting the text lies before.
    """
    lying = [visit for visit in map(standing.before, standing.waiting_for) if visit]
    days = [found for visit in lying if (found := day(visit.put_at, last=False))]
    if not days:
        return {}
    ends = [*_closings(journey, standing, sees=sees, on=on), *_meeting_days(lying, sees=sees, on=on)]
    since = min(days)
    return {standing.stage: ((since, max([since, *ends]) if ends else None), lying[-1])}


def _closings(journey: Journey, standing: Standing, *, sees: Collection[str], on: date) -> Iterator[date]:
    """Of the procedures under way that day, for whoever may read what dates the frame rests on."""
    held = journey.procedures.filter(stage=standing.stage, lap=standing.lap, classification__in=sees)
    that_day = datetime.combine(on, time.max, tzinfo=UTC)
    for procedure in held.select_related("put"):
        silence = written_standing(procedure, that_day)
        if silence.closes and silence.state in (OPEN, CLOSED) and not ended_by(procedure, standing):
            yield silence.closes.date()


def _meeting_days(lying: Iterable[Visit], *, sees: Collection[str], on: date) -> Iterator[date]:
    keys = [visit.meeting for visit in lying if visit.meeting]
    rows = Meeting.objects.filter(key__in=keys, classification__in=sees).prefetch_related("planned_dates")
    for meeting in rows if keys else ():
        if days := days_known(meeting, on=on):
            first, last = days
            yield (last or first).latest


def _span(visits: list[Visit]) -> Span | None:
    ends = [day(visit.decided_at, last=True) for visit in visits]
    starts = [day(visit.put_at or visit.decided_at, last=False) for visit in visits]
    known_ends, known_starts = [d for d in ends if d], [d for d in starts if d]
    if not known_ends:
        return None
    end = max(known_ends)
    return min([*known_starts, end]), end


def day(when: When, *, last: bool) -> date | None:
    """The day an act can be counted on; of a month its first or its last."""
    match when:
        case None:
            return None
        case PartialDate():
            return when.latest if last else when.earliest
        case datetime():
            return when.date()
    return when
