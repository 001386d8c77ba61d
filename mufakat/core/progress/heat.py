"""What one member says of one priority area in one round, as a cell of the heat table: always with a word."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.progress.statuses import STATUSES, taken_together

# reported: its words may be read; awaited: asked, and there is still time; silent: asked, and the day has passed;
# unreleased: this reader is not told whether there is a report; not_asked: it was no member when the round opened.
STANDINGS = ("reported", "awaited", "silent", "unreleased", "not_asked")


@dataclass(frozen=True, slots=True)
class HeatCell:
    """``says`` is one of the statuses, "nothing" (a report that says nothing of this area), or a standing."""

    says: str
    done: int = 0
    under_way: int = 0
    not_started: int = 0
    not_available: int = 0
    asked: int = 0

    @property
    def answered(self) -> int:
        return self.done + self.under_way + self.not_started + self.not_available

    @property
    def is_reported(self) -> bool:
        return self.says in STATUSES or self.says == "nothing"


def standing(*, asked: bool, readable: bool, oversees: bool, over: bool) -> str:
    """``readable``: this reader may read its report; ``oversees``: would be told that there is none."""
    if not asked:
        return "not_asked"
    if readable:
        return "reported"
    if not oversees:
        return "unreleased"
    return "silent" if over else "awaited"


def heat_cell(counts: Mapping[str, int], *, asked: int, standing: str) -> HeatCell:
    """``counts``: status → actions of the area; ``asked``: actions asked about there. The silent are never guessed."""
    if standing != "reported":
        return HeatCell(standing, asked=asked)
    told = {status: counts.get(status, 0) for status in STATUSES}
    unanswered = max(0, asked - sum(told.values()))
    word = taken_together([status for status, n in told.items() if n] + [""] * bool(unanswered))
    return HeatCell(word or "nothing", **told, asked=max(asked, sum(told.values())))
