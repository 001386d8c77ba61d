"""The body of a file as lines: paragraphs, and the tables, rows and cells around them."""

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from mufakat.core.word import names as n
from mufakat.core.word.names import VAL, M, W
from mufakat.core.word.reading.lines import Bookmark, Change, Line
from mufakat.core.word.reading.numbering import Numbering
from mufakat.core.word.reading.places import NOTED, Places
from mufakat.core.word.reading.plain import OUTLINE, STYLE, Plain, plain_paragraphs
from mufakat.core.word.reading.runs import Runs, change, chosen
from mufakat.core.word.reading.styles import Style, Styles

_CAME = {n.INS: "insert", n.MOVE_TO: "move_to", W + "cellIns": "insert"}
_GONE = {n.DEL: "delete", n.MOVE_FROM: "move_from", W + "cellDel": "delete"}
_SILENT = frozenset({W + "sectPr", W + "tblPr", W + "tblGrid", W + "tblPrEx", W + "sdtPr", W + "sdtEndPr"})
_LOOSE = frozenset(
    {
        n.R,
        n.INS,
        n.DEL,
        n.MOVE_FROM,
        n.MOVE_TO,
        W + "hyperlink",
        W + "fldSimple",
        M + "oMath",
        M + "oMathPara",
    }
)
_NUMBERED = W + "numPr"
_UNTOUCHED = (None, None)


class Body:
    """Walks one story of the file; ``lines`` and ``places`` are what came of it."""

    def __init__(self, styles: Styles, numbering: Numbering, *, results: bool = True):
        self.styles = styles
        self.numbering = numbering
        self.lines: list[Line] = []
        self.places = Places()
        self.counts: Counter = Counter()
        self.runs = Runs(self.places, self.counts, results=results)
        self.plain: dict[etree._Element, Plain] = {}
        self._styles_seen: dict[str, Style] = {}
        self._parent: int | None = None
        self._flow = 0
        self._row: tuple[Change | None, Change | None] = _UNTOUCHED
        self._contents = False

    def read(self, root: etree._Element) -> None:
        """Walk the whole of it."""
        self.plain = {} if self.runs.old_fonts else plain_paragraphs(root, odd=self.runs.struck)
        self.walk(root)
        self.plain = {}
        self.places.finish()

    def walk(self, parent: etree._Element) -> None:
        for node in parent:
            tag = node.tag
            if tag == n.P:
                self._paragraph(node)
            elif tag == n.TABLE:
                self._table(node)
            elif tag in NOTED:
                self.places.note(tag, node, (len(self.lines), 0))
            elif tag == W + "sdt":
                self._control(node)
            elif tag == n.ALTERNATE:
                self.walk(chosen(node))
            elif tag == W + "altChunk":
                self.counts["embedded documents"] += 1
            elif tag == n.ROW:
                self._table_row(node)
            elif tag == n.CELL:
                self._cell(node)
            elif tag in _LOOSE and next(node.iter(n.P), None) is None:
                self._loose(node)
            elif tag not in _SILENT:
                self.walk(node)

    def _paragraph(self, node: etree._Element) -> None:
        line = Line(parent=self._parent, flow=self._flow)
        if self._row != _UNTOUCHED:
            line.row_came, line.row_gone = self._row
        line.outside = self._contents
        self.lines.append(line)
        plain = self.plain.get(node)
        if plain is None:
            properties = next(iter(node), None)
            known = properties is not None and properties.tag == n.PPR
            style, number, depth = self._properties(properties if known else (), line)
            self.runs.read(node, line, len(self.lines) - 1)
        else:
            style, number, depth = self._plain(plain, line)
        if number is not None and number != "0" and not (line.mark_gone and not line.after):
            line.label, line.label_fixed = self.numbering.label(number, depth)
            if line.kind == "paragraph" and not style.ours:
                line.kind, line.level = "item", depth + 1

    def _plain(self, plain: Plain, line: Line) -> tuple[Style, str | None, int]:
        style = self._styled(plain.style, line)
        words, marks = plain.words, plain.marks
        text = line.before = line.after = words[0] if len(words) == 1 else "".join(words)
        line.kept = len(text)
        if len(words) > 1 and not any(start or end < len(words) for _, start, end in marks):
            words = [text]  # nothing begins or ends in the midst of them
        line.pieces = [(each, None, None) for each in words]
        if marks:
            index, last = len(self.lines) - 1, len(words)
            self.places.bookmarks += [
                Bookmark(*key, (index, start), (index, min(end, last))) for key, start, end in marks
            ]
        if plain.number is None and style.number is None:
            return style, None, 0
        return style, *_listed(style, plain.number, plain.depth)

    def _properties(self, properties: Iterable[etree._Element], line: Line) -> tuple[Style, str | None, int]:
        """The paragraph's style, and the list and depth it is numbered in; its kind and mark go onto the line."""
        ident, number, depth, outline = "", None, None, None
        for node in properties:
            tag = node.tag
            if tag == STYLE:
                ident = node.get(VAL, "")
            elif tag == _NUMBERED:
                listed = {child.tag: child.get(VAL) for child in node}
                number, depth = listed.get(W + "numId"), listed.get(W + "ilvl")
            elif tag == OUTLINE:
                outline = node.get(VAL, "")
            elif tag == n.RPR:
                _mark(node, line)
        style = self._styled(ident, line)
        if outline and outline.isdigit() and int(outline) < 9 and line.kind == "paragraph" and not style.ours:
            line.kind, line.level = "heading", int(outline) + 1
        return style, *_listed(style, number, depth)

    def _styled(self, ident: str, line: Line) -> Style:
        style = self._styles_seen.get(ident)
        if style is None:
            style = self._styles_seen[ident] = self.styles.of(ident)
        line.kind, line.level = style.kind, style.level
        if style.contents or style.cover:
            line.outside = True
        return style

    def _loose(self, node: etree._Element) -> None:
        """Words between the paragraphs, most often a formula: a paragraph of their own."""
        if next(node.iter(n.T, n.DEL_TEXT, M + "t"), None) is not None:
            paragraph = etree.Element(n.P)
            paragraph.append(deepcopy(node))
            self._paragraph(paragraph)

    def _table(self, node: etree._Element) -> None:
        self._within(Line(kind="table"), node)

    def _table_row(self, node: etree._Element) -> None:
        came, gone = _tracked(node.find(W + "trPr"))
        outer = self._row
        self._row = came or outer[0], gone or outer[1]
        self._within(Line(kind="row", mark_came=came, mark_gone=gone), node)
        self._row = outer

    def _cell(self, node: etree._Element) -> None:
        came, gone = _tracked(node.find(W + "tcPr"))
        outer = self._row
        self._row = came or outer[0], gone or outer[1]
        self._within(Line(kind="cell", mark_came=came, mark_gone=gone), node)
        self._row = outer

    def _within(self, line: Line, node: etree._Element) -> None:
        outer = self._parent
        line.parent, line.outside = outer, self._contents
        line.row_came, line.row_gone = self._row
        self.lines.append(line)
        self._parent = len(self.lines) - 1
        self._flow += 1
        self.walk(node)
        self._flow += 1
        self._parent = outer

    def _control(self, node: etree._Element) -> None:
        gallery = next(node.iter(W + "docPartGallery"), None) if node.find(W + "sdtPr") is not None else None
        outer = self._contents
        self._contents = outer or (gallery is not None and gallery.get(VAL) == "Table of Contents")
        self.walk(node)
        self._contents = outer


def _listed(style: Style, number: str | None, depth: str | None) -> tuple[str | None, int]:
    """The list and depth a paragraph is numbered in, its own or its style's."""
    if number is None:
        number, depth = style.number, depth or str(style.depth)
    return number, int(depth) if depth and depth.isdigit() else 0


def _mark(properties: etree._Element, line: Line) -> None:
    """Whether the paragraph's own mark came or went."""
    line.mark_came, line.mark_gone = _tracked(properties)


def _tracked(properties: etree._Element | None) -> tuple[Change | None, Change | None]:
    came = gone = None
    for node in properties if properties is not None else ():
        if node.tag in _CAME:
            came = change(node, _CAME[node.tag])
        elif node.tag in _GONE:
            gone = change(node, _GONE[node.tag])
    return came, gone
