"""A report summed up when it is handed in, so that a page over many reports reads one row of each."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Money:
    """In one currency; what nobody stated is None, never nought."""

    allocated: Decimal | None = None
    spent: Decimal | None = None

    def __add__(self, other: "Money") -> "Money":
        return Money(plus(self.allocated, other.allocated), plus(self.spent, other.spent))


@dataclass(frozen=True, slots=True)
class Sums:
    """What one reader may see of a report: area number → status → actions, and currency → money."""

    statuses: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    money: Mapping[str, Money] = field(default_factory=dict)
    figures: int = 0  # indicators with a figure
    without: int = 0  # indicators said not to be available
    illustrative: bool = False


def sums_of(
    statuses: Iterable[tuple[str, str, str]],
    money: Iterable[tuple[str, str, Decimal | None, Decimal | None]],
    figures: Iterable[tuple[str, bool]],
    *,
    illustrative: bool = False,
) -> dict[str, Any]:
    """As JSON, kept apart by classification: (classification, area, status), (classification, currency, allocated,
    spent), (classification, whether there is a figure).
    """
    found: dict[str, Any] = {"statuses": {}, "money": {}, "figures": {}, "illustrative": illustrative}
    for classification, area, status in statuses:
        places = found["statuses"].setdefault(classification, {}).setdefault(area, {})
        places[status] = places.get(status, 0) + 1
    for classification, currency, allocated, spent in money:
        purses = found["money"].setdefault(classification, {})
        held = purse(purses.get(currency, {})) + Money(allocated, spent)
        purses[currency] = {"allocated": written(held.allocated), "spent": written(held.spent)}
    for classification, is_given in figures:
        counted = found["figures"].setdefault(classification, [0, 0])
        counted[0 if is_given else 1] += 1
    return found


def seen(sums: Mapping[str, Any], sees: Collection[str]) -> Sums:
    """The part of the sums that somebody who ``sees`` these classifications may read."""
    statuses: dict[str, dict[str, int]] = {}
    for classification, areas in sums.get("statuses", {}).items():
        for area, counts in areas.items() if classification in sees else ():
            for status, number in counts.items():
                place = statuses.setdefault(area, {})
                place[status] = place.get(status, 0) + number
    money: dict[str, Money] = {}
    for classification, purses in sums.get("money", {}).items():
        for currency, held in purses.items() if classification in sees else ():
            money[currency] = money.get(currency, Money()) + purse(held)
    counted = [held for key, held in sums.get("figures", {}).items() if key in sees]
    return Sums(
        statuses,
        money,
        sum(one[0] for one in counted),
        sum(one[1] for one in counted),
        bool(sums.get("illustrative")),
    )


def over_areas(statuses: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    """All areas of a report together."""
    found: dict[str, int] = {}
    for counts in statuses.values():
        for status, number in counts.items():
            found[status] = found.get(status, 0) + number
    return found


def purse(held: Mapping[str, str]) -> Money:
    return Money(*(Decimal(held[name]) if held.get(name) else None for name in ("allocated", "spent")))


def written(amount: Decimal | None) -> str:
    return "" if amount is None else format(amount, "f")


def plus(one: Decimal | None, other: Decimal | None) -> Decimal | None:
    if one is None or other is None:
        return other if one is None else one
    return one + other
