"""Automatic numbers, counted as Word counts them, so that a label can be shown beside the words."""

import re
from dataclasses import dataclass, replace

from lxml import etree

from mufakat.core.word.names import VAL, W

ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
         (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
DIGITS = {"thaiNumbers": "๐๑๒๓๔๕๖๗๘๙", "hindiNumbers": "०१२३४५६७८९", "khmerNumbers": "០១២៣៤៥៦៧៨៩"}
THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_ABSTRACT, _OVERRIDE, _LEVEL, _START = (
    W + name for name in ("abstractNumId", "lvlOverride", "lvl", "startOverride")
)


@dataclass(frozen=True, slots=True)
class Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1
    restart: int | None = None  # the level (1-based) after which this one starts again; None: any above
    legal: bool = False  # all numbers in it as decimals


class Numbering:
    """Counters for one reading; call `label` once for each numbered paragraph, in document order."""

    def __init__(self, root: etree._Element | None):
        self.lists: dict[str, tuple[str, dict[int, Level], dict[int, int]]] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.begun: set[str] = set()
        if root is not None:
            self._read(root)

    def counts_up(self, number: str, depth: int) -> bool:
        """Whether the next paragraph of this list is shown with another number (ours are fixed)."""
        return "%" in self.lists.get(number, ("", {}, {}))[1].get(depth, Level()).text

    def label(self, number: str, depth: int) -> str:
        """The number as shown; empty where the list is not known or shows none."""
        if number not in self.lists:
            return ""
        abstract, levels, starts = self.lists[number]
        if depth in levels and "%" not in levels[depth].text and levels[depth].form == "none":
            return levels[depth].text
        counts = self.counts.setdefault(abstract, {})
        if number not in self.begun:
            self.begun.add(number)
            for d, start in starts.items():
                counts[d] = start - 1
        level = levels.get(depth, Level())
        counts[depth] = counts.get(depth, level.start - 1) + 1
        self._restart_below(depth, counts, levels)
        return self._shown(level, depth, counts, levels)

    def _restart_below(self, depth: int, counts: dict[int, int], levels: dict[int, Level]) -> None:
        for deeper in [d for d in counts if d > depth]:
            after = levels.get(deeper, Level()).restart
            if after is None or (after and depth < after):
                del counts[deeper]

    def _shown(self, level: Level, depth: int, counts: dict[int, int], levels: dict[int, Level]) -> str:
        if level.form == "bullet":
            return "•" if level.text and "\ue000" <= level.text[0] <= "\uf8ff" else level.text

        def number(match: re.Match) -> str:
            at = int(match[1]) - 1
            of = levels.get(at, Level())
            return spelt(counts.get(at, of.start), "decimal" if level.legal else of.form)

        return re.sub(r"%([1-9])", number, level.text)

    def _read(self, root: etree._Element) -> None:
        abstracts = {a.get(W + "abstractNumId"): a for a in root.iterchildren(W + "abstractNum")}
        by_style = {_value(a, "styleLink"): a for a in abstracts.values()}
        read: dict[str | None, dict[int, Level]] = {}
        for num in root.iterchildren(W + "num"):
            abstract = next((child.get(VAL) for child in num if child.tag == _ABSTRACT), None)
            node = abstracts.get(abstract)
            if node is None:
                continue
            if abstract not in read:
                link = _value(node, "numStyleLink")
                read[abstract] = _levels(by_style.get(link, node) if link else node)
            levels, starts = _overridden(read[abstract], num)
            self.lists[num.get(W + "numId", "")] = (abstract or "", levels, starts)


def _overridden(levels: dict[int, Level], num: etree._Element) -> tuple[dict[int, Level], dict[int, int]]:
    own, starts = levels, {}
    for override in num:
        if override.tag != _OVERRIDE:
            continue
        depth = _whole(override.get(W + "ilvl"), 0)
        for child in override:
            if child.tag == _LEVEL:
                own = {**own, depth: _level(child)}
            elif child.tag == _START:
                starts[depth] = _whole(child.get(VAL), 1)
        if depth in starts:
            own = {**own, depth: replace(own.get(depth, Level()), start=starts[depth])}
    return own, starts


def _levels(abstract: etree._Element) -> dict[int, Level]:
    return {_whole(level.get(W + "ilvl"), 0): _level(level) for level in abstract.iterchildren(W + "lvl")}


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
    if form in ("lowerLetter", "upperLetter") and number > 0:  # z is followed by aa, bb, cc
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form == "thaiLetters" and number > 0:
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
