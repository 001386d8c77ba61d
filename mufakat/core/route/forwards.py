"""Planning backwards, second pass: when each step can be at best, from the kick-off, today and what was held."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta

from mufakat.core.route.calendar import Calendar
from mufakat.core.route.model import Stage
from mufakat.core.route.plan import PREPARATIONS, WRITTEN, Request, Span, Step, soonest


def forwards(request: Request, groups: list[list[Step]]) -> list[list[Step]]:
    ready = soonest(request)
    behind = _last_behind(request, groups)
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


def _last_behind(request: Request, groups: list[list[Step]]) -> int:
    """The number of the last stage that is over: one that decided, or one before a stage under way; -1 where none is."""
    over = [n for n, steps in enumerate(groups) if steps[-1].done or steps[-1].stage in request.behind]
    before = [n - 1 for n, steps in enumerate(groups) if steps[-1].stage in request.begun]
    return max([*over, *before], default=-1)


def _behind(steps: list[Step]) -> list[Step]:
    """A stage that decided, or that a later one has left behind, needs no preparations any more."""
    return [replace(steps[-1], done=True)]


def _expected(request: Request, steps: list[Step], ready: date) -> list[Step]:
    """The same steps with the first dates at which they can be."""
    *preparations, session = steps
    stage = request.route.stage(session.stage)
    calendar = request.calendar_of(stage.bodies)
    if stage.key in request.begun:
        return _under_way(request, steps, ready, calendar)
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


def _under_way(request: Request, steps: list[Step], ready: date, calendar: Calendar) -> list[Step]:
    """The text lies before the body: all that comes before that is done. Only capitals may still be clearing it."""
    *preparations, session = steps
    since, until = request.begun[session.stage]
    if until is None:
        stage = request.route.stage(session.stage)
        start, until = _first_session(stage, session, since, calendar, finished=PREPARATIONS)
    else:
        start = until - (session.latest_end - session.latest_start)
    start = since if session.kind in WRITTEN else max(since, start)
    cleared = "clearance" in request.finished.get(session.stage, ())
    return [
        *(
            replace(step, expected_start=since, expected_end=start)
            if step.kind == "clearance" and not cleared
            else replace(step, done=True)
            for step in preparations
        ),
        replace(session, expected_start=start, expected_end=max(until, ready)),
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
