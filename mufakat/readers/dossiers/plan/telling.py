"""One time frame put into words: its rows, its editions, what a change moves."""

from dataclasses import replace
from datetime import date

from mufakat.core.route.plan import Plan, Slip, Step, slips
from mufakat.core.saying import date_said
from mufakat.readers.dossiers.plan.shapes import EditionSaid, Moved, PlanRow
from mufakat.readers.dossiers.plan.words import LATE_SAID, WORDS, said_in
from mufakat.readers.dossiers.titles import Called, called_body, called_meeting, seen_meeting
from mufakat.records.bodies.models import Body
from mufakat.records.bodies.queries import bodies
from mufakat.records.facts import first_name
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.queries import meetings
from mufakat.records.people.access import Viewer
from mufakat.records.timeframes.models import FrameEdition, TimeFrame
from mufakat.records.timeframes.telling import Planned, edition_plan


class Telling:
    """One time frame being told: the names it needs, fetched once."""

    def __init__(self, viewer: Viewer, frame: TimeFrame, language: str):
        self.viewer, self.frame, self.language = viewer, frame, language
        self.bodies: dict[str, Body] = {body.key: body for body in bodies(viewer)}
        wanted = [body for stage in frame.journey.route.stages for body in stage["bodies"]]
        self.meetings: dict[str, Meeting] = {
            one.key: one for one in meetings(viewer).filter(body__key__in=wanted)
        }
        self.milestones = {one.key: one for one in frame.milestones.all()}
        self.meetings |= {one.meeting.key: one.meeting for one in self.milestones.values() if one.meeting}
        self.stage_names = {
            stage["key"]: first_name(stage.get("names") or {}, language)
            or " · ".join(self.body_named(body, language) for body in stage["bodies"])
            for stage in frame.journey.route.stages
        }

    def rows(self, plan: Planned) -> tuple[PlanRow, ...]:
        editions = list(self.frame.editions.all())
        agreed, slipped = {}, {}
        if editions:
            kept = edition_plan(self.with_frame(editions[-1]))
            agreed = ends_of(kept)
            slipped = {(slip.stage, slip.what): slip for slip in slips(kept, plan.now)}
        return tuple(
            self.row(latest, now, plan, agreed.get(key_of(latest)), slipped.get(key_of(latest)))
            for latest, now in plan.steps
        )

    def with_frame(self, edition: FrameEdition) -> FrameEdition:
        edition.frame = self.frame
        return edition

    def row(
        self, latest: Step, now: Step | None, plan: Planned, agreed: date | None, slip: Slip | None
    ) -> PlanRow:
        """Of a stage that is over the latest dates are those that the last date gave it, whatever happened since."""
        step = now or replace(latest, done=True, expected_start=None, expected_end=None)
        end = step.expected_end
        counted = latest is not now and end is not None
        late = max(0, (end - latest.latest_end).days) if counted else now.late_by if now else 0
        return PlanRow(
            stage=step.stage,
            stage_name=self.stage_names[step.stage],
            kind=step.kind,
            says=self.says(step),
            milestone=step.milestone,
            is_session=step.is_session,
            latest_start=latest.latest_start,
            latest_end=latest.latest_end,
            start=step.expected_start,
            end=end,
            done=step.done,
            late_by=late,
            meeting=self.met(step, plan),
            note=step.note.in_language(self.language, self.body_named) if step.note else "",
            offers=step.offers,
            bodies=tuple(
                called_body(self.bodies[key], self.language) for key in step.bodies if key in self.bodies
            ),
            agreed=agreed,
            slip=slip.days if slip else None,
        )

    def says(self, step: Step) -> str:
        """ "Ministers: ad referendum"; a milestone by its own name."""
        if step.milestone:
            row = self.milestones.get(step.milestone)
            if row and row.named:
                return row.named
            if row and row.member:
                return f"{said_in(WORDS[step.kind], self.language)}, {row.member.name(self.language)}"
        return said_in(WORDS[step.kind], self.language)

    def met(self, step: Step, plan: Planned) -> Called | None:
        """The meeting a step falls on, fell on, or was linked to."""
        key = step.meeting.split(", ")[0]
        if not key and step.is_session:
            visit = plan.held.get(step.stage) or plan.begun.get(step.stage)
            key = visit.meeting if visit else ""
        found = self.meetings.get(key)
        return seen_meeting(self.viewer, found, self.language)

    def moved(self, slip: Slip) -> Moved:
        word = slip.what if slip.what in WORDS else "session"
        milestone = self.milestones.get(slip.what)
        what = str(milestone) if milestone else said_in(WORDS[word], self.language)
        return Moved(f"{self.stage_names[slip.stage]}: {what}", slip.was, slip.now, slip.days)

    def late_said(self, row: PlanRow) -> str:
        key = ("was" if row.done else "will") + ("_one" if row.late_by == 1 else "")
        return said_in(LATE_SAID[key], self.language).format(
            stage=row.stage_name,
            what=row.says,
            days=row.late_by,
            latest=date_said(row.latest_end, self.language),
        )

    def edition(self, one: FrameEdition) -> EditionSaid:
        meeting = one.meeting if one.meeting and one.meeting.classification in self.viewer.sees else None
        return EditionSaid(
            one.number,
            one.agreed_on,
            called_meeting(meeting, self.language) if meeting else None,
            one.last_date,
            one.illustrative,
        )

    def body_named(self, key: str, language: str) -> str:
        return called_body(self.bodies[key], language).title if key in self.bodies else key


def key_of(step: Step) -> tuple[str, str]:
    return step.stage, step.milestone or ("session" if step.is_session else step.kind)


def ends_of(plan: Plan) -> dict[tuple[str, str], date]:
    return {
        key_of(step): step.expected_end
        if step.expected_end and (step.done or step.late_by)
        else step.latest_end
        for step in plan.steps
    }
