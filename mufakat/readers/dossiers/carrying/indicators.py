"""The indicators of a plan as a list: baseline, target, what the region comes to in the round shown and the one before."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mufakat.core.progress import Change, change_of_region
from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.carrying.frame import Frame, RoundSaid, frame
from mufakat.readers.dossiers.carrying.paged import Pages, paged, pages
from mufakat.readers.dossiers.carrying.region import RegionSays, region_says
from mufakat.readers.dossiers.titles import Called
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Indicator
from mufakat.records.plans.queries import indicators
from mufakat.records.progress.models import RegionalTotals, Round
from mufakat.records.progress.queries import values
from mufakat.records.progress.results import regional_totals


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    indicator: Indicator
    address: str
    action: Called | None
    now: RegionSays | None
    before: RegionSays | None
    change: Change | None
    compared: int  # members that gave a figure in both rounds: the change is theirs


@dataclass(frozen=True, slots=True)
class IndicatorsDossier:
    instrument: Called
    round: RoundSaid | None
    rounds: tuple[RoundSaid, ...]
    lines: tuple[IndicatorLine, ...]
    pages: Pages
    oversees: bool


def indicators_dossier(
    viewer: Viewer, key: str, *, round: str = "", page: str = "", today: date, language: str = "en"
) -> IndicatorsDossier | None:
    held = frame(viewer, key, round=round, today=today, language=language)
    if held is None:
        return None
    listed = paged(indicators(viewer).filter(instrument=held.instrument, ended_on=""), page)
    return IndicatorsDossier(
        instrument=held.called_instrument(),
        round=held.said(held.shown) if held.shown else None,
        rounds=tuple(held.said(one) for one in held.rounds),
        lines=lines(held, list(listed.object_list)),
        pages=pages(listed),
        oversees=held.oversees,
    )


Said = dict[tuple[int, int], dict[str, Decimal | None]]  # (indicator, round) → member → figure
Told = dict[int, RegionalTotals]  # by round


def lines(held: Frame, listed: Sequence[Indicator]) -> tuple[IndicatorLine, ...]:
    at = held.rounds.index(held.shown) if held.shown else -1
    two = [one for one in (held.rounds[at - 1] if at > 0 else None, held.shown) if one]
    said = figures_by_round(held, listed, two)
    told = {} if held.oversees else regional_totals(held.viewer, two)
    return tuple(line(held, one, two, said, told) for one in listed)


def line(held: Frame, one: Indicator, two: Sequence[Round], said: Said, told: Told) -> IndicatorLine:
    figures = [said.get((one.pk, each.pk), {}) for each in two]
    says = [
        region_says(held, one, each, given, told.get(each.pk))
        for each, given in zip(two, figures, strict=True)
    ]
    change, compared = (
        change_of_region(*figures, way=one.together, direction=one.direction) if len(two) > 1 else (None, 0)
    )
    return IndicatorLine(
        indicator=one,
        address=f"{held.address}indicators/{one.key}/",
        action=called_action(held, one),
        now=says[-1] if says else None,
        before=says[0] if len(says) > 1 else None,
        change=change,
        compared=compared,
    )


def figures_by_round(held: Frame, listed: Iterable[Indicator], rounds: Iterable[Round]) -> Said:
    """(indicator, round) → member → figure of the whole, None where it is said not to be available."""
    found: dict[tuple[int, int], dict[str, Decimal | None]] = {}
    reports = {one.pk: (one.round_id, one.member.code) for one in held.reports}
    wanted = {one.pk for one in rounds}
    rows = values(held.viewer).filter(
        report__in=[pk for pk, (round_id, _) in reports.items() if round_id in wanted],
        indicator__in=list(listed),
        group="",
    )
    for indicator, report, value in rows.order_by().values_list("indicator_id", "report_id", "value"):
        round_id, code = reports[report]
        found.setdefault((indicator, round_id), {})[code] = value
    return found


def called_action(held: Frame, one: Indicator) -> Called | None:
    if one.action is None:
        return None
    one.action.instrument = held.instrument
    return Called(one.action.number, one.action.text(held.language), action_address(one.action))
