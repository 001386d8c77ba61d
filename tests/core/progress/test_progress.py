"""Statuses, figures, comparisons, rounds: tables of cases, and the law that the silent are never guessed."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mufakat.core.problems import RuleBroken
from mufakat.core.progress import (
    ACTS,
    STATES,
    STATUSES,
    after,
    change_of_figure,
    change_of_status,
    completeness,
    roll_up,
    rounds_due,
    taken_together,
    total,
)
from mufakat.core.sheet import Cell
from tests.core.sheet.asked import ANSWERS, PLAN

MEMBERS = ("XA", "XB", "XC")


@pytest.mark.parametrize(
    ("said", "status"),
    [
        ({}, ""),
        ({"XA": "done"}, "under_way"),
        ({"XA": "done", "XB": "done", "XC": "done"}, "done"),
        ({"XA": "done", "XB": "done", "XC": "not_available"}, "under_way"),
        ({"XA": "not_started", "XB": "not_available"}, "not_started"),
        ({"XA": "not_available"}, "not_available"),
        ({"XX": "done"}, ""),
    ],
)
def test_the_region_is_done_only_when_everybody_says_so(said, status):
    assert roll_up(said, MEMBERS).status == status


@given(some.dictionaries(some.sampled_from(MEMBERS), some.sampled_from([*STATUSES, "", "whatever"])))
def test_everybody_asked_stands_in_exactly_one_place(said):
    found = roll_up(said, MEMBERS)
    together = [m for name in found.__slots__ for m in getattr(found, name)]
    assert sorted(together) == sorted(MEMBERS)
    assert set(found.silent) == {m for m in MEMBERS if said.get(m) not in STATUSES}


@pytest.mark.parametrize(
    ("statuses", "told"),
    [
        (["done", "done"], "done"), (["done", "not_available"], "done"), (["done", ""], "under_way"),
        (["done", "not_started"], "under_way"), (["not_started", "not_available"], "not_started"),
        (["not_available"], "not_available"), ([], ""), ([""], ""),
    ],
)  # fmt: skip
def test_one_members_words_on_several_actions(statuses, told):
    assert taken_together(statuses) == told


@pytest.mark.parametrize(("way", "value"), [("sum", "30"), ("mean", "15"), ("count", "2"), ("none", None)])
def test_a_total_is_of_those_who_gave_a_figure_and_names_the_others(way, value):
    found = total({"XA": Decimal(10), "XB": Decimal(20), "XC": None}, ("XA", "XB", "XC", "XD"), way=way)
    assert (str(found.value) if found.value is not None else None) == value
    assert (found.of, found.not_available, found.silent) == (("XA", "XB"), ("XC",), ("XD",))


def test_nobodys_figures_have_no_total():
    assert total({}, MEMBERS, way="sum").value is None


@pytest.mark.parametrize(
    ("before", "now", "kind"),
    [
        ("not_started", "under_way", "forward"), ("done", "under_way", "back"), ("done", "done", "same"),
        ("", "done", "new"), ("done", "", "gone"), ("", "", "unknown"), ("not_available", "done", "unknown"),
    ],
)  # fmt: skip
def test_a_status_beside_the_last_rounds(before, now, kind):
    assert change_of_status(before, now).kind == kind


@pytest.mark.parametrize(
    ("before", "now", "direction", "kind"),
    [
        (1, 2, "up", "forward"), (2, 1, "up", "back"), (2, 1, "down", "forward"), (1, 2, "", "unknown"), (1, 1, "up", "same"),
        (None, 1, "up", "new"), (1, None, "up", "gone"),
    ],
)  # fmt: skip
def test_a_figure_beside_the_last_rounds(before, now, direction, kind):
    figures = [None if n is None else Decimal(n) for n in (before, now)]
    assert change_of_figure(*figures, direction=direction).kind == kind


def test_what_a_report_owes():
    found = completeness(PLAN, ANSWERS)
    assert [str(cell) for cell in found.missing] == [
        "actions/act10/status", "indicators/teachers/value", "indicators/law/value", "resources/act1/year",
    ]  # fmt: skip
    assert (found.asked, found.answered) == (10, 6)


def test_what_is_as_it_was_last_round_is_named_unless_it_is_done():
    last = {Cell("actions", "act1", "status"): "under_way", Cell("actions", "act2", "status"): "done"}
    found = completeness(replace(PLAN, last=last), last)
    assert found.carried == (Cell("actions", "act1", "status"),)


@given(some.sampled_from(STATES), some.sampled_from(sorted(ACTS)))
def test_an_act_leads_to_a_known_state_or_says_why_not(state, act):
    try:
        assert after(state, act) in STATES
    except RuleBroken as refused:
        assert str(refused).endswith(".")


def test_the_way_of_a_report():
    state = "open"
    for act, expected in (
        ("save", "open"), ("clear", "cleared"), ("submit", "submitted"), ("ask", "asked"), ("save", "asked"), ("clear", "cleared"),
        ("submit", "submitted"), ("ask", "asked"), ("answer", "answered"), ("accept", "stands"), ("release", "stands"),
    ):  # fmt: skip
        state = after(state, act)
        assert state == expected


def test_what_was_cleared_and_then_changed_must_be_cleared_again():
    assert after("cleared", "save") == "open"


@pytest.mark.parametrize(
    ("rule", "first", "labels", "deadline"),
    [
        ("yearly", date(2022, 1, 1), ["2022", "2023"], date(2023, 3, 31)),
        ("yearly", date(2022, 7, 1), ["2022/23", "2023/24"], date(2023, 9, 28)),
        ("twice_a_year", date(2022, 1, 1), ["2022/1", "2022/2"], date(2022, 9, 28)),
        ("twice_a_year", date(2022, 8, 31), ["2022/2", "2023/1"], date(2023, 5, 28)),
    ],
)
def test_rounds_follow_their_rule(rule, first, labels, deadline):
    found = rounds_due(rule, first=first, number=2)
    assert [one.label for one in found] == labels
    assert found[0].deadline == deadline
    assert (found[1].since - found[0].until).days == 1


def test_another_rhythm_is_refused():
    with pytest.raises(RuleBroken):
        rounds_due("monthly", first=date(2022, 1, 1), number=1)
