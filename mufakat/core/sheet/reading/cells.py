"""The sheets of a workbook as cells with what stands in them: values, computed values beside their formulas, merges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.reading.package import MAIN, Package
from mufakat.core.sheet.reading.sentences import refused

N = f"{{{MAIN}}}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MOST_ROWS = 5_000  # with something in them; our largest has a few hundred
MOST_COLUMNS = 100
DATE_FORMATS = frozenset({14, 15, 16, 17, 22, *range(27, 37), 45, 46, 47, *range(50, 59)})
SHARE_FORMATS = frozenset({9, 10})
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')

Place = tuple[int, int]  # row, column, from 1


@dataclass(slots=True)
class Sheet:
    name: str
    cells: dict[Place, Given] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)  # top, left, bottom, right

    @property
    def rows(self) -> list[int]:
        return sorted({row for row, _column in self.cells})

    def text(self, row: int, column: int) -> str:
        found = self.cells.get((row, column))
        return found.text.strip() if found else ""

    def address(self, row: int, column: int) -> str:
        return f"{self.name}!{letters(column)}{row}"


def sheets_of(package: Package, *, rows_sent: int) -> list[Sheet]:
    main = package.main()
    book = package.xml(main)
    if book is None or book.tag != f"{N}workbook":
        raise refused("no_workbook", name=package.name)
    links = package.related(main)
    targets = dict(links.values())
    words = shared_strings(package, targets.get("sharedStrings", ""))
    formats = formats_of(package, targets.get("styles", ""))
    found = []
    for sheet in book.iterfind(f"{N}sheets/{N}sheet"):
        kind, target = links.get(sheet.get(R_ID, ""), ("", ""))
        if kind == "worksheet":
            made = Sheet(sheet.get("name", ""))
            fill(made, package.part(target) or b"", words, formats, package.name, rows_sent)
            found.append(made)
    return found


def fill(
    sheet: Sheet, raw: bytes, words: list[str], formats: list[tuple[bool, bool]], name: str, rows_sent: int
) -> None:
    shared: dict[str, str] = {}
    row, rows = 0, 0
    try:
        for _event, node in etree.iterparse(
            BytesIO(raw),
            tag=(f"{N}row", f"{N}mergeCell"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        ):
            if node.tag == f"{N}mergeCell":
                sheet.merged += merges(node.get("ref", ""))
                continue
            row = int(node.get("r") or row + 1)
            before = len(sheet.cells)
            for column, given in cells_of(node, words, formats, shared):
                sheet.cells[row, column] = given
            rows += len(sheet.cells) > before
            if rows > MOST_ROWS:
                raise refused("too_many_rows", sheet=sheet.name, most=f"{MOST_ROWS:,}", ours=str(rows_sent))
            node.clear()
            while node.getprevious() is not None:  # what was read is let go, or a long sheet fills the memory
                del node.getparent()[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refused("damaged", name=name) from error


def cells_of(
    row: etree._Element, words: list[str], formats: list[tuple[bool, bool]], shared: dict[str, str]
) -> Iterator[tuple[int, Given]]:
    column = 0
    for node in row.iterfind(f"{N}c"):
        placed = _REFERENCE.fullmatch(node.get("r", ""))
        column = number_of(placed[1]) if placed else column + 1
        if column > MOST_COLUMNS:
            return
        given = given_in(node, words, formats, shared)
        if not given.is_blank:
            yield column, given


def given_in(
    node: etree._Element, words: list[str], formats: list[tuple[bool, bool]], shared: dict[str, str]
) -> Given:
    kind, value, formula = node.get("t", "n"), node.findtext(f"{N}v"), formula_of(node, shared)
    if kind == "inlineStr":
        return Given(inline(node.find(f"{N}is")), formula=formula)
    if value is None:
        return Given(kind="formula", formula=formula) if formula else Given()
    if kind == "s":
        at = int(value)
        return Given(words[at] if 0 <= at < len(words) else "", formula=formula)
    if kind in ("str", "d"):
        return Given(unescaped(value), formula=formula)
    if kind in ("b", "e"):
        return Given(value, "boolean" if kind == "b" else "error", formula=formula)
    try:
        float(value)
    except ValueError:
        return Given(value, formula=formula)
    style = int(node.get("s", "0"))
    is_day, is_share = formats[style] if style < len(formats) else (False, False)
    return Given(value, "number", is_day, is_share, formula)


def formula_of(node: etree._Element, shared: dict[str, str]) -> str:
    """The formula; one shared with other cells is written out in the first of them only."""
    found = node.find(f"{N}f")
    if found is None:
        return ""
    text, key = found.text or "", found.get("si", "")
    if key and text:
        shared[key] = text
    return text or shared.get(key, "") or "="


def inline(node: etree._Element | None) -> str:
    if node is None:
        return ""
    return unescaped(
        "".join(part.text or "" for part in node.iter(f"{N}t") if part.getparent().tag != f"{N}rPh")
    )


def shared_strings(package: Package, part: str) -> list[str]:
    root = package.xml(part) if part else None
    return [inline(one) for one in root.iterfind(f"{N}si")] if root is not None else []


def formats_of(package: Package, part: str) -> list[tuple[bool, bool]]:
    """Of each cell style: shows it a date, shows it a percent."""
    root = package.xml(part) if part else None
    if root is None:
        return []
    own = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iter(f"{N}numFmt")}
    used = root.find(f"{N}cellXfs")
    return [shows(one.get("numFmtId", "0"), own) for one in (used if used is not None else ())]


def shows(key: str, own: dict[str, str]) -> tuple[bool, bool]:
    if key not in own:
        number = int(key) if key.isdigit() else 0
        return number in DATE_FORMATS, number in SHARE_FORMATS
    code = _LITERAL.sub("", own[key].split(";")[0])
    return bool(re.search(r"[ymdbge]", code, re.IGNORECASE)) and "General" not in own[
        key
    ] and "E+" not in code, "%" in code


def unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def merges(reference: str) -> list[tuple[int, int, int, int]]:
    ends = [_REFERENCE.fullmatch(end) for end in reference.split(":")]
    if len(ends) != 2 or not all(ends):
        return []
    (top, left), (bottom, right) = ((int(end[2]), number_of(end[1])) for end in ends if end)
    return [(top, left, bottom, right)]


def number_of(column: str) -> int:
    found = 0
    for letter in column:
        found = found * 26 + ord(letter) - 64
    return found


def letters(column: int) -> str:
    found = ""
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(65 + rest) + found
    return found
