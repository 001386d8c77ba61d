"""Paragraphs that nobody touched, which are most of most files, taken down in one flat pass.

Walking into every paragraph, run and text costs several times as much as going over the nodes that matter.
Whatever holds anything out of the ordinary is left to `Runs`, which knows it all.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from mufakat.core.word.bookmarks import key_in
from mufakat.core.word.names import (
    ALTERNATE,
    BOOKMARK_END,
    BOOKMARK_START,
    COMMENT_END,
    COMMENT_REFERENCE,
    COMMENT_START,
    DEL,
    DEL_TEXT,
    ID,
    INS,
    MOVE_FROM,
    MOVE_FROM_END,
    MOVE_FROM_START,
    MOVE_TO,
    MOVE_TO_END,
    MOVE_TO_START,
    NAME,
    VAL,
    XML_SPACE,
    M,
    P,
    T,
    W,
)  # fmt: skip

STYLE, OUTLINE, NUMBER, DEPTH = W + "pStyle", W + "outlineLvl", W + "numId", W + "ilvl"
_ODD = (
    INS, DEL, MOVE_FROM, MOVE_TO, DEL_TEXT, ALTERNATE, COMMENT_START, COMMENT_END, COMMENT_REFERENCE,
    MOVE_FROM_START, MOVE_FROM_END, MOVE_TO_START, MOVE_TO_END, OUTLINE, M + "t",
    *(W + name for name in (
        "tab", "ptab", "br", "cr", "noBreakHyphen", "softHyphen", "sym", "fldChar", "fldSimple", "drawing", "pict",
        "object", "ruby", "txbxContent", "pPrChange", "footnoteReference", "endnoteReference",
    )),
)  # fmt: skip


@dataclass(slots=True, eq=False)
class Plain:
    """What one such paragraph says: its style and list, its words, and the bookmarks that begin and end in it."""

    style: str = ""
    number: str | None = None
    depth: str | None = None
    words: list[str] = field(default_factory=list)
    marks: list[tuple[tuple[str, str, bool], int, int]] = field(default_factory=list)


def plain_paragraphs(root: etree._Element, *, odd: Iterable[etree._Element]) -> dict[etree._Element, Plain]:
    """By their nodes, all paragraphs that hold nothing but words and bookmarks of their own, and none of the ``odd``."""
    found: dict[etree._Element, Plain] = {}
    odd = {_around(node) for node in odd}
    current, begun, paragraph = Plain(), {}, None
    words = current.words
    running: set[str] = (
        set()
    )  # bookmarks going on into the next paragraph, where LibreOffice begins them again
    for node in root.iter(P, T, BOOKMARK_START, BOOKMARK_END, STYLE, NUMBER, DEPTH):
        tag = node.tag
        if tag == T:
            text = node.text
            if text:
                if (
                    (text[0] <= " " or text[-1] <= " ") and node.get(XML_SPACE) != "preserve"
                ) or "\n" in text:
                    odd.add(paragraph)
                words.append(text)
        elif tag == P:
            if begun:
                odd.add(paragraph)
                running.update(name for name, _, _ in begun.values())
                begun = {}
            paragraph = node
            current = found[node] = Plain()
            words = current.words
        elif tag == BOOKMARK_START:
            name = node.get(NAME, "")
            if keyed := key_in(name):
                begun[node.get(ID)] = name, keyed, len(words)
                if name in running:
                    odd.add(paragraph)
        elif tag == BOOKMARK_END:
            if start := begun.pop(node.get(ID), None):
                current.marks.append((start[1], start[2], len(words)))
            else:
                odd.add(paragraph)
        elif tag == STYLE:
            current.style = node.get(VAL, "")
        elif tag == NUMBER:
            current.number = node.get(VAL)
        else:
            current.depth = node.get(VAL)
    odd.update(_around(node) for node in root.iter(*_ODD))
    for node in (*odd, paragraph if begun else None):
        found.pop(node, None)
    return found


def _around(node: etree._Element) -> etree._Element | None:
    """The outermost paragraph a node stands in."""
    outer = None
    while node is not None:
        if node.tag == P:
            outer = node
        node = node.getparent()
    return outer
