"""One file made to Microsoft Word's habits from the standard (tests/samples/word/build_word_habits.py)."""

from pathlib import Path

import pytest

from mufakat.core.word import read

SAMPLE = Path(__file__).parents[2] / "samples" / "word" / "word_habits.docx"


@pytest.fixture(scope="module")
def reading():
    return read(SAMPLE)


def test_every_paragraph_is_read_as_circulated_and_as_returned(reading):
    assert [(each.kind, each.key, each.before, each.after) for each in reading.paragraphs] == [
        ("heading", "h1", "Universal coverage", "Universal coverage"),
        ("paragraph", "p1", "Member States shall strengthen systems for all.", "Member States shall strengthen systems for all."),
        ("paragraph", "p2", "Cash transfers reach poor households.", "Cash transfers and care reach low-income households."),
        ("paragraph", "p3", "Farmers and fishers are covered.", None),
        ("paragraph", "p4", "Contributions are fair. Benefits are adequate.", "Contributions are fair."),
        ("paragraph", None, None, " Benefits are adequate."),
        ("paragraph", "p5", "Data are shared", "Data are shared and protected."),
        ("paragraph", "p6", " and protected.", None),
        ("paragraph", "p7", "This paragraph goes.", None),
        ("paragraph", "p8", "Reviews are held every two years.", "Reviews are held every two years."),
        ("paragraph", None, None, "Youth take part in every review."),
        ("paragraph", "p3", None, "Farmers and fishers are included."),
        ("paragraph", "p9", *["The Secretariat reports annually to ministers."] * 2),
        ("paragraph", "p10", *["See the annex, page 7."] * 2),
        ("paragraph", "p11", *["no\u2011one\tleft\nbehind"] * 2),
        ("item", "i0", "Item 0", "Item 0"),
        ("item", "i1", "Item 1", "Item 1"),
        ("table", None, "", ""),
        ("row", "r1", "", ""),
        ("cell", None, "", ""),
        ("paragraph", "c1", "Action one", "Action one"),
        ("cell", None, "", ""),
        ("paragraph", "c2", "2027", "2027"),
        ("row", None, None, ""),
        ("cell", None, None, ""),
        ("paragraph", None, None, "New action"),
        ("cell", None, None, ""),
        ("paragraph", None, None, ""),
        ("row", "r2", "", None),
        ("cell", None, "", None),
        ("paragraph", "c3", "Action two", None),
        ("cell", None, "", None),
        ("paragraph", "c4", "2028", None),
        ("paragraph", "p12", "Done in one copy.", "Done in one copy."),
    ]  # fmt: skip


def test_a_move_whose_bookmark_went_along_is_known_by_its_name(reading):
    assert [(n, each.moved) for n, each in enumerate(reading.paragraphs) if each.key == "p3"] == [
        (3, False),
        (11, True),
    ]


def test_splits_and_joins_name_the_paragraph_that_kept_the_key(reading):
    assert reading.paragraphs[5].split_from == "p4"
    assert reading.paragraphs[7].joined_into == "p5"
    assert [n for n, each in enumerate(reading.paragraphs) if each.split_from or each.joined_into] == [5, 7]


def test_two_hands_in_the_same_words_are_both_named(reading):
    assert [(each.kind, each.text, each.author) for each in reading.paragraphs[2].edits] == [
        ("insert", "and care allowances ", "Siti N."),
        ("delete", "allowances poor ", "Minh T."),
        ("insert", "low-income ", "Minh T."),
    ]


def test_numbers_are_counted_by_list_and_level(reading):
    assert [(each.label, each.level) for each in reading.paragraphs if each.kind == "item"] == [
        ("(a)", 2),
        ("(b)", 2),
    ]


def test_comments_say_where_whom_they_answer_and_whether_they_are_closed(reading):
    assert [
        (c.author, c.text, c.key, c.anchor, c.start, c.reply_to, c.resolved) for c in reading.comments
    ] == [
        ("Siti N.", "Every year?", "p9", "reports annually", 16, None, True),
        ("Minh T.", "As the charter says.", "p9", "reports annually", 16, 0, True),
        ("Minh T.", "Which ministers?", "p9", "ministers.\nSee", 36, None, False),
    ]
    assert {reading.paragraphs[each.paragraph].key for each in reading.comments} == {"p9"}


def test_words_outside_the_body_are_listed_once(reading):
    assert reading.unplaced == ("Words in a box.", "A note.", "Working draft")


def test_looks_and_fields_are_counted(reading):
    assert reading.counts == {"fields": 1, "formatting": 2}
    assert reading.draft_id == "sample-zero"
