"""How a plan's targets and milestones are typed, and what differs between two editions."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mufakat.core.plans import (
    differences,
    milestones_typed,
    milestones_written,
    targets_typed,
    targets_written,
)
from mufakat.core.problems import RuleBroken
from mufakat.core.sheet.answers.given import plainly

cents = some.integers(0, 10**11).map(lambda n: Decimal(n).scaleb(-2))


@given(some.dictionaries(some.integers(1990, 2100), cents, max_size=6))
def test_targets_are_read_as_they_are_written(targets):
    written = targets_written({year: plainly(value) for year, value in targets.items()})
    assert targets_typed(written) == targets


def test_milestones_are_read_as_they_are_written():
    told = [{"what": "Half: named", "by": "2023-06"}, {"what": "All", "by": "2025"}]
    assert milestones_typed(milestones_written(told)) == told


@pytest.mark.parametrize("words", ["soon: x", "2023", "2023-13: x", "2023: "])
def test_a_line_that_is_no_milestone_is_named(words):
    with pytest.raises(RuleBroken, match="is no milestone"):
        milestones_typed(words)


@pytest.mark.parametrize("words", ["1023: 5", "2023: inf", "2023: 1e99", "2023: 1,5", "2023 5"])
def test_what_is_no_target_is_named(words):
    with pytest.raises(RuleBroken):
        targets_typed(words)


def test_what_differs_is_named_as_people_know_it():
    def action(key, **more):
        return {
            "key": key,
            "number": "1.1",
            "texts": {"en": "Build", "vi": "Xây"},
            "lead": "A",
            "milestones": [],
        } | more

    indicator = {"key": "i", "names": {"en": "Pools"}, "targets": {"2023": "5"}, "groups": []}
    before = {"actions": [action("a"), action("b")], "indicators": [indicator]}
    after = {"actions": [action("a", lead="B")], "indicators": [indicator | {"targets": {"2023": "6"}}, {"key": "j", "names": {"en": "New"}}]}  # fmt: skip
    found = differences(before, after)
    assert [(one.kind, one.names["en"], one.field, one.before, one.after) for one in found] == [
        ("action", "1.1 Build", "lead", "A", "B"),
        ("action", "1.1 Build", "", "+", ""),
        ("indicator", "Pools", "targets", "2023: 5", "2023: 6"),
        ("indicator", "New", "", "", "+"),
    ]
    assert differences(before, before) == ()


def test_money_is_not_lost_to_a_float():
    assert targets_typed("2023: 123456789012.34") == {2023: Decimal("123456789012.34")}
