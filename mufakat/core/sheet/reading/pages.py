"""A web page instead of a workbook: what systems of ministries call .xls, and what Excel and Calc save as a page.

Each table of the page is a sheet, its cells are words as they are shown. Nothing in the page is fetched, run or followed.
"""

import codecs
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import PurePath

from lxml import etree, html

from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.reading.cells import MOST_COLUMNS, MOST_ROWS, Sheet, letters
from mufakat.core.sheet.reading.sentences import refused

BEGIN = 4_000  # bytes in which a page says what it is, and in which letters
BYTE_ORDERS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
STRUCK = ("s", "strike", "del")
UNSEEN = ("script", "style", "head", "title")
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)", re.IGNORECASE)
_MARKUP = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|meta|style|body|div|table|center|font)\b", re.IGNORECASE | re.DOTALL)  # fmt: skip


def is_page(content: bytes) -> bool:
    return is_archive(content) or bool(_MARKUP.match(plainly_begun(content)))


def is_archive(content: bytes) -> bool:
    """A page with its parts in one file (.mht), as Excel saves it."""
    return content[:BEGIN].lstrip().lower().startswith(b"mime-version:")


def plainly_begun(content: bytes) -> str:
    """The beginning in letters enough to know the marks of a page."""
    begin = content[:BEGIN]
    wide = begin.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return begin.decode("utf-16" if wide else "latin-1", "replace").removeprefix("\xef\xbb\xbf")


def sheets_of_page(content: bytes, name: str, rows_sent: int) -> list[Sheet]:
    """Raises SheetRefused where the page holds no table, or its letters cannot be told."""
    found: list[Sheet] = []
    framed = False
    for words in pages_in(content, name):
        try:
            root = html.document_fromstring(words)
        except (etree.LxmlError, ValueError) as error:
            raise refused("damaged", name=name) from error
        framed = framed or root.find(".//frameset") is not None or root.find(".//frame") is not None
        for table in root.iter("table"):
            title = title_of(table)
            again = not title or title in [one.name for one in found]
            sheet = sheet_of(table, f"{title or PurePath(name).stem} {len(found) + 1}" if again else title)
            if len(sheet.rows) > MOST_ROWS:
                raise refused("too_many_rows", sheet=sheet.name, most=f"{MOST_ROWS:,}", ours=str(rows_sent))
            found.append(sheet)
    if not found:
        raise refused("only_a_frame" if framed else "only_text", name=name)
    return found


def pages_in(content: bytes, name: str) -> Iterator[str]:
    if not is_archive(content):
        yield in_letters(content, name)
        return
    for part in message_from_bytes(content, policy=policy.default).walk():
        if part.get_content_type() == "text/html":
            yield in_letters(part.get_payload(decode=True) or b"", name, part.get_content_charset() or "")


def in_letters(content: bytes, name: str, said: str = "") -> str:
    """By its mark of byte order, by what the page says of itself, or as UTF-8; never by a guess."""
    marked = next((letters_ for mark, letters_ in BYTE_ORDERS if content.startswith(mark)), "")
    told = _CHARSET.search(content[:BEGIN])
    wanted = marked or said or (told[1].decode() if told else "utf-8")
    try:
        words = content.decode(wanted)
    except (UnicodeDecodeError, LookupError) as error:
        raise refused("other_letters", name=name) from error
    # what it says of its letters no longer holds, and would be believed over the letters themselves
    return re.sub(r"^\s*<\?xml[^>]*>", "", words)


def title_of(table: etree._Element) -> str:
    """What stands over it: its caption, or the heading before it, as Calc names its sheets."""
    over = table.xpath("caption") or table.xpath("preceding::*[self::h1 or self::h2 or self::h3][1]")
    words = words_of(over[0])[0] if over else ""
    return " ".join(words.split()).rpartition(": ")[2][:31]


def sheet_of(table: etree._Element, name: str) -> Sheet:
    """Its own rows, not those of a table within a cell; cells that span others are merged ones."""
    sheet, taken = Sheet(name), set()
    for at, row in enumerate(table.xpath("tr | thead/tr | tbody/tr | tfoot/tr"), 1):
        column = 0
        for cell in row.xpath("td | th"):
            column += 1
            while (at, column) in taken:
                column += 1
            down, right = span(cell, "rowspan", MOST_ROWS), span(cell, "colspan", MOST_COLUMNS)
            if down > 1 or right > 1:
                taken |= {(at + y, column + x) for y in range(down) for x in range(right)}
                sheet.merged.append((at, column, at + down - 1, column + right - 1))
            put(sheet, at, column, given_in(cell))
            column += right - 1
    return sheet


def put(sheet: Sheet, at: int, column: int, given: Given) -> None:
    if given.is_blank:
        return
    if column <= MOST_COLUMNS:
        sheet.cells[at, column] = given
    else:
        sheet.beyond = sheet.beyond or f"{letters(column)}{at}"


def span(cell: etree._Element, which: str, most: int) -> int:
    said = cell.get(which, "1").strip()
    return min(max(int(said), 1), most) if said.isascii() and said.isdigit() else 1


def given_in(cell: etree._Element) -> Given:
    stands, struck = words_of(cell)
    return Given(stands if stands or not struck else struck, struck=struck)


def words_of(node: etree._Element) -> tuple[str, str]:
    """What stands, and what of it has a line through it. A page breaks its lines anywhere; only <br> and <p> break the words'."""
    stands, struck = [], []
    gather(node, stands, struck, is_struck=False)
    return lines("".join(stands)), lines("".join(struck))


def gather(node: etree._Element, stands: list[str], struck: list[str], *, is_struck: bool) -> None:
    if not isinstance(node.tag, str) or node.tag in UNSEEN:
        return
    is_struck = is_struck or node.tag in STRUCK or "line-through" in node.get("style", "")
    into = struck if is_struck else stands
    if node.tag in ("br", "p", "div", "li"):
        into.append("\v")
    into.append(node.text or "")
    for child in node:
        gather(child, stands, struck, is_struck=is_struck)
        into.append(child.tail or "")


def lines(words: str) -> str:
    return "\n".join(" ".join(line.split()) for line in words.split("\v")).strip()
