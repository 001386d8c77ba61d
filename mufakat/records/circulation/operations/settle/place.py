"""A place of the rolling text as somebody saw it, and what stands there now."""

from dataclasses import dataclass

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.wording.rolling import Bracket, RollingProvision
from mufakat.records.circulation.live.model import Live
from mufakat.records.instruments.models import Draft


@dataclass(frozen=True, slots=True)
class Place:
    """A bracket of a draft's rolling text as the page showed it; ``seen`` is the number of the last act it knew."""

    draft: Draft
    key: str
    start: int
    end: int
    seen: int | None = None


def refuse_nobody(group: str) -> None:
    if not group.strip():
        raise RuleBroken("Drafters propose, the group agrees: say which group agreed.")


def bracket_at(now: Live, place: Place) -> Bracket:
    for rolling in (now.members, now.others):
        held = rolling.held.get(place.key)
        for each in held.brackets if held else ():
            if (each.start, each.end) == (place.start, place.end):
                return each
    raise OutOfDate("The brackets of this paragraph have changed since the page was drawn; open it again.")


def provision_at(now: Live, key: str) -> RollingProvision:
    for rolling in (now.members, now.others):
        if key in rolling.held:
            return rolling.held[key]
    raise OutOfDate("This paragraph is no longer in the rolling text; open it again.")
