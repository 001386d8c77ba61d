"""Which provisions a delegation has, and in which order: settled apart from their words."""

import itertools
from bisect import bisect_left
from collections.abc import Mapping, Sequence

from mufakat.core.wording.model import Provision, Text


def moved(base: Text, text: Text) -> list[str]:
    """The fewest keys of the base that must have moved to give the delegation's order.

    What a tracked move brought is preferred as the one that moved, then the shorter wording. What only
    went along with the provision it stands in has not moved.
    """
    held = {each.key for each in base.provisions}
    at = {each.key: n for n, each in enumerate(base.provisions)}
    theirs = [each for each in text.provisions if each.key in held]
    if all(at[a.key] < at[b.key] for a, b in itertools.pairwise(theirs)):
        return []
    weights = [1 if each.key in text.moved else 1_000_000 + len(each.text) for each in theirs]
    stayed = {theirs[n].key for n in heaviest_rising([at[each.key] for each in theirs], weights)}
    gone = {each.key: each.parent for each in theirs if each.key not in stayed}
    parents = {each.key: each.parent for each in base.provisions}
    return [key for key, parent in gone.items() if parent not in gone or parents[key] != parent]


def heaviest_rising(places: Sequence[int], weights: Sequence[int]) -> list[int]:
    """Indexes of the rising subsequence of ``places`` with the greatest weight."""
    ends: list[int] = []  # last place of a subsequence, rising; the totals rise with it
    totals: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for n, (place, weight) in enumerate(zip(places, weights, strict=True)):
        at = bisect_left(ends, place)
        total = weight + (totals[at - 1] if at else 0)
        before.append(last[at - 1] if at else -1)
        worse = at
        while worse < len(ends) and totals[worse] <= total:
            worse += 1
        ends[at:worse], totals[at:worse], last[at:worse] = [place], [total], [n]
    chain, n = [], last[-1] if last else -1
    while n >= 0:
        chain.append(n)
        n = before[n]
    return chain[::-1]


def reading_order(base: Text, returned: Mapping[str, Text], *, struck_first: bool = True) -> list[str]:
    """Every provision once: the base's in its order, new ones gathered in the gap where they were put.

    ``struck_first``: what was put in where something was struck stands behind it, as its replacement is read.
    """
    known = {each.key: each for each in base.provisions}
    parents = {each.key: each.parent for each in base.provisions}
    gaps: dict[tuple[str | None, str | None], list[str]] = {}  # (parent, base sibling before) -> new keys
    for code in sorted(returned):
        text = returned[code]
        if text.order != base.order:
            _gather(text, known, dict(parents), gaps, _struck_behind(base, text) if struck_first else {})
    if not gaps:
        return list(base.order)
    return _woven(base, parents, gaps)


def _struck_behind(base: Text, text: Text) -> dict[tuple[str | None, str | None], str]:
    """(parent, child or None for its beginning) -> the last of the children that follow and that ``text`` has not."""
    held = set(text.order)
    behind: dict[tuple[str | None, str | None], str] = {}
    last: dict[str | None, str | None] = {}  # parent -> the last child that is held
    for each in base.provisions:
        if each.key in held:
            last[each.parent] = each.key
        else:
            behind[each.parent, last.get(each.parent)] = each.key
    return behind


def _gather(
    text: Text,
    known: Mapping[str, Provision],
    parents: dict[str, str | None],
    gaps: dict[tuple[str | None, str | None], list[str]],
    struck: Mapping[tuple[str | None, str | None], str],
) -> None:
    placed = {key for gap in gaps.values() for key in gap}
    gap_of: dict[str, tuple[str | None, str | None]] = {}
    theirs = set(text.order)
    before: str | None = None
    for each in text.provisions:
        if each.key not in known:
            parent = each.parent if each.parent in parents else None
            parents[each.key] = parent
            sibling = _sibling(before, parent, parents)
            place = sibling if each.split_from else struck.get((parent, sibling), sibling)
            gap = gap_of.get(sibling or "") or (parent, place)
            gap_of[each.key] = gap
            if each.key not in placed:
                line = gaps.setdefault(gap, [])
                line.insert(_place_in(line, sibling, theirs), each.key)
        before = each.key


def _place_in(line: Sequence[str], sibling: str | None, theirs: set[str]) -> int:
    """Behind its own neighbour; else ahead of what it shares with others; else behind what they put in."""
    if sibling in line:
        return line.index(sibling) + 1
    return next((n for n, key in enumerate(line) if key in theirs), len(line))


def _sibling(before: str | None, parent: str | None, parents: Mapping[str, str | None]) -> str | None:
    """The child of ``parent`` that ``before`` is, or stands in; None where the parent has nothing before."""
    seen: set[str] = set()
    while before is not None and before not in seen:
        if parents.get(before) == parent:
            return before
        seen.add(before)
        before = parents.get(before)
    return None


def _woven(
    base: Text,
    parents: Mapping[str, str | None],
    gaps: Mapping[tuple[str | None, str | None], Sequence[str]],
) -> list[str]:
    last_of = {key: key for key in base.order}  # the last base provision that stands in each
    for key in base.order:
        for above in _ancestors(key, parents):
            last_of[above] = key
    behind: dict[str | None, list[tuple[int, Sequence[str]]]] = {}
    for (parent, sibling), line in gaps.items():
        if sibling in last_of:
            behind.setdefault(last_of[sibling], []).append((len(_ancestors(sibling, parents)), line))
        elif parent is None or parent in last_of:
            depth = 1 + len(_ancestors(parent, parents)) if parent else 0
            behind.setdefault(parent, []).append((depth, line))
    order: list[str] = []
    for key in (None, *base.order):
        if key is not None:
            order.append(key)
        for _, line in sorted(behind.get(key, ()), key=lambda group: -group[0]):
            for new in line:
                _with_what_stands_in(new, gaps, order)
    return order


def _with_what_stands_in(
    key: str, gaps: Mapping[tuple[str | None, str | None], Sequence[str]], order: list[str]
) -> None:
    order.append(key)
    for below in gaps.get((key, None), ()):
        _with_what_stands_in(below, gaps, order)


def _ancestors(key: str, parents: Mapping[str, str | None]) -> list[str]:
    above: list[str] = []
    parent = parents.get(key)
    while parent is not None and parent in parents and parent not in above:
        above.append(parent)
        parent = parents[parent]
    return above
