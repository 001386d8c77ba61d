"""Amendments left open, carried onto the next draft.

An amendment still stands if its base span and a sentence either side are unchanged and map to one place;
of the others the page says that their wording has changed since (domain.md 2.1 *Settle*).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.core.wording.amendments import DELETION, JOIN, MOVE, WORDING, Amendment
from mufakat.core.wording.edits import Hunk, hunks
from mufakat.core.wording.model import Provision, Text

# where a sentence ends: full stops of the region's scripts with what closes a quotation, or a line break
_END = re.compile(r"[.!?…;。！？；។៕။]+[\"”’')\]]*(?:\s+|$)|\n+")


@dataclass(frozen=True, slots=True)
class Carried:
    """``key``, ``start``, ``end`` say where it applies in the new text; None where it no longer does."""

    amendment: Amendment
    stands: bool
    key: str | None = None
    start: int | None = None
    end: int | None = None

    @property
    def changed_since(self) -> bool:
        return not self.stands


def carry(amendments: Iterable[Amendment], old: Text, new: Text) -> list[Carried]:
    """What of each amendment to ``old`` still stands in ``new``, in the order given."""
    carrier = _Carrier(old, new)
    return [carrier.carried(each) for each in amendments]


class _Carrier:
    def __init__(self, old: Text, new: Text) -> None:
        self.old = {each.key: each for each in old.provisions}
        self.new = {each.key: each for each in new.provisions}
        self.changes: dict[str, list[Hunk]] = {}

    def carried(self, amendment: Amendment) -> Carried:
        if amendment.kind == WORDING:
            return self._wording(amendment)
        if amendment.kind in (DELETION, JOIN):
            stands = self._unchanged(amendment.key) and self._held(amendment.after)
        elif amendment.kind == MOVE:
            stands = amendment.key in self.new and self._held(amendment.after, amendment.parent)
        else:  # a new provision needs the place it was put in, and not to be there already
            stands = amendment.key not in self.new and self._held(amendment.after, amendment.parent)
        return Carried(amendment, stands, amendment.key if stands else None)

    def _held(self, *keys: str | None) -> bool:
        """Neighbours that the old text had must still be there; others are new together with the amendment."""
        return all(key is None or key in self.new or key not in self.old for key in keys)

    def _unchanged(self, key: str) -> bool:
        return key in self.old and key in self.new and self.old[key].text == self.new[key].text

    def _wording(self, amendment: Amendment) -> Carried:
        old = self.old.get(amendment.key)
        if old is None or old.text[amendment.start : amendment.end] != amendment.base:
            return Carried(amendment, stands=False)
        first, last = around(old.text, amendment.start, amendment.end)
        shift = self._shift(amendment, first, last)
        if shift is not None:
            return Carried(amendment, True, amendment.key, amendment.start + shift, amendment.end + shift)
        return self._elsewhere(amendment, old, first, last)

    def _shift(self, amendment: Amendment, first: int, last: int) -> int | None:
        """How far the passage moved inside its provision; None where anything in it changed."""
        if amendment.key not in self.new:
            return None
        shift = 0
        for hunk in self._changes(amendment.key):
            if (hunk.start < last and hunk.end > first) or _same_point(hunk, amendment):
                return None
            if hunk.end <= first:
                shift += len(hunk.text) - (hunk.end - hunk.start)
        return shift

    def _changes(self, key: str) -> list[Hunk]:
        if key not in self.changes:
            self.changes[key] = hunks(self.old[key].text, self.new[key].text)
        return self.changes[key]

    def _elsewhere(self, amendment: Amendment, old: Provision, first: int, last: int) -> Carried:
        """The passage may have gone, whole, into another provision: a split, a join, a paragraph cut out."""
        passage = old.text[first:last].strip()
        if len(passage.split()) < 3:
            return Carried(amendment, stands=False)
        found = [each for each in self.new.values() if passage in each.text]
        if len(found) != 1 or found[0].text.count(passage) != 1:
            return Carried(amendment, stands=False)
        lead = first + len(old.text[first:last]) - len(old.text[first:last].lstrip())
        if not lead <= amendment.start <= amendment.end <= lead + len(passage):
            return Carried(amendment, stands=False)
        shift = found[0].text.index(passage) - lead
        return Carried(amendment, True, found[0].key, amendment.start + shift, amendment.end + shift)


def _same_point(hunk: Hunk, amendment: Amendment) -> bool:
    """Something changed exactly where words were to be put in: before or after them, nobody can tell."""
    return amendment.start == amendment.end and hunk.start <= amendment.start <= hunk.end


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """The span widened to its sentences and one more on either side."""
    edges = sorted({0, len(text), *(found.end() for found in _END.finditer(text))})
    first = max(bisect_right(edges, start) - 2, 0)
    last = min(bisect_left(edges, max(end, start + 1)) + 1, len(edges) - 1)
    return edges[first], edges[last]
