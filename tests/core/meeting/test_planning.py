import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.meeting.planning import check_dates, check_ordinal, next_ordinal
from mufakat.core.problems import RuleBroken, Unreadable


@given(st.lists(st.none() | st.integers(1, 400)))
def test_the_next_of_a_series_is_never_one_it_had(held):
    assert next_ordinal(held) not in held
    check_ordinal(next_ordinal(held), held, series="ROM")


def test_two_meetings_with_one_ordinal_are_refused_and_the_next_is_named():
    with pytest.raises(
        RuleBroken, match="ROM already has a meeting number 3; the next of the series is number 4"
    ):
        check_ordinal(3, [1, 2, 3], series="ROM")


@pytest.mark.parametrize(
    ("starts", "ends"), [("2021-06-16", "2021-06-15"), ("2021-06", "2021-05"), ("2021", "2020-12-31")]
)
def test_an_end_before_the_start_is_refused(starts, ends):
    with pytest.raises(RuleBroken, match="end before it begins"):
        check_dates(starts, ends)


@pytest.mark.parametrize(
    ("starts", "ends"), [("2021-06-16", "2021-06-16"), ("2021-06", "2021-06-02"), ("2021", "")]
)
def test_a_month_or_a_year_is_date_enough_for_a_plan(starts, ends):
    check_dates(starts, ends)


def test_what_is_no_date_is_said_so():
    with pytest.raises(Unreadable, match="in the rainy season"):
        check_dates("in the rainy season")
