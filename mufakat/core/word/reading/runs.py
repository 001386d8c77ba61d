"""The words inside one paragraph, each with how it came and went."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from mufakat.core.word import names as n
from mufakat.core.word.names import XML_SPACE, M, R, W
from mufakat.core.word.reading.lines import Change, Line
from mufakat.core.word.reading.places import NOTED, Places
from mufakat.core.word.reading.symbols import shown_as

if TYPE_CHECKING:
    from mufakat.core.word.reading.old_fonts import OldFonts

_TRACKED = {n.INS: "insert", n.DEL: "delete", n.MOVE_FROM: "move_from", n.MOVE_TO: "move_to"}
_WORDS = frozenset({n.T, n.DEL_TEXT, M + "t"})
_SILENT = frozenset(
    {n.PPR, n.RPR, W + "sdtPr", W + "sdtEndPr", W + "proofErr", W + "instrText", W + "delInstrText", W + "rt",
     W + "lastRenderedPageBreak", W + "annotationRef",
     W + "footnoteRef", W + "endnoteRef", W + "separator", W + "continuationSeparator"}
)  # fmt: skip
_NOTES = {W + "footnoteReference": "footnotes", W + "endnoteReference": "endnotes"}
_PICTURES = frozenset({W + "drawing", W + "pict", W + "object"})
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}


def change(node: etree._Element, kind: str) -> Change:
    return Change(kind, node.get(n.AUTHOR, ""), node.get(n.DATE, ""))


def chosen(alternate: etree._Element) -> etree._Element | tuple[()]:
    """One of the ways a program may show the same thing: the first choice, else what stands in for it."""
    first = alternate.find(n.MC + "Choice")
    other = alternate.find(n.MC + "Fallback") if first is None else first
    return () if other is None else other


class Hung(NamedTuple):
    """A text box or a note: the line it hangs on, and whether it came or went."""

    line: int
    came: Change | None
    gone: Change | None


class Runs:
    """Walks paragraphs; fields may begin in one and end in another."""

    def __init__(self, places: Places, counts: Counter, *, results: bool = True):
        self.places = places
        self.counts = counts
        self.results = results  # whether what a field shows is words (in a margin it is a page number)
        self.boxes: list[tuple[etree._Element, Hung]] = []  # text boxes met, to be read apart
        self.notes: dict[tuple[str, str], Hung] = {}  # by sort and number: where footnotes and endnotes hang
        self.old_fonts: OldFonts | None = None
        self.reread: list[str] = []  # words in such fonts, as they were read
        self.struck: set[etree._Element] = set()  # runs struck through by hand
        self.struck_at: list[
            tuple[int, int, int]
        ] = []  # where they stand: line, first piece and the one after
        self._fields: list[bool] = []  # open fields, innermost last: still in its code?
        self._coded = False

    def read(self, paragraph: etree._Element, line: Line, index: int) -> None:
        """Fill the line from its paragraph; ``index`` is the line's own."""
        self._line, self._index = line, index
        self._walk(paragraph, None, None)
        if self._coded:  # a field whose code never ended would swallow the rest of the file
            self._fields = [code for code in self._fields if not code]
            self._coded = False
        if line.row_came or line.row_gone:
            _without_filler(line)
        line.settle()

    def _walk(self, parent: etree._Element, came: Change | None, gone: Change | None) -> None:
        for node in parent:
            tag = node.tag
            if tag == R:
                self._run(node, came, gone)
            elif tag in NOTED:
                self.places.note(tag, node, (self._index, len(self._line.pieces)))
            elif tag in _SILENT:
                continue
            elif tag in _TRACKED:
                self._tracked(node, change(node, _TRACKED[tag]), came, gone)
            elif tag == n.ALTERNATE:
                self._walk(chosen(node), came, gone)
            elif tag == M + "r":
                self._run(node, came, gone)
            elif tag != W + "fldSimple" or self.results:
                self._walk(node, came, gone)

    def _tracked(self, node: etree._Element, one: Change, came: Change | None, gone: Change | None) -> None:
        self._line.touched = True
        if one.kind in ("insert", "move_to"):
            self._walk(node, one, gone)
        else:
            self._walk(node, came, one)
        if self.places.move and one.kind.startswith("move"):
            self._line.move = self.places.move

    def _run(self, run: etree._Element, came: Change | None, gone: Change | None) -> None:
        decode = self.old_fonts.reading_of(run) if self.old_fonts else None
        first = len(self._line.pieces)
        for node in run:
            tag = node.tag
            if tag in _WORDS:
                text = node.text
                if text and not self._coded:
                    if (text[0] <= " " or text[-1] <= " ") and node.get(XML_SPACE) != "preserve":
                        text = _trimmed(node, text)
                    if "\n" in text:
                        text = text.replace("\n", " ")
                    if decode is not None:
                        text = decode(text)
                        self.reread.append(text)
                    self._line.pieces.append((text, came, gone))
            elif tag in _SILENT:
                continue
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], came, gone)
            else:
                self._other(tag, node, came, gone)
        if run in self.struck:
            self.struck_at.append((self._index, first, len(self._line.pieces)))

    def _other(self, tag: str, node: etree._Element, came: Change | None, gone: Change | None) -> None:
        """What is rarely found in a run."""
        if tag == W + "br":
            if node.get(W + "type", "textWrapping") == "textWrapping":
                self._add("\n", came, gone)
            else:
                self.counts["page breaks"] += 1
        elif tag == W + "fldChar":
            self._picked(node, came, gone)
            self._field(node.get(W + "fldCharType", ""))
        elif tag in _NOTES:
            self.notes[_NOTES[tag], node.get(n.ID, "")] = Hung(self._index, came, gone)
        elif tag == W + "sym":
            self._add(shown_as(node.get(W + "font", ""), node.get(W + "char", "")), came, gone)
            self.counts["symbols"] += 1
        elif tag in _PICTURES:
            self._picture(node, came, gone)
        elif tag == n.ALTERNATE:
            self._run(chosen(node), came, gone)
        elif tag in NOTED:
            self.places.note(tag, node, (self._index, len(self._line.pieces)))
        else:
            self._walk(node, came, gone)  # ruby and whatever else holds runs

    def _add(self, text: str, came: Change | None, gone: Change | None) -> None:
        if not self._coded:
            self._line.pieces.append((text, came, gone))

    def _field(self, step: str) -> None:
        if step == "begin":
            self._fields.append(True)
            self.counts["fields"] += 1
        elif self._fields and step == "separate":
            self._fields[-1] = not self.results
        elif self._fields and step == "end":
            self._fields.pop()
        self._coded = any(self._fields)

    def _picked(self, field: etree._Element, came: Change | None, gone: Change | None) -> None:
        """What a drop-down list of a form shows stands in the field itself."""
        if (choices := field.find(f"{W}ffData/{W}ddList")) is None or not self.results:
            return
        entries = [entry.get(n.VAL, "") for entry in choices.iterchildren(W + "listEntry")]
        chosen_one = choices.find(W + "result")
        at = "0" if chosen_one is None else chosen_one.get(n.VAL, "0")
        if at.isdigit() and int(at) < len(entries):
            self._add(entries[int(at)], came, gone)

    def _picture(self, node: etree._Element, came: Change | None, gone: Change | None) -> None:
        boxes = list(text_boxes(node))
        self.boxes += [(box, Hung(self._index, came, gone)) for box in boxes]
        if not boxes:
            self.counts["pictures"] += 1


def _without_filler(line: Line) -> None:
    """LibreOffice puts a zero-width joiner into a cell of a tracked row, lest there be nothing to track."""
    text, came, gone = line.pieces[0] if line.pieces else ("", None, None)
    if text[:1] == "\u200d" and (came or gone):
        line.pieces[0] = text[1:], came, gone


def text_boxes(node: etree._Element):
    """The text boxes in a drawing, each once."""
    for child in node:
        if child.tag == n.TEXT_BOX:
            yield child
        elif child.tag == n.ALTERNATE:
            yield from text_boxes(chosen(child))
        else:
            yield from text_boxes(child)


def _trimmed(node: etree._Element, text: str) -> str:
    """Word shows white space at the ends only where the file asks for it."""
    return text if _preserved(node) else text.strip(" \t\r\n")


def _preserved(node: etree._Element | None) -> bool:
    while node is not None:
        space = node.get(XML_SPACE)
        if space is not None:
            return space == "preserve"
        node = node.getparent()
    return False
