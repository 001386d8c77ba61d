"""One member in a plan: how it reported round by round, what it says of each action and indicator, its money, its practices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.progress import HeatCell, Money, Sums, heat_cell, over_areas
from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.carrying.figures import Figure, figure_of
from mufakat.readers.dossiers.carrying.frame import Frame, MemberStands, RoundSaid, frame
from mufakat.readers.dossiers.carrying.paged import Pages, paged, pages
from mufakat.readers.dossiers.carrying.results import asked_by_area, listed_actions
from mufakat.readers.dossiers.titles import Called, called_member
from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.plans.queries import indicators
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Round, Shared, Spending
from mufakat.records.progress.queries import shared, spending
from mufakat.records.progress.results import asked_about, entries_of, values_of
from mufakat.records.progress.summing import seen_sums

SIDE_BY_SIDE = 5  # rounds beside each other in a table
FEW = 12  # lines of money, practices and notes at a time


@dataclass(frozen=True, slots=True)
class RoundOfMember:
    round: RoundSaid
    stands: str  # core.progress.STANDINGS
    state: str
    submitted_on: date | None
    days_late: int
    released_on: date | None
    counts: Mapping[str, int]
    figures: int


@dataclass(frozen=True, slots=True)
class ActionSaid:
    """``statuses``: round by round, "" where it said nothing; ``entry``: its words in the round shown."""

    action: Action
    address: str
    statuses: tuple[str, ...]
    entry: ProgressEntry | None


@dataclass(frozen=True, slots=True)
class IndicatorSaid:
    indicator: Indicator
    address: str
    figures: tuple[Figure, ...]  # round by round


@dataclass(frozen=True, slots=True)
class MemberResults:
    instrument: Called
    member: Called  # its address is the country's own page
    stands: MemberStands
    round: RoundSaid | None
    rounds: tuple[RoundSaid, ...]
    told: tuple[RoundOfMember, ...]
    areas: tuple[tuple[PriorityArea, HeatCell], ...]
    labels: tuple[str, ...]  # the rounds side by side below
    actions: tuple[ActionSaid, ...]
    action_pages: Pages
    indicators: tuple[IndicatorSaid, ...]
    indicator_pages: Pages
    money: tuple[tuple[str, Money], ...]  # currency → in the round shown
    spending: tuple[Spending, ...]
    spending_pages: Pages
    shared: tuple[Shared, ...]
    shared_pages: Pages
    oversees: bool
    illustrative: bool


def member_results(
    viewer: Viewer,
    key: str,
    code: str,
    *,
    round: str = "",
    page: str = "",
    of_indicators: str = "",
    of_money: str = "",
    of_practices: str = "",
    today: date,
    language: str = "en",
) -> MemberResults | None:
    held = frame(viewer, key, round=round, today=today, language=language)
    one = next((m for m in held.members if m.code == code.upper()), None) if held else None
    if one is None:
        return None
    mine = held.reports_of(one.code)
    sums = seen_sums(viewer, mine.values())
    report = mine.get(held.shown.pk) if held.shown else None
    now = sums[report.pk] if report else None
    beside = side_by_side(held)
    listed = paged(listed_actions(held, ""), page)
    measured = paged(indicators(viewer).filter(instrument=held.instrument, ended_on=""), of_indicators)
    spent = paged(spending(viewer).filter(report=report) if report else [], of_money, at_a_time=FEW)
    told = paged(shared(viewer).filter(report=report) if report else [], of_practices, at_a_time=FEW)
    return MemberResults(
        instrument=held.called_instrument(),
        member=called_member(one, language),
        stands=held.stands(one),
        round=held.said(held.shown) if held.shown else None,
        rounds=tuple(held.said(each) for each in held.rounds),
        told=tuple(round_of(held, one, each, mine, sums) for each in held.rounds),
        areas=areas_of(held, one, report, sums, asked_in_areas(held)),
        labels=tuple(each.label for each in beside),
        actions=said_of_actions(held, list(listed.object_list), beside, mine),
        action_pages=pages(listed),
        indicators=said_of_indicators(held, list(measured.object_list), beside, mine),
        indicator_pages=pages(measured),
        money=tuple(sorted(now.money.items())) if now else (),
        spending=tuple(spent.object_list),
        spending_pages=pages(spent),
        shared=tuple(told.object_list),
        shared_pages=pages(told),
        oversees=held.oversees,
        illustrative=any(each.illustrative for each in sums.values()),
    )


def side_by_side(held: Frame) -> tuple[Round, ...]:
    """The rounds up to the one shown, as many as fit beside each other."""
    if held.shown is None:
        return ()
    return held.rounds[: held.rounds.index(held.shown) + 1][-SIDE_BY_SIDE:]


def round_of(
    held: Frame, one: Member, each: Round, mine: Mapping[int, ProgressReport], sums: Mapping
) -> RoundOfMember:
    report = mine.get(each.pk)
    told = sums[report.pk] if report else None
    return RoundOfMember(
        round=held.said(each),
        stands=held.standing(one.code, each),
        state=held.state(report),
        submitted_on=report.submitted_on if report else None,
        days_late=report.days_late if report else 0,
        released_on=report.released_on if report else None,
        counts=over_areas(told.statuses) if told else {},
        figures=told.figures if told else 0,
    )


def asked_in_areas(held: Frame) -> tuple[tuple[PriorityArea, int], ...]:
    """Every area of the text with the number of actions the round asks about."""
    if held.shown is None:
        return ()
    numbers = asked_by_area(asked_about(held.viewer, held.instrument), held.shown)
    return tuple((area, numbers.get(str(area.number), 0)) for area in held.instrument.priority_areas.all())


def areas_of(
    held: Frame,
    one: Member,
    report: ProgressReport | None,
    sums: Mapping[int, Sums],
    areas: tuple[tuple[PriorityArea, int], ...],
) -> tuple[tuple[PriorityArea, HeatCell], ...]:
    if held.shown is None:
        return ()
    said = sums[report.pk].statuses if report else {}
    stands = held.standing(one.code, held.shown)
    return tuple(
        (area, heat_cell(said.get(str(area.number), {}), asked=asked, standing=stands))
        for area, asked in areas
    )


def said_of_actions(
    held: Frame, listed: Sequence[Action], beside: Sequence[Round], mine: Mapping[int, ProgressReport]
) -> tuple[ActionSaid, ...]:
    rounds = {mine[each.pk].pk: each.pk for each in beside if each.pk in mine}
    asked = entries_of(held.viewer, listed, rounds)
    said = {
        (action, rounds[report]): status
        for action, report, status in asked.order_by().values_list("action_id", "report_id", "status")
    }
    now = mine.get(held.shown.pk) if held.shown else None
    words = {one.action_id: one for one in entries_of(held.viewer, listed, [now.pk] if now else [])}
    return tuple(
        ActionSaid(
            action,
            action_address(action),
            tuple(said.get((action.pk, each.pk), "") for each in beside),
            words.get(action.pk),
        )
        for action in listed
    )


def said_of_indicators(
    held: Frame, listed: Sequence[Indicator], beside: Sequence[Round], mine: Mapping[int, ProgressReport]
) -> tuple[IndicatorSaid, ...]:
    rounds = {mine[each.pk].pk: each.pk for each in beside if each.pk in mine}
    found = {
        (value.indicator_id, rounds[value.report_id]): value
        for value in values_of(held.viewer, listed, rounds).filter(group="")
    }
    return tuple(
        IndicatorSaid(
            one,
            f"{held.address}indicators/{one.key}/",
            tuple(figure_of(one, each, found.get((one.pk, each.pk))) for each in beside),
        )
        for one in listed
    )
