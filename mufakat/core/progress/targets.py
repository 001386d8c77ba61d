"""A figure beside the target agreed for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Aim:
    """``state``: reached, ahead (its year is still to come), missed, or "" where nothing can be said."""

    state: str
    year: int | None = None
    target: Decimal | None = None


NO_AIM = Aim("")


def aim_of(value: Decimal | None, *, targets: Mapping[int, Decimal], year: int, direction: str) -> Aim:
    """Against the target of that year, else of the next year that has one, else of the last that had."""
    if not targets:
        return NO_AIM
    ahead = [one for one in sorted(targets) if one >= year]
    due = ahead[0] if ahead else max(targets)
    target = targets[due]
    if value is None or direction not in ("up", "down"):
        return Aim("", due, target)
    if value >= target if direction == "up" else value <= target:
        return Aim("reached", due, target)
    return Aim("ahead" if due > year else "missed", due, target)
