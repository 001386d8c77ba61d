"""Pairs made on little evidence are taken apart and put together again without losing a word."""

from hypothesis import given, settings

from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.doubts import beside, taken_together, told_apart
from mufakat.core.wording.model import Provision, Text
from tests.core.wording.drafts import rounds, wordings

BASE = Text(
    (
        Provision("h", "part", "Part One"),
        Provision("a", "paragraph", "Children are heard.", "h"),
        Provision("b", "paragraph", "Carers are paid.", "h"),
    )
)


def test_taken_apart_the_drafts_paragraph_is_struck_and_theirs_is_new_in_its_place():
    text = Text(
        (BASE.provisions[0], Provision("a", "paragraph", "Ministers meet yearly.", "h"), BASE.provisions[2])
    )
    apart, fresh = told_apart(text, "a")
    assert apart.order == ("h", fresh, "b")
    assert [(each.kind, each.key) for each in amendments(BASE, "VN", apart)] == [
        ("new", fresh),
        ("deletion", "a"),
    ]
    assert taken_together(BASE, apart, "a", fresh) == text


def test_what_stands_under_a_heading_follows_it():
    apart, fresh = told_apart(BASE, "h")
    assert {each.parent for each in apart.provisions[1:]} == {fresh}
    assert taken_together(BASE, apart, "h", fresh) == BASE


@settings(max_examples=60, deadline=None)
@given(rounds(most=1))
def test_apart_and_together_again_is_the_text_as_it_was(case):
    base, returned = case
    ours = {each.key for each in base.provisions}
    for text in returned.values():
        for each in text.provisions:
            if each.kind == "paragraph" and each.key in ours and each.key not in text.moved:
                apart, fresh = told_apart(text, each.key)
                assert fresh not in text.order
                assert taken_together(base, apart, each.key, fresh) == text


@settings(max_examples=100, deadline=None)
@given(wordings, wordings)
def test_side_by_side_both_texts_are_whole_and_share_what_is_not_marked(one, two):
    ours, theirs = beside(one, two)
    assert "".join(each.text for each in ours) == one
    assert "".join(each.text for each in theirs) == two
    common = ["".join(each.text for each in side if not each.own) for side in (ours, theirs)]
    assert common[0] == common[1]
