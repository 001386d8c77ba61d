"""Statuses over members."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

STATUSES = ("done", "under_way", "not_started", "not_available")  # the most advanced first


@dataclass(frozen=True, slots=True)
class RollUp:
    """Who said what of one thing; everybody asked stands in exactly one of the five."""

    done: tuple[str, ...]
    under_way: tuple[str, ...]
    not_started: tuple[str, ...]
    not_available: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def asked(self) -> int:
        return sum(len(getattr(self, name)) for name in self.__slots__)

    @property
    def said(self) -> int:
        return self.asked - len(self.silent)

    @property
    def status(self) -> str:
        """Of the region: done only when everybody asked says so; "" while nobody has said anything."""
        if self.said == 0:
            return ""
        if len(self.done) == self.asked:
            return "done"
        if self.done or self.under_way:
            return "under_way"
        return "not_started" if self.not_started else "not_available"


def roll_up(said: Mapping[str, str], asked: Iterable[str]) -> RollUp:
    """``said``: member → status; ``asked``: the members it applies to, in the order to show them."""
    members = list(asked)
    by = {status: tuple(m for m in members if said.get(m) == status) for status in STATUSES}
    return RollUp(**by, silent=tuple(m for m in members if said.get(m) not in STATUSES))


def taken_together(statuses: Collection[str]) -> str:
    """What one member's words on several actions come to; "not available" says nothing either way, silence is ""."""
    told = set(statuses) - {"not_available", ""}
    if told == {"done"} and "" not in statuses:
        return "done"
    if told & {"done", "under_way"}:
        return "under_way"
    return "not_started" if told else ("not_available" if "not_available" in statuses else "")
