"""The sheets of a workbook as cells with what stands in them: values, computed values beside their formulas, merges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

from lxml import etree

from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.reading.looks import PLAIN, Look, is_struck, looks_of
from mufakat.core.sheet.reading.package import MAIN, Package
from mufakat.core.sheet.reading.remarks import NO_REMARKS, Remarks, remarks_of
from mufakat.core.sheet.reading.sentences import refused

N = f"{{{MAIN}}}"
R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
MOST_ROWS = 5_000  # with something in them; our largest has a few hundred
MOST_COLUMNS = 100
DAYS_TO_1904 = 1462  # some Macs count days from 1904
_REFERENCE = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")

Place = tuple[int, int]  # row, column, from 1


@dataclass(slots=True)
class Sheet:
    name: str
    cells: dict[Place, Given] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)  # top, left, bottom, right
    remarks: Remarks = NO_REMARKS
    beyond: str = ""  # the first cell too far to the right to be read
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    is_hidden: bool = False
    set_aside: bool = False  # it belongs to another report, or is our own and asks nothing

    @property
    def rows(self) -> list[int]:
        return sorted({row for row, _column in self.cells})

    def text(self, row: int, column: int) -> str:
        found = self.cells.get((row, column))
        return found.text.strip() if found else ""

    def typed(self, row: int, column: int) -> str:
        """What a person sees in the cell's line of entry: words, or a formula that shows nothing."""
        found = self.cells.get((row, column))
        return self.text(row, column) or (f"={found.formula.lstrip('=')}" if found and found.formula else "")

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
    style = Style(words, looks_of(package, targets.get("styles", "")), counts_from_1904(book))
    found = []
    for sheet in book.iterfind(f"{N}sheets/{N}sheet"):
        kind, target = links.get(sheet.get(R_ID, ""), ("", ""))
        if kind == "worksheet":
            made = Sheet(sheet.get("name", ""), is_hidden=sheet.get("state", "visible") != "visible")
            fill(made, package.part(target, lean=True) or b"", style, package.name, rows_sent)
            made.remarks = remarks_of(package, target)
            found.append(made)
    return found


@dataclass(frozen=True, slots=True)
class Style:
    """What the cells of a workbook share: its strings, its looks, and where its days are counted from."""

    words: list[tuple[str, str]]  # what stands, and what of it is struck out
    looks: list[Look]
    since_1904: bool


def counts_from_1904(book: etree._Element) -> bool:
    found = book.find(f"{N}workbookPr")
    return found is not None and found.get("date1904", "0") in ("1", "true")


def fill(sheet: Sheet, raw: bytes, style: Style, name: str, rows_sent: int) -> None:
    shared: dict[str, str] = {}
    row, rows = 0, 0
    try:
        for _event, node in etree.iterparse(
            BytesIO(raw),
            tag=(f"{N}row", f"{N}mergeCell", f"{N}col"),
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
        ):
            if node.tag == f"{N}mergeCell":
                sheet.merged += merges(node.get("ref", ""))
                continue
            if node.tag == f"{N}col":
                sheet.hidden_columns |= hidden_in(node)
                continue
            row = int(node.get("r") or row + 1)
            if is_hidden(node):
                sheet.hidden_rows.add(row)
            before = len(sheet.cells)
            for column, given in cells_of(node, style, shared):
                if column <= MOST_COLUMNS:
                    sheet.cells[row, column] = given
                else:
                    sheet.beyond = sheet.beyond or f"{letters(column)}{row}"
            rows += len(sheet.cells) > before
            if rows > MOST_ROWS:
                raise refused("too_many_rows", sheet=sheet.name, most=f"{MOST_ROWS:,}", ours=str(rows_sent))
            node.clear()
            while node.getprevious() is not None:  # what was read is let go, or a long sheet fills the memory
                del node.getparent()[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise refused("damaged", name=name) from error


def is_hidden(node: etree._Element) -> bool:
    return node.get("hidden", "0") in ("1", "true")


def hidden_in(node: etree._Element) -> set[int]:
    first, last = int(node.get("min", "1")), int(node.get("max", "0"))
    return set(range(first, min(last, MOST_COLUMNS) + 1)) if is_hidden(node) else set()


def cells_of(row: etree._Element, style: Style, shared: dict[str, str]) -> Iterator[tuple[int, Given]]:
    column = 0
    for node in row.iterfind(f"{N}c"):
        placed = _REFERENCE.fullmatch(node.get("r", ""))
        column = number_of(placed[1]) if placed else column + 1
        given = given_in(node, style, shared)
        if not given.is_blank:
            yield column, given


def given_in(node: etree._Element, style: Style, shared: dict[str, str]) -> Given:
    at = int(node.get("s", "0"))
    look = style.looks[at] if at < len(style.looks) else PLAIN
    given = plain_in(node, style, look, formula_of(node, shared))
    return replace(given, struck=given.text) if look.is_struck and given.text and not given.struck else given


def plain_in(node: etree._Element, style: Style, look: Look, formula: str) -> Given:
    kind, value = node.get("t", "n"), node.findtext(f"{N}v")
    if kind == "inlineStr":
        text, struck = inline(node.find(f"{N}is"))
        return Given(text, formula=formula, struck=struck)
    if value is None or (formula and not value and kind != "str"):  # never computed
        return Given(kind="formula", formula=formula) if formula else Given()
    if kind == "s":
        at = int(value)
        text, struck = style.words[at] if 0 <= at < len(style.words) else ("", "")
        return Given(text, formula=formula, struck=struck)
    if kind in ("str", "d"):
        return Given(unescaped(value), formula=formula)
    if kind in ("b", "e"):
        return Given(value, "boolean" if kind == "b" else "error", formula=formula)
    try:
        count = float(value)
    except ValueError:
        return Given(value, formula=formula)
    if look.is_day and style.since_1904:
        value = repr(count + DAYS_TO_1904)
    return Given(
        value, "number", look.is_day, look.is_share, formula, shown_in=look.shown_in, commas=look.commas
    )


def formula_of(node: etree._Element, shared: dict[str, str]) -> str:
    """The formula; one shared with other cells is written out in the first of them only."""
    found = node.find(f"{N}f")
    if found is None:
        return ""
    text, key = found.text or "", found.get("si", "")
    if key and text:
        shared[key] = text
    return text or shared.get(key, "") or "="


def inline(node: etree._Element | None) -> tuple[str, str]:
    """What stands, and what of it is struck out; all of it where nothing else stands."""
    stands, struck = [], []
    for part in node.iter(f"{N}t") if node is not None else ():
        run = part.getparent()
        if run.tag != f"{N}rPh":
            (struck if is_struck(run.find(f"{N}rPr")) else stands).append(part.text or "")
    text, out = (unescaped("".join(parts)) for parts in (stands, struck))
    return (text if text.strip() or not out.strip() else out), out.strip()


def shared_strings(package: Package, part: str) -> list[tuple[str, str]]:
    root = package.xml(part) if part else None
    return [inline(one) for one in root.iterfind(f"{N}si")] if root is not None else []


def unescaped(text: str) -> str:
    """The characters a spreadsheet spelled out; halves of one are joined, what no text can hold is left away."""
    if "_x" not in text:
        return text
    told = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    whole = told.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "")


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
