"""What two sequences have in common in order: a longest common subsequence, by the bits of whole numbers.

Hyyrö's bit-vector algorithm on Python's own integers: one addition of a number as wide as ``old`` for each
element of ``new``. For a paragraph it is done before a library would have been loaded; above TOO_MANY_PAIRS
elements that occur once hold the rest in place.
"""

from collections import Counter
from collections.abc import Hashable, Sequence

from mufakat.core.wording.order import heaviest_rising

TOO_MANY_PAIRS = 100_000_000  # 12 MB of bits


def trimmed(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[int, int]:
    """How many elements the two share at the start, and how many more at the end."""
    most = min(len(old), len(new))
    head = 0
    while head < most and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def in_common(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    """Pairs of places, rising on both sides; as many as there can be unless the two are very long."""
    head, tail = trimmed(old, new)
    pairs = [(n, n) for n in range(head)]
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    if all(middle):
        far = len(middle[0]) * len(middle[1]) > TOO_MANY_PAIRS
        pairs += [(i + head, j + head) for i, j in (_by_anchors if far else _by_bits)(*middle)]
    pairs += [(len(old) - n, len(new) - n) for n in range(tail, 0, -1)]
    return pairs


def how_many_in_common(old: Sequence[Hashable], new: Sequence[Hashable]) -> int:
    """The number of those pairs; exact however long the two are."""
    head, tail = trimmed(old, new)
    old, new = old[head : len(old) - tail], new[head : len(new) - tail]
    if not old or not new:
        return head + tail
    return head + tail + len(old) - _rows(old, new)[-1].bit_count()


def _by_bits(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    return _traced(_rows(old, new), len(old))


def _rows(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[int]:
    """After each element of ``new``: a bit for every place of ``old``, unset where one more came to be in common."""
    where: dict[Hashable, int] = {}
    for n, each in enumerate(old):
        where[each] = where.get(each, 0) | 1 << n
    every = state = (1 << len(old)) - 1
    rows = []
    for each in new:
        if each in where and (here := state & where[each]):
            state = ((state + here) | (state - here)) & every
        rows.append(state)
    return rows


def _traced(rows: list[int], column: int) -> list[tuple[int, int]]:
    """Back through the rows: a bit that is unset says that this column took part by then."""
    pairs = []
    row = len(rows)
    while row and column:
        if rows[row - 1] >> column - 1 & 1:
            column -= 1
            continue
        row -= 1
        if not row or rows[row - 1] >> column - 1 & 1:
            column -= 1
            pairs.append((column, row))
    return pairs[::-1]


def _by_anchors(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[tuple[int, int]]:
    times_old, times_new = Counter(old), Counter(new)
    at = {each: j for j, each in enumerate(new) if times_new[each] == 1}
    once = [(i, at[each]) for i, each in enumerate(old) if times_old[each] == 1 and each in at]
    pairs: list[tuple[int, int]] = []
    i = j = 0
    anchors = [once[n] for n in heaviest_rising([place for _, place in once], [1] * len(once))]
    for next_i, next_j in (*anchors, (len(old), len(new))):
        if (next_i - i) * (next_j - j) <= TOO_MANY_PAIRS:
            pairs += [(i + n, j + m) for n, m in in_common(old[i:next_i], new[j:next_j])]
        if next_i < len(old):
            pairs.append((next_i, next_j))
        i, j = next_i + 1, next_j + 1
    return pairs
