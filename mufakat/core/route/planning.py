"""Planning backwards (domain.md 2.3): name the last date, get the latest date of everything before it.

Two passes. Backwards: a stage must be over when the next one's preparations begin, so every step has a latest
date. Forwards, from the kick-off, today and what really happened: when each step can be at best. Where the second
lies after the first, it is late; where the last date itself is missed, it cannot fit.

A stage needs, in this order: consultation, translation, then either papers out and clearance at home
beside each other and a meeting, or a written round during which capitals clear.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from mufakat.core.route.backwards import backwards
from mufakat.core.route.calendar import Calendar
from mufakat.core.route.forwards import forwards
from mufakat.core.route.model import Route
from mufakat.core.route.plan import KnownMeeting, Milestone, Plan, Request, Span, Step


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
    begun: Mapping[str, tuple[date, date | None]] | None = None,
    behind: Collection[str] = (),
) -> Plan:
    """The plan that ends on ``last_date``; see Request for what each value means. The route must be without faults."""
    request = Request(
        route, last_date, meetings or {}, calendars or {}, begins, today, milestones=milestones, begun=begun or {},
        behind=behind,
    )  # fmt: skip
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
        steps = backwards(request, stage, limit)
        groups.insert(0, steps)
        limit = steps[0].latest_start
    return Plan(
        request,
        tuple(step for group in forwards(request, groups) for step in (*_milestones(request, group), *group)),
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
