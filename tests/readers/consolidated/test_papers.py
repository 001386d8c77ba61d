"""The consolidated report as files: what each holds, and that nothing unreleased is in the public one."""

import re
import zipfile
from datetime import date
from io import BytesIO

import pypdfium2
import pytest
from docx import Document
from openpyxl import load_workbook

from mufakat.readers.papers.consolidated.apart import set_apart
from mufakat.readers.papers.consolidated.as_docx import as_docx
from mufakat.readers.papers.consolidated.as_pdf import as_pdf
from mufakat.readers.papers.consolidated.blocks import Book, Chart, Heading, Sheet
from mufakat.readers.papers.consolidated.gather import round_told
from mufakat.readers.papers.consolidated.index import STEPS, brief_book, report_book, written
from mufakat.readers.papers.consolidated.words import WORDS
from mufakat.records import models as tables
from mufakat.records.progress.operations import release_report, release_round
from tests import cast
from tests.records.progress.world import BY, DUE, WHOLE, handed, opened, pact

TODAY = date(2021, 5, 1)
WORDS_OF_A_ROW = "Offices were named & trained < in every district."
SECRET = "Eighty-one pools under the temple"


@pytest.fixture
def round_(db):
    """XA released its report; XB handed one in and did not; XC said nothing."""
    cast.lagoon()
    made = opened(pact())
    release_report(handed(made), on=TODAY, by=BY)
    secret = WHOLE | {"actions/act1_1/progress": SECRET, "indicators/pools/value": "81818"}
    handed(made, "XB", secret, on=date(2021, 4, 9))
    made.refresh_from_db()
    return tables.Round.objects.select_related("instrument__body", "edition").get(pk=made.pk)


def told(round_, **wanted):
    return round_told(round_, **{"edition": "members", "language": "en", "as_of": TODAY} | wanted)


def files(round_, **wanted) -> dict[str, bytes]:
    return {f"{which}.{form}": raw for which, form, raw in written(told(round_, **wanted), number=1)}


def words_of(name: str, raw: bytes) -> str:
    if name.endswith(".pdf"):
        pages = pypdfium2.PdfDocument(raw)
        return " ".join(page.get_textpage().get_text_range() for page in pages)
    if name.endswith(".docx"):
        body = Document(BytesIO(raw)).element.body
        return " ".join(node.text or "" for node in body.iter("{*}t"))
    book = load_workbook(BytesIO(raw))
    return " ".join(
        str(c.value) for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None
    )


@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_file_tells_the_same_round(round_, language):
    made = files(round_, language=language)
    assert list(made) == list(STEPS)
    for name, raw in made.items():
        said = re.sub(r"\s+", " ", words_of(name, raw))
        assert "2020" in said, name
        assert "Breadfruit" in said, name
    assert SECRET in words_of("report.docx", made["report.docx"])


def test_the_public_edition_holds_nothing_that_was_not_released(round_):
    members, public = files(round_), files(round_, edition="public")
    for name in STEPS:
        assert SECRET not in words_of(name, public[name])
        assert "81,818" not in words_of(name, public[name])
        assert "81818" not in words_of(name, public[name])
        assert b"81818" not in public[name]
    assert "81,818" in words_of("report.docx", members["report.docx"])
    said = words_of("report.docx", public["report.docx"])
    assert "No report of Breadfruit Islands and Coral" in said or "have been released: one of" in said
    assert "Nothing has been received" not in said


def test_the_secretariats_own_papers_stay_out_whoever_orders(round_):
    tables.Action.objects.filter(key="act1_2").update(classification="secretariat")
    assert told(round_).actions[1].said == {}


def test_after_the_body_released_the_round_silence_is_told(round_):
    release_round(round_, on=TODAY, by=BY)
    round_.refresh_from_db()
    states = {one.code: one.state for one in told(round_, edition="public").members}
    assert (states["XA"], states["XB"]) == ("released", "released")
    assert "silent" in states.values()
    assert "held" not in states.values()


def test_the_brief_fits_four_pages_and_the_report_counts_its_pages(round_):
    made = files(round_)
    assert len(pypdfium2.PdfDocument(made["brief.pdf"])) <= 4
    assert re.search(r"Page 2 of \d+", words_of("report.pdf", made["report.pdf"]))
    with zipfile.ZipFile(BytesIO(made["report.docx"])) as word:
        document = word.read("word/document.xml").decode()
        footers = "".join(word.read(n).decode() for n in word.namelist() if "footer" in n)
    assert "PAGEREF" in document
    assert "NUMPAGES" in footers
    assert 'descr="' in document
    assert document.count("<w:tblHeader/>") == document.count("<w:tbl>")


def test_tables_and_figures_are_numbered_headed_and_say_where_they_come_from(round_):
    book = report_book(told(round_), number=1)
    for kind in (Sheet, Chart):
        found = [one for one in book.blocks if isinstance(one, kind)]
        assert [one.number for one in found] == list(range(1, len(found) + 1))
        assert all(one.caption and one.source for one in found)
    assert all(
        len(row) == len(one.columns) == len(one.widths)
        for one in book.blocks
        if isinstance(one, Sheet)
        for row in one.rows
    )
    assert all(one.drawing.says for one in book.blocks if isinstance(one, Chart))
    labels = [one.label for one in book.blocks if isinstance(one, Heading) and one.level == 1]
    assert len(set(labels)) == len(labels)


def test_a_sentence_may_not_become_a_formula_nor_break_the_word_file(round_):
    entry = tables.ProgressEntry.objects.get(report__member__code="XA", action__key="act1_1")
    entry.text = '=HYPERLINK("http://x")\x0b<b>&'
    entry.save()
    made = files(round_)
    book = load_workbook(BytesIO(made["tables.xlsx"]))
    assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    assert "<b>&" in words_of("report.docx", made["report.docx"])
    assert "<b>&" in words_of("report.pdf", made["report.pdf"])


def test_numbers_in_the_workbook_are_numbers(round_):
    book = load_workbook(BytesIO(files(round_)["tables.xlsx"]))
    values = [c.value for row in book["Indicators"].iter_rows() for c in row]
    assert 81818 in values


def test_every_word_is_there_in_both_languages():
    for key, (en, vi) in WORDS.items():
        assert en and vi, key
        assert set(re.findall(r"{(\w+)}", en)) == set(re.findall(r"{(\w+)}", vi)), key


def test_it_asks_the_same_number_of_questions_however_many_report(round_, django_assert_max_num_queries):
    with django_assert_max_num_queries(16) as few:
        told(round_)
    handed(round_, "XC", on=DUE)
    with django_assert_max_num_queries(len(few)):
        told(round_)


def test_a_brief_of_an_empty_public_edition_says_so(db):
    cast.lagoon()
    made = opened(pact())
    book = brief_book(told(made, edition="public"), number=1)
    assert "There is no report to tell of yet." in book.blocks[0].text


def test_a_row_of_a_table_stays_on_one_page():
    """Rows of four lines each, over several pages: no page begins in the middle of one."""
    rows = tuple((f"first{n}\nsecond{n}\nthird{n}\nlast{n}", "said") for n in range(60))
    book = Book(
        issuer="The islands", title="Long", under=(), notice=(), head="Long", language="en", brief=False,
        words={"page": "Page", "of": "of", "contents": "Contents", "table": "Table", "figure": "Figure"},
        blocks=(Heading("Part"), Sheet("Rows", ("What", "Said"), rows, widths=(3, 1))),
    )  # fmt: skip
    read = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(as_pdf(book))]
    pages = [f"{' '.join(page.split())} " for page in read]
    for n in range(60):
        assert [f"first{n} " in page for page in pages] == [f"last{n} " in page for page in pages], (
            f"row {n} was cut"
        )
    assert sum("first" in page for page in pages) > 2


def test_each_table_stands_in_the_word_file_where_it_was_put():
    tables = [
        Sheet(f"Table {n}", ["No.", "Words"], [(str(n), WORDS_OF_A_ROW)] * 400, (1, 4)) for n in range(3)
    ]
    blocks = [part for n, one in enumerate(tables) for part in (Heading(f"Chapter {n}"), one)]
    words = dict.fromkeys(("contents", "table", "figure", "page", "of"), "w")
    book = Book("Body", "Title", ["Round"], [], "head", blocks, "en", words)
    document = Document(BytesIO(as_docx(book)))
    assert [(len(one.rows), one.cell(1, 0).text) for one in document.tables] == [
        (401, "0"),
        (401, "1"),
        (401, "2"),
    ]
    order = [one.tag.rpartition("}")[2] for one in document.element.body]
    assert [order[at - 1 : at + 2] for at, kind in enumerate(order) if kind == "tbl"] == [
        ["p", "tbl", "p"]
    ] * 3


def test_what_typst_refuses_is_told_and_not_an_empty_file(tmp_path):
    template = tmp_path / "broken.typ"
    template.write_text("#panic(sys.inputs.book)")
    with pytest.raises(RuntimeError, match=r"(?s)broken.typ could not be set: .*the lagoon"):
        set_apart(template, "the lagoon")
