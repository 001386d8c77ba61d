"""One action: who does what, each member's words, what is measured, its milestones and money, and how it was amended."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.progress import Span, span_of
from mufakat.readers.dossiers.action import (
    Count,
    RecommendationCalled,
    called_recommendation,
    counts,
    provision_of,
)
from mufakat.readers.dossiers.carrying.amended import Amended, amendments_of
from mufakat.readers.dossiers.carrying.frame import Frame, RoundSaid, frame
from mufakat.readers.dossiers.carrying.indicators import IndicatorLine, lines
from mufakat.readers.dossiers.carrying.member import side_by_side
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.instruments.queries import provisions_named
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action, ResourceLine
from mufakat.records.plans.queries import action, indicators, resource_lines
from mufakat.records.progress.models import ProgressEntry, Proof, Round, Spending
from mufakat.records.progress.proofs import by_report, proofs
from mufakat.records.progress.queries import spending
from mufakat.records.progress.results import entries_of
from mufakat.records.recommendations.queries import recommendations

MOST = 40  # indicators and lines of money that a page shows


@dataclass(frozen=True, slots=True)
class ProofCalled:
    """A means of verification as a page names it: here, or at its own address on the web."""

    title: str
    address: str
    file: str  # its name; "" where it is an address


@dataclass(frozen=True, slots=True)
class MemberSays:
    """``entry`` is its last word that this viewer may read; ``statuses`` those of the rounds side by side, "" for none."""

    member: Called
    statuses: tuple[str, ...]
    stands: tuple[str, ...]  # round by round: core.progress.STANDINGS
    entry: ProgressEntry | None
    round: str  # of the entry
    joined: str  # ISO partial date, where it became a member after the last round had opened
    proofs: tuple[ProofCalled, ...] = ()  # what it laid beside its words in that round


@dataclass(frozen=True, slots=True)
class MemberMoney:
    member: Called
    held: Spending


@dataclass(frozen=True, slots=True)
class ActionDossier:
    action: Action
    instrument: Called
    area: PriorityArea | None
    provision: Called | None
    span: Span | None
    answers: tuple[RecommendationCalled, ...]
    carries_out: tuple[Called, ...]
    indicators: tuple[IndicatorLine, ...]
    rounds: tuple[RoundSaid, ...]  # side by side
    members: tuple[MemberSays, ...]
    reported: int
    counts: tuple[Count, ...]
    resources: tuple[ResourceLine, ...]  # as the plan names them
    money: tuple[MemberMoney, ...]  # as members state it, in the round shown
    amendments: tuple[Amended, ...]
    oversees: bool


def action_dossier(
    viewer: Viewer, instrument_key: str, key: str, *, today: date, language: str = "en"
) -> ActionDossier | None:
    found = action(viewer, instrument_key, key)
    held = frame(viewer, instrument_key, today=today, language=language) if found else None
    if found is None or held is None:
        return None
    beside = side_by_side(held)
    told = members_say(held, found, beside)
    measured = indicators(viewer).filter(action=found, ended_on="")[:MOST]
    return ActionDossier(
        action=found,
        instrument=held.called_instrument(),
        area=found.area,
        provision=provision_of(viewer, found, instrument_key),
        span=span_of(found.time_frame),
        answers=tuple(
            called_recommendation(one, language) for one in recommendations(viewer).filter(actions=found)
        ),
        carries_out=carried_out(held, found),
        indicators=lines(held, list(measured)),
        rounds=tuple(held.said(one) for one in beside),
        members=told,
        reported=sum(1 for one in told if one.entry),
        counts=counts(one.entry for one in told if one.entry),
        resources=tuple(resource_lines(viewer, found)),
        money=money_of(held, found),
        amendments=amendments_of(viewer, held.instrument, found.key),
        oversees=held.oversees,
    )


def members_say(held: Frame, found: Action, beside: Sequence[Round]) -> tuple[MemberSays, ...]:
    said: dict[str, dict[int, ProgressEntry]] = {}
    reports = {one.pk: one for one in held.reports}
    for entry in entries_of(held.viewer, [found], held.reports):
        report = reports[entry.report_id]
        said.setdefault(report.member.code, {})[report.round_id] = entry
    laid = by_report(proofs(held.viewer).filter(action=found))
    return tuple(member_says(held, one, said.get(one.code, {}), beside, laid) for one in held.members)


def member_says(
    held: Frame,
    one: Member,
    said: Mapping[int, ProgressEntry],
    beside: Sequence[Round],
    laid: Mapping[int, Sequence[Proof]],
) -> MemberSays:
    last = next((each for each in reversed(held.rounds) if each.pk in said), None)
    return MemberSays(
        member=held.called(one),
        statuses=tuple(said[each.pk].status if each.pk in said else "" for each in beside),
        stands=tuple(held.standing(one.code, each) for each in beside),
        entry=said[last.pk] if last else None,
        round=last.label if last else "",
        joined=held.stands(one).joined,
        proofs=tuple(map(called_proof, laid.get(said[last.pk].report_id, ()))) if last else (),
    )


def called_proof(one: Proof) -> ProofCalled:
    return ProofCalled(one.title, one.address or f"/proofs/{one.pk}/", one.file.name if one.file else "")


def carried_out(held: Frame, found: Action) -> tuple[Called, ...]:
    """The provisions a person said it carries out, in the words of the newest draft this viewer may read."""
    named = provisions_named(held.viewer, set(found.carries_out)).filter(draft__instrument=held.instrument)
    rows = {one.key: one for one in named.defer(None).order_by("draft__sequence")}
    return tuple(
        Called(key, f"{rows[key].label} {rows[key].text}".strip(), f"{held.address}provisions/{key}/")
        for key in found.carries_out
        if key in rows
    )


def money_of(held: Frame, found: Action) -> tuple[MemberMoney, ...]:
    members = {one.code: one for one in held.members}
    rows = spending(held.viewer).filter(report__in=list(held.now.values()), action=found)
    return tuple(
        MemberMoney(held.called(members[one.report.member.code]), one)
        for one in rows.order_by("report__member__code", "pk")[:MOST]
    )
