import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mufakat.readers.search.answer import search
from mufakat.readers.search.terms import MOST_LETTERS, MOST_TERMS, terms_of
from mufakat.records.people.access import STRANGER

SYNTAX = [
    '"', '""', '"""', "'", "''", "*", "canoe*", "^canoe", "title:canoe", "{title folded} : canoe", "canoe AND", "AND OR NOT",
    "NEAR(canoe, 2)", "canoe NOT forum", "-canoe", "+canoe", "(canoe", "canoe)", "canoe & | !", "'canoe':*", "canoe <-> ", "\\", "\\'", "%s",
    "%(a)s", "canoe; DROP TABLE search_entry", "' OR 1=1 --", "\x00", "canoe\x00canoe", "\ud7ff", "\ue000", "<script>", "{{ canoe }}", "🐚",
    "‮", "canoe\u200bcanoe", "#", "# 3", "th", "thứ", "lần thứ", "recommendation", "recommendation 99999999999999999999", "4. 5. 6.",
    "thứ " * 200, "recommendation " * 60, "14 " * 200,
]  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("question", SYNTAX)
def test_nothing_typed_is_read_as_syntax(put, question):
    put(a="The canoe goes to the forum")
    search(STRANGER, question)
    assert search(STRANGER, "canoe").total == 1


@pytest.mark.django_db
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=60))
def test_any_question_has_an_answer(question):
    answer = search(STRANGER, question)
    assert answer.total == 0 and answer.hits == ()


def test_a_question_of_two_thousand_letters_is_cut(put):
    put(a="canoe")
    answer = search(STRANGER, "canoe " * 400)
    assert answer.cut
    assert len(answer.asked) <= MOST_LETTERS
    assert answer.total == 1


def test_a_question_of_many_words_asks_for_so_many_only():
    assert len(terms_of(" ".join(f"w{n}" for n in range(90)))) == MOST_TERMS


def test_a_question_without_a_word_finds_nothing(db):
    assert search(STRANGER, " ?! ").words == ()
    assert search(STRANGER, "").asked == ""
