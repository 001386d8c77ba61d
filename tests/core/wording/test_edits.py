import pytest

from mufakat.core.wording.edits import hunks

TABLE = [
    ("older persons and care", "elderly persons and care", [(0, 5, "elderly")]),
    ("a big cat", "a cat", [(2, 6, "")]),
    ("One. Two.", "One. Three. Two.", [(5, 5, "Three. ")]),
    ("One.", "One. Two.", [(4, 4, " Two.")]),
    ("One. Two. Three.", "One. Three.", [(5, 10, "")]),
    ("very very good", "very good", [(5, 10, "")]),
    ("older older", "older", [(0, 6, "")]),
    ("", "new words", [(0, 0, "new words")]),
    ("old words", "", [(0, 9, "")]),
    ("very good", "very very good", [(5, 5, "very ")]),
    ("a cat ran", "a\u00a0cat ran", [(1, 2, "\u00a0")]),
]


@pytest.mark.parametrize(("base", "text", "found"), TABLE)
def test_an_edit_is_placed_as_a_person_would_have_made_it(base, text, found):
    assert [(h.start, h.end, h.text) for h in hunks(base, text)] == found


def test_edits_on_either_side_of_one_stop_word_are_one():
    assert [h.text for h in hunks("rights of children", "needs of families")] == ["needs of families"]


def test_edits_parted_by_a_mark_or_by_two_stop_words_stay_apart():
    assert len(hunks("rights, children", "needs, families")) == 2
    assert len(hunks("rights of the children", "needs of the families")) == 2


def test_words_that_can_carry_a_commitment_keep_edits_apart():
    assert len(hunks("States shall act", "Parties shall report")) == 2


def test_a_paragraph_with_ten_thousand_changes_is_compared():
    base = " ".join(f"w{n} x{n}" for n in range(10_000))
    text = " ".join(f"w{n} y{n}" for n in range(10_000))
    assert len(hunks(base, text)) == 10_000
