"""Recommendations in Word, PDF and HTML files, with the numbers, notes, heads and cells that only such files have."""

import io
import zipfile

import docx
import pytest
import typst

from mufakat.core.intake import propose

OPENING = "The Twelfth ASEAN Forum on Decent Care was held in Jakarta, Indonesia, from 29 August to 1 September 2019."
PROSE = "Delegations described how carers are trained and paid, and what families spend on care when nobody is paid for it. "


def asked(content, name, vocabulary):
    record = propose(content, name, vocabulary)
    rows = record.value("recommendations") or ()
    return [(row["number"], row.get("addressee"), row["text"]) for row in rows]


def saved(document):
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def numbered_by_word():
    document = docx.Document()
    section = document.sections[0]
    section.header.paragraphs[0].text, section.footer.paragraphs[0].text = "The running head", "Page 1 of 3"
    document.add_heading("Report", 0)
    document.add_paragraph(OPENING)
    document.add_heading("Recommendations", 1)
    document.add_heading("Governments", 2)
    first = document.add_paragraph("Pay a carer’s allowance", style="List Number")
    first.add_run("3").font.superscript = True
    first.add_run(" to every family.")
    document.add_paragraph("Give employees five days of leave a year.", style="List Number")
    document.add_heading("NGOs", 2)
    document.add_paragraph("Train volunteers in first aid.", style="List Bullet")
    document.add_heading("Closing", 1)
    document.add_paragraph("The Forum thanked Indonesia.")
    return saved(document)


def test_word_numbers_are_read_though_no_letter_of_them_is_in_the_text(vocabulary):
    assert asked(numbered_by_word(), "report.docx", vocabulary) == [
        (1, "Governments", "Pay a carer’s allowance to every family."),
        (2, "Governments", "Give employees five days of leave a year."),
        (None, "NGOs", "Train volunteers in first aid."),
    ]


def test_a_word_table_gives_its_rows_with_a_cell_merged_over_two_of_them(vocabulary):
    document = docx.Document()
    document.add_paragraph(OPENING)
    table = document.add_table(rows=0, cols=3)
    for row in [
        ("No.", "Recommendation", "Addressed to"),
        ("1", "Open one nursery\nin every commune", ""),
        ("2", "Train teachers", ""),
        ("3", "Translate the guidelines", "ASEAN Secretariat"),
    ]:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    table.cell(1, 2).merge(table.cell(2, 2)).text = "Member States"
    assert asked(saved(document), "report.docx", vocabulary) == [
        (1, "Member States", "Open one nursery in every commune"),
        (2, "Member States", "Train teachers"),
        (3, "ASEAN Secretariat", "Translate the guidelines"),
    ]


def test_soft_returns_part_the_clauses_of_one_paragraph(vocabulary):
    document = docx.Document()
    document.add_paragraph(OPENING)
    clauses = document.add_paragraph("The Forum recommends that Member States:")
    for clause in ("a) count carers;", "b) pay them; and", "c) let them rest."):
        clauses.add_run().add_break()
        clauses.add_run(clause)
    assert asked(saved(document), "report.docx", vocabulary) == [
        (1, "Member States", "count carers"),
        (2, "Member States", "pay them"),
        (3, "Member States", "let them rest."),
    ]


PAGE = """#set page(paper: "a5", margin: 2cm, columns: COLUMNS, header: [ASEAN/FDC/12 --- Report], footer: context align(center)[#counter(page).display()])
#set par(justify: true)
#set text(lang: "en", hyphenate: true, size: 10pt)
= Report of the Forum
OPENING#footnote[The list of participants is kept by the Secretariat.] PROSE

== Recommendations
*To Member States*
+ Register all care workers, including those who work in private homes, and issue to each of them a card that is recognised in every Member State of the Association;#footnote[See document ASEAN/FDC/12/4.]
+ Inspect agencies that recruit care workers at least once a year and publish the results of the inspections; and
+ Extend health insurance to care workers and to members of their families who live in the same household, without a waiting period.
*To the ASEAN Secretariat*
+ Prepare a model contract in all the languages of the Member States.

== Next Forum
The Thirteenth Forum will be held in Phnom Penh in 2021.
"""


@pytest.mark.parametrize(("columns", "lines"), [(1, 14), (1, 17), (1, 20), (2, 12), (2, 16)])
def test_a_pdf_is_read_across_its_pages_columns_and_notes(columns, lines, vocabulary):
    page = PAGE.replace("COLUMNS", str(columns)).replace("OPENING", OPENING).replace("PROSE", PROSE * lines)
    content = typst.compile(page.encode(), format="pdf")
    assert asked(content, "report.pdf", vocabulary) == [
        (1, "Member States", "Register all care workers, including those who work in private homes, and issue to each of them a card that is recognised in every Member State of the Association"),
        (2, "Member States", "Inspect agencies that recruit care workers at least once a year and publish the results of the inspections"),
        (3, "Member States", "Extend health insurance to care workers and to members of their families who live in the same household, without a waiting period."),
        (1, "ASEAN Secretariat", "Prepare a model contract in all the languages of the Member States."),
    ]  # fmt: skip


LIST = f"""<html><body><nav><ul><li>Home</li></ul></nav><p>{OPENING}</p><h2>Recommendations</h2><p>Member States should:</p>
<ol type="a"><li>open playgrounds in <b>every</b> district;</li><li>close streets for play.</li></ol>
<p>Schools are encouraged to:</p><ul><li>give one hour of play a day.</li></ul><h2>Media contact</h2></body></html>"""
CELLS = f"""<html><body><p>{OPENING}</p><table><tr><th>No</th><th>Recommendation</th><th>Responsible</th></tr>
<tr><td><p>1</p></td><td><p>Test toys for lead</p></td><td><p>Member States</p></td></tr></table><p>The Forum closed at noon.</p></body></html>"""


def test_a_page_numbers_its_items_as_a_browser_does(vocabulary):
    assert asked(LIST.encode(), "page.html", vocabulary) == [
        (1, "Member States", "open playgrounds in every district"),
        (2, "Member States", "close streets for play."),
        (None, "Schools", "give one hour of play a day."),
    ]


def test_a_table_of_a_page_gives_its_rows(vocabulary):
    assert asked(CELLS.encode(), "page.html", vocabulary) == [(1, "Member States", "Test toys for lead")]


ROWS = """#set page(paper: "a5", margin: 2cm, header: [ASEAN/FKC/5], footer: context align(center)[#counter(page).display()])
#set text(size: 10pt)
OPENING

SPACE
== Recommendations
#table(columns: (1cm, 1fr, 3cm, 2cm), [*No.*], [*Recommendation*], [*Responsible*], [*Timeline*],
[1], [Register relatives who care for a child and pay them the allowance that foster parents receive], [Member States], [2020],
[2], [Translate the guidelines on kinship care into all languages of the region], [ASEAN Secretariat], [2019],
[3], [Train judges], [Member States and partners], [2021])
The Meeting was closed by the Chair.
"""


@pytest.mark.parametrize("space", ["", "#v(10.5cm)", "#v(12cm)", "#v(13cm)"], ids=["one page", "a", "b", "c"])
def test_the_cells_of_a_pdf_table_are_found_where_they_stand_even_across_pages(space, vocabulary):
    page = ROWS.replace("OPENING", OPENING).replace("SPACE", space)
    assert asked(typst.compile(page.encode(), format="pdf"), "report.pdf", vocabulary) == [
        (1, "Member States", "Register relatives who care for a child and pay them the allowance that foster parents receive"),
        (2, "ASEAN Secretariat", "Translate the guidelines on kinship care into all languages of the region"),
        (3, "Member States and partners", "Train judges"),
    ]  # fmt: skip


def test_a_list_within_an_item_may_count_from_one_again(vocabulary):
    document = docx.Document()
    document.add_paragraph(OPENING)
    document.add_heading("Recommendations", 1)
    document.add_paragraph("Member States should publish:", style="List Number")
    document.add_paragraph("the number of carers;", style="List Number 2")
    document.add_paragraph("their pay.", style="List Number 2")
    document.add_paragraph("Employers should train carers.", style="List Number")
    assert asked(saved(document), "report.docx", vocabulary) == [
        (1, None, "Member States should publish: 1. the number of carers; 2. their pay."),
        (2, None, "Employers should train carers."),
    ]


def test_struck_words_are_not_read_and_added_ones_are(vocabulary):
    content = numbered_by_word()
    changed = {"<w:t>The Forum thanked Indonesia.</w:t>": "<w:t>The Forum thanked</w:t></w:r><w:del w:id='1' w:author='x'><w:r><w:delText>nobody</w:delText></w:r></w:del><w:ins w:id='2' w:author='x'><w:r><w:t xml:space='preserve'> Jakarta.</w:t></w:r></w:ins><w:r><w:t></w:t>"}  # fmt: skip
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for entry in old.infolist():
            words = old.read(entry).decode("utf-8", "surrogateescape")
            for was, now in changed.items():
                words = words.replace(was, now) if entry.filename == "word/document.xml" else words
            new.writestr(entry, words.encode("utf-8", "surrogateescape"))
    record = propose(held.getvalue(), "report.docx", vocabulary)
    assert "thanked Jakarta." in record.text
    assert "nobody" not in record.text


def with_table(*rows):
    document = docx.Document()
    document.add_paragraph(OPENING)
    document.add_heading("Recommendations", 1)
    table = document.add_table(rows=0, cols=len(rows[0]))
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    return saved(document)


def test_a_table_of_whom_and_what_under_the_heading_is_read(vocabulary):
    content = with_table(
        ("To whom", "What we ask"), ("Ministers of Education", "End exams."), ("Parents", "Play with us.")
    )
    assert asked(content, "report.docx", vocabulary) == [
        (None, "Ministers of Education", "End exams."),
        (None, "Parents", "Play with us."),
    ]


def test_a_table_of_what_became_of_earlier_recommendations_is_none_of_this_meeting(vocabulary):
    content = with_table(
        ("Recommendation", "Status"), ("Open schools to all", "Done"), ("Appoint focal points", "Going on")
    )
    assert asked(content, "report.docx", vocabulary) == []


def test_a_table_with_a_column_for_each_of_those_who_are_asked_is_read_row_by_row(vocabulary):
    content = with_table(
        ("For governments", "For non-governmental organisations"),
        ("Print a booklet.", "Visit new parents."),
        ("Give fathers leave.", ""),
    )
    assert asked(content, "report.docx", vocabulary) == [
        (None, "governments", "Print a booklet."),
        (None, "non-governmental organisations", "Visit new parents."),
        (None, "governments", "Give fathers leave."),
    ]


def test_numbers_typed_by_hand_with_a_tab_are_no_rows_of_a_table(vocabulary):
    document = docx.Document()
    for line in (OPENING, "RECOMMENDATIONS TO THE SOMSWD", "2.1\tTo consider counselling.", "2.2\tTo invite:", "-\tpartners;", "-\tchildren.", "NEXT MEETING"):  # fmt: skip
        document.add_paragraph(line)
    assert asked(saved(document), "report.docx", vocabulary) == [
        ("2.1", "SOMSWD", "To consider counselling."),
        ("2.2", "SOMSWD", "To invite: - partners; - children."),
    ]
