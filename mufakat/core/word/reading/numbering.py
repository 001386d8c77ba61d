"""Automatic numbers, counted as Word counts them, so that a label can be shown beside the words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import NamedTuple

from lxml import etree

from mufakat.core.word.names import VAL, W

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
DIGITS = {"thaiNumbers": "๐๑๒๓๔๕๖๗๘๙", "hindiNumbers": "०१२३४५६७८९", "khmerNumbers": "០១២៣៤៥៦៧៨៩"}
MOST_LETTERS = 780  # thirty times round the alphabet, as far as Word goes; a forged number is not spelt out
_NOT_FIXED = (-1, "")
_SECOND_LEVEL = (
    "w:num/w:lvlOverride[2] | w:num/w:lvlOverride/w:lvl[2] | w:num/w:lvlOverride/w:lvl/w:lvlText[2]"
)
THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_NUM, _ABSTRACT, _OVERRIDE, _LEVEL = W + "num", W + "abstractNum", W + "lvlOverride", W + "lvl"
_NUM_ID, _ABSTRACT_ID, _DEPTH, _START = W + "numId", W + "abstractNumId", W + "ilvl", W + "startOverride"


class Level(NamedTuple):
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # the level (1-based) after which this one starts again; None: any above
    legal: bool = False  # all numbers in it as decimals


class Numbering:
    """Counters for one reading; call `label` once for each numbered paragraph, in document order.

    A list is worked out when first asked for: LibreOffice writes nine levels for every label.
    """

    def __init__(self, root: etree._Element | None):
        self._root = root
        self._fixed = _fixed(root) if root is not None else {}
        self._bases: dict[str, etree._Element | None] = {}
        self._lists: dict[str, _List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, number: str, depth: int) -> tuple[str, bool]:
        """The number as shown, empty where the list is unknown or shows none; and whether it is fixed, the next
        paragraph of this list being shown with the same."""
        if self._fixed.get(number, _NOT_FIXED)[0] == depth:
            return self._fixed[number][1], True
        if number not in self._lists:
            self._lists[number] = self._list(number)
        found = self._lists[number]
        if found is None:
            return "", False
        level = found.level(depth)
        if "%" not in level.text:
            return _bullet(level.text) if level.form == "bullet" else level.text, True
        counts = self._counts.setdefault(found.abstract, {})
        if not found.begun:
            found.begun = True
            for d, start in found.starts.items():
                counts[d] = start - 1
        counts[depth] = counts.get(depth, level.start - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            after = found.level(deeper).restart
            if after is None or (after and depth < after):
                del counts[deeper]
        return _shown(level, found, counts), False

    @cached_property
    def _nums(self) -> dict[str | None, etree._Element]:
        found = self._root.iterchildren(_NUM) if self._root is not None else ()
        return {node.get(_NUM_ID): node for node in found}

    @cached_property
    def _abstracts(self) -> dict[str | None, etree._Element]:
        found = self._root.iterchildren(_ABSTRACT) if self._root is not None else ()
        return {node.get(_ABSTRACT_ID): node for node in found}

    def _list(self, number: str) -> _List | None:
        num = self._nums.get(number)
        if num is None:
            return None
        abstract, own, starts = "", {}, {}
        for node in num:
            if node.tag == _OVERRIDE:
                depth = _whole(node.get(_DEPTH), 0)
                for child in node:
                    if child.tag == _LEVEL:
                        own[depth] = child
                    elif child.tag == _START:
                        starts[depth] = _whole(child.get(VAL), 1)
            else:
                abstract = node.get(VAL, "")
        if abstract not in self._bases:
            self._bases[abstract] = self._base(abstract)
        return _List(abstract, own, starts, self._bases[abstract])

    def _base(self, ident: str) -> etree._Element | None:
        node = self._abstracts.get(ident)
        link = None if node is None else _value(node, "numStyleLink")
        if link:
            node = next((a for a in self._abstracts.values() if _value(a, "styleLink") == link), node)
        return node


@lru_cache(maxsize=8)
def _fixed(root: etree._Element) -> dict[str, tuple[int, str]]:
    """List → depth and label, where every list has one level of its own with a label in so many words, as our files do.

    Asked in four questions and not list by list: a draft of ours has a list for every number. As many depths and
    labels as lists, and no list with a second one, means one for each. The same for the same root, as styles are.
    """
    if _ask(f"boolean({_SECOND_LEVEL})", root):
        return {}
    depths = _ask("w:num/w:lvlOverride/@w:ilvl", root)
    labels = _ask("w:num/w:lvlOverride/w:lvl/w:lvlText/@w:val", root)
    numbers = _ask("w:num/@w:numId", root)
    if not len(numbers) == len(depths) == len(labels):
        return {}
    return {
        number: (_whole(depth, 0), label)
        for number, depth, label in zip(numbers, depths, labels, strict=True)
        if "%" not in label and not "\ue000" <= label[:1] <= "\uf8ff"
    }


def _ask(question: str, root: etree._Element):
    return etree.XPath(question, namespaces={"w": W[1:-1]}, smart_strings=False)(root)


@dataclass(slots=True)
class _List:
    abstract: str  # lists of one abstract list count together
    own: dict[int, etree._Element]  # levels it gives anew
    starts: dict[int, int]
    base: etree._Element | None
    begun: bool = False
    levels: dict[int, Level] = field(default_factory=dict)

    def level(self, depth: int) -> Level:
        if depth not in self.levels:
            node = self.own.get(depth)
            if node is None and self.base is not None:
                wanted = str(depth)
                node = next((n for n in self.base.iterchildren(_LEVEL) if n.get(_DEPTH) == wanted), None)
            level = Level() if node is None else _level(node)
            self.levels[depth] = level._replace(start=self.starts[depth]) if depth in self.starts else level
        return self.levels[depth]


def _shown(level: Level, found: _List, counts: dict[int, int]) -> str:
    def number(match: re.Match) -> str:
        at = int(match[1]) - 1
        of = found.level(at)
        return spelt(counts.get(at, of.start), "decimal" if level.legal else of.form)

    return re.sub(r"%([1-9])", number, level.text)


def _bullet(sign: str) -> str:
    """A sign of a symbol font has no letter of its own; its dash is a dash."""
    if sign == "\uf02d":
        return "–"
    return "•" if "\ue000" <= sign[:1] <= "\uf8ff" else sign


def _level(node: etree._Element) -> Level:
    said = {child.tag: child.get(VAL) for child in node}
    restart = said.get(W + "lvlRestart")
    return Level(
        form=said.get(W + "numFmt") or "decimal",
        text=said.get(W + "lvlText") or "",
        start=_whole(said.get(W + "start"), 1),
        restart=None if restart is None else _whole(restart, 0),
        legal=W + "isLgl" in said,
    )


def spelt(number: int, form: str) -> str:
    """A number in one of WordprocessingML's forms; decimal for those not known here."""
    if form == "none":
        return ""
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    if form in ("lowerLetter", "upperLetter") and 0 < number <= MOST_LETTERS:  # z is followed by aa, bb, cc
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "thaiLetters" and 0 < number <= MOST_LETTERS:
        return THAI[(number - 1) % len(THAI)] * ((number - 1) // len(THAI) + 1)
    if form in DIGITS and number >= 0:
        return "".join(DIGITS[form][int(d)] for d in str(number))
    if form == "decimalZero":
        return f"{number:02d}"
    if form == "ordinal":
        return f"{number}{_ordinal_ending(number)}"
    return str(number)


def _roman(number: int) -> str:
    out = ""
    for value, letters in ROMAN:
        while number >= value:
            out += letters
            number -= value
    return out


def _ordinal_ending(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _value(node: etree._Element, name: str) -> str | None:
    child = node.find(W + name)
    return None if child is None else child.get(VAL)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.lstrip("-").isdigit() else otherwise
