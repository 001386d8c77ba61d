"""The lines of a Word file's text, with the numbers Word would show and the rows of its tables."""

import re
from collections.abc import Iterator

from lxml import etree

from mufakat.core.intake.files.word_tables import in_two_languages, is_data, table_lines
from mufakat.core.intake.outline.marks import BULLETS
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.styles import Styles

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, TABLE, BOX = f"{W}p", f"{W}tbl", f"{W}txbxContent"
GONE = {f"{W}del", f"{W}moveFrom"}
# A text box is written twice, the second time for old programs.
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MARKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
# A number typed by hand and a tab: no row of a table.
TYPED = re.compile(rf"^(\s*(?:\(?[\w.]{{1,6}}[.)]|\d+(?:\.\d+)*|[{re.escape(BULLETS)}]))\t+", re.MULTILINE)


def lines_of(root: etree._Element, styles: Styles, numbering: Numbering) -> Iterator[str]:
    """Each paragraph with its line ends; rows of a table stand close together."""
    for block in blocks(root):
        if block.tag == P:
            line = TYPED.sub(r"\1 ", paragraph(block, styles, numbering))
            if line.strip():
                yield f"{line}\n\n"
        else:
            yield from table_lines(block, lambda node: paragraph(node, styles, numbering))


def blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables of data in order; a table that only lays out the page gives its paragraphs."""
    for node in parent:
        if node.tag == P:
            yield node
            for box in node.iter(BOX):
                if not any(up.tag == FALLBACK for up in box.iterancestors()):
                    yield from blocks(box)
        elif node.tag == TABLE and (is_data(node) or in_two_languages(node)):
            yield node
        elif isinstance(node.tag, str) and node.tag not in GONE and node.tag != FALLBACK:
            yield from blocks(node)


def paragraph(node: etree._Element, styles: Styles, numbering: Numbering) -> str:
    """The words behind the number or the bullet that Word shows before them."""
    said = "".join(pieces(node))
    label = label_of(node, styles, numbering)
    if styles.of(style_of(node)).contents:
        return ""  # a line of the table of contents
    return f"{label} {said.lstrip()}" if label and said.strip() else said


def label_of(node: etree._Element, styles: Styles, numbering: Numbering) -> str:
    style = styles.of(style_of(node))
    number, depth = style.number, style.depth
    own = node.find(f"{W}pPr/{W}numPr")
    if own is not None:
        number = value_of(own, "numId") or number
        said = value_of(own, "ilvl") or ""
        depth = int(said) if said.isdigit() else depth
    if not number or number == "0":
        return ""
    label = numbering.label(number, depth)[0].strip()
    if (label and not re.search(r"\w", label)) or label == "o":
        return label if label in BULLETS else "•"
    return f"{label}." if re.fullmatch(r"\w{1,5}", label) else label


def style_of(node: etree._Element) -> str:
    found = node.find(f"{W}pPr/{W}pStyle")
    return found.get(f"{W}val", "") if found is not None else ""


def value_of(node: etree._Element, name: str) -> str | None:
    child = node.find(f"{W}{name}")
    return child.get(f"{W}val") if child is not None else None


def pieces(node: etree._Element) -> Iterator[str]:
    """The words that stand once all changes are taken; without those of a text box and the numbers of notes."""
    for child in node:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in MARKS:
            yield MARKS[child.tag]
        elif child.tag == f"{W}r" and is_note_number(child):
            continue
        elif child.tag not in GONE and child.tag not in (BOX, FALLBACK, P) and isinstance(child.tag, str):
            yield from pieces(child)


def is_note_number(run: etree._Element) -> bool:
    """A raised figure behind a word is the number of a note; a raised "th" is not."""
    raised = run.find(f"{W}rPr/{W}vertAlign")
    if raised is None or raised.get(f"{W}val") != "superscript":
        return False
    return bool(re.fullmatch(r"[\d,*† ]+", "".join(run.itertext(f"{W}t")).strip() or "x"))
