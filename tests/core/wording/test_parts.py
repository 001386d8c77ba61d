"""Only some of a draft asked about: what stands under a heading, in a table, or is one paragraph by itself."""

from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.parts import asked_about, choosable, named


def head(key, kind, words, level=0, parent=None):
    return Provision(key, kind, words, parent, level=level)


ROADMAP = Text(
    (
        head("t", "title", "Roadmap"),
        head("i", "part", "Introduction"),
        head("i1", "paragraph", "Aims.", parent="i"),
        head("ii", "part", "Areas"),
        head("a1", "area", "Workforce", parent="ii"),
        head("a1p", "paragraph", "Train.", parent="a1"),
        head("tab", "table", "", parent="a1"),
        head("r", "row", "", parent="tab"),
        head("c", "cell", "", parent="r"),
        head("cp", "paragraph", "Supervise", parent="c"),
        head("a2", "area", "Law", parent="ii"),
        head("a2p", "paragraph", "Review.", parent="a2"),
    )
)
FLAT = Text(
    (
        head("h1", "heading", "One", 1),
        head("p1", "paragraph", "a"),
        head("h11", "heading", "One one", 2),
        head("p11", "paragraph", "b"),
        head("h2", "heading", "Two", 1),
        head("p2", "paragraph", "c"),
    )
)


def test_no_choice_is_the_whole_text():
    assert asked_about(ROADMAP, ()) == set(ROADMAP.order)


def test_an_area_is_all_that_stands_below_it_and_ends_at_the_next():
    assert asked_about(ROADMAP, ["a1"]) == {"a1", "a1p", "tab", "r", "c", "cp"}
    assert asked_about(ROADMAP, ["ii"]) == set(ROADMAP.order[3:])


def test_a_table_is_its_rows_and_cells_and_one_paragraph_is_itself():
    assert asked_about(ROADMAP, ["tab"]) == {"tab", "r", "c", "cp"}
    assert asked_about(ROADMAP, ["i1"]) == {"i1"}


def test_headings_without_parents_reach_to_the_next_of_their_level():
    assert asked_about(FLAT, ["h1"]) == {"h1", "p1", "h11", "p11"}
    assert asked_about(FLAT, ["h11"]) == {"h11", "p11"}
    assert asked_about(FLAT, ["h2"]) == {"h2", "p2"}


def test_headings_and_tables_are_offered_and_paragraphs_only_where_there_are_none():
    assert [each.key for each in choosable(ROADMAP)] == ["i", "ii", "a1", "tab", "a2"]
    bare = Text((head("t", "title", "Charter"), head("p", "paragraph", "Be kind.")))
    assert [each.key for each in choosable(bare)] == ["p"]


def test_parts_are_called_by_number_and_words_in_the_order_of_the_text():
    assert named(ROADMAP, ["tab", "i"]) == ["Introduction", "table: Workforce"]
