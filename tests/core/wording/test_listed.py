"""Items of lists are numbered again after some were taken out, put in or moved; each list by itself."""

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording.listed import items_renumbered
from mufakat.core.wording.model import Provision, Text


def text(*lines: str) -> Text:
    """ "a:1." is the item a numbered 1.; "b+" one level down; "h" a heading; "n:" an item that is new."""
    made = []
    for line in lines:
        key, colon, label = line.partition(":")
        kind = "item" if colon else "heading"
        made.append(Provision(key.rstrip("+"), kind, key, label=label, level=2 if "+" in key else 1))
    return Text(tuple(made))


def labels(found: Text) -> list[str]:
    return [each.label for each in found.provisions if each.kind == "item"]


BASE = text("a:1.", "b:2.", "h", "c:3.", "d:4.")


def test_what_was_taken_out_leaves_no_gap_also_under_the_next_heading():
    assert labels(items_renumbered(text("a:1.", "h", "c:3.", "d:4."), BASE)) == ["1.", "2.", "3."]


def test_what_was_put_in_is_counted():
    assert labels(items_renumbered(text("a:1.", "n:", "b:2.", "h", "c:3.", "d:4."), BASE)) == ["1.", "2.", "3.", "4.", "5."]  # fmt: skip


def test_what_was_moved_takes_the_number_of_its_place():
    assert labels(items_renumbered(text("b:2.", "a:1.", "h", "d:4.", "c:3."), BASE)) == [
        "1.",
        "2.",
        "3.",
        "4.",
    ]


def test_a_list_that_began_anew_begins_anew_though_its_first_item_went():
    base = text("a:1.", "b:2.", "h", "c:1.", "d:2.", "e:3.")
    assert labels(items_renumbered(text("a:1.", "b:2.", "h", "d:2.", "e:3."), base)) == [
        "1.",
        "2.",
        "1.",
        "2.",
    ]


def test_lists_in_a_list_count_by_themselves_and_in_letters():
    base = text("a:1.", "b+:(a)", "c+:(b)", "d:2.", "e+:(a)", "f+:(b)")
    now = text("a:1.", "c+:(b)", "d:2.", "e+:(a)", "n+:", "f+:(b)")
    assert labels(items_renumbered(now, base)) == ["1.", "(a)", "2.", "(a)", "(b)", "(c)"]


def test_an_item_moved_into_another_list_counts_there():
    base = text("a:1.", "b:2.", "h", "c:1.", "d:2.")
    now = text("a:1.", "h", "c:1.", "b:2.", "d:2.")
    assert labels(items_renumbered(now, base)) == ["1.", "1.", "2.", "3."]


def test_marks_that_do_not_count_stay():
    base = text("a:•", "b:•", "c:ii.", "d:1.1")
    assert labels(items_renumbered(base, base)) == ["•", "•", "ii.", "1.1"]


@given(st.lists(st.sampled_from(["1.", "2.", "3.", "(a)", "(b)", "•", ""]), max_size=12))
def test_a_text_of_which_nothing_changed_keeps_its_numbers(marks):
    base = text(*(f"k{n}:{mark}" for n, mark in enumerate(marks) if mark))
    assert labels(items_renumbered(base, base)) == labels(base)
