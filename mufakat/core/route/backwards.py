"""Planning backwards, first pass: the latest date of every step."""

from dataclasses import replace
from datetime import date, timedelta

from mufakat.core.dates import PartialDate
from mufakat.core.route.calendar import Calendar
from mufakat.core.route.model import Stage
from mufakat.core.route.plan import (
    AD_REFERENDUM,
    MEETING,
    SENTENCES,
    SPECIAL_MEETING,
    WRITTEN,
    KnownMeeting,
    Request,
    Step,
    soonest,
)
from mufakat.core.sentences import Day, sentence


def backwards(request: Request, stage: Stage, limit: date) -> list[Step]:
    """The steps of one stage in travelling order, so that its session is over by the limit."""
    calendar = request.calendar_of(stage.bodies)
    session = _session(request, stage, limit, calendar)
    preparations: list[Step] = []
    due = session.latest_start
    if session.kind not in WRITTEN:
        preparations = _before_a_meeting(stage, session, calendar)
        due = min([due, *(step.latest_start for step in preparations)])
    for kind, days in (
        ("translation", stage.lead_times.translation_days),
        ("consultation", stage.lead_times.consultation_days),
    ):
        if days:
            begin = calendar.on_or_before(due - timedelta(days=days))
            preparations.insert(0, Step(stage.key, kind, stage.bodies, begin, due))
            due = begin
    return [*preparations, session]


def _before_a_meeting(stage: Stage, session: Step, calendar: Calendar) -> list[Step]:
    start, needs, steps = session.latest_start, stage.lead_times, []
    if needs.papers_out_working_days:
        out = calendar.back(start, needs.papers_out_working_days)
        steps.append(Step(stage.key, "papers_out", stage.bodies, out, out))
    if needs.clearance_days:
        begin = calendar.on_or_before(start - timedelta(days=needs.clearance_days))
        steps.append(Step(stage.key, "clearance", stage.bodies, begin, start))
    return sorted(steps, key=lambda step: step.latest_start)


def _session(request: Request, stage: Stage, limit: date, calendar: Calendar) -> Step:
    """How and when at the latest the bodies of this stage decide."""
    kind = request.choices.get(stage.key) or (MEETING if stage.procedure == "in_meeting" else stage.procedure)
    under_way = stage.key in request.begun
    if stage.key in request.held or (stage.key in request.pinned and not under_way):
        return _fixed(request, stage, limit, kind)
    if limit == request.last_date and stage.next is None:
        return _last(request, stage, kind, calendar)
    if under_way or stage.key in request.behind:  # no other meeting has to be found for it
        return _unannounced(stage, kind, limit, calendar)
    if kind == MEETING:
        return _meeting(request, stage, limit, calendar)
    if kind == SPECIAL_MEETING and (called := _special_meeting(request, stage, limit)):
        return called
    return _unannounced(stage, kind, limit, calendar)


def _fixed(request: Request, stage: Stage, limit: date, kind: str) -> Step:
    """A date that happened or that a person wants; whether it is too late shows against the limit."""
    start, end = request.held.get(stage.key) or request.pinned[stage.key]
    latest_end = min(end, limit)
    step = Step(stage.key, kind, stage.bodies, latest_end - (end - start), latest_end, start, end)
    return replace(step, done=stage.key in request.held)


def _last(request: Request, stage: Stage, kind: str, calendar: Calendar) -> Step:
    if kind in WRITTEN:
        return _unannounced(stage, kind, request.last_date, calendar)
    known = next(
        (m for m in _known(request, stage.bodies[0]) if m.first <= request.last_date <= m.last), None
    )
    return Step(
        stage.key,
        kind,
        stage.bodies,
        request.last_date,
        request.last_date,
        meeting=known.key if known else "",
    )


def _meeting(request: Request, stage: Stage, limit: date, calendar: Calendar) -> Step:
    """The last known meeting of every body in time; where one has none, a written round and the ways out."""
    found: list[KnownMeeting] = []
    for body in stage.bodies:
        in_time = _in_time(request, body, limit)
        if not in_time:
            return _without_a_meeting(stage, body, limit, calendar, earliest=soonest(request))
        found.append(in_time[-1])
    return _on(stage, MEETING, found)


def _in_time(request: Request, body: str, limit: date) -> list[KnownMeeting]:
    """Its known meetings that are still ahead and over by the limit, the one that ends last at the end."""
    earliest = soonest(request)
    found = [
        m for m in _known(request, body) if m.last <= limit and (earliest is None or m.first >= earliest)
    ]
    return sorted(found, key=lambda meeting: meeting.last)


def _on(stage: Stage, kind: str, found: list[KnownMeeting]) -> Step:
    start, end = min(m.first for m in found), max(m.last for m in found)
    return Step(stage.key, kind, stage.bodies, start, end, meeting=", ".join(m.key for m in found))


def _special_meeting(request: Request, stage: Stage, limit: date) -> Step | None:
    """The special meeting that was wanted, once every body has one called in time; a regular one is not what was wanted."""
    called = [[m for m in _in_time(request, body, limit) if m.is_special] for body in stage.bodies]
    return _on(stage, SPECIAL_MEETING, [one[-1] for one in called]) if all(called) else None


def _without_a_meeting(
    stage: Stage, body: str, limit: date, calendar: Calendar, *, earliest: date | None
) -> Step:
    last = Day(PartialDate(limit.isoformat()))
    if earliest is None or earliest > limit:
        note = sentence(SENTENCES, "no_meeting_before", body=body, last=last)
    else:
        note = sentence(
            SENTENCES, "no_meeting", body=body, first=Day(PartialDate(earliest.isoformat())), last=last
        )
    step = _unannounced(stage, AD_REFERENDUM, limit, calendar)
    return replace(step, offers=(AD_REFERENDUM, SPECIAL_MEETING), note=note)


def _unannounced(stage: Stage, kind: str, limit: date, calendar: Calendar) -> Step:
    """A session nobody has announced: at the last moment that is a working day."""
    end = calendar.on_or_before(limit)
    start = _opening(stage, end, calendar) if kind in WRITTEN else end
    return Step(stage.key, kind, stage.bodies, start, end)


def _opening(stage: Stage, closing: date, calendar: Calendar) -> date:
    """A written round is open as long as the silence, the clearance at home and the reading of the papers need."""
    needs = stage.lead_times
    days = max(needs.silence_days, needs.clearance_days, 1)
    return min(
        calendar.on_or_before(closing - timedelta(days=days)),
        calendar.back(closing, needs.papers_out_working_days),
    )


def _known(request: Request, body: str) -> tuple[KnownMeeting, ...]:
    return tuple(request.meetings.get(body, ()))
