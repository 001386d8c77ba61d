"""What is left of a returned text when some of its amendments are withdrawn, or others are taken up."""

from dataclasses import replace

from hypothesis import given, settings

from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.standing import with_more, without
from tests.core.wording.drafts import rounds


@settings(max_examples=60, deadline=None)
@given(rounds(most=2))
def test_withdrawing_every_wording_amendment_gives_back_the_words_of_the_draft(case):
    base, returned = case
    for code, text in returned.items():
        wordings = [each for each in amendments(base, code, text) if each.kind == "wording"]
        ours = {each.key: each.text for each in base.provisions}
        left = without(base, text, wordings)
        assert all(each.text == ours[each.key] for each in left.provisions if each.key in ours)


@settings(max_examples=60, deadline=None)
@given(rounds(most=1))
def test_withdrawing_everything_gives_back_the_draft(case):
    base, returned = case
    for code, text in returned.items():
        left = without(base, text, amendments(base, code, text))
        told = [[(each.key, each.text, each.parent) for each in one.provisions] for one in (left, base)]
        assert told[0] == told[1]


def test_one_of_two_amendments_in_a_paragraph_is_withdrawn_and_the_other_stands():
    base = Text(
        (Provision("a", "paragraph", "Member States should review their laws within available means."),)
    )
    text = Text((Provision("a", "paragraph", "Member States shall review their laws within two years."),))
    first, second = amendments(base, "VN", text)
    assert (
        without(base, text, [first]).provisions[0].text
        == "Member States should review their laws within two years."
    )
    assert without(base, text, [second]).provisions[0].text == (
        "Member States shall review their laws within available means."
    )
    assert without(base, text, [first, second]).provisions == base.provisions


def test_a_struck_row_comes_back_with_its_cells_where_it_stood():
    row = (
        Provision("r", "row", parent="t"),
        Provision("c", "cell", parent="r"),
        Provision("p", "paragraph", "x", "c"),
    )
    base = Text((Provision("t", "table"), *row, Provision("z", "paragraph", "Behind.")))
    text = Text((base.provisions[0], base.provisions[-1]))
    (struck,) = amendments(base, "VN", text)
    assert without(base, text, [struck]).provisions == base.provisions


def test_a_move_is_undone_and_the_movers_words_stay():
    base = Text(tuple(Provision(key, "paragraph", f"The paragraph {key} says {key}.") for key in "abc"))
    a, _, c = base.provisions
    text = Text((c, a, Provision("b", "paragraph", "The paragraph b says less.")), moved=frozenset("c"))
    move = next(each for each in amendments(base, "LA", text) if each.kind == "move")
    assert [(each.key, each.text[-5:]) for each in without(base, text, [move]).provisions] == [
        ("a", "ys a."), ("b", "less."), ("c", "ys c."),
    ]  # fmt: skip


def test_a_split_that_is_withdrawn_makes_the_paragraph_whole_again():
    base = Text(
        (Provision("a", "paragraph", "Train carers. Publish figures."), Provision("b", "paragraph", "End."))
    )
    tail = Provision("n", "paragraph", "Publish figures.", split_from="a")
    text = Text((Provision("a", "paragraph", "Train all carers."), tail, base.provisions[1]))
    split = next(each for each in amendments(base, "LA", text) if each.kind == "split")
    assert [(each.key, each.text) for each in without(base, text, [split]).provisions] == [
        ("a", "Train all carers. Publish figures."), ("b", "End."),
    ]  # fmt: skip


def test_a_join_that_is_withdrawn_parts_the_paragraphs_again_and_leaves_other_words():
    base = Text(
        tuple(Provision(key, "paragraph", said) for key, said in (("a", "Train carers."), ("b", "Publish.")))
    )
    text = Text((Provision("a", "paragraph", "Train all carers. Publish."),), joined=(("b", "a"),))
    join = next(each for each in amendments(base, "LA", text) if each.kind == "join")
    left = without(base, text, [join])
    assert [(each.key, each.text) for each in left.provisions] == [
        ("a", "Train all carers."),
        ("b", "Publish."),
    ]
    assert left.joined == ()


def test_a_row_moved_to_another_table_goes_back_to_its_own():
    rows = (
        Provision("r", "row", parent="t"),
        Provision("c", "cell", parent="r"),
        Provision("p", "paragraph", "x", "c"),
    )
    base = Text((Provision("t", "table"), *rows, Provision("u", "table")))
    there = (replace(rows[0], parent="u"), *rows[1:])
    text = Text((Provision("t", "table"), Provision("u", "table"), *there), moved=frozenset("r"))
    move = next(each for each in amendments(base, "LA", text) if each.kind == "move")
    assert without(base, text, [move]).provisions == base.provisions


def test_what_lies_across_own_words_is_given_back():
    base = Text((Provision("a", "paragraph", "Children are heard in what concerns them."),))
    own = Text((Provision("a", "paragraph", "Children are consulted in what concerns them."),))
    theirs = Text((Provision("a", "paragraph", "Children are listened to in what concerns their lives."),))
    first, second = amendments(base, "UNICEF", theirs)
    text, refused = with_more(base, own, [first, second])
    assert refused == (first,)
    assert text.provisions[0].text == "Children are consulted in what concerns their lives."


def test_a_new_paragraph_and_a_deletion_are_taken_up():
    base = Text(tuple(Provision(key, "paragraph", f"The paragraph {key} says {key}.") for key in "abc"))
    a, _, c = base.provisions
    theirs = Text((a, Provision("n1", "paragraph", "A new one."), c))
    text, refused = with_more(base, base, amendments(base, "ICSW", theirs))
    assert refused == ()
    assert text.order == ("a", "n1", "c")
