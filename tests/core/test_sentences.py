from datetime import UTC, date, datetime

import pytest

from mufakat.core.dates import PartialDate
from mufakat.core.sentences import Day, OnDay, Words, said, sentence

TEMPLATES = {
    "met": {"en": "{who} met {when}.", "vi": "{who} họp {when}."},
    "only_english": {"en": "{who} met."},
}
ROADMAP = Words((("en", "the Roadmap"), ("vi", "Lộ trình")))


@pytest.mark.parametrize(
    ("value", "english", "vietnamese"),
    [
        (0, "no", "không"),
        (6, "six", "sáu"),
        (12, "twelve", "mười hai"),
        (13, "13", "13"),
        (-3, "-3", "-3"),
        ("SOMSWD 15", "SOMSWD 15", "SOMSWD 15"),
        (ROADMAP, "the Roadmap", "Lộ trình"),
        (["A"], "A", "A"),
        (("A", "B"), "A and B", "A và B"),
        (("A", "B", ROADMAP), "A, B and the Roadmap", "A, B và Lộ trình"),
        (Day(PartialDate("2021-04-26")), "26 April 2021", "ngày 26 tháng 4 năm 2021"),
        (PartialDate("2021-05"), "May 2021", "tháng 5 năm 2021"),
        (date(2021, 4, 26), "26 April 2021", "ngày 26 tháng 4 năm 2021"),
        (datetime(2021, 4, 26, 9, tzinfo=UTC), "26 April 2021", "ngày 26 tháng 4 năm 2021"),
        (OnDay(PartialDate("2021-04-26")), "on 26 April 2021", "ngày 26 tháng 4 năm 2021"),
        (OnDay(PartialDate("2021-05")), "in May 2021", "vào tháng 5 năm 2021"),
        (OnDay(PartialDate("2021")), "in 2021", "vào năm 2021"),
    ],
)
def test_each_language_says_a_thing_in_its_own_way(value, english, vietnamese):
    assert (said(value, "en"), said(value, "vi")) == (english, vietnamese)


@pytest.mark.parametrize("value", [None, True, 1.5])
def test_what_no_sentence_can_hold_is_refused(value):
    with pytest.raises(TypeError):
        said(value, "en")


def test_a_sentence_keeps_its_key_and_its_parts_and_is_whole_in_each_language():
    made = sentence(TEMPLATES, "met", who="the group", when=OnDay(PartialDate("2021-04-26")))
    assert (made.key, dict(made.params)["who"]) == ("met", "the group")
    assert made.english == "The group met on 26 April 2021."
    assert made.in_language("vi", lambda key, _: "Nhóm" if key == "the group" else key) == (
        "Nhóm họp ngày 26 tháng 4 năm 2021."
    )


def test_a_language_without_the_template_hears_english_throughout():
    assert sentence(TEMPLATES, "only_english", who=ROADMAP).in_language("vi") == "The Roadmap met."
