"""Returned files laid beside the draft: with keys and without, tracked and not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording.align import align
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.draft import as_draft, as_reading
from mufakat.core.wording.model import Comment, Paragraph, Provision, Reading, Text
from tests.core.wording.drafts import drafts, edited

BASE = as_draft(
    as_reading(
        "Declaration on the care of older persons\n"
        "\n"
        "We agree to protect older persons from neglect. We shall meet each year in the capital.\n"
        "Each member shall train social workers in the community.\n"
        "\n"
        "Partners are invited to support the work with means and knowledge.\n"
        "Each member shall train social workers in the community."
    )
)


def as_file(text, *, keys=False):
    """What a word processor without tracking makes of a text."""
    at = {each.key: n for n, each in enumerate(text.provisions)}
    return Reading(
        tuple(
            Paragraph(
                each.kind, each.text, each.text, key=each.key if keys else None, parent=at.get(each.parent)
            )
            for each in text.provisions
        )
    )


def returned(*lines):
    return align(BASE, as_reading("\n".join(lines)))


def wording(text):
    return [each.text for each in text.provisions]


LINES = [each.text for each in BASE.provisions]


@given(st.data())
def test_whatever_comes_back_without_keys_is_given_in_full_and_in_its_order(data):
    base = data.draw(drafts())
    files = {code: as_file(data.draw(edited(base))) for code in ("A", "B")}
    found = {code: align(base, file).text for code, file in files.items()}
    rolling = compile_texts(base, found)
    for code, file in files.items():
        assert [words for _, words in rolling.choose(code)] == [each.after for each in file.paragraphs]
        assert len(set(found[code].order)) == len(found[code].order)
    assert rolling.choose("base") == [(each.key, each.text) for each in base.provisions]


@given(st.data())
def test_a_file_that_kept_its_keys_keeps_them(data):
    base = data.draw(drafts())
    text = data.draw(edited(base))
    held = {each.key for each in base.provisions}
    found = align(base, as_file(text, keys=True)).text
    theirs = {each.key: each.text for each in found.provisions}
    assert {key: theirs[key] for key in text.order if key in held} == {
        each.key: each.text for each in text.provisions if each.key in held
    }
    assert wording(found) == wording(text)


@given(drafts())
def test_an_untouched_copy_is_the_draft_with_keys_or_without(base):
    for keys in (True, False):
        found = align(base, as_file(base, keys=keys))
        assert found.text.provisions == base.provisions
        assert (found.silent, found.doubtful) == ((), ())


def test_changed_words_are_found_in_their_paragraph():
    found = returned(*LINES[:5], "Partners and friends are invited to support the work with means.", LINES[6])
    assert found.text.order == BASE.order
    assert found.text.provisions[5].text.startswith("Partners and friends")


def test_repeated_paragraphs_keep_their_places():
    found = returned(*LINES[:3], LINES[4], *LINES[5:])
    assert found.text.order == tuple(key for key in BASE.order if key != "p4")


def test_a_paragraph_carried_elsewhere_has_moved():
    found = returned(*LINES[:2], LINES[5], *LINES[2:5], LINES[6])
    assert found.text.order == ("p1", "p2", "p6", "p3", "p4", "p5", "p7")
    assert compile_texts(BASE, {"A": found.text}).provision("p6").moved_by == ("A",)


def test_an_empty_paragraph_stays_where_it_was_when_the_words_before_it_moved_and_changed():
    moved = LINES[2].replace("older", "elderly")
    found = returned(LINES[0], LINES[1], LINES[5], moved, LINES[3], *LINES[4:5], LINES[6])
    assert set(found.text.order) == set(BASE.order)


def test_a_paragraph_cut_in_two_keeps_its_key_on_the_first_part():
    head, tail = "We agree to protect older persons from neglect.", "We shall meet each year in the capital."
    found = returned(*LINES[:2], head, tail, *LINES[3:])
    assert found.text.provisions[2].key == "p3"
    assert found.text.provisions[3].split_from == "p3"
    assert found.text.provisions[3].key not in BASE.order


def test_paragraphs_run_together_keep_the_first_key():
    found = returned(*LINES[:2], LINES[2] + " " + LINES[3], *LINES[4:])
    assert found.text.joined == (("p4", "p3"),)
    assert found.text.order == ("p1", "p2", "p3", "p5", "p6", "p7")


def test_equal_new_paragraphs_in_one_gap_share_a_key_whoever_put_them_in():
    one = returned(*LINES[:4], "A new paragraph on data.", *LINES[4:])
    two = returned(*LINES[:3], LINES[3].replace("train", "educate"), "A new paragraph on data.", *LINES[4:])
    other = returned(*LINES[:6], "A new paragraph on data.", LINES[6])
    assert one.text.order[4] == two.text.order[4] not in BASE.order
    assert other.text.order[6] != one.text.order[4]


def test_two_equal_new_paragraphs_in_one_gap_are_two():
    found = returned(*LINES, "Again.", "Again.")
    assert len(set(found.text.order)) == len(BASE.order) + 2


def test_a_weak_resemblance_is_taken_but_told():
    found = returned(*LINES[:5], "Partners are asked to give the work money, staff and knowledge.", LINES[6])
    assert [each.key for each in found.doubtful] == ["p6"]
    assert 0 < found.doubtful[0].likeness < 0.7


def test_edits_nobody_tracked_are_reported():
    keyed = [Paragraph("paragraph", each.text, each.text, key=each.key) for each in BASE.provisions]
    keyed[3] = Paragraph(
        "paragraph", "Each member may train social workers.", "Each member may train.", key="p4"
    )
    found = align(BASE, Reading(tuple(keyed)))
    assert [(each.key, each.before) for each in found.silent] == [
        ("p4", "Each member may train social workers.")
    ]
    assert found.by_key == 7


def test_tracked_words_are_no_silent_edit():
    keyed = [Paragraph("paragraph", each.text, each.text, key=each.key) for each in BASE.provisions]
    keyed[3] = Paragraph("paragraph", LINES[3], "Each member may train.", key="p4")
    keyed.insert(1, Paragraph("paragraph", None, "A new paragraph."))
    keyed[6] = Paragraph("paragraph", LINES[5], None, key="p6")
    found = align(BASE, Reading(tuple(keyed)))
    assert found.silent == ()
    assert wording(found.text)[:2] == [LINES[0], "A new paragraph."]
    assert "p6" not in found.text.order


def test_a_tracked_move_comes_back_under_its_key():
    keyed = [Paragraph("paragraph", each.text, each.text, key=each.key) for each in BASE.provisions]
    keyed[5] = Paragraph("paragraph", LINES[5], None, key="p6")
    keyed.insert(1, Paragraph("paragraph", None, "Partners are invited.", key="p6", moved=True))
    found = align(BASE, Reading(tuple(keyed)))
    assert found.text.order == ("p1", "p6", "p2", "p3", "p4", "p5", "p7")
    assert found.text.moved == {"p6"}


@pytest.mark.parametrize("head", ["p3", "#2"])
def test_a_tracked_split_names_its_head_by_key_or_by_place(head):
    parts = [Paragraph("paragraph", each.text, each.text, key=each.key) for each in BASE.provisions]
    parts[2] = Paragraph("paragraph", LINES[2], "We agree", key="p3")
    parts.insert(3, Paragraph("paragraph", None, "to other things altogether", split_from=head))
    found = align(BASE, Reading(tuple(parts)))
    assert found.text.provisions[3].split_from == "p3"


def table(*rows):
    made = [Provision("t", "table")]
    for n, row in enumerate(rows):
        made.append(Provision(f"r{n}", "row", parent="t"))
        for m, words in enumerate(row):
            made.append(Provision(f"r{n}c{m}", "cell", parent=f"r{n}"))
            made.append(Provision(f"r{n}c{m}p", "paragraph", words, parent=f"r{n}c{m}"))
    return Text(tuple(made))


ROWS = [
    ("Action", "Time frame", "Lead"),
    ("Train social workers", "2026", "Viet Nam"),
    ("Collect data on care", "2027", "Malaysia"),
    ("Write a guideline", "2028", "Thailand"),
]


def test_cells_are_known_by_their_row_and_column():
    edited_rows = [ROWS[0], ("Train social workers", "2030", "Viet Nam and Lao PDR"), *ROWS[2:]]
    found = align(table(*ROWS), as_file(table(*edited_rows)))
    assert found.text.order == table(*ROWS).order
    assert [p.text for p in found.text.provisions if p.parent and p.parent.startswith("r1c")] == list(
        edited_rows[1]
    )


def test_a_struck_row_is_absent_with_all_that_is_in_it_and_a_new_one_has_keys_of_its_own():
    base = table(*ROWS)
    found = align(base, as_file(table(*ROWS[:2], ("Hold a forum", "2029", "Brunei Darussalam"), ROWS[3])))
    held = [each.key for each in found.text.provisions if each.kind == "row"]
    assert [key for key in held if key in base.order] == ["r0", "r1", "r3"]
    new = next(each for each in found.text.provisions if each.kind == "row" and each.key not in base.order)
    assert [each.text for each in found.text.provisions if each.text and each.key not in base.order] == [
        "Hold a forum",
        "2029",
        "Brunei Darussalam",
    ]
    assert new.parent == "t"


def test_a_row_carried_elsewhere_has_moved_with_its_cells():
    found = align(table(*ROWS), as_file(table(ROWS[0], ROWS[3], *ROWS[1:3])))
    assert [key for key in found.text.order if "c" not in key] == ["t", "r0", "r3", "r1", "r2"]
    assert compile_texts(table(*ROWS), {"A": found.text}).provision("r3").moved_by == ("A",)


def test_words_carried_out_of_a_cell_that_is_gone_came_to_where_they_stand_now():
    base = table(*ROWS)
    merged = [each for each in base.provisions if each.key != "r1c1"]
    at = next(n for n, each in enumerate(merged) if each.key == "r1c1p")
    merged[at] = Provision("r1c1p", "paragraph", "2026", parent="r1c0")
    found = align(base, as_file(Text(tuple(merged)), keys=True))
    assert [each.text for each in found.text.provisions if each.key not in base.order] == ["2026"]
    assert "r1c1p" not in found.text.order


def test_a_table_pasted_as_lines_stands_there_line_by_line():
    lines = [words for row in ROWS for words in row]
    found = align(table(*ROWS), as_reading("\n".join(lines)))
    assert wording(found.text) == lines
    assert not set(found.text.order) & set(table(*ROWS).order)


def test_a_comment_is_anchored_by_the_key_of_its_paragraph():
    said = Comment("somebody", "", "Why?", key=None, anchor="neglect", start=40, paragraph=2)
    reading = as_reading("\n".join(LINES))
    found = align(BASE, Reading(reading.paragraphs, comments=(said,)))
    assert found.comments[0].key == "p3"


def test_a_file_made_from_another_draft_or_from_none_says_so():
    base = Text(BASE.provisions, draft_id="one")
    other = Reading(as_reading("\n".join(LINES)).paragraphs, draft_id="two")
    assert any("another draft" in each for each in align(base, other).warnings)
    assert any("right file" in each for each in align(BASE, as_reading("Lunch menu")).warnings)


def test_a_copy_sent_to_another_addressee_is_made_from_the_same_draft():
    base = Text(BASE.provisions, draft_id="roadmap/0/en;4;VN")
    for theirs, says in (("roadmap/0/en;4;LA", False), ("roadmap/1/en;5;VN", True)):
        found = align(base, Reading(as_reading("\n".join(LINES)).paragraphs, draft_id=theirs))
        assert any("another draft" in each for each in found.warnings) is says


def test_a_draft_is_made_of_a_file_with_a_table_and_no_keys():
    made = as_draft(as_file(table(("one", ""), ("two", "three"))))
    assert len(set(made.order)) == len(made.order)
    parents = {each.key: each.parent for each in made.provisions}
    assert [each.kind for each in made.provisions if each.parent is None] == ["table"]
    assert all(parent in parents for parent in parents.values() if parent)


def test_a_draft_pasted_as_plain_text_is_told_from_one_whose_numbers_and_tables_were_struck():
    rows = table(("Train workers", "in 2027"), ("Publish figures", "in 2028"))
    base = Text(
        (
            Provision("a", "item", "Members agree.", label="1."),
            Provision("b", "item", "Partners help.", label="2."),
            *rows.provisions,
        )
    )
    lines = (
        "1.\tMembers agree.",
        "2. Partners help.",
        "Train workers",
        "in 2027",
        "Publish figures",
        "in 2028",
    )
    pasted = align(base, as_reading("\n".join(lines)))
    struck = align(base, as_reading("Members agree.\nPartners help at once."))

    assert [each.split(":")[0] for each in pasted.warnings[-2:]] == [
        "The automatic number was typed into the words of 2 paragraphs, where it shows as put in",
        "A table of the draft came back as plain lines, shown as struck there and as new words here",
    ]
    assert not any("pasted" in each for each in struck.warnings)


def test_keys_of_another_text_that_are_called_the_same_are_not_believed():
    theirs = Text(tuple(Provision(f"p{n + 2}", "paragraph", words) for n, words in enumerate(LINES)))
    found = align(BASE, as_file(theirs, keys=True))
    assert (found.text.order, found.by_key, found.doubtful) == (BASE.order, 0, ())
    assert (
        found.warnings[0]
        == "This file carries no keys of the draft; its paragraphs were found by their words."
    )


def test_words_cut_out_and_pasted_elsewhere_have_moved_and_left_an_empty_paragraph():
    keyed = [Paragraph("paragraph", each.text, each.text, key=each.key) for each in BASE.provisions]
    keyed[5] = Paragraph("paragraph", LINES[5], "", key="p6")
    keyed.insert(1, Paragraph("paragraph", None, LINES[5]))
    found = align(BASE, Reading(tuple(keyed)))
    assert found.text.order[:3] == ("p1", "p6", "p2")
    assert compile_texts(BASE, {"A": found.text}).provision("p6").moved_by == ("A",)
    assert wording(found.text) == [LINES[0], LINES[5], *LINES[1:5], "", LINES[6]]


def test_words_that_stand_in_a_row_without_a_cell_are_words():
    base = table(("One", "Two"))
    loose = [Paragraph("table", "", ""), Paragraph("row", "", "", parent=0)]
    loose += [Paragraph("paragraph", words, words, parent=1) for words in ("One", "Two")]
    found = align(base, Reading(tuple(loose)))
    assert [each.text for each in found.text.provisions if each.kind not in ("table", "row")] == [
        "One",
        "Two",
    ]


def test_words_that_stand_in_a_table_that_is_gone_are_kept():
    gone = [Paragraph("table", "", None, key="t"), Paragraph("paragraph", None, "Kept", parent=0)]
    found = align(table(("One", "Two")), Reading(tuple(gone)))
    assert [(each.text, each.parent) for each in found.text.provisions] == [("Kept", None)]
