from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Unreadable


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest"),
    [
        ("2021-06-16", "day", date(2021, 6, 16), date(2021, 6, 16)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2019", "year", date(2019, 1, 1), date(2019, 12, 31)),
    ],
)
def test_a_partial_date_knows_what_it_can_mean(text, precision, earliest, latest):
    known = PartialDate(text)
    assert (known.precision, known.earliest, known.latest) == (precision, earliest, latest)


def test_the_better_known_of_two_dates_comes_first():
    days = [PartialDate(text) for text in ("2021", "2021-01", "2021-01-01", "2020-12")]
    assert [str(day) for day in sorted(days)] == ["2020-12", "2021-01-01", "2021-01", "2021"]


@pytest.mark.parametrize(
    "text", ["", "21", "2021-13", "2021-02-30", "2021-6-1", "May 2021", "0000", "--04-26"]
)
def test_what_is_not_a_date_is_refused(text):
    with pytest.raises(Unreadable):
        PartialDate(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_lies_in_its_month_and_its_year(day):
    for length in (4, 7, 10):
        known = PartialDate(day.isoformat()[:length])
        assert known.earliest <= day <= known.latest
