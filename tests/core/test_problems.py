"""A problem is one sentence, and whoever shows it may say it in another language."""

import pytest

from mufakat.core.problems import Phrase, Problem, RuleBroken

VIETNAMESE = {
    "{day} is a {weekday}.": "{day} là {weekday}.",
    "Saturday": "Thứ Bảy",
    "Stage {key} has no body.": "Chặng {key} không có cơ quan.",
    "Nothing.": "Không có gì.",
}


@pytest.fixture
def in_vietnamese(monkeypatch):
    monkeypatch.setattr(Problem, "in_words", staticmethod(lambda said: VIETNAMESE.get(said, said)))


def broken():
    return RuleBroken("{day} is a {weekday}.", day="2021-08-14", weekday=Phrase("Saturday"))


def test_in_the_core_it_is_english():
    assert str(broken()) == "2021-08-14 is a Saturday."


def test_the_sentence_and_the_words_in_it_are_said_in_the_readers_language(in_vietnamese):
    assert str(broken()) == "2021-08-14 là Thứ Bảy."
    assert str(RuleBroken("Nothing.")) == "Không có gì."


def test_several_faults_stand_one_after_the_other(in_vietnamese):
    found = [Phrase("Stage {key} has no body.", key="a"), Phrase("Nothing.")]
    assert str(RuleBroken("{faults}", faults=found)) == "Chặng a không có cơ quan. Không có gì."
    assert found == ["Stage a has no body.", "Nothing."], "as a string a phrase is English"


def test_what_somebody_typed_is_said_as_it_was_typed(in_vietnamese):
    assert str(RuleBroken("{day} is a {weekday}.", day="{weekday}", weekday="%s")) == "{weekday} là %s."
    assert str(RuleBroken("A {brace} and 100 %.")) == "A {brace} and 100 %."
