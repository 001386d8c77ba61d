"""The papers made from a rolling text, and names taken out of what is circulated further."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from mufakat.core.word import read, without_names, write_matrix, write_rolling
from mufakat.core.wording.compile import compile_texts
from mufakat.core.wording.matrix import COLUMNS, matrix_rows
from mufakat.core.wording.model import Provision, Text

BASE = Text(
    (
        Provision("t", "title", "Roadmap"),
        Provision("p1", "paragraph", "Member States are encouraged to report annually.", label="1."),
        Provision("p2", "paragraph", "Data are shared.", label="2."),
        Provision("tb", "table"),
        Provision("r1", "row", parent="tb"),
        Provision("c1", "cell", parent="r1"),
        Provision("c1p", "paragraph", "Train staff", parent="c1"),
    )
)


def with_words(**words: str | None) -> Text:
    """The base with other wordings; None takes a provision out."""
    return Text(
        tuple(
            Provision(each.key, each.kind, words.get(each.key, each.text), each.parent, each.label)
            for each in BASE.provisions
            if words.get(each.key, "") is not None
        )
    )


def lines(raw: bytes) -> list[str]:
    """All paragraphs but the empty one that Word asks for after a last table."""
    found = [each.after for each in read(raw).paragraphs if each.kind not in ("table", "row", "cell")]
    return found[:-1] if found[-1] == "" else found


def test_alternatives_stand_in_brackets_with_those_who_want_them():
    rolling = compile_texts(
        BASE,
        {
            "VN": with_words(p1="Member States shall report annually."),
            "LA": with_words(p1="Member States shall report annually."),
            "SG": with_words(p1="Member States are encouraged to report."),
            "MY": with_words(p2=None),
        },
    )

    assert lines(write_rolling(rolling)) == [
        "Roadmap",
        "Member States [are encouraged to / shall (LA, VN)] report [annually (SG: delete)].",
        "[Data are shared. (MY: delete)]",
        "Train staff",
    ]


def test_what_is_struck_is_shown_struck():
    rolling = compile_texts(BASE, {"MY": with_words(p1="Member States are encouraged to report.")})
    raw = write_rolling(rolling)

    assert "Member States are encouraged to report [annually (MY: delete)]." in lines(raw)
    with ZipFile(BytesIO(raw)) as package:
        document = package.read("word/document.xml").decode()
    assert '<w:rStyle w:val="Struck"/></w:rPr><w:t xml:space="preserve">annually</w:t>' in document


def test_a_struck_row_is_said_once_before_its_words():
    rolling = compile_texts(BASE, {"ID": with_words(r1=None, c1=None, c1p=None)})

    assert lines(write_rolling(rolling))[-1] == "[ID: delete this row] Train staff"


def test_a_new_paragraph_stands_whole_in_brackets():
    added = Text(
        (*BASE.provisions[:3], Provision("n1", "paragraph", "Youth take part."), *BASE.provisions[3:])
    )
    rolling = compile_texts(BASE, {"TH": added})

    assert lines(write_rolling(rolling))[3] == "[(TH: new paragraph) Youth take part.]"


def test_the_matrix_has_the_usual_columns_and_a_row_for_each_wish():
    rolling = compile_texts(BASE, {"VN": with_words(p2="Data are protected.")})
    rows = matrix_rows(rolling)
    found = lines(write_matrix(rows, title="Comments matrix, Draft Zero"))

    assert found[0] == "Comments matrix, Draft Zero"
    assert found[1 : 1 + len(COLUMNS)] == list(COLUMNS)
    assert found[1 + len(COLUMNS) :] == [cell for row in rows for cell in row.cells]


def test_no_person_is_named_in_what_is_circulated_further():
    sample = Path(__file__).parents[2] / "samples" / "word" / "word_habits.docx"
    before, raw = read(sample), without_names(sample, called="Viet Nam")
    after = read(raw)

    assert {each.author for each in before.comments} == {"Siti N.", "Minh T."}
    assert {each.author for each in after.comments} == {"Viet Nam"}
    assert {edit.author for each in after.paragraphs for edit in each.edits} == {"Viet Nam"}
    assert [(p.key, p.before, p.after) for p in after.paragraphs] == [
        (p.key, p.before, p.after) for p in before.paragraphs
    ]
    with ZipFile(BytesIO(raw)) as package:
        for name in package.namelist():
            assert b"Siti" not in package.read(name) and b"Minh" not in package.read(name), name


def test_words_that_went_into_a_paragraph_of_their_own_are_not_struck():
    base = Text((Provision("a", "paragraph", "Train carers and nurses."),))
    parted = Text(
        (
            Provision("a", "paragraph", "Train carers"),
            Provision("b", "paragraph", "and nurses.", label="7.", split_from="a"),
        )
    )
    other = Text((Provision("a", "paragraph", "Train carers and doctors."),))
    made = read(write_rolling(compile_texts(base, {"VN": parted, "MY": other})))

    assert [each.after for each in made.paragraphs] == [
        "Train carers [and nurses. (VN: a paragraph of its own) / and doctors. (MY)]",
        "[(VN: split from “Train carers and nurses.”) and nurses.]",
    ]
    assert [each.label for each in made.paragraphs] == ["", ""]
