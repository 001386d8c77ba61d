"""Words taken from pages, cut where the draft's provisions begin."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.wording.align import align
from mufakat.core.wording.align.recut import ON_PAGES, with_paragraphs_of
from mufakat.core.wording.draft import as_reading
from mufakat.core.wording.model import Provision, Text

DRAFT = Text(
    (
        Provision("a", "title", "Roadmap on social work"),
        Provision("b", "heading", "Part One: Principles", label="I."),
        Provision("c", "paragraph", "Members shall protect older persons in every community.", label="1."),
        Provision("d", "item", "to train social workers;", label="(a)"),
        Provision("t", "table"),
        Provision("r", "row", parent="t"),
        Provision("x", "cell", parent="r"),
        Provision("xp", "paragraph", "Write a common guideline", parent="x"),
        Provision("y", "cell", parent="r"),
        Provision("yp", "paragraph", "2028", parent="y"),
        Provision("e", "paragraph", "The ministers meet again in 2030.", label="2."),
        Provision("f", "heading", "Working arrangements", label="II."),
    )
)


def pages(*lines: str):
    return replace(as_reading("\n".join(lines)), counts={ON_PAGES: 1})


def test_a_provision_begins_where_its_first_words_stand_and_its_number_is_its_label_again():
    reading = pages(
        "Roadmap on social work I. Part One: Principles 1. Members shall protect older persons in every community.",
        "(a) to train and pay social workers;",
        "Write a common guideline 2028 2. The ministers meet again in 2030. II. Working arrangements",
    )
    found = align(DRAFT, reading)
    assert [(each.key, each.text) for each in found.text.provisions if each.key in DRAFT.order] == [
        ("a", "Roadmap on social work"),
        ("b", "Part One: Principles"),
        ("c", "Members shall protect older persons in every community."),
        ("d", "(a) to train and pay social workers;"),
        ("e", "The ministers meet again in 2030."),
        ("f", "Working arrangements"),
    ]
    assert [each.text for each in found.text.provisions if each.key not in DRAFT.order] == [
        "Write a common guideline",
        "2028",
    ]


def test_a_line_that_ends_in_a_comma_goes_on_where_the_next_begins_small():
    found = with_paragraphs_of(
        DRAFT, pages("Members shall act,", "as they see fit.", "In short,", "New words")
    )
    assert [each.after for each in found.paragraphs] == [
        "Members shall act, as they see fit.",
        "In short,",
        "New words",
    ]


def test_paragraphs_of_a_word_file_are_left_as_they_are():
    reading = as_reading("Roadmap on social work I. Part One: Principles")
    assert with_paragraphs_of(DRAFT, reading) is reading


WORDS = st.sampled_from(
    [word for each in DRAFT.provisions for word in f"{each.label} {each.text}".split()] + ["new"]
)


@given(st.lists(st.lists(WORDS, max_size=30), max_size=4))
def test_no_word_is_lost_or_carried_elsewhere(lines):
    cut = with_paragraphs_of(DRAFT, pages(*(" ".join(line) for line in lines)))
    words = [word for each in cut.paragraphs for word in f"{each.label} {each.after}".split()]
    assert words == [word for line in lines for word in line]
