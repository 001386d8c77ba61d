"""This round beside the last."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from mufakat.core.progress.figures import together

ADVANCE = {"not_started": 0, "under_way": 1, "done": 2}


@dataclass(frozen=True, slots=True)
class Change:
    """``kind``: forward, back, same, new (nothing before), gone (nothing now), unknown (one of them not available)."""

    kind: str
    before: str = ""
    after: str = ""


def change_of_status(before: str, after: str) -> Change:
    if not before or not after:
        return Change(_one_missing(before, after), before, after)
    if before == after:
        return Change("same", before, after)
    if before not in ADVANCE or after not in ADVANCE:
        return Change("unknown", before, after)
    return Change("forward" if ADVANCE[after] > ADVANCE[before] else "back", before, after)


def change_of_figure(before: Decimal | None, after: Decimal | None, *, direction: str) -> Change:
    """``direction``: up where more is better, down where less is; "" where neither is."""
    told = ("" if before is None else str(before), "" if after is None else str(after))
    if before is None or after is None:
        return Change(_one_missing(*told), *told)
    if before == after:
        return Change("same", *told)
    if direction not in ("up", "down"):
        return Change("unknown", *told)
    return Change("forward" if (after > before) == (direction == "up") else "back", *told)


def change_of_region(
    before: Mapping[str, Decimal | None], after: Mapping[str, Decimal | None], *, way: str, direction: str
) -> tuple[Change, int]:
    """Like with like: over the members that gave a figure both times, and how many they are."""
    both = [m for m, figure in before.items() if figure is not None and after.get(m) is not None]
    told = [together([said[m] for m in both], way) for said in (before, after)]
    return change_of_figure(*told, direction=direction), len(both)


def _one_missing(before: str, after: str) -> str:
    if not before and not after:
        return "unknown"
    return "gone" if before else "new"
