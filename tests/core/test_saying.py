from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.dates import PartialDate
from mufakat.core.saying import date_said, dates_said, name_said, ordinal_said


@pytest.mark.parametrize(
    ("written", "english", "vietnamese"),
    [
        ("2019-11-18", "18 November 2019", "ngày 18 tháng 11 năm 2019"),
        ("2021-05", "May 2021", "tháng 5 năm 2021"),
        ("2021", "2021", "năm 2021"),
        ("--05-26", "26 May", "ngày 26 tháng 5"),
        (date(2021, 6, 16), "16 June 2021", "ngày 16 tháng 6 năm 2021"),
        (PartialDate("2021-06"), "June 2021", "tháng 6 năm 2021"),
        ("", "", ""),
        (None, "", ""),
        ("spring of 2006", "spring of 2006", "spring of 2006"),
        ("2021-13", "2021-13", "2021-13"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(written, english, vietnamese):
    assert (date_said(written, "en"), date_said(written, "vi")) == (english, vietnamese)


@pytest.mark.parametrize(
    ("start", "end", "english", "vietnamese"),
    [
        ("2021-12-16", "2021-12-17", "16–17 December 2021", "ngày 16–17 tháng 12 năm 2021"),
        (
            "2021-11-30",
            "2021-12-01",
            "30 November – 1 December 2021",
            "ngày 30 tháng 11 – ngày 1 tháng 12 năm 2021",
        ),
        (
            "2021-12-30",
            "2022-01-02",
            "30 December 2021 – 2 January 2022",
            "ngày 30 tháng 12 năm 2021 – ngày 2 tháng 1 năm 2022",
        ),
        ("2021-05", "2021-06", "May–June 2021", "tháng 5 – tháng 6 năm 2021"),
        ("2016", "2020", "2016–2020", "năm 2016–2020"),
        ("2021-05", "2021-06-16", "May 2021 – 16 June 2021", "tháng 5 năm 2021 – ngày 16 tháng 6 năm 2021"),
        ("--05-02", "--05-04", "2–4 May", "ngày 2–4 tháng 5"),
        ("2021-05-02", "", "2 May 2021", "ngày 2 tháng 5 năm 2021"),
        ("2021-05-02", "2021-05-02", "2 May 2021", "ngày 2 tháng 5 năm 2021"),
        (None, None, "", ""),
    ],
)
def test_a_span_says_once_what_both_ends_share(start, end, english, vietnamese):
    assert (dates_said(start, end, "en"), dates_said(start, end, "vi")) == (english, vietnamese)


def test_tables_use_the_short_forms():
    assert date_said("2019-11-18", "en", short=True) == "18 Nov 2019"
    assert date_said("2019-11-18", "vi", short=True) == "18/11/2019"
    assert dates_said("2021-12-16", "2021-12-17", "vi", short=True) == "16–17/12/2021"
    assert dates_said("2021-11-30", "2021-12-01", "vi", short=True) == "30/11–1/12/2021"


@given(st.dates(), st.dates(), st.sampled_from(["en", "vi", "th"]), st.booleans())
def test_a_span_never_loses_a_day_or_a_year(start, end, language, short):
    spoken = dates_said(start.isoformat(), end.isoformat(), language, short=short)
    assert all(str(part) in spoken for part in (start.day, end.day, start.year, end.year))


@pytest.mark.parametrize(
    ("number", "english", "vietnamese"),
    [
        (1, "1st", "thứ nhất"),
        (2, "2nd", "thứ 2"),
        (3, "3rd", "thứ 3"),
        (4, "4th", "thứ tư"),
        (11, "11th", "thứ 11"),
        (14, "14th", "thứ 14"),
        (22, "22nd", "thứ 22"),
        (112, "112th", "thứ 112"),
    ],
)
def test_ordinals_are_said_in_each_language(number, english, vietnamese):
    assert (ordinal_said(number, "en"), ordinal_said(number, "vi")) == (english, vietnamese)


def test_a_name_comes_in_the_readers_language_and_says_when_it_could_not():
    names = {"en": ["Lao PDR", "Laos"], "vi": "Lào"}
    assert name_said(names, "vi") == ("Lào", "vi")
    assert name_said(names, "th") == ("Lao PDR", "en")
    assert name_said({"km": ["ឡាវ"], "en": []}, "vi") == ("ឡាវ", "km")
    assert name_said({}, "en") == name_said(None, "en") == ("", "")
