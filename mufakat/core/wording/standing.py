"""A delegation's text with only those of its amendments that still stand, or with some it takes up from others.

Withdrawing one amendment of a returned file leaves the others as they were; an amendment that would lie
across words the delegation has changed itself is given back, never forced in.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from mufakat.core.wording.amendments import DELETION, JOIN, MOVE, NEW, SPLIT, WORDING, Amendment
from mufakat.core.wording.edits import Hunk, apply, hunks
from mufakat.core.wording.model import STRUCTURE, Provision, Text


def without(base: Text, text: Text, gone: Collection[Amendment]) -> Text:
    """``text`` as it would be had its delegation never made the amendments in ``gone``."""
    if not gone:
        return text
    lines = _Lines(text)
    ours = {each.key: each for each in base.provisions}
    for each in gone:
        if each.kind == WORDING:
            _unsay(lines, ours, each)
        elif each.kind in (NEW, SPLIT):
            head = lines.held[each.key].split_from if each.key in lines.held else None
            lines.take_out(each.key)
            if head in ours:
                _give_back_tail(lines, ours[head], each)
        elif each.kind in (DELETION, JOIN):
            _put_back(lines, base, each.key)
            if each.kind == JOIN and each.after in ours:
                _take_back_joined(lines, ours[each.after])
        elif each.kind == MOVE and each.key in lines.held and each.key in ours:
            for piece in _as_in_base(lines.take_out(each.key), ours):
                lines.put_in(piece, _before_in_base(base, piece[0].key, lines))
    undone = {each.key for each in gone if each.kind == JOIN}
    still = {each.key for each in gone if each.kind == MOVE}
    return replace(
        text,
        provisions=lines.provisions,
        joined=tuple(pair for pair in text.joined if pair[0] not in undone),
        moved=text.moved - still,
    )


def with_more(base: Text, text: Text, more: Iterable[Amendment]) -> tuple[Text, tuple[Amendment, ...]]:
    """``text`` with other amendments to the same base taken in, and those that do not fit beside its own."""
    ours = {each.key: each for each in base.provisions}
    lines, refused, moved = _Lines(text), [], set(text.moved)
    for each in more:
        if each.kind == WORDING:
            fits = _say(lines, ours, each)
        elif each.kind in (NEW, SPLIT):
            fits = each.key not in lines.held and each.parent in {None, *lines.held}
            if fits:
                head = each.after if each.kind == SPLIT else None
                new = Provision(each.key, each.sort or "paragraph", each.text, each.parent, split_from=head)
                lines.put_in([new], lines.end_of(each.after) if each.after in lines.held else each.parent)
        elif each.kind in (DELETION, JOIN):
            fits = each.key in lines.held and not _differs(lines, ours, each.key)
            if fits:
                lines.take_out(each.key)
        else:
            fits = each.key in lines.held and each.key not in moved and each.after in {None, *lines.held}
            if fits:
                block = lines.take_out(each.key)
                block[0] = replace(block[0], parent=each.parent)
                lines.put_in(block, lines.end_of(each.after) if each.after else each.parent)
                moved.add(each.key)
        if not fits:
            refused.append(each)
    return replace(text, provisions=lines.provisions, moved=frozenset(moved)), tuple(refused)


class _Lines:
    """Provisions in order, to be cut and pasted with all that stands in them."""

    def __init__(self, text: Text) -> None:
        self._lines = list(text.provisions)
        self.held = {each.key: each for each in self._lines}

    @property
    def provisions(self) -> tuple[Provision, ...]:
        return tuple(self._lines)

    def rewrite(self, key: str, words: str) -> None:
        at = self._at(key)
        self._lines[at] = self.held[key] = replace(self._lines[at], text=words)

    def take_out(self, key: str) -> list[Provision]:
        if key not in self.held:
            return []
        inside = {key}
        for each in self._lines:
            if each.parent in inside and self._holds(each.parent):
                inside.add(each.key)
        block = [each for each in self._lines if each.key in inside]
        self._lines = [each for each in self._lines if each.key not in inside]
        for each in inside:
            del self.held[each]
        return block

    def put_in(self, block: Sequence[Provision], after: str | None) -> None:
        """Directly behind the line of ``after``; None: at the very beginning."""
        at = self._at(after) + 1 if after in self.held else 0
        self._lines[at:at] = block
        self.held |= {each.key: each for each in block}

    def end_of(self, key: str) -> str:
        """The last line that stands in ``key``, or itself."""
        inside, last = {key}, key
        for each in self._lines:
            if each.parent in inside and self._holds(each.parent):
                inside.add(each.key)
                last = each.key
        return last

    def _holds(self, key: str | None) -> bool:
        return key in self.held and self.held[key].kind in STRUCTURE

    def _at(self, key: str | None) -> int:
        return next(n for n, each in enumerate(self._lines) if each.key == key)


def _unsay(lines: _Lines, ours: dict[str, Provision], each: Amendment) -> None:
    old, now = ours.get(each.key), lines.held.get(each.key)
    if old is None or now is None:
        return
    kept = [
        h for h in hunks(old.text, now.text) if (h.start, h.end, h.text) != (each.start, each.end, each.text)
    ]
    lines.rewrite(each.key, apply(old.text, kept))


def _say(lines: _Lines, ours: dict[str, Provision], each: Amendment) -> bool:
    old, now = ours.get(each.key), lines.held.get(each.key)
    if old is None or now is None or old.text[each.start : each.end] != each.base:
        return False
    own = hunks(old.text, now.text)
    if any(_clash(h, each) for h in own):
        return Hunk(each.start, each.end, each.text) in own
    both = sorted([*own, Hunk(each.start, each.end, each.text)], key=lambda h: (h.start, h.end))
    lines.rewrite(each.key, apply(old.text, both))
    return True


def _clash(hunk: Hunk, each: Amendment) -> bool:
    if (hunk.start, hunk.end) == (each.start, each.end):
        return True
    return hunk.start < each.end and each.start < hunk.end


def _differs(lines: _Lines, ours: dict[str, Provision], key: str) -> bool:
    return key in ours and lines.held[key].text != ours[key].text


def _give_back_tail(lines: _Lines, head: Provision, tail: Amendment) -> None:
    """The first part of a split is whole again: its struck end was never struck."""
    now = lines.held.get(head.key)
    if now is None:
        return
    kept = [h for h in hunks(head.text, now.text) if not (h.end == len(head.text) and not h.text.strip())]
    lines.rewrite(head.key, apply(head.text, kept))


def _take_back_joined(lines: _Lines, into: Provision) -> None:
    now = lines.held.get(into.key)
    if now is not None:
        kept = [h for h in hunks(into.text, now.text) if h.start < len(into.text)]
        lines.rewrite(into.key, apply(into.text, kept))


def _put_back(lines: _Lines, base: Text, key: str) -> None:
    whole = _Lines(base)
    if key in lines.held or key not in whole.held:
        return
    block = [each for each in whole.take_out(key) if each.key not in lines.held]
    lines.put_in(block, _before_in_base(base, key, lines))


def _before_in_base(base: Text, key: str, lines: _Lines) -> str | None:
    order = base.order
    return next((k for k in reversed(order[: order.index(key)]) if k in lines.held), None)


def _as_in_base(block: Sequence[Provision], ours: dict[str, Provision]) -> list[list[Provision]]:
    """What moved together, as it hangs together in the base: a row put into a moved table from another is a piece of its own."""
    pieces: dict[str, list[Provision]] = {}
    begins: dict[str, str] = {}  # provision → the first of its piece
    for before, each in zip((None, *block), block, strict=False):
        above = ours[each.key].parent if each.key in ours else before and before.key
        begins[each.key] = begins.get(above, each.key)
        piece = pieces.setdefault(begins[each.key], [])
        piece.append(replace(each, parent=ours[each.key].parent) if each.key in ours else each)
    places = {key: place for place, key in enumerate(ours)}
    return sorted(pieces.values(), key=lambda piece: places[piece[0].key])
