"""Between the rows of a time frame and the core's plan: the same thing, told twice."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.route import plan as core
from mufakat.core.route.plan import Plan, Request, Step
from mufakat.core.route.planning import plan_back
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.models import Calendar
from mufakat.records.decisions.telling import route_of
from mufakat.records.timeframes.access import rests_on
from mufakat.records.timeframes.calendars import working_calendar
from mufakat.records.timeframes.known import held_sessions, known_meetings, standing_on
from mufakat.records.timeframes.models import FrameEdition, Milestone, TimeFrame

PROCEDURES = {"in_meeting": core.MEETING}


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan as things stand on a day, and the latest dates counted from the last date alone, whatever happened since."""

    now: Plan
    latest: Plan
    standing: Standing


def planned(frame: TimeFrame, *, on: date) -> Planned:
    """The frame's plan that day. A change not yet saved may be made to the frame beforehand."""
    sees = rests_on(frame)
    standing = standing_on(frame.journey, sees=sees, on=on)
    bodies = {body for stage in standing.route.stages for body in stage.bodies}
    held = held_sessions(standing)
    common = {
        "meetings": known_meetings(bodies, sees=sees, on=on),
        "calendars": {"": calendar_of(frame)},
        "begins": frame.begins,
        "pinned": {key: span(days) for key, days in frame.pins.items() if standing.route.has(key)},
    }
    chosen = {key: kind for key, kind in frame.choices.items() if standing.route.has(key)}
    happened = {
        key: PROCEDURES.get(visit.procedure, visit.procedure)
        for key, (_, visit) in held.items()
        if visit.procedure
    }
    milestones = tuple(told(one, sees=sees, on=on) for one in frame.milestones.all())
    return Planned(
        now=plan_back(
            standing.route, frame.last_date, today=on, choices=chosen | happened,
            held={key: days for key, (days, _) in held.items()},
            finished={key: tuple(kinds) for key, kinds in frame.finished.items()}, milestones=milestones, **common,
        ),
        latest=plan_back(standing.route, frame.last_date, choices=chosen, milestones=milestones, **common),
        standing=standing,
    )  # fmt: skip


def calendar_of(frame: TimeFrame, language: str = "en") -> core.Calendar:
    first = min(frame.begins or frame.last_date, frame.last_date).year - 2
    return working_calendar(
        Calendar.objects.filter(key__in=frame.calendars).order_by("key"),
        years=range(first, frame.last_date.year + 3),
        language=language,
    )


def span(days: list[str]) -> core.Span:
    first, last = days
    return date.fromisoformat(first), date.fromisoformat(last)


def told(row: Milestone, *, sees: frozenset[str], on: date) -> core.Milestone:
    """Held once its meeting met or a person said so, as far as that day knows."""
    meeting = row.meeting if row.meeting and row.meeting.classification in sees else None
    held = (meeting.met_until or meeting.met_from if meeting else "") or row.held
    known = PartialDate(held) if held and PartialDate(held).earliest <= on else None
    return core.Milestone(
        key=row.key,
        stage=row.stage,
        kind=row.kind,
        planned=PartialDate(row.planned),
        held=known,
        meeting=meeting.key if meeting else "",
    )


def steps_written(plan: Plan) -> list[dict[str, Any]]:
    """The steps as an edition keeps them: plain values, without the notes that are worked out anew."""
    return [
        {name: written(value) for name, value in asdict(replace(step, note=None)).items() if name != "note"}
        for step in plan.steps
    ]


def written(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def edition_plan(edition: FrameEdition) -> Plan:
    """The plan as it was agreed, out of what was kept; nothing is computed anew."""
    route = route_of(edition.frame.journey.route)
    return Plan(Request(route, edition.last_date), tuple(step_from(kept) for kept in edition.steps))


def step_from(kept: Mapping[str, Any]) -> Step:
    days = ("latest_start", "latest_end", "expected_start", "expected_end")
    return Step(
        **{
            name: date.fromisoformat(value)
            if name in days and value
            else tuple(value)
            if isinstance(value, list)
            else value
            for name, value in kept.items()
        }
    )
