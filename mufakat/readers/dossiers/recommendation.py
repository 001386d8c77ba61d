"""What became of a recommendation: the answer in one sentence, the trail with its gaps, the members' words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.trace.model import Link
from mufakat.core.trace.status import follow_up_status
from mufakat.core.trace.story import Step, Story, story
from mufakat.readers.dossiers.action import (
    ActionLine,
    MemberRow,
    action_address,
    by_action,
    counts,
)
from mufakat.readers.dossiers.journey import JourneyDossier
from mufakat.readers.dossiers.links import Traced, traced
from mufakat.readers.dossiers.practices import PracticeLine
from mufakat.readers.dossiers.practices import lines_of as practice_lines
from mufakat.readers.dossiers.titles import Called, called_meeting, seen_meeting, short
from mufakat.readers.dossiers.voices import SessionSaid, said_about
from mufakat.readers.dossiers.words import addressees
from mufakat.records.bodies.models import TargetGroup
from mufakat.records.bodies.queries import members_on
from mufakat.records.decisions.models import Answer
from mufakat.records.knowledge.practices.queries import published
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendation, recommendations
from mufakat.records.signed_notes.models import SignedNote
from mufakat.records.signed_notes.queries import shown_on

TRAVELLED = ("shared_at", "submitted_to", "considered_at")
ON_THE_WAY = ("comes_from", "agreed_at", "shared_at", "answered_by", "submitted_to", "considered_at")


@dataclass(frozen=True, slots=True)
class TrailStep:
    """One line of the trail; a gap has no date and no address, and says what is missing."""

    kind: str
    says: str
    on: str  # ISO partial date
    where: Called | None
    sure: bool


@dataclass(frozen=True, slots=True)
class AnswerSaid:
    """A body's written answer."""

    body: str
    meeting: Called | None
    answer: Answer


@dataclass(frozen=True, slots=True)
class NoteSaid:
    """An organisation's signed note: beside the status, never in its place."""

    organisation: str
    signed_by: str
    signed_as: str
    text: str
    language: str
    on: date
    illustrative: bool


@dataclass(frozen=True, slots=True)
class RecommendationDossier:
    recommendation: Recommendation
    meeting: Called
    forum: str  # the body whose meeting it was
    addressed_to: tuple[str, ...]
    target_groups: tuple[TargetGroup, ...]
    status: str
    answer: str
    plans: tuple[Called, ...]  # the pages of results of the texts whose actions carry it out
    trail: tuple[TrailStep, ...]
    answers: tuple[AnswerSaid, ...]
    provisions: tuple[Called, ...]
    actions: tuple[ActionLine, ...]
    members: tuple[MemberRow, ...]
    journeys: tuple[JourneyDossier, ...]
    before: Called | None
    after: Called | None
    notes: tuple[NoteSaid, ...]
    practices: tuple[PracticeLine, ...]  # shared by those who work on it
    voices: tuple[SessionSaid, ...]  # what children said about it


def recommendation_dossier(
    viewer: Viewer, meeting_key: str, ref: str, *, today: date, language: str = "en"
) -> RecommendationDossier | None:
    found = recommendation(viewer, meeting_key, ref)
    if found is None:
        return None
    asked = members_on(PartialDate(today.isoformat()))
    (told,) = traced(viewer, [found], members=asked, today=today, language=language)
    became = story(told.subject, told.links)
    named = addressees(viewer, language)
    return RecommendationDossier(
        recommendation=found,
        meeting=called_meeting(found.meeting, language),
        forum=found.meeting.body.name(language),
        addressed_to=tuple(named.get(key, key) for key in found.addressed_to),
        target_groups=tuple(found.target_groups.all()),
        status=became.status,
        answer=became.answer.in_language(language),
        plans=plans_of(told, language),
        trail=trail(became, told, language),
        answers=tuple(
            AnswerSaid(short(row.body, language), seen_meeting(viewer, row.meeting, language), row)
            for row in told.answers
        ),
        provisions=places(told, "provision"),
        actions=tuple(
            ActionLine(one, action_address(one), counts(e for e in last_words(told) if e.action_id == one.pk))
            for one in told.actions
        ),
        members=by_action(viewer, told.actions, told.entries, today=today, language=language),
        journeys=told.journeys,
        **neighbours(viewer, found, language),
        notes=tuple(note_said(one, language) for one in shown_on(viewer, found)),
        practices=practice_lines(viewer, published(viewer).filter(recommendations=found), language=language),
        voices=said_about(viewer, language=language, recommendation=found),
    )


def note_said(one: SignedNote, language: str) -> NoteSaid:
    return NoteSaid(
        one.organisation.name(language), one.signed_by, one.signed_as, one.text, one.language, one.on, one.illustrative
    )  # fmt: skip


def trail(became: Story, told: Traced, language: str) -> tuple[TrailStep, ...]:
    """The steps in time, each gap where it falls; what members report stands in the table instead."""
    steps = [
        line(step.said.in_language(language), step.link, told)
        for step in as_recorded(became.steps, told.links)
        if step.link.kind != "reported_by"
    ]
    missing = [gap for gap in became.gaps if gap.key == "nothing_of"]
    others = [gap for gap in became.gaps if gap.key != "nothing_of"]
    at = max((n for n, step in enumerate(steps, 1) if step.kind in ON_THE_WAY), default=len(steps))
    return (
        *steps[:at],
        *(gap_line(gap.in_language(language)) for gap in missing),
        *steps[at:],
        *(gap_line(gap.in_language(language)) for gap in others),
    )


def as_recorded(steps: Sequence[Step], links: Sequence[Link]) -> list[Step]:
    """What bodies did stays in the order it was recorded, where "November 2019" beside a day leaves it open."""
    moved = [at for at, step in enumerate(steps) if step.link.kind in TRAVELLED]
    ordered = sorted((steps[at] for at in moved), key=lambda step: links.index(step.link))
    found = list(steps)
    for at, step in zip(moved, ordered, strict=True):
        found[at] = step
    return found


def line(says: str, link: Link, told: Traced) -> TrailStep:
    on = link.at.text if isinstance(link.at, PartialDate) else ""
    return TrailStep(link.kind, says, on, told.places.get(link.target), link.sure)


def gap_line(says: str) -> TrailStep:
    return TrailStep("gap", says, "", None, True)


def plans_of(told: Traced, language: str) -> tuple[Called, ...]:
    texts = {one.instrument.key: one.instrument for one in told.actions}
    return tuple(
        Called(key, text.title(language), f"/instruments/{key}/results/") for key, text in texts.items()
    )


def last_words(told: Traced) -> Sequence:
    """The last entry of each member on each action."""
    last = {}
    for entry in sorted(told.entries, key=lambda entry: entry.report.round.opens):
        last[(entry.action_id, entry.report.member_id)] = entry
    return list(last.values())


def places(told: Traced, kind: str) -> tuple[Called, ...]:
    return tuple(place for target, place in told.places.items() if target.startswith(f"{kind}:"))


def neighbours(viewer: Viewer, found: Recommendation, language: str) -> dict[str, Called | None]:
    rows = list(recommendations(viewer).filter(meeting=found.meeting).prefetch_related(None))
    at = [row.pk for row in rows].index(found.pk)
    return {
        "before": beside(rows[at - 1], language) if at else None,
        "after": beside(rows[at + 1], language) if at + 1 < len(rows) else None,
    }


def beside(row: Recommendation, language: str) -> Called:
    return Called(row.ref, row.text(language), f"/meetings/{row.meeting.key}/recommendations/{row.ref}/")


def statuses(viewer: Viewer, rows: Iterable[Recommendation], *, today: date, language: str) -> dict[int, str]:
    """Recommendation id → follow-up status; the same few queries for one as for a hundred."""
    told = traced(
        viewer,
        rows,
        members=members_on(PartialDate(today.isoformat())),
        today=today,
        language=language,
        in_words=False,
    )
    return {one.recommendation.pk: follow_up_status(one.links, one.subject.members) for one in told}
