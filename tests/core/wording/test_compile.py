import pytest

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.rolling import Alternative, Bracket, NearProvisions, NearWordings, Plain


def text(*words, joined=(), moved=()):
    """Paragraphs named by their letter: "a: words"."""
    found = (each.partition(": ") for each in words)
    provisions = tuple(Provision(key, "paragraph", said) for key, _, said in found)
    return Text(provisions, joined=tuple(joined), moved=frozenset(moved))


def segments(base, **texts):
    made = compile_texts(text(f"a: {base}"), {code: text(f"a: {words}") for code, words in texts.items()})
    return made.provision("a").segments


def test_a_bracket_names_who_wants_what_who_left_it_and_who_struck_it():
    assert segments(
        "care for older persons today",
        VN="care for elderly persons today",
        MY="care for elderly persons today",
        LA="care for the aged persons today",
        TH="care for older persons today",
        KH="care for persons today",
    ) == (
        Plain("care for "),
        Bracket(
            9,
            15,
            "older ",
            (Alternative("the aged ", ("LA",)), Alternative("elderly ", ("MY", "VN"))),
            retain=("TH",),
            delete=("KH",),
        ),
        Plain("persons today"),
    )


def test_overlapping_spans_share_a_bracket():
    found = segments("one two three four", A="X four"[:1] + " three four", B="one Y four")
    assert [type(each) for each in found] == [Bracket, Plain]
    assert found[0].base == "one two three"


def test_adjacent_replacements_do_not():
    found = segments("one, two", A="X, two", B="one; two", C="one, Y")
    assert [each.base for each in found if isinstance(each, Bracket)] == ["one", ",", "two"]


def test_what_is_put_in_at_one_point_is_a_bracket_without_width():
    found = segments("one two", A="one new two", B="one other two")
    assert found[1] == Bracket(4, 4, "", (Alternative("new ", ("A",)), Alternative("other ", ("B",))))


def test_what_all_wordings_share_at_an_end_stands_outside_their_bracket():
    assert segments("the aged, the ill", LA="the aged ill", VN="the old ill") == (
        Plain("the "),
        Bracket(4, 13, "aged, the", (Alternative("aged", ("LA",)), Alternative("old", ("VN",)))),
        Plain(" ill"),
    )
    assert segments("the dog the dog", LA="the dog dog", VN="the cat dog") == (
        Plain("the "),
        Bracket(4, 11, "dog the", (Alternative("dog", ("LA",)), Alternative("cat", ("VN",)))),
        Plain(" dog"),
    )


def test_what_is_put_in_strictly_inside_anothers_span_shares_its_bracket():
    found = segments("we meet in May here", A="we go there here", B="we meet once in May here")
    assert found[1] == Bracket(
        3, 14, "meet in May", (Alternative("go there", ("A",)), Alternative("meet once in May", ("B",)))
    )


def test_words_put_in_beside_a_replaced_word_stand_apart_from_it():
    found = segments("one two", A="one new two", B="one X")
    assert [(b.start, b.end) for b in found if isinstance(b, Bracket)] == [(4, 4), (4, 7)]


def test_an_emptied_provision_is_there_and_a_struck_one_is_not():
    made = compile_texts(text("a: words", "b: more"), {"A": text("a: ", "b: more"), "B": text("b: more")})
    held = made.provision("a")
    assert held.segments == (Bracket(0, 5, "words", delete=("A",)),)
    assert held.deleted_by == ("B",)
    assert made.choose("A") == [("a", ""), ("b", "more")]
    assert made.orders == {"base": ("a", "b"), "B": ("b",)}


def test_an_empty_paragraph_nobody_touched_is_plain_and_empty():
    assert segments("", A="") == (Plain(""),)


def test_words_in_an_empty_paragraph_are_put_in():
    assert segments("", A="new") == (Bracket(0, 0, "", (Alternative("new", ("A",)),)),)


def test_a_moved_provision_keeps_its_words_open_for_others():
    base = text("a: one", "b: two", "c: three")
    made = compile_texts(
        base, {"A": text("c: three", "a: one", "b: two"), "B": text("a: one", "b: two", "c: tree")}
    )
    assert made.provision("c").moved_by == ("A",)
    assert [b.alternatives for b in made.provision("c").brackets] == [(Alternative("tree", ("B",)),)]
    assert made.choose("A") == [("c", "three"), ("a", "one"), ("b", "two")]


def test_of_two_that_changed_places_the_one_a_tracked_move_brought_has_moved():
    base = text("a: a long paragraph", "b: short")
    made = compile_texts(base, {"A": text("b: short", "a: a long paragraph", moved=["a"])})
    assert (made.provision("a").moved_by, made.provision("b").moved_by) == (("A",), ())


def test_a_moved_row_has_moved_and_what_stands_in_it_has_not():
    def table(*rows):
        found = [Provision("t", "table")]
        for row in rows:
            found.append(Provision(row, "row", parent="t"))
            found.append(Provision(row + "c", "cell", parent=row))
            found.append(Provision(row + "p", "paragraph", f"words of {row}", parent=row + "c"))
        return Text(tuple(found))

    made = compile_texts(table("r1", "r2", "r3"), {"A": table("r3", "r1", "r2"), "B": table("r1", "r3")})
    assert [p.key for p in made.provisions if p.moved_by] == ["r3"]
    assert [p.key for p in made.provisions if p.deleted_by] == ["r2", "r2c", "r2p"]
    assert [p.segments for p in made.provisions if p.kind == "row"] == [(), (), ()]


def test_new_provisions_gather_in_the_gap_where_they_were_put():
    base = text("a: one", "b: two")
    made = compile_texts(
        base,
        {
            "B": text("a: one", "y: from both", "z: from B", "b: two"),
            "A": text("a: one", "x: from A", "y: from both", "b: two"),
        },
    )
    assert [p.key for p in made.provisions] == ["a", "x", "y", "z", "b"]
    assert made.provision("y").by == ("A", "B")
    assert made.provision("y").segments == (Plain("from both"),)


def test_a_row_put_in_after_another_stands_after_all_that_is_in_it():
    row = [Provision("r1", "row", parent="t"), Provision("c1", "cell", parent="r1")]
    words = [
        Provision("p1", "paragraph", "one", parent="c1"),
        Provision("p2", "paragraph", "two", parent="c1"),
    ]
    new = [Provision("n", "row", parent="t"), Provision("nc", "cell", parent="n")]
    base = Text((Provision("t", "table"), *row, *words))
    shorter = Text((Provision("t", "table"), *row, words[0], *new))
    assert [p.key for p in compile_texts(base, {"A": shorter}).provisions] == [
        "t",
        "r1",
        "c1",
        "p1",
        "p2",
        "n",
        "nc",
    ]


def test_a_split_and_a_join_are_known_for_what_they_are():
    base = text("a: One. Two.", "b: three", "c: four")
    tail = Provision("n", "paragraph", "Two.", split_from="a")
    split = Text((Provision("a", "paragraph", "One."), tail, *base.provisions[1:]))
    joined = text("a: One. Two.", "b: three four", joined=[("c", "b")])
    made = compile_texts(base, {"A": split, "B": joined})
    assert made.provision("a").split_by == ("A",)
    assert made.provision("n").split_from == "a"
    assert (made.provision("c").joined_by, made.provision("c").joined_into) == (("B",), "b")


def test_wordings_that_differ_in_case_or_marks_only_are_offered_for_joining():
    base = text("a: the plan")
    made = compile_texts(
        base, {"A": text("a: the Road Map"), "B": text("a: the road-map"), "C": text("a: the guide")}
    )
    assert made.near == (NearWordings("a", 4, 8, ("Road Map", "road-map")),)
    assert len(made.provision("a").brackets[0].alternatives) == 3


def test_almost_equal_new_provisions_of_two_delegations_are_offered_for_joining():
    words = "states shall report each year on what they did for children"
    made = compile_texts(text("a: x"), {"A": text("a: x", f"m: {words}"), "B": text("a: x", f"n: {words}.")})
    assert made.near == (NearProvisions(("m", "n")),)


def test_retain_is_marked_as_said_only_where_a_delegation_said_so():
    base = text("a: one two")
    returned = {"A": text("a: one X"), "B": base, "C": base}
    made = compile_texts(base, returned, said_retain={"B": {"a"}})
    assert (made.provision("a").brackets[0].retain, made.provision("a").brackets[0].said) == (
        ("B", "C"),
        ("B",),
    )


def test_a_text_may_not_hold_a_key_twice_nor_a_delegation_be_called_base():
    with pytest.raises(RuleBroken, match="more than once"):
        compile_texts(text("a: one"), {"A": text("a: one", "a: two")})
    with pytest.raises(RuleBroken, match="stands for the draft"):
        compile_texts(text("a: one"), {"base": text("a: one")})


def test_choosing_a_delegation_that_is_not_there_says_which_are():
    with pytest.raises(RuleBroken, match="Delegations: A"):
        compile_texts(text("a: one"), {"A": text("a: one")}).choose("B")
