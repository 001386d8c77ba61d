import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.ordinals import (
    english_ordinal,
    ordinal_in_words,
    ordinal_of,
    roman,
    vietnamese_ordinal,
)
from mufakat.core.saying import ordinal_said


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("14th", 14),
        ("1st", 1),
        ("22nd", 22),
        ("103rd", 103),
        ("14 th", 14),
        ("14", 14),
        ("(14th)", 14),
        ("fourteenth", 14),
        ("Fourteenth", 14),
        ("Forty-Seventh", 47),
        ("forty seventh", 47),
        ("Fortyseventh", 47),
        ("forty\u2011seventh", 47),
        ("twentieth", 20),
        ("thirtieth", 30),
        ("fortieth", 40),
        ("ninetieth", 90),
        ("hundredth", 100),
        ("inaugural", 1),
        ("XIV", 14),
        ("XLVII", 47),
        ("IX", 9),
        ("lần thứ 14", 14),
        ("Lần thứ 14", 14),
        ("thứ 14", 14),
        ("lần thứ nhất", 1),
        ("lần đầu tiên", 1),
        ("lần đầu", 1),
        ("lần thứ hai", 2),
        ("thứ nhì", 2),
        ("lần thứ tư", 4),
        ("lần thứ bốn", 4),
        ("lần thứ năm", 5),
        ("lần thứ bảy", 7),
        ("lần thứ bẩy", 7),
        ("lần thứ mười", 10),
        ("lần thứ mười bốn", 14),
        ("lần thứ mười lăm", 15),
        ("lần thứ hai mươi", 20),
        ("lần thứ hai mươi mốt", 21),
        ("lần thứ hai mươi tư", 24),
        ("lần thứ hai mươi bốn", 24),
        ("lần thứ hai lăm", 25),
        ("lần thứ bốn mươi bảy", 47),
        ("lần thứ XIV", 14),
        (unicodedata.normalize("NFD", "lần thứ mười lăm"), 15),
    ],
)
def test_an_ordinal_is_read_however_it_is_written(text, number):
    assert ordinal_of(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "th", "0", "0th", "meeting", "mix", "IIII", "VX", "seventy", "eleven", "lần", "thứ", "thứ hai mươi mươi", "thứ mốt hai", "năm", "14thly", "ba mươi", "12345th"],
)  # fmt: skip
def test_what_is_no_ordinal_is_not_taken_for_one(text):
    assert ordinal_of(text) is None


@pytest.mark.parametrize(
    ("number", "english", "vietnamese", "words", "vietnamese_words"),
    [
        (1, "1st", "thứ nhất", "first", "thứ nhất"),
        (2, "2nd", "thứ 2", "second", "thứ hai"),
        (3, "3rd", "thứ 3", "third", "thứ ba"),
        (4, "4th", "thứ tư", "fourth", "thứ tư"),
        (11, "11th", "thứ 11", "eleventh", "thứ mười một"),
        (12, "12th", "thứ 12", "twelfth", "thứ mười hai"),
        (15, "15th", "thứ 15", "fifteenth", "thứ mười lăm"),
        (21, "21st", "thứ 21", "twenty-first", "thứ hai mươi mốt"),
        (34, "34th", "thứ 34", "thirty-fourth", "thứ ba mươi tư"),
        (40, "40th", "thứ 40", "fortieth", "thứ bốn mươi"),
        (47, "47th", "thứ 47", "forty-seventh", "thứ bốn mươi bảy"),
        (100, "100th", "thứ 100", "one hundredth", "thứ 100"),
        (111, "111th", "thứ 111", "111th", "thứ 111"),
        (122, "122nd", "thứ 122", "122nd", "thứ 122"),
    ],
)
def test_an_ordinal_is_printed_as_the_language_writes_it(
    number, english, vietnamese, words, vietnamese_words
):
    assert (ordinal_said(number, "en"), ordinal_said(number, "vi")) == (english, vietnamese)
    assert (ordinal_in_words(number), ordinal_in_words(number, "vi")) == (words, vietnamese_words)


@given(st.integers(1, 3999))
def test_what_is_printed_is_read_back(number):
    for language in ("en", "vi"):
        assert ordinal_of(ordinal_said(number, language)) == number
        assert ordinal_of(ordinal_in_words(number, language)) == number
    assert ordinal_of(f"lần {ordinal_said(number, 'vi')}") == number
    assert ordinal_of(roman(number)) == number


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused_without_falling(text):
    assert ordinal_of(text) is None or ordinal_of(text) > 0
    assert english_ordinal(text) is None or english_ordinal(text) > 0
    assert vietnamese_ordinal(text) is None or vietnamese_ordinal(text) > 0


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_there_is_no_roman_numeral_for_nothing_or_too_much(number):
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(number)
