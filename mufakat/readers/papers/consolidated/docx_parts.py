"""Styles, fields and bookmarks of the Word file."""

from mufakat.readers.papers.consolidated.blocks import Book

FONT = "Times New Roman"
INK, QUIET = "0B3B46", "444E5A"
# name: (size, bold, colour, space before, space after, keep with next)
STYLES = {
    "Normal": (11, None, None, 0, 6, None),
    "Title": (28, True, INK, 0, 10, None),
    "Subtitle": (13, None, None, 0, 6, None),
    "Heading 1": (17, True, INK, 0, 12, True),
    "Heading 2": (13, True, INK, 16, 6, True),
    "Contents Heading": (17, True, INK, 0, 12, None),
    "Caption": (10, True, None, 12, 4, True),
    "Issuer": (11, True, QUIET, 0, 4, None),
    "Quiet": (9.5, None, QUIET, 0, 4, None),
    "Source": (8, None, QUIET, 3, 12, None),
    "Cell": (9, None, None, 1, 1, None),
    "CellDense": (7, None, None, 0, 0, None),
    "List Bullet": (11, None, None, 0, 4, None),
}


def styled(document, *, language: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Cm

    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.2)
    section.top_margin, section.bottom_margin = Cm(2.3), Cm(2.1)
    section.different_first_page_header_footer = True
    known = {one.name for one in document.styles}
    for name, look in STYLES.items():
        style = (
            document.styles[name]
            if name in known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        dressed(style, *look)
    for line in list(
        document.styles["Title"].element.iter(tag("pBdr"))
    ):  # Word's Title draws a line below itself
        line.getparent().remove(line)
    spoken_in(document.styles["Normal"], language)


def dressed(style, size, bold, colour, before, after, keep) -> None:
    from docx.shared import Pt, RGBColor

    style.font.name, style.font.size, style.font.italic = FONT, Pt(size), False
    if bold is not None:
        style.font.bold = bold
    style.font.color.rgb = RGBColor.from_string(colour or "000000")
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    if keep is not None:
        style.paragraph_format.keep_with_next = keep
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(tag(script), FONT)
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(tag(theme), None)


def spoken_in(style, language: str) -> None:
    """The language the spelling is checked in."""
    told = child(style.element.get_or_add_rPr(), "lang")
    told.set(tag("val"), {"vi": "vi-VN", "en": "en-GB"}.get(language, language))


def page_of_pages(section, book: Book) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    section.different_first_page_header_footer = not book.brief
    section.header.paragraphs[0].add_run(book.head).font.size = Pt(8)
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    foot.add_run(f"{book.words['page']} ").font.size = Pt(8.5)
    field(foot, "PAGE", "1")
    foot.add_run(f" {book.words['of']} ").font.size = Pt(8.5)
    field(foot, "NUMPAGES", "1")


def contents_line(document, words: str, *, mark: str, level: int) -> None:
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
    from docx.shared import Cm, Pt

    line = document.add_paragraph()
    shape = line.paragraph_format
    shape.left_indent, shape.space_after = Cm(0 if level == 1 else 0.7), Pt(3)
    shape.right_indent, shape.first_line_indent = Cm(1), Cm(0)
    shape.tab_stops.add_tab_stop(Cm(16.6), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
    line.add_run(f"{words}\t").bold = level == 1
    field(line, f"PAGEREF {mark} \\h", "")


def field(paragraph, instruction: str, shown: str) -> None:
    made = child(paragraph._p, "fldSimple")
    made.set(tag("instr"), instruction)
    text = child(child(made, "r"), "t")
    text.text = shown


def bookmark(paragraph, words: str, *, mark: str, number: int) -> None:
    begin = child(paragraph._p, "bookmarkStart")
    begin.set(tag("id"), str(number + 1))
    begin.set(tag("name"), mark)
    paragraph.add_run(words)
    child(paragraph._p, "bookmarkEnd").set(tag("id"), str(number + 1))


def update_fields(document) -> None:
    """Word counts the pages of the contents when it opens the file."""
    child(document.settings.element, "updateFields").set(tag("val"), "true")


def child(parent, name: str):
    from docx.oxml import OxmlElement

    made = OxmlElement(f"w:{name}")
    parent.append(made)
    return made


def tag(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")
