"""What countries say of each action of a plan: of the reports this reader may read, and beside it what was told of everybody."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.progress import Span, span_of
from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.carrying.frame import Frame
from mufakat.readers.dossiers.carrying.region import statuses_still_told
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import RegionalTotals
from mufakat.records.progress.results import regional_totals, status_counts


@dataclass(frozen=True, slots=True)
class ActionTold:
    action: Action
    address: str
    span: Span | None
    counts: Mapping[str, int]  # status → members, in the round shown, of the reports this reader may read
    without: int  # members asked of whom nothing may be read
    told: "ToldOfAll | None" = None  # what the body told of everybody, beside it


@dataclass(frozen=True, slots=True)
class ToldOfAll:
    """A total as the body told it once: it counts members that have released nothing."""

    counts: Mapping[str, int]  # status → members
    of: int  # members
    on: str  # ISO day


def told_totals(held: Frame) -> RegionalTotals | None:
    """Only for readers from whom something is hidden: whoever reads every report counts for himself."""
    if held.shown is None or held.tells_silence(held.shown):
        return None
    return regional_totals(held.viewer, [held.shown]).get(held.shown.pk)


def told_actions(held: Frame, listed: list[Action], told: RegionalTotals | None) -> tuple[ActionTold, ...]:
    counts = status_counts(held.viewer, held.shown, listed) if held.shown else {}
    asked = len(held.asked.get(held.shown.pk, ())) if held.shown else 0
    released = set(held.now)
    return tuple(
        ActionTold(
            one,
            action_address(one),
            span_of(one.time_frame),
            counts.get(one.pk, {}),
            max(0, asked - sum(counts.get(one.pk, {}).values())),
            told_of_all(told, one, released) if told else None,
        )
        for one in listed
    )


def told_of_all(told: RegionalTotals, one: Action, released: set[str]) -> ToldOfAll | None:
    still = statuses_still_told(told, one.key, released)
    return ToldOfAll(still, sum(still.values()), told.on.isoformat()) if still else None
