"""Which paragraph of the file, as circulated, is which provision of the draft."""

from collections import Counter
from collections.abc import Sequence

from mufakat.core.wording.align.likeness import best_chain, likeness
from mufakat.core.wording.align.sides import Sides, sort
from mufakat.core.wording.common import in_common
from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.order import heaviest_rising

SHORT = 12  # words: a heading this short may be replaced whole and still be the same heading
HARDLY = 0.3  # alone in a gap, this much in common is enough to ask a person


def pair_by_key(sides: Sides) -> None:
    """Take the keys the file carries; rows and cells without one are known by what stands in them."""
    for index, each in enumerate(sides.paragraphs):
        if each.before is not None and each.key not in sides.was_at and sides.fits(each.key, index):
            sides.pair(each.key, index)
            sides.keyed.add(each.key)
    if sides.was:
        for index in reversed(range(len(sides.paragraphs))):
            if sides.paragraphs[index].kind in STRUCTURE and index not in sides.was:
                _pair_by_contents(sides, index)


def _pair_by_contents(sides: Sides, index: int) -> None:
    if sides.paragraphs[index].before is None:
        return
    paired = (sides.was[below] for below in sides.file_children.get(index, ()) if below in sides.was)
    votes = Counter(sides.base_frame[key] for key in paired)
    for key, _ in votes.most_common():
        if key is not None and key not in sides.was_at and sides.fits(key, index):
            sides.pair(key, index)
            return


def pair_by_wording(sides: Sides) -> None:
    """Pair what is left, level by level: the body, then the rows of paired tables, their cells, their words."""
    if len(sides.was) == len(sides.provisions):
        return
    levels: list[tuple[str | None, int | None]] = [(None, None)]
    while levels:
        frame, index = levels.pop()
        keys = sides.base_children.get(frame, [])
        brought = index is not None and sides.paragraphs[index].before is None  # a row that was moved here
        below = sides.file_children.get(index, ())
        theirs = [n for n in below if brought or sides.paragraphs[n].before is not None]
        pair_level(sides, keys, theirs)
        levels += [
            (key, sides.was_at[key]) for key in keys if key in sides.was_at and key in sides.base_children
        ]


def pair_level(sides: Sides, keys: Sequence[str], theirs: Sequence[int]) -> None:
    """Pair two runs of siblings inside the gaps that are left between those already paired in order."""
    at = {key: n for n, key in enumerate(keys)}
    fixed = [(at[sides.was[n]], m) for m, n in enumerate(theirs) if sides.was.get(n) in at]
    anchors = [fixed[n] for n in heaviest_rising([i for i, _ in fixed], [1] * len(fixed))]
    i = j = 0
    for next_i, next_j in (*anchors, (len(keys), len(theirs))):
        free_keys = [key for key in keys[i:next_i] if key not in sides.was_at]
        free = [n for n in theirs[j:next_j] if n not in sides.was]
        if free_keys and free:
            _pair_gap(sides, free_keys, free)
        i, j = next_i + 1, next_j + 1


def _pair_gap(sides: Sides, keys: Sequence[str], theirs: Sequence[int]) -> None:
    """Exact ones first; between them the likely ones; between those what its place alone tells."""
    for keys_left, left in _between(keys, theirs, _exact(sides, keys, theirs), sides):
        for last_keys, last in _between(keys_left, left, _similar(sides, keys_left, left), sides):
            _pair_by_place(sides, last_keys, last)


def _between(
    keys: Sequence[str], theirs: Sequence[int], pairs: Sequence[tuple[int, int]], sides: Sides
) -> list[tuple[Sequence[str], Sequence[int]]]:
    """Make the pairs, and give the gaps between them that have something on both sides."""
    gaps, i, j = [], 0, 0
    for next_i, next_j in (*pairs, (len(keys), len(theirs))):
        if i < next_i and j < next_j:
            gaps.append((keys[i:next_i], theirs[j:next_j]))
        if next_i < len(keys):
            sides.pair(keys[next_i], theirs[next_j])
        i, j = next_i + 1, next_j + 1
    return gaps


def _exact(sides: Sides, keys: Sequence[str], theirs: Sequence[int]) -> list[tuple[int, int]]:
    """A longest common subsequence of equal words; empty paragraphs are no anchors."""
    ours = [(n, sort(sides.provisions[key].kind), sides.base_text(key)) for n, key in enumerate(keys)]
    other = [(n, sort(sides.paragraphs[m].kind), sides.file_text(m)) for n, m in enumerate(theirs)]
    ours, other = _standing(ours), _standing(other)
    same = in_common([each[1:] for each in ours], [each[1:] for each in other])
    return [(ours[i][0], other[j][0]) for i, j in same]


def _standing(items: list[tuple[int, str, str]]) -> list[tuple[int, str, str]]:
    return [each for each in items if each[2].strip() or each[1] != "words"]


def _similar(sides: Sides, keys: Sequence[str], theirs: Sequence[int]) -> list[tuple[int, int]]:
    kinds = [sort(sides.provisions[key].kind) for key in keys]
    if {*kinds, *(sides.paragraphs[n].kind for n in theirs)} == {"cell"} and len(keys) == len(theirs):
        return [(n, n) for n in range(len(keys))]  # columns keep their places
    ours = [(kind, *sides.base_words(key)) for kind, key in zip(kinds, keys, strict=True)]
    other = [(sort(sides.paragraphs[n].kind), *sides.file_words(n)) for n in theirs]
    found = best_chain([each[1:] for each in ours], [each[1:] for each in other])
    return [(i, j) for i, j, _ in found if ours[i][0] == other[j][0] and ours[i][1:]]


def _pair_by_place(sides: Sides, keys: Sequence[str], theirs: Sequence[int]) -> None:
    """Empty paragraphs one by one; a single provision left over against a single paragraph, if it may be."""
    empty = [key for key in keys if _is_empty(sides.provisions[key].kind, sides.base_text(key))]
    blank = [n for n in theirs if _is_empty(sides.paragraphs[n].kind, sides.file_text(n))]
    for key, n in zip(empty, blank, strict=False):
        sides.pair(key, n)
    keys = [key for key in keys if key not in sides.was_at]
    theirs = [n for n in theirs if n not in sides.was]
    if len(keys) == len(theirs) == 1 and _may_be(sides, keys[0], theirs[0]):
        sides.pair(keys[0], theirs[0])


def _is_empty(kind: str, text: str) -> bool:
    return kind not in STRUCTURE and not text.strip()


def _may_be(sides: Sides, key: str, index: int) -> bool:
    ours, other = sides.provisions[key], sides.paragraphs[index]
    if sort(ours.kind) != sort(other.kind):
        return False
    if ours.kind not in STRUCTURE and sides.base_frame[key] is not None:
        return True  # the only words of a cell
    one, two = sides.base_words(key), sides.file_words(index)
    if ours.kind in ("title", "heading") and other.kind == ours.kind and max(len(one), len(two)) <= SHORT:
        return True
    return likeness(one, two, HARDLY) > 0
