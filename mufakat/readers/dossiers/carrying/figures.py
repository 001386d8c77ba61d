"""A figure as it is read: its year, its source, how it stands to the target, or why there is none."""

from dataclasses import dataclass
from decimal import Decimal

from mufakat.core.progress import NO_AIM, Aim, aim_of
from mufakat.records.plans.models import Indicator
from mufakat.records.progress.models import Round, Value


@dataclass(frozen=True, slots=True)
class Figure:
    """``stands``: given, not_available (with ``because``), or "" where nothing may be read or was said."""

    round: str
    stands: str
    value: Decimal | None = None
    year: int | None = None
    source: str = ""
    because: str = ""
    aim: Aim = NO_AIM
    sources: tuple[str, ...] = ()
    illustrative: bool = False
    unsure: bool = False


def figure_of(indicator: Indicator, round_: Round, value: Value | None) -> Figure:
    if value is None:
        return Figure(round_.label, "")
    return Figure(
        round=round_.label,
        stands="not_available" if value.value is None else "given",
        value=value.value,
        year=value.year,
        source=value.source_named,
        because=value.because,
        aim=aim_in(indicator, round_, value.value),
        sources=tuple(value.sources),
        illustrative=value.illustrative,
        unsure=value.unsure,
    )


def aim_in(indicator: Indicator, round_: Round, value: Decimal | None) -> Aim:
    """A target of the region (a sum, a number of members) is not the target of one of them."""
    if indicator.together in (Indicator.Together.SUM, Indicator.Together.COUNT):
        return NO_AIM
    return aim_of(value, targets=targets_of(indicator), year=year_of(round_), direction=indicator.direction)


def targets_of(indicator: Indicator) -> dict[int, Decimal]:
    return {target.year: target.value for target in indicator.targets.all()}


def year_of(round_: Round) -> int:
    """The year a round is about."""
    return (round_.until or round_.deadline).year
