"""What a paragraph is, from its style: title, heading, item, or one of the kinds our own files name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from mufakat.core.word.names import OURS, PPR, VAL, W

_OURS = re.compile(rf"^({'|'.join(OURS)})(?: (\d+))?$", re.IGNORECASE)
_OURS_LOWER = {name.lower(): kind for name, kind in OURS.items()}

# Word keeps the English name in every language of its interface and LibreOffice gives an outline level;
# these are for files of programs that do neither.
_HEADING = re.compile(
    r"^(?:heading|tiêu đề|đầu đề|judul|tajuk|pamagat|titre|título|titulo|cabeçalho|überschrift|titolo|kop|rubrik"
    r"|หัวเรื่อง|หัวข้อ|ຫົວເລື່ອງ|ຫົວຂໍ້|ចំណងជើង|ក្បាល|ခေါင်းစဉ်|标题|標題|見出し|제목|заголовок)\s?([1-9])(?: char)?$",
    re.IGNORECASE,
)
_TITLES = frozenset(
    {
        "title",
        "document title",
        "tên tài liệu",
        "titre",
        "título",
        "titel",
        "titolo",
        "ชื่อเรื่อง",
        "标题",
        "標題",
    }
)


@dataclass(frozen=True, slots=True)
class Style:
    kind: str = "paragraph"
    level: int = 0
    number: str | None = None  # numId of the list this style belongs to
    depth: int = 0  # ilvl within it
    ours: bool = False  # the kind stands whatever else the paragraph says
    contents: bool = False  # a line of an automatic table of contents
    cover: bool = False


PLAIN = Style()


@lru_cache(maxsize=16)
def styles_in(root: etree._Element | None) -> Styles:
    """The same for the same root: copies of one draft share theirs."""
    return Styles(root)


class Styles:
    """The paragraph styles of one file, worked out when first asked for."""

    def __init__(self, root: etree._Element | None):
        self._nodes = {
            node.get(W + "styleId", ""): node
            for node in (root.iter(W + "style") if root is not None else ())
            if node.get(W + "type", "paragraph") == "paragraph"
        }
        default = (i for i, node in self._nodes.items() if node.get(W + "default") in ("1", "true"))
        self._default = next(default, "")
        self._known: dict[str, Style] = {}

    def of(self, ident: str) -> Style:
        """The style of this id, the default one for an id that is empty or unknown."""
        if ident not in self._known:
            known = ident if ident in self._nodes else self._default
            self._known[ident] = _style(known, self._nodes) if known in self._nodes else PLAIN
        return self._known[ident]


def _style(ident: str, nodes: dict[str, etree._Element]) -> Style:
    name = _value(nodes[ident], "name") or ident
    outline = number = depth = None
    for node in _lineage(ident, nodes):
        properties = node.find(PPR)
        if properties is None:
            continue
        outline = outline if outline is not None else _value(properties, "outlineLvl")
        listed = properties.find(W + "numPr")
        if listed is not None:
            number = number if number is not None else _value(listed, "numId")
            depth = depth if depth is not None else _value(listed, "ilvl")
    kind, level, ours = _kind(name, ident, outline)
    return Style(
        kind=kind,
        level=level,
        number=number,
        depth=int(depth) if (depth or "").isdigit() else 0,
        ours=ours,
        contents=bool(re.match(r"^(toc ?\d|toc heading|contents \d|contents heading)", name, re.IGNORECASE)),
        cover=name.lower().startswith("cover "),
    )


def _kind(name: str, ident: str, outline: str | None) -> tuple[str, int, bool]:
    if mine := _OURS.match(name):
        kind = _OURS_LOWER[mine[1].lower()]
        return kind, int(mine[2] or 0), kind not in ("title", "heading")
    if name.lower() in _TITLES or ident == "Title":
        return "title", 0, False
    if heading := _HEADING.match(name) or re.match(r"^Heading([1-9])$", ident):
        return "heading", int(heading[1]), False
    if outline is not None and outline.isdigit() and int(outline) < 9:
        return "heading", int(outline) + 1, False
    if re.match(r"^list( bullet| number)?( \d)?$", name, re.IGNORECASE) and name.lower() != "list":
        return "item", int(name[-1]) if name[-1].isdigit() else 1, False
    return "paragraph", 0, False


def _lineage(ident: str, nodes: dict[str, etree._Element]):
    seen = set()
    while ident in nodes and ident not in seen:
        seen.add(ident)
        yield nodes[ident]
        ident = _value(nodes[ident], "basedOn") or ""


def _value(node: etree._Element, name: str) -> str | None:
    child = node.find(W + name)
    return None if child is None else child.get(VAL)
