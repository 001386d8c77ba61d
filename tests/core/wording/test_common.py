"""What two sequences have in common, against a table of lengths worked out the slow way."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording import common
from mufakat.core.wording.common import how_many_in_common, in_common

letters = st.lists(st.sampled_from("abcde"), max_size=14)


def most(old, new):
    lengths = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, j in itertools.product(range(len(old)), range(len(new))):
        longer = max(lengths[i][j + 1], lengths[i + 1][j])
        lengths[i + 1][j + 1] = lengths[i][j] + 1 if old[i] == new[j] else longer
    return lengths[-1][-1]


def is_rising(pairs, old, new):
    apart = all(a[0] < b[0] and a[1] < b[1] for a, b in itertools.pairwise(pairs))
    return apart and all(old[i] == new[j] for i, j in pairs)


@given(letters, letters)
def test_as_much_as_there_can_be_is_found_in_common(old, new):
    pairs = in_common(old, new)

    assert is_rising(pairs, old, new)
    assert len(pairs) == how_many_in_common(old, new) == most(old, new)


@given(letters, letters)
def test_very_long_ones_are_held_in_place_by_what_occurs_once(old, new):
    limit, common.TOO_MANY_PAIRS = common.TOO_MANY_PAIRS, 12
    try:
        pairs = in_common(old, new)
    finally:
        common.TOO_MANY_PAIRS = limit

    assert is_rising(pairs, old, new)
