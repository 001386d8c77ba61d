"""The sheets of what came: a workbook, a web page that is called one, or one sheet of it as words between commas."""

import csv
from io import StringIO
from pathlib import PurePath

from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.given import Given
from mufakat.core.sheet.reading.cells import MOST_COLUMNS, MOST_ROWS, Sheet, letters, sheets_of
from mufakat.core.sheet.reading.foreign import is_text
from mufakat.core.sheet.reading.package import Package
from mufakat.core.sheet.reading.pages import is_page, sheets_of_page
from mufakat.core.sheet.reading.sentences import refused, told

LONGEST_LINE = 40_000  # characters of one cell of a .csv; a spreadsheet's holds 32,767
MARKS = ",;\t|"  # between the cells; which it is, is the language of the machine that wrote the file


def opened(content: bytes, name: str, *, rows_sent: int) -> tuple[list[Sheet], list[Sentence]]:
    """Its sheets, and what is to be said of the file. Raises SheetRefused."""
    if is_page(content):
        return sheets_of_page(content, name, rows_sent), [told("as_page", name=name)]
    if is_words(content):
        return [sheet_of_words(content, name, rows_sent)], [told("as_text", name=name)]
    package = Package(content, name)
    sheets = sheets_of(package, rows_sent=rows_sent)
    return sheets, [told("macros", name=name)] if package.has_macros else []


def is_words(content: bytes) -> bool:
    """Cells as words: .csv, or the “Unicode text” of Excel, which has two bytes to a letter; no page of markup."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    return is_text(content) and not content[:200].lstrip(b"\xef\xbb\xbf \r\n\t").startswith(
        (b"<", b"%", b"PK")
    )


def sheet_of_words(content: bytes, name: str, rows_sent: int) -> Sheet:
    words = decoded(content, name)
    sheet = Sheet(PurePath(name).stem)
    csv.field_size_limit(LONGEST_LINE)
    try:
        lines = list(csv.reader(StringIO(words, newline=""), delimiter=mark_between(words)))
    except csv.Error as error:
        raise refused("damaged", name=name) from error
    for at, line in enumerate(lines, 1):
        for column, cell in enumerate(line, 1):
            if cell.strip() and column <= MOST_COLUMNS:
                sheet.cells[at, column] = Given(cell)
            elif cell.strip():
                sheet.beyond = sheet.beyond or f"{letters(column)}{at}"
    if len(sheet.rows) > MOST_ROWS:
        raise refused("too_many_rows", sheet=sheet.name, most=f"{MOST_ROWS:,}", ours=str(rows_sent))
    return sheet


def decoded(content: bytes, name: str) -> str:
    """A letter that is not told for certain is not guessed at: a wrong one would stand in a country's report."""
    wide = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        return content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise refused("other_letters", name=name) from error


def mark_between(words: str) -> str:
    """The mark that parts the first lines into most cells."""
    start = words.splitlines()[:5]
    return max(MARKS, key=lambda mark: sum(line.count(mark) for line in start))
