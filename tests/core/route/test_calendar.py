from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.route.calendar import SUNDAY_TO_THURSDAY, Calendar

HOLIDAYS = {"ID": {date(2021, 8, 17): "Independence Day"}, "VN": {date(2021, 9, 2): "National Day"}}
BOTH = Calendar(holidays=HOLIDAYS)


@pytest.mark.parametrize(
    ("calendar", "day", "works"),
    [
        (BOTH, date(2021, 8, 16), True),
        (BOTH, date(2021, 8, 17), False),
        (BOTH.at("VN"), date(2021, 8, 17), True),
        (BOTH, date(2021, 8, 14), False),
        (Calendar(SUNDAY_TO_THURSDAY), date(2021, 8, 15), True),
        (Calendar(SUNDAY_TO_THURSDAY), date(2021, 8, 13), False),
    ],
)
def test_a_working_day_is_one_on_which_every_place_works(calendar, day, works):
    assert calendar.is_working(day) is works


@pytest.mark.parametrize(
    ("calendar", "off"), [(Calendar(), {"Sat", "Sun"}), (Calendar(SUNDAY_TO_THURSDAY), {"Fri", "Sat"})]
)
def test_a_week_has_the_two_days_off_it_is_known_for(calendar, off):
    week = [date(2021, 8, day) for day in range(9, 16)]
    assert {f"{day:%a}" for day in week if not calendar.is_working(day)} == off


def test_ten_working_days_before_a_monday_is_the_monday_two_weeks_before():
    assert Calendar().back(date(2021, 8, 30), 10) == date(2021, 8, 16)
    assert BOTH.back(date(2021, 8, 30), 10) == date(2021, 8, 13)


def test_a_week_without_a_working_day_is_no_calendar():
    with pytest.raises(ValueError, match="working weekday"):
        Calendar(weekdays=frozenset())


days = st.dates(min_value=date(2020, 1, 1), max_value=date(2030, 1, 1))


@given(days, st.integers(0, 40))
def test_going_back_and_counting_again_agree(day, number):
    start = BOTH.back(day, number)
    assert start <= day
    assert number == 0 or BOTH.is_working(start)
    between = sum(BOTH.is_working(start + timedelta(days=n)) for n in range((day - start).days))
    assert between == number


@given(days, days)
def test_working_days_between_two_days_change_their_sign_with_the_order(first, last):
    assert BOTH.working_days(first, last) == -BOTH.working_days(last, first)


@given(days, st.integers(0, 40))
def test_going_forward_arrives_on_the_day_that_many_working_days_later(day, number):
    assert BOTH.working_days(day, BOTH.forward(day, number)) == number
