"""Settling, carrying what is open, and comparing drafts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.carry import around, carry
from mufakat.core.wording.compare import compare, compare_three
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.settle import Choices, settled
from tests.core.wording.drafts import drafts, edited, rounds
from tests.core.wording.test_compile import text


def words(made):
    return [(p.key, p.text) for p in made.provisions]


@given(rounds())
def test_nothing_agreed_leaves_the_draft_as_it_was(made):
    base, returned = made
    assert words(settled(base, compile_texts(base, returned), Choices())) == words(base)


def test_agreed_words_a_new_paragraph_a_deletion_and_a_move_make_the_next_draft():
    base = text("a: old words", "b: go", "c: stay", "d: last")
    rolling = compile_texts(
        base,
        {
            "A": text("a: new words", "b: go", "n: put in", "c: stay", "d: last"),
            "B": text("d: last thing", "a: other words", "c: stay"),
        },
    )
    choices = Choices(
        wording={("a", 0, 3): "agreed"}, put_in={"n": "put in here"}, taken_out=["b"], moved={"d": "B"}
    )
    assert words(settled(base, rolling, choices)) == [
        ("d", "last"),
        ("a", "agreed words"),
        ("n", "put in here"),
        ("c", "stay"),
    ]


def test_a_row_taken_out_takes_its_cells_along():
    table = (
        Provision("t", "table"),
        Provision("r", "row", parent="t"),
        Provision("c", "cell", parent="r"),
        Provision("p", "paragraph", "words", parent="c"),
    )
    base = Text(table)
    assert settled(base, compile_texts(base, {}), Choices(taken_out=["r"])).order == ("t",)


@pytest.mark.parametrize(
    "choices", [Choices(wording={("a", 1, 2): "x"}), Choices(put_in={"a": "x"}), Choices(taken_out=["z"])]
)
def test_a_choice_that_fits_nothing_is_refused(choices):
    base = text("a: words")
    with pytest.raises(RuleBroken):
        settled(base, compile_texts(base, {}), choices)


PARAGRAPH = "First is long enough. Second says more. Third is amended here. Fourth follows. Fifth ends it."


AMENDED = PARAGRAPH.replace("amended", "changed")


def carried(new, old=PARAGRAPH, wanted=AMENDED):
    (found,) = amendments(text(f"a: {old}"), "A", text(f"a: {wanted}"))
    return carry([found], text(f"a: {old}"), new)[0]


def test_an_amendment_stands_where_its_span_and_a_sentence_either_side_are_unchanged():
    new = PARAGRAPH.replace("First is long enough.", "The first was rewritten at length.")
    found = carried(text(f"a: {new}"))
    assert found.stands
    assert new[found.start : found.end] == "amended"


@pytest.mark.parametrize("changed", ["Second", "Third", "amended", "Fourth"])
def test_it_has_changed_since_where_a_neighbouring_sentence_changed(changed):
    assert carried(text(f"a: {PARAGRAPH.replace(changed, 'Other')}")).changed_since


def test_it_goes_along_with_its_passage_into_one_other_provision_but_not_into_two():
    passage = "Second says more. Third is amended here. Fourth follows."
    found = carried(text("a: First is long enough.", f"b: {passage} Fifth ends it."))
    assert (found.stands, found.key, found.start) == (True, "b", passage.index("amended"))
    assert carried(text("a: nothing", f"b: {passage}", f"c: {passage}")).changed_since


def test_words_put_in_where_others_were_put_in_meanwhile_have_changed_since():
    assert carried(text("a: one new."), old="one.", wanted="one other.").changed_since


def test_a_new_paragraph_stands_as_long_as_the_one_before_it():
    old = text("a: one", "b: two")
    (found,) = amendments(old, "A", text("a: one", "n: new", "b: two"))
    assert carry([found], old, text("a: changed", "b: two"))[0].stands
    assert carry([found], old, text("b: two"))[0].changed_since


def test_a_deletion_stands_as_long_as_what_it_strikes_is_unchanged():
    old = text("a: one", "b: two")
    (found,) = amendments(old, "A", text("a: one"))
    assert carry([found], old, text("a: changed", "b: two"))[0].stands
    assert carry([found], old, text("a: one", "b: changed"))[0].changed_since


@given(st.data())
def test_carrying_across_an_unrelated_change_leaves_every_amendment_as_it_was(data):
    old = data.draw(drafts())
    found = amendments(old, "A", data.draw(edited(old)))
    new = Text((Provision("unrelated", "paragraph", "A wholly unrelated paragraph."), *old.provisions))
    for each in carry(found, old, new):
        assert each.stands
        if each.amendment.kind == "wording":
            assert (each.key, each.start, each.end) == (
                each.amendment.key,
                each.amendment.start,
                each.amendment.end,
            )


@given(st.data())
def test_the_wordings_of_a_list_of_amendments_make_the_text_again(data):
    old = data.draw(drafts())
    new = data.draw(edited(old))
    theirs = dict(words(new))
    for provision in old.provisions:
        wanted = [a for a in amendments(old, "A", new) if a.key == provision.key and a.kind == "wording"]
        made, done = "", 0
        for each in wanted:
            made += provision.text[done : each.start] + each.text
            done = each.end
        assert made + provision.text[done:] == theirs.get(provision.key, provision.text)


def test_sentences_end_at_the_full_stops_of_the_region():
    assert around("One. Two. Three. Four. Five.", 10, 12) == (5, 23)
    assert around("មួយ។ ពីរ។ បី។ បួន។", 9, 11)[0] == 0
    assert around("", 0, 0) == (0, 0)


@given(st.data())
def test_comparing_two_drafts_gives_both_back(data):
    old = data.draw(drafts())
    new = data.draw(edited(old))
    found = compare(old, new)
    struck = {
        c.key: "".join(p.text for p in c.pieces if p.kind != "put in") for c in found if c.status != "added"
    }
    put_in = [
        (c.key, "".join(p.text for p in c.pieces if p.kind != "struck"))
        for c in found
        if c.status != "removed"
    ]
    assert put_in == words(new)
    assert struck == dict(words(old))


def test_what_moved_is_shown_as_moved():
    found = compare(text("a: number one", "b: two", "c: three"), text("c: tree", "a: number one", "d: new"))
    assert [(c.key, c.status, c.moved) for c in found] == [
        ("c", "changed", True),
        ("a", "same", False),
        ("b", "removed", False),
        ("d", "added", False),
    ]


def test_three_drafts_show_which_words_came_when():
    (found,) = compare_three(text("a: old text"), text("a: old good text"), text("a: old good text now"))
    assert [(stretch.since, stretch.text) for stretch in found.current] == [
        ("zero", "old "),
        ("last", "good "),
        ("zero", "text"),
        ("current", " now"),
    ]
