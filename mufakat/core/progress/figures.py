"""A figure over members."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

WAYS = ("sum", "mean", "count", "none")  # how an indicator may be told for the region


@dataclass(frozen=True, slots=True)
class Total:
    """``value`` is of those who gave a figure only; who did not is named, never estimated."""

    value: Decimal | None
    of: tuple[str, ...]
    not_available: tuple[str, ...]
    silent: tuple[str, ...]


def total(said: Mapping[str, Decimal | None], asked: Iterable[str], *, way: str) -> Total:
    """``said``: member → figure, None where it said "not available". "count" counts those above zero (a law: yes).

    A mean is of the members, not of their people: shares of different wholes cannot be summed.
    """
    members = list(asked)
    given = {m: said[m] for m in members if said.get(m) is not None}
    return Total(
        value=together(list(given.values()), way),
        of=tuple(given),
        not_available=tuple(m for m in members if m in said and said[m] is None),
        silent=tuple(m for m in members if m not in said),
    )


def together(figures: list[Decimal], way: str) -> Decimal | None:
    if way not in WAYS:
        raise ValueError(f"{way} is no way to tell a figure for the region")
    if not figures or way == "none":
        return None
    if way == "count":
        return Decimal(sum(1 for figure in figures if figure > 0))
    whole = sum(figures, Decimal(0))
    return whole if way == "sum" else whole / len(figures)
