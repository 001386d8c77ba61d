"""A text before it is issued: brought in, edited by two people at once, issued; and its other languages."""

from datetime import date

import pytest

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records import models as tables
from mufakat.records.instruments import translations, working
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By
from tests.core.word.files import document, ins, p, t

pytestmark = pytest.mark.django_db
RATNA = By(actor="person:1", name="Ratna")
HA = By(actor="person:2", name="Hà")


def begun() -> tables.Instrument:
    instrument = working.begin_instrument(key="charter", kind="charter", title="Charter", by=RATNA)
    working.import_text(
        instrument,
        b"Charter\nEach island teaches its children.\nIslands share canoes.",
        "x.txt",
        by=RATNA,
    )
    return instrument


@pytest.mark.parametrize("title", ["แผนงานสวัสดิการสังคม", "ផែនការ", "Guidelines on the care of children " * 3])
def test_texts_whose_titles_look_alike_in_an_address_are_told_apart_there(title):
    first, second = (
        working.begin_instrument(kind="guideline", title=said, by=RATNA) for said in (title, f"{title} 2")
    )
    assert first.key != second.key
    assert all(each.key and len(each.key) <= 80 for each in (first, second))
    with pytest.raises(RuleBroken, match="already a text called"):
        working.begin_instrument(kind="guideline", title=f" {title} ", by=RATNA)
    assert tables.Instrument.objects.count() == 2


def held(instrument) -> tables.WorkingText:
    return tables.WorkingText.objects.get(instrument=instrument)


def test_two_editors_of_one_paragraph_are_told_and_of_two_are_not():
    text = begun()
    working.change_words(text, "p2", "Each island shall teach its children.", seen=1, by=RATNA)
    working.change_words(text, "p3", "Islands shall share canoes.", seen=1, by=HA)
    with pytest.raises(OutOfDate, match="Ratna changed this paragraph first"):
        working.change_words(text, "p2", "No.", seen=1, by=HA)
    assert [p.text for p in working.working_text(held(text)).provisions] == [
        "Charter",
        "Each island shall teach its children.",
        "Islands shall share canoes.",
    ]


def test_provisions_come_go_and_move_with_all_that_stands_in_them():
    text = begun()
    working.add_provision(text, "p2", "table", "", seen=9, by=RATNA)
    table = next(row["key"] for row in held(text).provisions if row["kind"] == "table")
    row = [row["key"] for row in held(text).provisions if row["kind"] == "row"][-1]
    working.add_provision(text, row, "row", "", seen=9, by=RATNA)
    kinds = [row["kind"] for row in held(text).provisions]
    assert (kinds.count("row"), kinds.count("cell")) == (3, 21)
    working.move_provision(text, table, up=True, seen=9, by=RATNA)
    assert held(text).provisions[1]["key"] == table
    working.remove_provision(text, table, seen=9, by=RATNA)
    assert [row["key"] for row in held(text).provisions] == ["p1", "p2", "p3"]


def test_an_issued_draft_is_the_working_text_and_no_label_is_given_twice():
    text = begun()
    draft = working.issue_working(text, label="Draft Zero", on=date(2021, 3, 1), by=RATNA)
    assert [p.text for p in text_of(draft).provisions] == [
        p.text for p in working.working_text(held(text)).provisions
    ]
    with pytest.raises(RuleBroken, match="already a draft called Draft Zero"):
        working.issue_working(text, label="Draft Zero", on=date(2021, 3, 2), by=RATNA)


def test_a_translation_is_stale_once_its_source_changed():
    text = begun()
    zero = working.issue_working(text, label="Draft Zero", on=date(2021, 3, 1), by=RATNA)
    for key, words in (
        ("p1", "Hiến chương"),
        ("p2", "Mỗi đảo dạy trẻ em."),
        ("p3", "Các đảo dùng chung thuyền."),
    ):
        translations.translate(zero, "vi", key, words, by=HA)
    assert {row.stands for row in translations.beside(zero, "vi")} == {"current"}
    vietnamese = translations.issue_language(zero, "vi", by=HA)
    assert (vietnamese.sequence, [p.key for p in text_of(vietnamese).provisions]) == (0, ["p1", "p2", "p3"])
    working.change_words(text, "p3", "Islands shall share canoes.", seen=1, by=RATNA)
    one = working.issue_working(text, label="Draft 1", on=date(2021, 4, 1), by=RATNA)
    assert [row.stands for row in translations.beside(one, "vi")] == ["current", "current", "stale"]
    with pytest.raises(RuleBroken, match="1 provisions are not translated"):
        translations.issue_language(one, "vi", by=HA)


def test_what_of_a_file_is_in_no_provision_is_told_when_it_is_brought_in():
    text = begun()
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>As the Charter says.</w:t></w:r></w:p></w:footnote>'
    remark = '<w:comment w:id="7" w:author="X"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>'
    at = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    content = document(p(t("Islands ") + ins(t("also ")) + t("share.") + at), footnotes=note, comments=remark)

    assert working.import_text(text, content, "x.docx", by=RATNA) == [
        "Not in the working text, for they stand in notes, boxes or running heads: “As the Charter says.”.",
        "Of the file, one comment was left out.",
        "The file has tracked changes; all were taken as accepted.",
    ]
    assert [row["text"] for row in held(text).provisions] == ["Islands also share."]
    assert working.import_text(text, document(p(t("Islands share."))), "x.docx", by=RATNA) == []
