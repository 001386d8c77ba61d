"""Up to four members side by side: where each stands by area, by action and by indicator, and its money."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mufakat.core.progress import HeatCell, Money
from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.carrying.figures import Figure, figure_of
from mufakat.readers.dossiers.carrying.frame import Frame, MemberStands, RoundSaid, frame
from mufakat.readers.dossiers.carrying.member import areas_of, asked_in_areas
from mufakat.readers.dossiers.carrying.paged import Pages, paged, pages
from mufakat.readers.dossiers.carrying.results import listed_actions
from mufakat.readers.dossiers.titles import Called
from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import PriorityArea
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.plans.queries import indicators
from mufakat.records.progress.results import entries_of, values_of
from mufakat.records.progress.summing import seen_sums

AT_MOST = 4


@dataclass(frozen=True, slots=True)
class AreaBeside:
    area: PriorityArea
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class ActionBeside:
    action: Action
    address: str
    statuses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorBeside:
    indicator: Indicator
    address: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class CompareDossier:
    instrument: Called
    round: RoundSaid | None
    rounds: tuple[RoundSaid, ...]
    all_members: tuple[Called, ...]
    left_out: int  # members asked for beyond the four that fit
    members: tuple[MemberStands, ...]
    areas: tuple[AreaBeside, ...]
    actions: tuple[ActionBeside, ...]
    action_pages: Pages
    indicators: tuple[IndicatorBeside, ...]
    indicator_pages: Pages
    money: tuple[tuple[tuple[str, Money], ...], ...]
    oversees: bool
    illustrative: bool


def compare_dossier(
    viewer: Viewer,
    key: str,
    *,
    codes: Sequence[str] = (),
    round: str = "",
    page: str = "",
    of_indicators: str = "",
    today: date,
    language: str = "en",
) -> CompareDossier | None:
    """``codes`` in the order asked for; unknown ones are left out, and what is beyond four is said to be."""
    held = frame(viewer, key, round=round, today=today, language=language)
    if held is None:
        return None
    known = {one.code: one for one in held.members}
    wanted = list(dict.fromkeys(code.upper() for code in codes if code.upper() in known))
    chosen = [known[code] for code in wanted[:AT_MOST]]
    sums = seen_sums(viewer, held.now.values())
    asked = asked_in_areas(held)
    beside = [areas_of(held, one, held.now.get(one.code), sums, asked) for one in chosen]
    listed = paged(listed_actions(held, ""), page)
    measured = paged(indicators(viewer).filter(instrument=held.instrument, ended_on=""), of_indicators)
    return CompareDossier(
        instrument=held.called_instrument(),
        round=held.said(held.shown) if held.shown else None,
        rounds=tuple(held.said(one) for one in held.rounds),
        all_members=tuple(held.called(one) for one in held.members),
        left_out=max(0, len(wanted) - AT_MOST),
        members=tuple(held.stands(one) for one in chosen),
        areas=tuple(
            AreaBeside(row[0][0], tuple(cell for _, cell in row)) for row in zip(*beside, strict=True)
        ),
        actions=actions_beside(held, list(listed.object_list), chosen),
        action_pages=pages(listed),
        indicators=indicators_beside(held, list(measured.object_list), chosen),
        indicator_pages=pages(measured),
        money=tuple(money_of(held, one, sums) for one in chosen),
        oversees=held.oversees,
        illustrative=any(one.illustrative for one in sums.values()),
    )


def actions_beside(
    held: Frame, listed: Sequence[Action], chosen: Sequence[Member]
) -> tuple[ActionBeside, ...]:
    reports = [held.now[one.code] for one in chosen if one.code in held.now]
    said = {
        (action, code): status
        for action, code, status in entries_of(held.viewer, listed, reports)
        .order_by()
        .values_list("action_id", "report__member__code", "status")
    }
    return tuple(
        ActionBeside(
            action, action_address(action), tuple(said.get((action.pk, one.code), "") for one in chosen)
        )
        for action in listed
    )


def indicators_beside(
    held: Frame, listed: Sequence[Indicator], chosen: Sequence[Member]
) -> tuple[IndicatorBeside, ...]:
    if held.shown is None:
        return ()
    reports = [held.now[one.code] for one in chosen if one.code in held.now]
    codes = {one.pk: one.member.code for one in reports}
    said = {
        (value.indicator_id, codes[value.report_id]): value
        for value in values_of(held.viewer, listed, reports).filter(group="")
    }
    return tuple(
        IndicatorBeside(
            one,
            f"{held.address}indicators/{one.key}/",
            tuple(figure_of(one, held.shown, said.get((one.pk, member.code))) for member in chosen),
        )
        for one in listed
    )


def money_of(held: Frame, one: Member, sums) -> tuple[tuple[str, Money], ...]:
    report = held.now.get(one.code)
    return tuple(sorted(sums[report.pk].money.items())) if report else ()
