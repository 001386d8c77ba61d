"""Where two drafts differ, as a list of places a reader can go to."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.core.wording.compare import ADDED, REMOVED, SAME, Compared
from mufakat.core.wording.model import STRUCTURE

WORDS = 6  # of a place that has no number


@dataclass(frozen=True, slots=True)
class Difference:
    """``named``: the number it is printed with, its own or its row's, else its first words."""

    key: str
    named: str
    what: str  # changed, added, removed, moved


def differences(compared: Sequence[Compared]) -> list[Difference]:
    """In reading order; what stands in a new or a removed row or table is not told again."""
    held = {each.key: each for each in compared}
    found = []
    for each in compared:
        above = held.get(each.parent or "")
        along = above is not None and above.kind in STRUCTURE and above.status == each.status
        if along and each.status in (ADDED, REMOVED):
            continue
        if each.status != SAME or each.moved:
            what = each.status if each.status != SAME else "moved"
            found.append(Difference(each.key, named(each, held, compared), what))
    return found


def named(each: Compared, held: dict[str, Compared], compared: Sequence[Compared]) -> str:
    place: Compared | None = each
    while place is not None:
        if label := place.label or place.old_label:
            return label
        above = held.get(place.parent or "")
        place = above if above is not None and above.kind in STRUCTURE else None
    return first_words(each, compared)


def first_words(each: Compared, compared: Sequence[Compared]) -> str:
    """Its own; of a row or a table those of the first thing that stands in it."""
    inside = {each.key}
    for one in compared:
        if one.key not in inside and one.parent not in inside:
            continue
        inside.add(one.key)
        words = "".join(
            piece.text for piece in one.pieces if piece.kind != "struck" or one.status == REMOVED
        ).split()
        if words:
            return " ".join(words[:WORDS]) + ("…" if len(words) > WORDS else "")
    return ""
