import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.languages.words import index_words, singular, tidy


def folded(text: str) -> list[str]:
    return [word.folded for word in index_words(tidy(text))]


def test_vietnamese_is_folded_with_its_d():
    assert folded("Đoàn kết, trẻ em") == ["doan", "ket", "tre", "em"]


def test_composed_and_decomposed_letters_are_the_same_words():
    text = "người khuyết tật ở Việt Nam"
    assert index_words(tidy(unicodedata.normalize("NFD", text))) == index_words(tidy(text))


@pytest.mark.parametrize("typed", ["ສຳລັບ", "ສໍາລັບ"])
def test_the_lao_am_is_one_vowel_however_it_is_typed(typed):
    assert tidy(typed) == "ສຳລັບ"


def test_the_thai_am_with_a_tone_is_one_vowel_however_it_is_typed():
    assert tidy("นํ้า") == tidy("น้ํา") == "น้ำ"


def test_an_invisible_break_inside_khmer_changes_nothing():
    assert folded("ការងារ\u200bសង្គម") == folded("ការងារសង្គម")


def test_words_of_an_unbroken_stretch_share_a_run():
    words = index_words("เด็กพิการ และ ครู")
    assert len({word.run for word in words}) == 3
    assert "".join(sign for word in words if word.run == 1 for sign in word.letters) == "เด็กพิการ"


def test_digits_of_other_scripts_are_digits():
    assert folded("ປີ ໒໐໒໑") == folded("ປີ 2021")


def test_the_s_of_a_possessive_is_no_word():
    assert folded("the forum's and the forum’s results") == ["the", "forum", "and", "the", "forum", "result"]


@pytest.mark.parametrize(
    ("plural", "one"),
    [("children", "child"), ("policies", "policy"), ("agencies", "agency"), ("workers", "worker"), ("process", "process"),
     ("status", "status"), ("approaches", "approach"), ("ties", "tie"), ("trẻs", "trẻs")],
)  # fmt: skip
def test_a_plural_meets_its_singular(plural, one):
    assert singular(plural) == one


@given(st.text(max_size=80))
def test_every_word_stands_where_it_says(text):
    tidied = tidy(text)
    at = 0
    for word in index_words(tidied):
        assert at <= word.start < word.end <= len(tidied)
        assert word.exact
        at = word.end


@given(st.text(max_size=80))
def test_tidying_twice_changes_nothing_more(text):
    assert tidy(tidy(text)) == tidy(text)
