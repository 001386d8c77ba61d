"""Planning backwards (domain.md 2.3): name the last date, get the latest date of everything before it.

Two passes. Backwards: a stage must be over when the next one's preparations begin, so every step has a latest
date. Forwards, from the kick-off, today and what really happened: when each step can be at best. Where the second
lies after the first, it is late; where the last date itself is missed, it cannot fit.

A stage needs, in this order: consultation, translation, then either papers out and clearance at home
beside each other and a meeting, or a written round during which capitals clear.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.sentences import Day, sentence

from .calendar import Calendar
from .model import Route, Stage
from .plan import (
    AD_REFERENDUM,
    MEETING,
    SENTENCES,
    SILENCE,
    SPECIAL_MEETING,
    KnownMeeting,
    Milestone,
    Plan,
    Request,
    Step,
)

WRITTEN = (AD_REFERENDUM, SILENCE)
Span = tuple[date, date]


def plan_back(
    route: Route,
    last_date: date,
    *,
    meetings: Mapping[str, tuple[KnownMeeting, ...]] | None = None,
    calendars: Mapping[str, Calendar] | None = None,
    begins: date | None = None,
    today: date | None = None,
    held: Mapping[str, Span] | None = None,
    pinned: Mapping[str, Span] | None = None,
    choices: Mapping[str, str] | None = None,
    finished: Mapping[str, tuple[str, ...]] | None = None,
    milestones: tuple[Milestone, ...] = (),
) -> Plan:
    """The plan that ends on ``last_date``; see Request for what each value means. The route must be without faults."""
    request = Request(route, last_date, meetings or {}, calendars or {}, begins, today, milestones=milestones)
    return _plan(
        replace(request, held=held or {}, pinned=pinned or {}, choices=choices or {}, finished=finished or {})
    )


def replan(plan: Plan, **changed: Any) -> Plan:
    """The plan again with one thing changed: last_date, today, meetings, held, pinned, choices, finished, milestones.

    What is held, pinned, chosen or finished is added to what was; what has been held never moves.
    """
    for name in ("held", "pinned", "choices", "finished"):
        if name in changed:
            changed[name] = {**getattr(plan.request, name), **changed[name]}
    if "held" in changed:
        changed["held"] |= plan.request.held
    return _plan(replace(plan.request, **changed))


def _plan(request: Request) -> Plan:
    first = request.route.stages[0]
    travelled = (first, *request.route.following(first.key))
    limit, groups = request.last_date, []
    for stage in reversed(travelled):
        steps = _backwards(request, stage, limit)
        groups.insert(0, steps)
        limit = steps[0].latest_start
    return Plan(
        request,
        tuple(
            step for group in _forwards(request, groups) for step in (*_milestones(request, group), *group)
        ),
    )


def _milestones(request: Request, group: list[Step]) -> Iterator[Step]:
    for milestone in request.milestones:
        if milestone.stage == group[-1].stage:
            held = milestone.held
            yield Step(
                milestone.stage,
                milestone.kind,
                group[-1].bodies,
                milestone.planned.earliest,
                milestone.planned.latest,
                expected_start=held.earliest if held else None,
                expected_end=held.latest if held else None,
                meeting=milestone.meeting,
                done=held is not None,
                milestone=milestone.key,
            )


# Backwards: the latest dates.


def _backwards(request: Request, stage: Stage, limit: date) -> list[Step]:
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
    if stage.key in request.held or stage.key in request.pinned:
        return _fixed(request, stage, limit, kind)
    if limit == request.last_date and stage.next is None:
        return _last(request, stage, kind, calendar)
    if kind == MEETING:
        return _meeting(request, stage, limit, calendar)
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
    soonest = _soonest(request)
    found: list[KnownMeeting] = []
    for body in stage.bodies:
        in_time = [
            m for m in _known(request, body) if m.last <= limit and (soonest is None or m.first >= soonest)
        ]
        if not in_time:
            return _without_a_meeting(stage, body, limit, calendar, soonest=soonest)
        found.append(max(in_time, key=lambda meeting: meeting.last))
    start, end = min(m.first for m in found), max(m.last for m in found)
    return Step(stage.key, MEETING, stage.bodies, start, end, meeting=", ".join(m.key for m in found))


def _without_a_meeting(
    stage: Stage, body: str, limit: date, calendar: Calendar, *, soonest: date | None
) -> Step:
    last = Day(PartialDate(limit.isoformat()))
    if soonest is None or soonest > limit:
        note = sentence(SENTENCES, "no_meeting_before", body=body, last=last)
    else:
        note = sentence(
            SENTENCES, "no_meeting", body=body, first=Day(PartialDate(soonest.isoformat())), last=last
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


# Forwards: what can be met.


def _forwards(request: Request, groups: list[list[Step]]) -> list[list[Step]]:
    ready = _soonest(request)
    held = [number for number, steps in enumerate(groups) if steps[-1].done]
    behind = held[-1] if held else -1
    expected: list[list[Step]] = []
    for number, steps in enumerate(groups):
        if number <= behind:
            expected.append(_behind(steps))
        elif ready is not None:
            expected.append(_expected(request, steps, ready))
            ready = expected[-1][-1].expected_end
        else:
            expected.append(steps)
            ready = steps[-1].expected_end  # where a person set a date, what follows is planned from it
    return expected


def _behind(steps: list[Step]) -> list[Step]:
    """A stage that decided, or that a later one has left behind, needs no preparations any more."""
    return [replace(steps[-1], done=True)]


def _expected(request: Request, steps: list[Step], ready: date) -> list[Step]:
    """The same steps with the first dates at which they can be."""
    *preparations, session = steps
    stage = request.route.stage(session.stage)
    calendar = request.calendar_of(stage.bodies)
    finished = request.finished.get(stage.key, ())
    text_at, done = ready, {}
    for kind, days in (
        ("consultation", stage.lead_times.consultation_days),
        ("translation", stage.lead_times.translation_days),
    ):
        if days and kind not in finished:
            done[kind] = (text_at, calendar.on_or_after(text_at + timedelta(days=days)))
            text_at = done[kind][1]
    start, end = _first_session(stage, session, text_at, calendar, finished=finished)
    done["papers_out"] = (text_at, text_at)
    done["clearance"] = (text_at, max(text_at, start) if session.kind in WRITTEN else start)
    return [
        *(
            replace(step, done=True) if step.kind in finished else _in_good_time(step, *done[step.kind])
            for step in preparations
        ),
        replace(session, expected_start=start, expected_end=end),
    ]


def _in_good_time(step: Step, start: date, end: date) -> Step:
    """A preparation can wait until its latest date; what is expected is never sooner than that, only later."""
    return replace(step, expected_start=max(start, step.latest_start), expected_end=max(end, step.latest_end))


def _first_session(
    stage: Stage, session: Step, text_at: date, calendar: Calendar, *, finished: Collection[str]
) -> Span:
    """On the day it is planned for if it can be prepared by then, else as soon as it can."""
    papers = 0 if "papers_out" in finished else stage.lead_times.papers_out_working_days
    clearance = 0 if "clearance" in finished else stage.lead_times.clearance_days
    if session.kind in WRITTEN:
        start = max(calendar.on_or_after(text_at), session.expected_start or session.latest_start)
        days = max(stage.lead_times.silence_days, clearance, 1)
        end = max(calendar.on_or_after(start + timedelta(days=days)), calendar.forward(start, papers))
        return start, max(end, session.expected_end or session.latest_end)
    prepared = max(calendar.forward(text_at, papers), text_at + timedelta(days=clearance))
    wanted = session.expected_start or session.latest_start
    start = wanted if prepared <= wanted else calendar.on_or_after(prepared)
    length = (session.expected_end or session.latest_end) - wanted
    return start, start + length


def _soonest(request: Request) -> date | None:
    """The first day on which anything still to come can be: after the kick-off, what was held, and today."""
    known = [request.begins, request.today, *(end for _, end in request.held.values())]
    return max((day for day in known if day is not None), default=None)


def _known(request: Request, body: str) -> tuple[KnownMeeting, ...]:
    return tuple(request.meetings.get(body, ()))
