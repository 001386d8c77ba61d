"""Between the rows of a time frame and the core's plan: the same thing, told twice."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any

from mufakat.core.dates import PartialDate
from mufakat.core.route import plan as core
from mufakat.core.route.plan import Plan, Request, Step
from mufakat.core.route.planning import plan_back
from mufakat.core.route.standing import Visit
from mufakat.records.bodies.models import Calendar
from mufakat.records.decisions.telling import route_of
from mufakat.records.timeframes.access import rests_on
from mufakat.records.timeframes.calendars import working_calendar
from mufakat.records.timeframes.known import (
    held_sessions,
    known_meetings,
    stages_begun,
    stages_behind,
    standing_on,
)
from mufakat.records.timeframes.models import FrameEdition, Milestone, TimeFrame


@dataclass(frozen=True, slots=True)
class Planned:
    """The plan as things stand on a day, and the latest dates counted from the last date alone, whatever happened since."""

    now: Plan
    latest: Plan
    held: Mapping[str, Visit]  # stage → the visit by which it was done
    begun: Mapping[str, Visit] = field(default_factory=dict)  # the stage under way → the visit by which it is

    @property
    def steps(self) -> Iterator[tuple[Step, Step | None]]:
        """(latest, now) of every step in travelling order; ``now`` is None for a preparation of a stage that is over."""
        for stage, steps in groupby(self.now.steps, key=attrgetter("stage")):
            if stage in self.begun:
                yield from self._under_way(stage, list(steps))
                continue
            for step in steps:
                if step.milestone or not step.done:
                    yield step, step
            if stage in self.held:
                yield from self._over(stage)
            elif self.now.session(stage).done:  # left behind by a later one, without a record of its own
                yield self.now.session(stage), self.now.session(stage)

    @property
    def told(self) -> Plan:
        """The plan as its rows stand: of what was done, the latest dates that the last date gave it."""
        rows = (
            replace(now, latest_start=latest.latest_start, latest_end=latest.latest_end)
            if now
            else replace(latest, done=True)
            for latest, now in self.steps
        )
        return Plan(self.now.request, tuple(rows))

    def _under_way(self, stage: str, steps: list[Step]) -> Iterator[tuple[Step, Step | None]]:
        """What led to it is done; the session, and clearance at home, stand where they are expected."""
        yield from ((step, step) for step in steps if step.milestone)
        open_now = {step.kind: step for step in steps if not step.milestone and not step.done}
        session = open_now.get(self.now.session(stage).kind)
        for step in self.latest.steps:
            if step.stage == stage and not step.milestone:
                yield step, session if step.is_session else open_now.get(step.kind)

    def _over(self, stage: str) -> Iterator[tuple[Step, Step | None]]:
        for step in self.latest.steps:
            if step.stage == stage and not step.milestone:
                yield step, self.now.session(stage) if step.is_session else None


def planned(frame: TimeFrame, *, on: date) -> Planned:
    """The frame's plan that day. A change not yet saved may be made to the frame beforehand."""
    sees = rests_on(frame)
    standing = standing_on(frame.journey, sees=sees, on=on)
    held = held_sessions(standing)
    begun = stages_begun(frame.journey, standing, sees=sees, on=on)
    now = plan_back(
        standing.route,
        frame.last_date,
        meetings=known_meetings(
            {body for stage in standing.route.stages for body in stage.bodies}, sees=sees, on=on
        ),
        calendars={"": calendar_of(frame)},
        begins=frame.begins,
        today=on,
        held={key: days for key, (days, _) in held.items()},
        pinned={key: span(days) for key, days in frame.pins.items() if standing.route.has(key)},
        choices={key: kind for key, kind in frame.choices.items() if standing.route.has(key)}
        | {key: how(visit) for key, (_, visit) in held.items() if visit.procedure}
        | {key: how(visit) for key, (_, visit) in begun.items() if visit.procedure},
        finished={key: tuple(kinds) for key, kinds in frame.finished.items()},
        milestones=tuple(told(one, sees=sees, on=on) for one in frame.milestones.all()),
        begun={key: days for key, (days, _) in begun.items()},
        behind=stages_behind(standing),
    )
    return Planned(
        now=now,
        latest=latest_dates(now, held=(*held, *begun)),
        held={key: visit for key, (_, visit) in held.items()},
        begun={key: visit for key, (_, visit) in begun.items()},
    )


def latest_dates(now: Plan, *, held: Collection[str]) -> Plan:
    """Counted from the last date as if nothing had been held: what was decided in a meeting could have been at any other."""
    asked = now.request
    free = {
        key: core.SPECIAL_MEETING if kind == core.MEETING else kind
        for key in held
        for kind in [now.session(key).kind]
    }
    kept = {key: days for key, days in asked.pinned.items() if key not in held}
    any_day = {body for key in free for body in asked.route.stage(key).bodies}
    meetings = {
        body: tuple(one for one in known if body not in any_day or not one.is_special)
        for body, known in asked.meetings.items()
    }
    return plan_back(
        asked.route, asked.last_date, meetings=meetings, calendars=asked.calendars, today=asked.today,
        choices={**asked.choices, **free}, pinned=kept, finished=asked.finished,
    )  # fmt: skip


def how(visit: Visit) -> str:
    return core.MEETING if visit.procedure == "in_meeting" else visit.procedure


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
