"""The hash tree over the journal: every leaf's path leads to the root, and nothing else does."""

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.proof import climbs_to, leaf, paths, root

LEAVES = st.lists(st.text(max_size=5), min_size=1, max_size=40).map(
    lambda words: [leaf(word) for word in words]
)


@given(LEAVES)
def test_every_leaf_climbs_to_the_root(leaves):
    ways = paths(leaves, range(len(leaves)))
    assert {climbs_to(one, way) for one, way in zip(leaves, ways, strict=True)} == {root(leaves)}


@given(LEAVES, st.data())
def test_a_leaf_that_is_not_there_does_not_climb_to_it(leaves, data):
    at = data.draw(st.integers(0, len(leaves) - 1))
    assert climbs_to(leaf("something", "else"), paths(leaves, [at])[0]) != root(leaves)


@given(LEAVES, st.text(max_size=5))
def test_one_entry_more_is_another_root(leaves, word):
    assert root([*leaves, leaf(word)]) != root(leaves)


def test_parts_do_not_run_into_one_another():
    assert leaf("ab", "c") != leaf("a", "bc")
