"""A figure of the region: of the members this reader may know, or as it was told to everybody once."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from mufakat.core.progress import NO_AIM, Aim, aim_of, may_tell_figures, may_tell_statuses, total
from mufakat.readers.dossiers.carrying.figures import targets_of, year_of
from mufakat.readers.dossiers.carrying.frame import Frame
from mufakat.records.plans.models import Indicator
from mufakat.records.progress.models import RegionalTotals, Round


@dataclass(frozen=True, slots=True)
class RegionSays:
    """``value`` of ``of`` members. ``told_on`` is the day the body told it, members that have not released in it."""

    round: str
    value: Decimal | None
    of: int
    asked: int
    aim: Aim = NO_AIM
    told_on: str = ""


def region_says(
    held: Frame,
    indicator: Indicator,
    round_: Round,
    said: Mapping[str, Decimal | None],
    told: RegionalTotals | None = None,
) -> RegionSays:
    """``said``: member → figure, None for not available, of the reports this reader may read."""
    asked = held.asked.get(round_.pk, [])
    whole = total(said, asked, way=indicator.together)
    value, of, told_on = whole.value, len(whole.of), ""
    if not held.oversees and told and (found := still_told(told, indicator, said)):
        value, of, told_on = *found, told.on.isoformat()
    aim = aim_of(value, targets=targets_of(indicator), year=year_of(round_), direction=indicator.direction)
    return RegionSays(round_.label, value, of, len(asked), aim, told_on)


def still_told(
    told: RegionalTotals, indicator: Indicator, released: Collection[str]
) -> tuple[Decimal, int] | None:
    """The total as it was told, while the rule still holds; later releases may leave too few behind what is hidden."""
    kept = told.contents["indicators"].get(indicator.key)
    if not kept:
        return None
    said = {code: Decimal(figure) for code, figure in kept["of"].items()}
    if set(said) <= set(released) or not may_tell_figures(said, set(released), kind=indicator.kind):
        return None
    return Decimal(kept["value"]), len(said)


def statuses_still_told(
    told: RegionalTotals, action: str, released: Collection[str]
) -> Mapping[str, int] | None:
    """The same of an action by its key: status → members."""
    kept = told.contents["actions"].get(action)
    if not kept or set(kept["of"]) <= set(released) or not may_tell_statuses(kept["of"], set(released)):
        return None
    return kept["counts"]
