"""The page of a plan being carried out: areas × members in words, actions along the years, money, rounds side by side."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mufakat.core.progress import HeatCell, Money, Sums, heat_cell, over_areas, span_of
from mufakat.readers.dossiers.carrying.frame import Frame, MemberStands, RoundSaid, frame
from mufakat.readers.dossiers.carrying.paged import Pages, paged, pages
from mufakat.readers.dossiers.carrying.told_actions import ActionTold, told_actions, told_totals
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.people.access import Viewer
from mufakat.records.plans.queries import actions, indicators
from mufakat.records.progress.models import Round
from mufakat.records.progress.results import (
    asked_about,
    asked_when,
    is_asked,
)
from mufakat.records.progress.summing import seen_sums


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One priority area; ``cells`` in the order of the members."""

    area: PriorityArea | None  # None: actions under no area
    asked: int  # actions
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class CurrencyLine:
    """What members state in one currency; nothing is ever added up over currencies."""

    currency: str
    whole: Money
    members: tuple[tuple[Called, Money], ...]


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A round: answers by status over members and actions; ``without``: answers asked for of which none may be read."""

    label: str
    counts: Mapping[str, int]
    without: int
    reported: int  # members whose report may be read
    asked: int


@dataclass(frozen=True, slots=True)
class ResultsDossier:
    instrument: Called
    round: RoundSaid | None
    rounds: tuple[RoundSaid, ...]
    members: tuple[MemberStands, ...]
    reported: int
    asked: int
    counts: Mapping[str, int]  # answers of the round shown, by status
    without: int
    before: TrendLine | None  # the round before the one shown
    missing: tuple[Called, ...]  # members asked of which no report may be read
    left_open: int  # the answers they were asked for
    areas: tuple[AreaRow, ...]
    area: str  # the number of the only area whose actions are listed; "" all
    actions: tuple[ActionTold, ...]
    pages: Pages
    years: tuple[int, int]  # of the whole plan
    money: tuple[CurrencyLine, ...]
    trend: tuple[TrendLine, ...]
    indicators: int
    told_on: str  # ISO day on which totals were told that count members of which nothing is released; "" none
    oversees: bool  # sees silence as silence
    illustrative: bool


def results_dossier(
    viewer: Viewer,
    key: str,
    *,
    round: str = "",
    area: str = "",
    page: str = "",
    today: date,
    language: str = "en",
) -> ResultsDossier | None:
    held = frame(viewer, key, round=round, today=today, language=language)
    if held is None:
        return None
    sums = seen_sums(viewer, held.reports)
    asked = asked_about(viewer, held.instrument)
    trend = tuple(trend_line(held, one, sums, asked) for one in held.rounds)
    at = held.rounds.index(held.shown) if held.shown else -1
    listed = paged(listed_actions(held, area), page)
    told = told_totals(held)
    missing = tuple(held.called(one) for one in held.members if is_missing(held, one))
    return ResultsDossier(
        instrument=held.called_instrument(),
        round=held.said(held.shown) if held.shown else None,
        rounds=tuple(held.said(one) for one in held.rounds),
        members=tuple(held.stands(one) for one in held.members),
        reported=trend[at].reported if trend else 0,
        asked=trend[at].asked if trend else 0,
        counts=trend[at].counts if trend else {},
        without=trend[at].without if trend else 0,
        before=trend[at - 1] if at > 0 else None,
        missing=missing,
        left_open=len(missing) * (sum(asked_by_area(asked, held.shown).values()) if held.shown else 0),
        areas=area_rows(held, sums, asked),
        area=area,
        actions=told_actions(held, list(listed.object_list), told),
        pages=pages(listed),
        years=years_of(held),
        money=money_lines(held, sums),
        trend=trend,
        indicators=indicators(viewer).filter(instrument=held.instrument, ended_on="").count(),
        told_on=told.on.isoformat() if told else "",
        oversees=held.tells_silence(held.shown),
        illustrative=any(one.illustrative for one in sums.values()),
    )


def is_missing(held: Frame, one: Member) -> bool:
    return held.shown is not None and held.standing(one.code, held.shown) in (
        "silent",
        "awaited",
        "unreleased",
    )


def area_rows(
    held: Frame, sums: Mapping[int, Sums], asked: list[tuple[str, str, str, int]]
) -> tuple[AreaRow, ...]:
    """Every area of the text, and a row for actions under none where there are such."""
    if held.shown is None:
        return ()
    areas = {str(one.number): one for one in held.instrument.priority_areas.all()}
    numbers = asked_by_area(asked, held.shown)
    stands = {one.code: held.standing(one.code, held.shown) for one in held.members}
    mine = {code: sums[report.pk].statuses for code, report in held.now.items()}
    return tuple(
        AreaRow(
            areas.get(number),
            numbers.get(number, 0),
            tuple(
                heat_cell(
                    mine.get(one.code, {}).get(number, {}),
                    asked=numbers.get(number, 0),
                    standing=stands[one.code],
                )
                for one in held.members
            ),
        )
        for number in (*areas, *([""] if numbers.get("") else []))
    )


def asked_by_area(asked: list[tuple[str, str, str, int]], round_: Round) -> dict[str, int]:
    found: dict[str, int] = {}
    for area, since, ended, number in asked:
        if is_asked(since, ended, round_.opens):
            found[area] = found.get(area, 0) + number
    return found


def trend_line(
    held: Frame, one: Round, sums: Mapping[int, Sums], asked: list[tuple[str, str, str, int]]
) -> TrendLine:
    counts: dict[str, int] = {}
    reported = [report for report in held.reports if report.round_id == one.pk]
    for report in reported:
        for status, number in over_areas(sums[report.pk].statuses).items():
            counts[status] = counts.get(status, 0) + number
    members = len(held.asked.get(one.pk, ()))
    whole = members * sum(asked_by_area(asked, one).values())
    return TrendLine(one.label, counts, max(0, whole - sum(counts.values())), len(reported), members)


def listed_actions(held: Frame, area: str):
    """The actions the round asked about; before the first round, those in force."""
    found = actions(held.viewer).filter(instrument=held.instrument)
    found = found.filter(asked_when(held.shown.opens)) if held.shown else found.filter(ended_on="")
    return found.filter(area__number=area) if area.isdecimal() else found


def years_of(held: Frame) -> tuple[int, int]:
    """From the first year any action names or came into force to the last; and every round lies within."""
    frames = set(
        actions(held.viewer)
        .filter(instrument=held.instrument)
        .order_by()
        .values_list("time_frame", "in_force_since")
        .distinct()
    )
    spans = [span for words, _ in frames if (span := span_of(words))]
    named = [year for span in spans for year in (span.since, span.until) if year]
    named += [int(since[:4]) for _, since in frames if since[:4].isdecimal()]
    named += [one.opens.year for one in held.rounds]
    return (min(named), max(named)) if named else (held.today.year, held.today.year)


def money_lines(held: Frame, sums: Mapping[int, Sums]) -> tuple[CurrencyLine, ...]:
    found: dict[str, list[tuple[Called, Money]]] = {}
    for one in held.members:
        report = held.now.get(one.code)
        for currency, money in (sums[report.pk].money if report else {}).items():
            found.setdefault(currency, []).append((held.called(one), money))
    return tuple(
        CurrencyLine(currency, sum((money for _, money in some), Money()), tuple(some))
        for currency, some in sorted(found.items())
    )
