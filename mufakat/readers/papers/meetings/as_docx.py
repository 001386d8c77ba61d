"""The blocks of a paper set with python-docx, which is imported when first wanted."""

from io import BytesIO

from mufakat.readers.papers.meetings.paper import Block, Facts, Grid, Heading, Paper, Words

FONT = "Times New Roman"


def as_docx(paper: Paper) -> bytes:
    from docx import Document
    from docx.enum.section import WD_ORIENT
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml.ns import qn
    from docx.shared import Cm, Length, Pt

    document = Document()
    document.core_properties.author, document.core_properties.title = paper.issuer, paper.title
    document.core_properties.language = paper.language
    section = document.sections[0]
    width, height = Cm(21), Cm(29.7)
    if paper.wide:
        section.orientation, width, height = WD_ORIENT.LANDSCAPE, height, width
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Cm(2.3)
    section.top_margin = section.bottom_margin = Cm(2.2)
    for name, size in (("Normal", 11), ("Title", 16), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(script), FONT)
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:cstheme", "w:eastAsiaTheme"):
            fonts.attrib.pop(qn(theme), None)
    document.styles["Normal"].paragraph_format.space_after = Pt(6)
    for line in document.styles["Title"].element.iter(qn("w:pBdr")):  # Word's Title draws a line below itself
        line.getparent().remove(line)
        break
    top(document, paper, center=WD_ALIGN_PARAGRAPH.CENTER)
    page_number(section, paper.running_head)
    usable = Length(width - section.left_margin - section.right_margin).cm
    for block in paper.blocks:
        set_block(document, block, usable)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def top(document, paper: Paper, *, center) -> None:
    from docx.shared import Pt, RGBColor

    if paper.issuer:
        issuer = document.add_paragraph()
        issuer.alignment = center
        issuer.add_run(paper.issuer.upper()).bold = True
    title = document.add_paragraph(style="Title")
    title.alignment = center
    run = title.add_run(paper.title)
    run.bold, run.font.color.rgb = True, RGBColor(0, 0, 0)
    for line in paper.under:
        said = document.add_paragraph(line)
        said.alignment = center
        said.paragraph_format.space_after = Pt(2)
    if paper.mark:
        mark = document.add_paragraph()
        mark.alignment = center
        mark.add_run(paper.mark).italic = True
    document.add_paragraph().paragraph_format.space_after = Pt(0)


def page_number(section, head: str) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    line = section.header.paragraphs[0]
    line.add_run(head).font.size = Pt(8.5)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    foot._p.append(field)


def set_block(document, block: Block, usable: float) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm, RGBColor

    match block:
        case Heading(text):
            heading = document.add_paragraph(style="Heading 2")
            heading.add_run(text).font.color.rgb = RGBColor(0, 0, 0)
        case Words(text, label, style):
            said = document.add_paragraph()
            if label:
                said.paragraph_format.left_indent = Cm(1)
                said.paragraph_format.first_line_indent = Cm(-1)
                said.paragraph_format.tab_stops.add_tab_stop(Cm(1))
            run = said.add_run(f"{label}\t{text}" if label else text)
            run.bold, run.italic = style == "strong", style == "quiet"
            if style == "right":
                said.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        case Facts(rows):
            for label, value in rows:
                line = document.add_paragraph()
                line.paragraph_format.tab_stops.add_tab_stop(Cm(4))
                line.paragraph_format.left_indent = Cm(4)
                line.paragraph_format.first_line_indent = Cm(-4)
                line.add_run(f"{label}\t").bold = True
                line.add_run(value)
        case Grid():
            set_grid(document, block, usable)


def set_grid(document, grid: Grid, usable: float) -> None:
    from docx.shared import Cm, Pt

    if grid.caption:
        document.add_paragraph().add_run(grid.caption).bold = True
    table = document.add_table(rows=1, cols=len(grid.columns), style="Table Grid")
    table.autofit = False
    repeat_head(table.rows[0])
    widths = [Cm(usable * part / sum(grid.widths)) for part in grid.widths]
    for cell, words in zip(table.rows[0].cells, grid.columns, strict=True):
        fill(cell, words, bold=True, size=Pt(9.5))
    for row in grid.rows:
        cells = table.add_row().cells
        for cell, words in zip(cells, row, strict=True):
            fill(cell, words, bold=False, size=Pt(10))
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width  # LibreOffice goes by the grid, Word by the cells
    for row in table.rows:
        keep_whole(row)
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    document.add_paragraph()


def fill(cell, words: str, *, bold: bool, size) -> None:
    lines = words.split("\n") or [""]
    for n, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if n == 0 else cell.add_paragraph()
        paragraph.paragraph_format.space_after = 0
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold, size


def keep_whole(row) -> None:
    """On one page, unless it is longer than many lines."""
    from docx.oxml import OxmlElement

    if max(len(cell.text) for cell in row.cells) < 600:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))


def repeat_head(row) -> None:
    from docx.oxml import OxmlElement

    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
