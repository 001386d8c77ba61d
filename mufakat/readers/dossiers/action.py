"""Actions as other pages name them: with what members said last, and what became of each in a country's words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.readers.dossiers.titles import Called, called_meeting, called_member
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import capacity_on, is_member, members
from mufakat.records.instruments.queries import provision
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import ProgressEntry
from mufakat.records.progress.results import counts_in, last_reports
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class ActionLine:
    action: Action
    address: str
    counts: tuple["Count", ...]  # what members said last, most advanced first


@dataclass(frozen=True, slots=True)
class Count:
    status: str
    members: int


@dataclass(frozen=True, slots=True)
class MemberSays:
    """A member's last word on an action that this viewer may read; ``entry`` is None where there is none."""

    member: Called
    entry: ProgressEntry | None
    round: str
    joined: str  # ISO partial date, where the country became a member only after the last round


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member's last word on each of several actions, in their order."""

    member: Called
    entries: tuple[ProgressEntry | None, ...]
    round: str
    joined: str

    @property
    def said_anything(self) -> bool:
        return any(self.entries)


@dataclass(frozen=True, slots=True)
class RecommendationCalled:
    called: Called
    meeting: Called
    number: int | None
    recommendation: Recommendation


def action_lines(viewer: Viewer, found: Iterable[Action]) -> tuple[ActionLine, ...]:
    """Actions with what members said of them last; two queries, however many actions and rounds."""
    told = list(found)
    reports = last_reports(viewer, {one.instrument_id for one in told})
    said = counts_in(viewer, told, reports)
    return tuple(
        ActionLine(
            one,
            action_address(one),
            tuple(
                Count(status, said[one.pk][status]) for status in ORDER if said.get(one.pk, {}).get(status)
            ),
        )
        for one in told
    )


def action_address(one: Action) -> str:
    return f"/instruments/{one.instrument.key}/actions/{one.key}/"


ORDER = ("done", "under_way", "not_started", "not_available")


def counts(said: Iterable[ProgressEntry]) -> tuple[Count, ...]:
    statuses = [entry.status for entry in said]
    return tuple(Count(status, statuses.count(status)) for status in ORDER if status in statuses)


def in_order(said: Iterable[ProgressEntry]) -> list[ProgressEntry]:
    return sorted(said, key=lambda entry: (entry.report.round.opens, entry.pk))


def by_member(
    viewer: Viewer, said: Iterable[ProgressEntry], *, today: date, language: str
) -> tuple[MemberSays, ...]:
    """Every member of today with its last word; what is not released to this viewer looks like what was never said."""
    told = in_order(said)
    last = {entry.report.member_id: entry for entry in told}
    latest = told[-1].report.round.deadline if told else None
    return tuple(
        MemberSays(
            member=called_member(one, language),
            entry=last.get(one.pk),
            round=last[one.pk].report.round.label if one.pk in last else "",
            joined=joined_after(one, latest, today),
        )
        for one in members(viewer)
        if one.pk in last or is_member(one, PartialDate(today.isoformat()))
    )


def by_action(
    viewer: Viewer, wanted: Sequence[Action], said: Iterable[ProgressEntry], *, today: date, language: str
) -> tuple[MemberRow, ...]:
    told = list(said)
    last = {(entry.report.member.code, entry.action_id): entry for entry in in_order(told)}
    return tuple(
        MemberRow(
            one.member,
            tuple(last.get((one.member.key, action.pk)) for action in wanted),
            one.round,
            one.joined,
        )
        for one in (by_member(viewer, told, today=today, language=language) if wanted else ())
    )


def joined_after(one: Member, day: date | None, today: date) -> str:
    held = capacity_on(one, PartialDate(today.isoformat()))
    if day is None or held is None or held.capacity != "member":
        return ""
    return held.since if PartialDate(held.since).earliest > day else ""


def provision_of(viewer: Viewer, found: Action, instrument_key: str) -> Called | None:
    """The row of the text it comes from, where a draft this viewer may read holds it."""
    row = provision(viewer, instrument_key, found.key)
    if row is None:
        return None
    return Called(row.key, row.draft.label, f"/instruments/{instrument_key}/provisions/{row.key}/")


def called_recommendation(one: Recommendation, language: str) -> RecommendationCalled:
    meeting = called_meeting(one.meeting, language)
    address = f"{meeting.address}recommendations/{one.ref}/"
    return RecommendationCalled(Called(one.ref, one.text(language), address), meeting, one.number, one)
