"""The book as a Word file: styles, contents that update themselves, tables whose heads repeat, pictures with words.

Tables are written as WordprocessingML at once: python-docx walks a table anew for each cell, which a hundred pages feel. Two hundred
pages of cells as a tree would hold a hundred megabytes, so each table goes into the file by itself (`docx_places`).
"""

from io import BytesIO

from mufakat.readers.charts import as_png
from mufakat.readers.papers.consolidated.blocks import Block, Book, Chart, Heading, Items, Sheet, Words
from mufakat.readers.papers.consolidated.docx_parts import (
    bookmark,
    contents_line,
    page_of_pages,
    styled,
    update_fields,
)
from mufakat.readers.papers.consolidated.docx_places import place_of_table, with_tables
from mufakat.readers.papers.consolidated.docx_table import table_xml

WIDE = 16.6  # cm between the margins of an upright A4


def as_docx(book: Book) -> bytes:
    from docx import Document

    document = Document()
    properties = document.core_properties
    properties.author, properties.title, properties.language = book.issuer, book.title, book.language
    styled(document, language=book.language)
    page_of_pages(document.sections[0], book)
    if book.brief:
        letterhead(document, book)
    else:
        cover(document, book)
        contents(document, book)
        update_fields(document)
    for number, block in enumerate(book.blocks):
        put(document, block, book, number)
    return with_tables(document, (table_xml(one, wide=WIDE) for one in book.blocks if isinstance(one, Sheet)))


def cover(document, book: Book) -> None:
    from docx.shared import Pt

    document.add_paragraph(book.issuer.upper(), style="Issuer").paragraph_format.space_before = Pt(60)
    title = document.add_paragraph(book.title, style="Title")
    title.paragraph_format.space_before = Pt(110)
    for line in book.under:
        document.add_paragraph(line, style="Subtitle")
    for n, line in enumerate(book.notice):
        notice = document.add_paragraph(line, style="Quiet")
        notice.paragraph_format.space_before = Pt(230 if n == 0 else 4)
    document.add_page_break()


def letterhead(document, book: Book) -> None:
    from docx.shared import Pt

    document.add_paragraph(book.issuer.upper(), style="Issuer")
    title = document.add_paragraph(book.title, style="Title")
    title.runs[0].font.size = Pt(20)
    for line in book.under:
        document.add_paragraph(line, style="Subtitle").paragraph_format.space_after = Pt(1)
    for line in book.notice:
        document.add_paragraph(line, style="Quiet")


def contents(document, book: Book) -> None:
    """Each chapter with its page: fields, so that Word and LibreOffice count the pages themselves."""
    document.add_paragraph(book.words["contents"], style="Contents Heading")
    for number, block in enumerate(book.blocks):
        if isinstance(block, Heading) and block.level <= 2:
            contents_line(document, block.whole, mark=f"_h{number}", level=block.level)


def put(document, block: Block, book: Book, number: int) -> None:
    match block:
        case Heading(_text, level):
            heading = document.add_paragraph(style=f"Heading {2 if book.brief else level}")
            bookmark(heading, block.whole, mark=f"_h{number}", number=number)
            heading.paragraph_format.page_break_before = level == 1 and not book.brief
        case Words(text, style):
            said = document.add_paragraph(text, style="Quiet" if style == "quiet" else None)
            said.paragraph_format.keep_with_next = style == "keep"
        case Items(lines):
            for line in lines:
                document.add_paragraph(line, style="List Bullet")
        case Sheet():
            put_table(document, block, book)
        case Chart():
            put_chart(document, block, book)


def put_table(document, block: Sheet, book: Book) -> None:
    document.add_paragraph(f"{book.words['table']} {block.number}. {block.caption}", style="Caption")
    place_of_table(document)
    document.add_paragraph(block.source, style="Source")


def put_chart(document, block: Chart, book: Book) -> None:
    from docx.shared import Cm

    document.add_paragraph(f"{book.words['figure']} {block.number}. {block.caption}", style="Caption")
    line = document.add_paragraph()
    line.paragraph_format.keep_with_next = True
    width = min(WIDE, block.drawing.width * 0.0235)
    picture = line.add_run().add_picture(BytesIO(as_png(block.drawing, ppi=144)), width=Cm(width))
    described = picture._inline.docPr
    described.set("descr", block.drawing.says or block.caption)
    described.set("title", block.caption)
    document.add_paragraph(block.source, style="Source")
