"""Vietnamese written for fonts from before Unicode: the letters are in the font, the file holds other signs.

Two families are still met in files of ministries: TCVN 3 (".VnTime"; the names of its capitals-only fonts end
in "H") and VNI ("VNI-Times"). Many people type Unicode while such a font is still set, so what a run says
decides with its font: a letter that only Unicode has is never turned into another.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from unicodedata import normalize

from lxml import etree

from mufakat.core.word.names import PPR, RPR, VAL, P, R, T, W

_FONTS, _STYLE = W + "rFonts", W + "style"

_TCVN = (
    "µ¸¶·¹" "¨»¾¼½Æ" "©ÇÊÈÉË" "®" "ÌÐÎÏÑ" "ªÒÕÓÔÖ" "×ÝØÜÞ" "ßãáâä" "«åèæçé" "¬êíëìî" "ïóñòô" "\u00adõøö÷ù" "úýûüþ" "¡¢£¤¥¦§"
)  # fmt: skip
_TCVN_MEANS = (
    "àáảãạ" "ăằắẳẵặ" "âầấẩẫậ" "đ" "èéẻẽẹ" "êềếểễệ" "ìíỉĩị" "òóỏõọ" "ôồốổỗộ" "ơờớởỡợ" "ùúủũụ" "ưừứửữự" "ỳýỷỹỵ" "ĂÂÊÔƠƯĐ"
)  # fmt: skip
_FROM_TCVN = str.maketrans(_TCVN, _TCVN_MEANS)

# VNI writes a letter and then its mark; ơ and ư are single signs that take marks, and so are some forms of i and y.
_VNI_LETTERS = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "í": "í", "ì": "ì"}
_VNI_MARKS = {
    "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302", "ê": "\u0306",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303", "ä": "\u0302\u0323",
    "é": "\u0306\u0301", "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI = re.compile("([aeouyôö])([" + "".join(_VNI_MARKS) + "])|[" + "".join(_VNI_LETTERS) + "]", re.IGNORECASE)

_ONLY_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9\u0300-\u0323]")
_NEVER_UNICODE = re.compile("[µ¸¶·¹¨»¾¼½Æ©ÇÈË®ÎÏÑªÖ×ØÜÞßäåæçëïñöø÷ûüþ«¬¡¢£¤¥¦§\u00ad]")

Decoder = Callable[[str], str]


class OldFonts:
    """Which runs of a file are set in such a font, and how to read them."""

    def __init__(self, root: etree._Element, styles: etree._Element | None):
        self._styles = {node.get(W + "styleId", ""): node for node in _all(styles, _STYLE)}
        self._default = next((_font(node) for node in _all(styles, W + "rPrDefault")), "")
        normal = (i for i, node in self._styles.items() if node.get(W + "default") in ("1", "true"))
        self._normal = next((i for i in normal if self._styles[i].get(W + "type") == "paragraph"), "")
        self._modern = any(
            _ONLY_UNICODE.search(each.text or "") for each in root.iter(T) if self._old(each.getparent())
        )

    def reading_of(self, run: etree._Element) -> Decoder | None:
        """How the words of this run are to be read; None where they mean what they say."""
        font = self._old(run)
        if not font:
            return None
        words = "".join(each.text or "" for each in run.iterchildren(T, W + "delText"))
        if _ONLY_UNICODE.search(words) or (self._modern and not _NEVER_UNICODE.search(words)):
            return None
        return decoder(font)

    def _old(self, run: etree._Element | None) -> str:
        if run is None or run.tag != R:
            return ""
        font = _font(run) or self._of_style(_style(run.find(RPR), "rStyle"))
        if not font:
            above = next(run.iterancestors(P), None)
            ident = _style(above.find(PPR), "pStyle") if above is not None else ""
            font = self._of_style(ident or self._normal) or self._default
        return font if font.startswith((".Vn", "VNI-")) else ""

    def _of_style(self, ident: str) -> str:
        seen: set[str] = set()
        while ident in self._styles and ident not in seen:
            seen.add(ident)
            if font := _font(self._styles[ident]):
                return font
            ident = _style(self._styles[ident], "basedOn")
        return ""


def decoder(font: str) -> Decoder:
    if font.startswith("VNI-"):
        return lambda text: normalize("NFC", _VNI.sub(_from_vni, text))
    if font.endswith("H"):
        return lambda text: text.translate(_FROM_TCVN).upper()
    return lambda text: text.translate(_FROM_TCVN)


def _from_vni(found: re.Match[str]) -> str:
    letter, mark = found[1], found[2]
    if letter is None:
        made = _VNI_LETTERS[found[0].lower()]
        return made.upper() if found[0].isupper() else made
    plain = _VNI_LETTERS.get(letter.lower(), letter.lower())
    return (plain.upper() if letter.isupper() else plain) + _VNI_MARKS[mark.lower()]


def _font(node: etree._Element) -> str:
    fonts = next(iter(node.iterfind(f"{RPR}/{_FONTS}")), None)
    return "" if fonts is None else fonts.get(W + "ascii") or fonts.get(W + "hAnsi") or ""


def _style(properties: etree._Element | None, name: str) -> str:
    child = properties.find(W + name) if properties is not None else None
    return "" if child is None else child.get(VAL, "")


def _all(root: etree._Element | None, tag: str):
    return root.iter(tag) if root is not None else ()
