"""No total that everybody may read gives away what one member has not released: tried in every small world there is."""

from collections import defaultdict
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mufakat.core.progress import may_tell_figures, may_tell_statuses

HIDDEN = ("XA", "XB", "XC", "XD")
RELEASED = {"XY": Decimal(1), "XZ": Decimal(0)}
ABSENT = None


def told(hidden: dict, kind: str):
    """What a stranger reads: the total and of how many; where it is withheld, that of the released alone."""
    said = RELEASED | {member: figure for member, figure in hidden.items() if figure is not ABSENT}
    if may_tell_figures(said, RELEASED, kind=kind):
        return sum(said.values()), len(said)
    return sum(RELEASED.values()), len(RELEASED)


MOST_COUNTED = (
    4  # a count has no most; the worlds tried have one, so totals that only it explains are left out
)


@pytest.mark.parametrize(
    ("kind", "values"), [("yes_no", (0, 1)), ("count", range(MOST_COUNTED + 1)), ("percent", (0, 50, 100))]
)
def test_every_hidden_member_could_have_said_something_else(kind, values):
    worlds = defaultdict(list)
    for figures in product((ABSENT, *map(Decimal, values)), repeat=len(HIDDEN)):
        if kind == "count" and sum(figure or 0 for figure in figures) > MOST_COUNTED:
            continue
        worlds[told(dict(zip(HIDDEN, figures, strict=True)), kind)].append(figures)
    assert len(worlds) > 2, "something must be told for the test to mean anything"
    for shown, possible in worlds.items():
        for n in range(len(HIDDEN)):
            assert len({figures[n] for figures in possible}) > 1, (shown, HIDDEN[n])


def test_every_hidden_status_could_have_been_another():
    worlds = defaultdict(list)
    for statuses in product((ABSENT, "done", "under_way", "not_started"), repeat=len(HIDDEN)):
        said = {m: s for m, s in zip(HIDDEN, statuses, strict=True) if s} | {"XY": "done"}
        if may_tell_statuses(said, {"XY"}):
            shown = tuple(sorted(said.values()))
        else:
            shown = ("done",)
        worlds[shown].append(statuses)
    assert len(worlds) > 2
    for shown, possible in worlds.items():
        for n in range(len(HIDDEN)):
            assert len({statuses[n] for statuses in possible}) > 1, (shown, HIDDEN[n])


@given(some.dictionaries(some.sampled_from(HIDDEN), some.decimals(0, 100, places=1)))
def test_what_is_released_whole_is_told_whole(said):
    assert may_tell_figures(said, set(said), kind="percent")
    assert may_tell_statuses(dict.fromkeys(said, "done"), set(said))


@given(some.dictionaries(some.sampled_from(HIDDEN), some.decimals(0, 100, places=1), min_size=1, max_size=2))
def test_one_or_two_hidden_members_are_never_told(said):
    assert not may_tell_figures(said, set(), kind="count")
