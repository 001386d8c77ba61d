"""Files that LibreOffice Writer edited, kept as samples: everybody reads these, with or without LibreOffice."""

import pytest

from mufakat.core.word import read
from mufakat.core.wording.model import Reading
from tests.core.word.writer import DRAFT, EDITS, SAMPLES, WORDS, expected, sample


@pytest.mark.parametrize("name", EDITS)
@pytest.mark.parametrize("tracked", [True, False])
def test_what_was_returned_is_read_word_by_word_under_its_keys(name, tracked):
    reading = read(SAMPLES / sample(name, tracked=tracked))

    assert as_returned(reading) == expected(name)
    assert reading.draft_id == DRAFT.draft_id
    assert reading.unplaced == ()


@pytest.mark.parametrize("name", EDITS)
def test_with_all_changes_rejected_a_tracked_file_is_the_draft_as_circulated(name):
    reading = read(SAMPLES / sample(name, tracked=True))

    assert [(each.key, each.before) for each in reading.paragraphs if each.before is not None] == WORDS


def test_a_tracked_move_stands_where_it_left_and_where_it_arrived():
    reading = read(SAMPLES / sample("move_and_change", tracked=True))

    assert [(each.before, each.after, each.moved) for each in reading.paragraphs if each.key == "p2"] == [
        ("Second paragraph about children and families.", None, False),
        (None, "Second paragraph about youth and families.", True),
    ]


@pytest.mark.parametrize("tracked", [True, False])
def test_the_tail_of_a_split_knows_its_head_and_a_joined_paragraph_where_it_went(tracked):
    split = read(SAMPLES / sample("split", tracked=tracked))
    joined = read(SAMPLES / sample("join", tracked=tracked))

    assert [each.split_from for each in split.paragraphs if each.after == "about children and families."] == [
        "p2"
    ]
    assert [(each.key, each.joined_into) for each in joined.paragraphs if each.joined_into] == [("p4", "p3")]


def test_looks_are_counted_and_nothing_more():
    reading = read(SAMPLES / sample("looks_only", tracked=True))

    assert reading.counts["formatting"] == 1
    assert all(each.before == each.after and not each.edits for each in reading.paragraphs)


def test_each_change_keeps_who_is_said_to_have_made_it():
    reading = read(SAMPLES / sample("replace", tracked=True))
    changed = next(each for each in reading.paragraphs if each.key == "p3")

    assert [(each.kind, each.text, each.author) for each in changed.edits] == [
        ("delete", "migrant", "A. Delegate"),
        ("insert", "mobile", "A. Delegate"),
    ]


def test_a_row_that_went_took_its_cells_along():
    reading = read(SAMPLES / sample("remove_row", tracked=True))

    assert [each.kind for each in reading.paragraphs if each.after is None] == [
        "row",
        *["cell", "paragraph"] * 3,
    ]


def as_returned(reading: Reading) -> list[tuple[str | None, str]]:
    return [(each.key, each.after) for each in reading.paragraphs if each.after is not None]
