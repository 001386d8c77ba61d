"""One indicator: what the region comes to, and each member's figures round by round, all on one scale."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from mufakat.readers.dossiers.carrying.figures import Figure, figure_of, targets_of, year_of
from mufakat.readers.dossiers.carrying.frame import Frame, RoundSaid, frame
from mufakat.readers.dossiers.carrying.indicators import called_action
from mufakat.readers.dossiers.carrying.region import RegionSays, region_says
from mufakat.readers.dossiers.titles import Called
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Indicator
from mufakat.records.plans.queries import indicators
from mufakat.records.progress.models import Value
from mufakat.records.progress.results import regional_totals, values_of


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """What one member said in one round: the whole, and each group the indicator is asked apart by."""

    round: str
    year: int
    stands: str  # core.progress.STANDINGS
    whole: Figure
    groups: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class MemberFigures:
    member: Called
    rounds: tuple[RoundFigures, ...]
    joined: str

    @property
    def has_any(self) -> bool:
        return any(one.whole.stands for one in self.rounds)


@dataclass(frozen=True, slots=True)
class IndicatorDossier:
    instrument: Called
    indicator: Indicator
    name: str
    action: Called | None
    targets: Mapping[int, Decimal]
    years: tuple[int, int]
    most: Decimal | None
    rounds: tuple[RoundSaid, ...]
    region: tuple[RegionSays, ...]
    members: tuple[MemberFigures, ...]
    oversees: bool
    illustrative: bool


def indicator_dossier(
    viewer: Viewer, key: str, indicator: str, *, today: date, language: str = "en"
) -> IndicatorDossier | None:
    held = frame(viewer, key, today=today, language=language)
    one = indicators(viewer).filter(instrument=held.instrument, key=indicator).first() if held else None
    if one is None:
        return None
    said = said_by(held, values_of(viewer, [one], held.reports))
    told = {} if held.oversees else regional_totals(viewer, held.rounds)
    members = tuple(member_figures(held, one, member, said) for member in held.members)
    given = [row.whole.value for each in members for row in each.rounds if row.whole.value is not None]
    return IndicatorDossier(
        instrument=held.called_instrument(),
        indicator=one,
        name=one.name(language),
        action=called_action(held, one),
        targets=targets_of(one),
        years=years_of(one, held),
        most=max(given, default=None),
        rounds=tuple(held.said(each) for each in held.rounds),
        region=tuple(
            region_says(held, one, each, whole_by_member(said, each.pk), told.get(each.pk))
            for each in held.rounds
        ),
        members=members,
        oversees=held.oversees,
        illustrative=one.illustrative or any(value.illustrative for value in said.values()),
    )


Said = Mapping[tuple[str, int, str], Value]  # (member, round, group) → value


def said_by(held: Frame, rows: Iterable[Value]) -> Said:
    reports = {one.pk: (one.member.code, one.round_id) for one in held.reports}
    return {(*reports[one.report_id], one.group): one for one in rows}


def whole_by_member(said: Said, round_id: int) -> dict[str, Decimal | None]:
    return {code: value.value for (code, at, group), value in said.items() if at == round_id and not group}


def member_figures(held: Frame, one: Indicator, member, said: Said) -> MemberFigures:
    return MemberFigures(
        member=held.called(member),
        rounds=tuple(
            RoundFigures(
                each.label,
                year_of(each),
                held.standing(member.code, each),
                figure_of(one, each, said.get((member.code, each.pk, ""))),
                tuple(
                    figure_of(one, each, said.get((member.code, each.pk, group)))
                    for group in one.disaggregation
                ),
            )
            for each in held.rounds
        ),
        joined=held.stands(member).joined,
    )


def years_of(one: Indicator, held: Frame) -> tuple[int, int]:
    named = [year_of(each) for each in held.rounds] + list(targets_of(one))
    named += [one.baseline_year] if one.baseline_year else []
    return (min(named), max(named)) if named else (held.today.year, held.today.year)
