"""Tracked changes, one habit at a time and at random."""

from hypothesis import given, settings
from hypothesis import strategies as st

from mufakat.core.word import read
from tests.core.word.files import document, gone, ins, keyed, mark, p, t, wordings

INS, DEL = mark("ins"), mark("del")


def test_words_struck_out_of_an_insertion_were_never_there():
    struck = '<w:ins w:id="1" w:author="A"><w:del w:id="2" w:author="B"><w:r><w:delText>never</w:delText></w:r></w:del></w:ins>'
    reading = read(document(p(t("a ") + struck + t("b"))))

    assert wordings(reading) == [(None, "a b", "a b")]
    assert [(each.kind, each.author) for each in reading.paragraphs[0].edits] == [
        ("insert", "A"),
        ("delete", "B"),
    ]


def test_the_tail_of_one_paragraph_may_be_joined_to_the_next():
    body = p(keyed("a", t("One. ")), INS) + p(t("Two. "), DEL) + p(keyed("b", t("Three.")))

    assert wordings(read(document(body))) == [("a", "One. Two. ", "One. "), ("b", "Three.", "Two. Three.")]


def test_three_paragraphs_joined_are_the_first():
    reading = read(document(p(keyed("a", t("A")), DEL) + p(keyed("b", t("B")), DEL) + p(keyed("c", t("C")))))

    assert wordings(reading) == [("a", "A", "ABC"), ("b", "B", None), ("c", "C", None)]
    assert [each.joined_into for each in reading.paragraphs] == [None, "a", "a"]


def test_an_empty_paragraph_struck_is_gone_and_not_joined():
    reading = read(document(p(keyed("a", t("A"))) + p(keyed("e", ""), DEL) + p(keyed("b", t("B")))))

    assert wordings(reading) == [("a", "A", "A"), ("e", "", None), ("b", "B", "B")]
    assert not any(each.joined_into for each in reading.paragraphs)


def test_words_typed_into_an_empty_paragraph_are_its_own():
    assert wordings(read(document(p(keyed("e", "") + ins(t("New"))) + p(keyed("b", t("B")))))) == [
        ("e", "", "New"),
        ("b", "B", "B"),
    ]


def test_a_paragraph_split_and_written_anew_keeps_its_key_on_the_first_part():
    body = p(keyed("a", gone("Old words.") + ins(t("New head."))), INS) + p(ins(t("New tail.")))

    assert wordings(read(document(body))) == [("a", "Old words.", "New head."), (None, None, "New tail.")]


def test_without_keys_a_split_and_a_join_name_the_place_in_the_reading():
    split = read(document(p(t("One. "), INS) + p(t("Two."))))
    joined = read(document(p(t("One. "), DEL) + p(t("Two."))))

    assert split.paragraphs[1].split_from == "#0"
    assert joined.paragraphs[1].joined_into == "#0"


def test_a_pasted_copy_does_not_take_the_key():
    copy = keyed("a", ins(t("A"))).replace("prov_a", "prov_a_Copy_1")

    assert wordings(read(document(p(copy, INS) + p(keyed("a", t("A")))))) == [
        (None, None, "A"),
        ("a", "A", "A"),
    ]


def test_a_key_that_stands_twice_belongs_to_the_original_and_then_to_the_first():
    pasted = keyed("a", t("A")).replace("prov_a", "prov_a_Copy_2")

    assert [key for key, _, _ in wordings(read(document(p(pasted) + p(keyed("a", t("A"))))))] == [None, "a"]
    assert [key for key, _, _ in wordings(read(document(p(keyed("a", t("A"))) * 2)))] == ["a", None]


def test_a_struck_paragraph_pasted_elsewhere_has_moved_even_if_nobody_tracked_it_as_a_move():
    pasted = keyed("a", ins(t("A"))).replace("prov_a", "prov_a_Copy_1")
    body = p(keyed("a", gone("A")), DEL) + p(keyed("b", t("B"))) + p(pasted, INS) + p(keyed("c", t("C")))
    reading = read(document(body))

    assert wordings(reading) == [("a", "A", None), ("b", "B", "B"), ("a", None, "A"), ("c", "C", "C")]
    assert [each.moved for each in reading.paragraphs] == [False, False, True, False]


def test_both_ends_of_a_move_may_carry_the_suffix():
    def end(tag: str, key: str) -> str:
        run = f'<w:{tag} w:id="5" w:author="A">{t("A")}</w:{tag}>'
        return p(keyed("a", run).replace("prov_a", key), mark(tag))

    body = (
        end("moveFrom", "prov_a_Copy_1") + p(keyed("b", t("B"))) + end("moveTo", "prov_a_Copy_2") + p(t("C"))
    )
    reading = read(document(body))

    assert wordings(reading) == [("a", "A", None), ("b", "B", "B"), ("a", None, "A"), (None, "C", "C")]


def test_the_words_moved_away_leave_an_empty_paragraph_without_the_key():
    moved = keyed("a", f'<w:moveTo w:id="5" w:author="A">{t("A")}</w:moveTo>').replace(
        "prov_a", "prov_a_Copy_1"
    )
    left = f'<w:moveFrom w:id="6" w:author="A">{t("A")}</w:moveFrom>'
    body = p(keyed("a", left)) + p(keyed("b", t("B"))) + p(moved, INS) + p(t("C"))

    assert wordings(read(document(body))) == [
        ("a", "A", None), (None, None, ""), ("b", "B", "B"), ("a", None, "A"), (None, "C", "C"),
    ]  # fmt: skip


def test_paragraphs_are_not_joined_across_a_table():
    table = "<w:tbl><w:tr><w:tc>" + p(t("cell"), DEL) + "</w:tc></w:tr></w:tbl>"
    reading = read(document(p(t("before"), DEL) + table + p(t("after"))))

    assert [each.after for each in reading.paragraphs if each.kind == "paragraph"] == [
        "before",
        "cell",
        "after",
    ]


def test_a_table_whose_rows_all_went_is_gone():
    row = f'<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc>{p(t("cell"))}</w:tc></w:tr>'
    reading = read(document(f"<w:tbl>{row}{row}</w:tbl>" + p(t("after"))))

    assert [(each.kind, each.after) for each in reading.paragraphs if each.after is not None] == [
        ("paragraph", "after")
    ]


def test_ten_thousand_changes_in_one_paragraph_are_read():
    body = p(keyed("a", "".join(ins(t(f"n{n} ")) + gone(f"o{n} ") for n in range(5_000))))
    (only,) = read(document(body)).paragraphs

    assert only.before == "".join(f"o{n} " for n in range(5_000))
    assert only.after == "".join(f"n{n} " for n in range(5_000))
    assert len(only.edits) == 10_000


STATES = ("kept", "came", "gone", "both")
lines = st.lists(
    st.tuples(
        st.lists(st.tuples(st.sampled_from(["a", "b ", "ที่", ""]), st.sampled_from(STATES)), max_size=3),
        st.sampled_from(STATES),
    ),
    max_size=6,
)


@given(lines)
@settings(max_examples=300, deadline=None)
def test_rejecting_and_accepting_everything_is_what_a_word_processor_would_show(found):
    reading = read(document("".join(_written(pieces, state) for pieces, state in found) + p(t("end"))))

    assert [each.before for each in reading.paragraphs if each.before is not None] == _shown(
        found, ("kept", "gone")
    )
    assert [each.after for each in reading.paragraphs if each.after is not None] == _shown(
        found, ("kept", "came")
    )


def _written(pieces: list[tuple[str, str]], state: str) -> str:
    runs = {
        "kept": t,
        "came": lambda text: ins(t(text)),
        "gone": gone,
        "both": lambda text: ins(gone(text)),
    }
    marks = {
        "kept": "",
        "came": INS,
        "gone": DEL,
        "both": '<w:rPr><w:ins w:id="1" w:author="A"/><w:del w:id="2" w:author="A"/></w:rPr>',
    }
    return p("".join(runs[how](text) for text, how in pieces), marks[state])


def _shown(found: list, there: tuple[str, str]) -> list[str]:
    """The same by the naive way: all words in a row, cut at the marks that exist."""
    whole = "".join(
        "".join(text for text, how in pieces if how in there) + ("\x00" if state in there else "")
        for pieces, state in found
    )
    return (whole + "end").split("\x00")
