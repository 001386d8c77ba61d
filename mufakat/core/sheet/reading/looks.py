"""How the cells of a workbook are shown, as far as it changes what they say: as a date, a percentage, money, struck out."""

import re
from dataclasses import dataclass

from mufakat.core.sheet.reading.package import MAIN, Package

N = f"{{{MAIN}}}"
DATE_FORMATS = frozenset({14, 15, 16, 17, 22, *range(27, 37), 45, 46, 47, *range(50, 59)})
SHARE_FORMATS = frozenset({9, 10})
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_SHRINKS = re.compile(r"[0#?.](,+)(?![0#?,])")
_WORDS = re.compile(r'"([^"]*)"|\[\$([^\]-]*)[^\]]*\]')


@dataclass(frozen=True, slots=True)
class Look:
    is_day: bool = False
    is_share: bool = False
    shown_in: str = ""  # the words around the number: "THB"
    is_struck: bool = False
    commas: int = 0  # "#,##0," shows thousands as ones


PLAIN = Look()


def looks_of(package: Package, part: str) -> list[Look]:
    """The look of each cell style, by its number."""
    root = package.xml(part) if part else None
    if root is None:
        return []
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iter(f"{N}numFmt")}
    fonts, used = root.find(f"{N}fonts"), root.find(f"{N}cellXfs")
    struck = [is_struck(font) for font in (fonts if fonts is not None else ())]
    return [look_of(style, own, struck) for style in (used if used is not None else ())]


def look_of(style, own: dict[str, str], struck: list[bool]) -> Look:
    key, font = style.get("numFmtId", "0"), style.get("fontId", "0")
    is_day, is_share = shows(key, own)
    words = " ".join(one or other for one, other in _WORDS.findall(own.get(key, "").split(";")[0]))
    line = struck[int(font)] if font.isdigit() and int(font) < len(struck) else False
    shrinks = _SHRINKS.search(_LITERAL.sub("", own.get(key, "").split(";")[0]))
    return Look(is_day, is_share, words, line, len(shrinks[1]) if shrinks else 0)


def shows(key: str, own: dict[str, str]) -> tuple[bool, bool]:
    """Shows that number format a date, a percent."""
    if key not in own:
        number = int(key) if key.isdigit() else 0
        return number in DATE_FORMATS, number in SHARE_FORMATS
    code = _LITERAL.sub("", own[key].split(";")[0])
    dated = re.search(r"[ymdbge]", code, re.IGNORECASE) and "General" not in own[key] and "E+" not in code
    return bool(dated), "%" in code


def is_struck(font) -> bool:
    """Of a font or of the look of a run: has it a line through its letters."""
    line = font.find(f"{N}strike") if font is not None else None
    return line is not None and line.get("val", "1") not in ("0", "false")
