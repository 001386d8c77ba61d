"""Read(write(draft)) is the draft."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from mufakat.core.word import Cover, InLanguage, read, write_text
from mufakat.core.wording.model import Provision, Text
from tests.core.word.files import circulated, returned
from tests.core.wording.drafts import wordings as of_the_region

COVER = Cover(
    title="Roadmap",
    draft="Draft Zero",
    as_of="3 November 2026",
    addressee="Viet Nam",
    answer_until="15 January 2027",
    how_to_answer=("Change the text with tracking on.", "Comments are read too."),
    languages=(InLanguage("vi", ("Xin sửa trực tiếp trong tệp này.",)),),
    issuer="Secretariat",
)
odd = st.text(st.sampled_from("a B\t\n\u2011\u00a0\u00ad&<>\"' ฉเก็ក្មေးြ်တơ\u0301儿🙂\u200d"), max_size=12)
words = st.one_of(odd, of_the_region).map(lambda text: unicodedata.normalize("NFC", text))
labels = st.sampled_from(["", "", "4.", "(b)", "I.A", "4 bis", "ก.", "A & B"])
plain_kinds = st.sampled_from(["title", "preamble", "part", "area", "heading", "paragraph", "item"])


@st.composite
def drafts(draw):
    provisions: list[Provision] = []

    def key() -> str:
        return draw(st.sampled_from(["p", "Art_", "n-"])) + str(len(provisions))

    def paragraph(parent: str | None) -> None:
        level = draw(st.integers(0, 4))
        provisions.append(Provision(key(), draw(plain_kinds), draw(words), parent, draw(labels), level))

    def row(parent: str | None) -> None:
        provisions.append(Provision(key(), "row", parent=parent))
        mine = provisions[-1].key
        for _ in range(draw(st.integers(1, 3))):
            provisions.append(Provision(key(), "cell", parent=mine))
            cell = provisions[-1].key
            for _ in range(draw(st.integers(0, 2))):
                paragraph(cell)

    for _ in range(draw(st.integers(0, 5))):
        if draw(st.integers(0, 3)):
            paragraph(None)
        else:
            provisions.append(Provision(key(), "table"))
            table = provisions[-1].key
            for _ in range(draw(st.integers(1, 2))):
                row(table)
    return Text(tuple(provisions), draft_id=draw(st.sampled_from([None, "roadmap-zero"])))


@given(drafts(), st.sampled_from([None, COVER]))
@settings(max_examples=150, deadline=None)
def test_what_is_written_is_read_back_as_it_was(draft, cover):
    reading = read(write_text(draft, cover=cover))

    assert circulated(reading) == list(draft.provisions)
    assert returned(reading) == list(draft.provisions)
    assert reading.draft_id == draft.draft_id
    assert (reading.comments, reading.unplaced, reading.warnings) == ((), (), ())


def test_rows_without_a_table_of_their_own_stand_in_one():
    draft = Text(
        (
            Provision("area", "area", "Universal coverage"),
            Provision("r1", "row", parent="area"),
            Provision("r1a", "cell", parent="r1"),
            Provision("r1ap", "paragraph", "Extend coverage", parent="r1a"),
            Provision("r2", "row", parent="area"),
            Provision("r2a", "cell", parent="r2"),
            Provision("r2ap", "paragraph", "Train staff", parent="r2a"),
        )
    )

    reading = read(write_text(draft))

    assert [(each.kind, each.key, each.after) for each in reading.paragraphs] == [
        ("area", "area", "Universal coverage"),
        ("table", None, ""),
        ("row", "r1", ""),
        ("cell", "r1a", ""),
        ("paragraph", "r1ap", "Extend coverage"),
        ("row", "r2", ""),
        ("cell", "r2a", ""),
        ("paragraph", "r2ap", "Train staff"),
    ]


def test_equal_drafts_are_equal_files():
    draft = Text((Provision("p1", "paragraph", "The same."),), draft_id="zero")

    assert write_text(draft, cover=COVER) == write_text(draft, cover=COVER)
