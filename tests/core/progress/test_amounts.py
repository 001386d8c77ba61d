"""What a plan amounts to: heat cells, sums, time frames, targets, shares."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from mufakat.core.progress import (
    STATUSES,
    Aim,
    Money,
    Span,
    aim_of,
    change_of_region,
    heat_cell,
    over_areas,
    percents,
    seen,
    span_of,
    standing,
    sums_of,
)


@pytest.mark.parametrize(
    ("facts", "stands"),
    [
        ({"asked": False, "readable": False, "oversees": True, "over": True}, "not_asked"),
        ({"asked": True, "readable": True, "oversees": False, "over": True}, "reported"),
        ({"asked": True, "readable": False, "oversees": True, "over": True}, "silent"),
        ({"asked": True, "readable": False, "oversees": True, "over": False}, "awaited"),
        ({"asked": True, "readable": False, "oversees": False, "over": True}, "unreleased"),
    ],
)
def test_where_a_member_stands_in_a_round(facts, stands):
    assert standing(**facts) == stands


@pytest.mark.parametrize(
    ("counts", "asked", "says"),
    [
        ({"done": 2}, 2, "done"), ({"done": 2}, 3, "under_way"), ({"not_started": 2}, 2, "not_started"),
        ({"not_available": 1}, 2, "not_available"), ({}, 2, "nothing"), ({"done": 1, "not_available": 1}, 2, "done"),
    ],
)  # fmt: skip
def test_a_cell_says_in_a_word_what_the_actions_come_to(counts, asked, says):
    assert heat_cell(counts, asked=asked, standing="reported").says == says


@given(some.dictionaries(some.sampled_from(STATUSES), some.integers(0, 9)), some.integers(0, 30))
def test_who_has_not_reported_is_never_counted_as_anything(counts, asked):
    for stands in ("silent", "awaited", "unreleased", "not_asked"):
        cell = heat_cell(counts, asked=asked, standing=stands)
        assert (cell.says, cell.answered) == (stands, 0)
    told = heat_cell(counts, asked=asked, standing="reported")
    assert told.answered <= told.asked


STATUS_ROWS = some.lists(
    some.tuples(
        some.sampled_from(("public", "members")),
        some.sampled_from(("1", "2", "")),
        some.sampled_from(STATUSES),
    )
)
MONEY_ROWS = some.lists(
    some.tuples(
        some.sampled_from(("public", "members")),
        some.sampled_from(("VND", "USD")),
        some.none() | some.decimals(0, 10**15, places=2),
        some.none() | some.decimals(0, 10**15, places=2),
    )
)


@given(STATUS_ROWS, MONEY_ROWS)
def test_sums_are_what_the_rows_say_and_no_reader_sees_more(statuses, money):
    sums = sums_of(statuses, money, ())
    for sees in ({"public"}, {"public", "members"}):
        told = seen(sums, sees)
        counted = over_areas(told.statuses)
        for status in STATUSES:
            assert counted.get(status, 0) == sum(1 for c, _, s in statuses if c in sees and s == status)
        for currency in ("VND", "USD"):
            stated = [one for c, cur, one, _ in money if c in sees and cur == currency and one is not None]
            held = told.money.get(currency, Money()).allocated
            assert held == (sum(stated, Decimal(0)) if stated else None)


@pytest.mark.parametrize(
    ("printed", "span"),
    [
        ("2021–2022", Span(2021, 2022)), ("2022", Span(2022, 2022)), ("2023 - 2030", Span(2023, 2030)),
        ("yearly", Span(None, None, True)), ("yearly from 2022", Span(2022, None, True)), ("by 2025", Span(None, 2025)),
        ("2024 onwards", Span(2024, None)), ("từ năm 2022", Span(2022, None)), ("chậm nhất 2025", Span(None, 2025)),
        ("hằng năm", Span(None, None, True)), ("2565–2566", Span(2022, 2023)), ("March 2022 to June 2024", Span(2022, 2024)),
        ("2022, 2024 and 2026", Span(2022, 2026)), ("as agreed", None), ("", None), ("action 12345", None),
    ],
)  # fmt: skip
def test_the_years_a_time_frame_names(printed, span):
    assert span_of(printed) == span


@given(some.integers(1990, 2060), some.integers(1990, 2060), some.integers(0, 30))
def test_a_drawn_span_lies_on_its_axis(since, first, length):
    drawn = Span(since, None).within(first, first + length)
    assert first <= drawn[0] <= drawn[1]


@pytest.mark.parametrize(
    ("value", "year", "direction", "aim"),
    [
        ("60", 2023, "up", Aim("reached", 2023, Decimal(50))), ("49", 2023, "up", Aim("missed", 2023, Decimal(50))),
        ("60", 2024, "up", Aim("ahead", 2025, Decimal(80))), ("60", 2026, "up", Aim("missed", 2025, Decimal(80))),
        ("40", 2023, "down", Aim("reached", 2023, Decimal(50))), ("60", 2023, "", Aim("", 2023, Decimal(50))),
        (None, 2023, "up", Aim("", 2023, Decimal(50))),
    ],
)  # fmt: skip
def test_a_figure_beside_its_target(value, year, direction, aim):
    targets = {2023: Decimal(50), 2025: Decimal(80)}
    assert aim_of(value and Decimal(value), targets=targets, year=year, direction=direction) == aim


def test_a_region_is_compared_with_itself_over_those_who_spoke_twice():
    before = {"XA": Decimal(1), "XB": Decimal(1), "XC": Decimal(1), "XD": None}
    now = {"XA": Decimal(1), "XB": Decimal(2), "XD": Decimal(9)}
    change, members = change_of_region(before, now, way="sum", direction="up")
    assert (change.kind, change.before, change.after, members) == ("forward", "2", "3", 2)


def test_without_a_target_nothing_is_said():
    assert aim_of(Decimal(3), targets={}, year=2023, direction="up") == Aim("")


@given(some.dictionaries(some.sampled_from(STATUSES), some.integers(0, 500), min_size=1))
def test_percents_add_up_to_a_hundred(counts):
    told = percents(counts)
    assert sum(told.values()) == (100 if sum(counts.values()) else 0)
    whole = sum(counts.values()) or 1
    assert all(abs(told[key] - counts[key] * 100 / whole) < 1 for key in counts)
