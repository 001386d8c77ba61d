"""Provisions by their printed numbers, as people write them."""

import pytest

from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.printed import numbers_said, printed_numbers, unknown_in

TEXT = Text(
    (
        Provision("h", "part", "Protection", label="II."),
        Provision("p1", "paragraph", "Every island teaches.", label="1."),
        Provision("p2", "paragraph", "Islands share:", label="2."),
        Provision("p2a", "paragraph", "canoes;", label="(a)"),
        Provision("p2b", "paragraph", "paddles.", label="b)"),
    )
)


def test_a_letter_is_called_with_the_number_above_it():
    assert printed_numbers(TEXT) == ("II", "1", "2", "2(a)", "2(b)")
    assert numbers_said(TEXT) == "II, 1, 2, 2(a), 2(b)"


@pytest.mark.parametrize(
    "said", ["2", "2.", "2 (b)", "Paragraph 2(b)", "Part II", "1 and 2(a)", "Protection", "p1"]
)
def test_what_is_printed_is_found_however_it_is_written(said):
    assert unknown_in(TEXT, said) == ""


@pytest.mark.parametrize(
    ("said", "unknown"), [("99(z)", "99(z)"), ("2(c)", "2(c)"), ("1, 7", "7"), ("Annex", "Annex")]
)
def test_what_is_not_there_is_named(said, unknown):
    assert unknown_in(TEXT, said) == unknown


def test_a_text_without_numbers_cannot_be_held_to_them():
    assert unknown_in(Text((Provision("a", "paragraph", "Words."),)), "the last one") == ""


def pasted(*words: str) -> Text:
    return Text(tuple(Provision(f"p{n}", "paragraph", said) for n, said in enumerate(words, 1)))


def test_numbers_typed_in_front_of_the_words_are_its_numbers():
    text = pasted("Guide", "1. Two carers.", "(a) trained;", "b) cleared.", "2) From seven.")
    assert printed_numbers(text) == ("1", "1(a)", "1(b)", "2")
    assert unknown_in(text, "2, 9") == "9"
    assert unknown_in(text, "1(b)") == ""


def test_empty_paragraphs_between_them_do_not_hide_the_numbers():
    assert printed_numbers(pasted("Guide", "", "1. Two carers.", "", "", "2. From seven.", "")) == ("1", "2")


def test_a_short_list_in_a_text_without_numbers_is_not_taken_for_them():
    text = pasted("We met.", "We talked.", "1. Tea", "We thank the host.", "2021. A year.")
    assert printed_numbers(text) == ()
    assert unknown_in(text, "the fourth paragraph") == ""
