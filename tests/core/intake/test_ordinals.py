import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.intake.ordinals import ENGLISH, VIETNAMESE, number_of
from mufakat.core.ordinals import ordinal_in_words


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("14th", 14), ("8 th", 8), ("Forty-Seventh", 47), ("twenty first", 21), ("Thirtieth", 30), ("inaugural", 1),
        ("XIV", 14), ("XXV", 25), ("lần thứ nhất", 1), ("lần thứ tư", 4), ("lần thứ mười bốn", 14),
        ("lần thứ hai mươi mốt", 21), ("lần thứ 15", 15), ("thứ VI", 6), ("lần 4", 4), ("first ever", 1), ("IIII", None), ("meeting", None),
    ],
)  # fmt: skip
def test_an_ordinal_is_its_number(words, number):
    assert number_of(words) == number


@given(st.integers(1, 99))
def test_every_number_to_ninety_nine_is_read_in_english_words(number):
    word = ordinal_in_words(number)
    assert re.fullmatch(ENGLISH, word, re.IGNORECASE)
    assert number_of(word.title()) == number


@given(st.integers(1, 60))
def test_every_number_is_read_behind_its_vietnamese_words(number):
    match = re.search(VIETNAMESE, f"Hội nghị lần thứ {number} diễn ra", re.IGNORECASE)
    assert number_of(match.group()) == number
