"""How brackets are read: whole numbers inside, spaces outside, a table row in one line, what replaces what behind it."""

import pytest
from hypothesis import given

from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.matrix import matrix_rows
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.readable import lines
from mufakat.core.wording.rolling import Bracket
from mufakat.core.wording.shown import shown
from tests.core.wording.drafts import rounds


def text(*words):
    return Text(tuple(Provision(f"p{n}", "paragraph", each) for n, each in enumerate(words)))


def read_as(base, **texts):
    return next(iter(lines(compile_texts(text(base), {code: text(words) for code, words in texts.items()}))))


@pytest.mark.parametrize(
    ("base", "theirs", "read"),
    [
        ("by 12.5 per cent", "by 13.5 per cent", "by [12.5 / A: 13.5] per cent"),
        ("by 12.5 per cent", "by 13.6 per cent", "by [12.5 / A: 13.6] per cent"),
        ("in 2021–2025.", "in 2021–2030.", "in [2021–2025 / A: 2021–2030]."),
        ("10,000 families", "15,000 families", "[10,000 / A: 15,000] families"),
        ("see 4(b)", "see 4(c)", "see 4([b / A: c])"),
        ("on 1 May", "on 2 May", "on [1 / A: 2] May"),
        ("in 2025. Five", "in 2030. Five", "in [2025 / A: 2030]. Five"),
        ("older persons", "persons", "[older / A: delete] persons"),
        ("for persons", "for older persons", "for [A: older] persons"),
        ("the older persons", "the  persons", "the [older / A: delete] persons"),
        ("the  end", "the very end", "the [A: very] end"),
        ("the  end", "the end", "the[   / A:  ]end"),
        ("the end", "the very end, perhaps", "the [A: very] end[A: , perhaps]"),
    ],
)
def test_a_bracket_is_shown_as_a_secretariat_writes_it(base, theirs, read):
    assert read_as(base, A=theirs) == read


def test_struck_words_are_struck_whatever_spaces_were_left():
    assert read_as("the very old law", A="the  law", B="the law", C="the new law") == (
        "the [very old / C: new / A, B: delete] law"
    )


def test_several_delegations_share_the_whole_number():
    said = read_as(
        "spend 12.5 per cent", A="spend 13.5 per cent", B="spend 12.8 per cent", C="spend 12.5 per cent"
    )
    assert said == "spend [12.5 / A: 13.5 / B: 12.8] per cent"


@given(rounds())
def test_what_is_shown_is_everybodys_wording_but_for_spaces(made):
    base, returned = made
    for provision in compile_texts(base, returned).provisions:
        for code in returned:
            pieces = (p.chosen(code) if isinstance(p, Bracket) else p.text for p in shown(provision))
            assert "".join("".join(pieces).split(" ")) == "".join(provision.chosen(code).split(" "))


def test_what_was_put_in_is_read_behind_what_was_struck_there():
    struck = Text((Provision("p0", "paragraph", "One."), Provision("n", "paragraph", "Instead.")))
    assert list(lines(compile_texts(text("One.", "Two.", "Three."), {"A": struck}))) == [
        "One.",
        "Two. [A: delete this paragraph]",
        "Three. [A: delete this paragraph]",
        "[A: new paragraph] Instead.",
    ]


def table(*rows):
    made = [Provision("t", "table")]
    for key, *cells in rows:
        made.append(Provision(key, "row", parent="t"))
        for n, words in enumerate(cells):
            made.append(Provision(f"{key}c{n}", "cell", parent=key))
            made.append(Provision(f"{key}p{n}", "paragraph", words, parent=f"{key}c{n}"))
    return Text(tuple(made))


def test_a_row_is_one_line_with_its_cells_parted_by_strokes():
    base = table(("r", "Train carers", "2021–2025", "All"))
    theirs = table(("r", "Train carers", "2026–2030", "All"), ("new", "Register carers", "", "VN"))
    rolling = compile_texts(base, {"A": theirs, "B": Text(base.provisions[:1])})

    assert list(lines(rolling)) == [
        "Train carers | [2021–2025 / A: 2026–2030] | All [B: delete this row]",
        "[A: new row] Register carers |  | VN",
    ]


def test_the_matrix_names_whole_numbers_and_places():
    base = Text((Provision("a", "paragraph", "Spend 12.5.", label="4."), Provision("b", "paragraph", "End.")))
    moved = Text(
        (Provision("b", "paragraph", "End."), Provision("a", "paragraph", "Spend 13.5.", label="4."))
    )
    other = Text((Provision("a", "paragraph", "Spend 12.5."), Provision("b", "paragraph", "The end.")))
    rows = matrix_rows(compile_texts(base, {"A": moved, "B": other}))

    assert [(row.delegation, row.type, row.proposed) for row in rows] == [
        ("A", "wording", "Replace “12.5” by “13.5”."),
        ("B", "wording", "Replace “End” by “The end”."),
        ("A", "move", "Move to the beginning."),
    ]
