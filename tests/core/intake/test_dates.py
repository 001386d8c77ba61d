from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.intake.dates import dates_in
from mufakat.core.intake.days import Day, year_nearest
from mufakat.core.intake.stamps import is_stamp, stamp_in


@pytest.mark.parametrize(
    ("language", "text", "first", "last"),
    [
        ("vi", "Ngày 18/11, tại", "--11-18", "--11-18"),
        ("vi", "Trong hai ngày, 16-17/12, cuộc họp", "--12-16", "--12-17"),
        ("vi", "Từ ngày 8-11/9/2015 tại", "2015-09-08", "2015-09-11"),
        ("vi", "ngày 6 và 7-5", "--05-06", "--05-07"),
        ("vi", "Từ ngày 30/11 đến ngày 2/12/2020", "2020-11-30", "2020-12-02"),
        ("vi", "vào ngày 4-6 tháng 11 năm 2019", "2019-11-04", "2019-11-06"),
        ("vi", "từ 30 tháng 12 đến 2 tháng 1 năm 2021", "2020-12-30", "2021-01-02"),
        ("vi", "vào tháng 5/2021", "2021-05", "2021-05"),
        ("vi", "tháng Tư năm 2018", "2018-04", "2018-04"),
        ("en", "on 23 and 24 May 2023", "2023-05-23", "2023-05-24"),
        ("en", "3 – 5 SEPTEMBER 2013", "2013-09-03", "2013-09-05"),
        ("en", "on 31 August and 1 September 2023", "2023-08-31", "2023-09-01"),
        ("en", "from 4th-6th November", "--11-04", "--11-06"),
        ("en", "on Nov 24", "--11-24", "--11-24"),
        ("en", "from November 17 – 22.", "--11-17", "--11-22"),
        ("en", "24 to 22 May 2001", "2001-05-22", "2001-05-24"),
        ("en", "in November 2010", "2010-11", "2010-11"),
        ("en", "set for 2012 in Manila", "2012", "2012"),
    ],
)
def test_a_date_is_read_as_it_is_written(language, text, first, last):
    (span,) = dates_in(text, language=language)
    assert (span.first.iso, span.last.iso) == (first, last)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "giai đoạn 2011-2015"),
        ("vi", "6/10 nước"),
        ("vi", "tăng 3-5% mỗi năm"),
        ("en", "they may 12 times"),
        ("en", "on 31 February"),
    ],
)
def test_numbers_that_are_no_date_are_left_alone(language, text):
    assert dates_in(text, language=language) == []


@given(st.dates(min_value=date(1967, 1, 1), max_value=date(2068, 12, 31)))
def test_every_whole_day_is_read_back_in_both_languages(day):
    vietnamese = dates_in(f"Ngày {day.day}/{day.month}/{day.year}, tại", language="vi")
    english = dates_in(f"on {day.day} {day:%B} {day.year} in", language="en")
    assert [span.first.iso for span in (*vietnamese, *english)] == [day.isoformat()] * 2


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2060, 1, 1)), st.integers(0, 170))
def test_a_day_without_a_year_falls_nearest_to_its_stamp(stamp, back):
    held = date.fromordinal(stamp.toordinal() - back)
    if (held.month, held.day) != (2, 29):
        (span,) = dates_in(f"ngày {held.day}/{held.month},", language="vi")
        assert year_nearest(span, stamp).first.iso == held.isoformat()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Thứ 3, 19/11/2019 | 09:56:42", "2019-11-19"),
        ("26/04/2021", "2021-04-26"),
        ("12/17/2021 3:35:00 PM", "2021-12-17"),
        ("5/6/2021 3:35:00 PM", "2021-05-06"),
        ("Thứ Năm, 12/11/2020, 06:38 [GMT+7]", "2020-11-12"),
        ("Posted on Sep 21, 2013 - 08:34 AM", "2013-09-21"),
        ("Contributed by Island News on Sep 21, 2013 - 08:34 AM", "2013-09-21"),
        ("Cập nhật lúc 10:20, ngày 19-11-2019", "2019-11-19"),
        ("2023-11-15T08:00:00+07:00", "2023-11-15"),
    ],
)
def test_a_page_stamp_gives_its_day(line, day):
    assert is_stamp(line)
    assert stamp_in(line)[0].isoformat() == day


@pytest.mark.parametrize(
    "line",
    ["3 – 5 SEPTEMBER 2013", "Hà Nội, ngày 12 tháng 9 năm 2017", "The forum was held on 5 May 2019 in Suva."],
)
def test_when_a_meeting_was_held_is_no_page_stamp(line):
    assert not is_stamp(line)


def test_a_day_says_what_is_known_and_no_more():
    assert [Day(11, 18).iso, Day(11, None, 2019).iso, Day(None, None, 2019).iso] == [
        "--11-18",
        "2019-11",
        "2019",
    ]
