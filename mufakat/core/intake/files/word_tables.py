"""The tables of a Word file: which hold data, which only lay out the page, which hold a text in two languages."""

import re
from collections.abc import Callable, Iterator

from lxml import etree

from mufakat.core.intake.files.side_by_side import columns_apart

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, ROW, CELL, TEXT = f"{W}p", f"{W}tr", f"{W}tc", f"{W}t"
TABLE = f"{W}tbl"
HEAD = 80  # letters in a cell of a table's head, and in one that stands before the others of its row

Said = Callable[[etree._Element], str]  # the words of a paragraph with its number


def table_lines(table: etree._Element, said: Said) -> Iterator[str]:
    """The rows as lines that stand close together; of a text in two languages one column after the other."""
    if in_two_languages(table):
        for column in zip(*rows(table), strict=True):
            lines = (said(node) for cell in column for node in cell.iter(P))
            yield from (f"{line}\n\n" for line in lines if line.strip())
        return
    for row in rows(table):
        yield "\t".join(cell_words(cell, said) + "\t" * (span_of(cell) - 1) for cell in row) + "\n"
    yield "\n"


def is_data(table: etree._Element) -> bool:
    """Two rows and two columns or more, no table within; and a head of short words, or short words before the others
    of every row."""
    held = rows(table)
    if len(held) < 2 or len(held[0]) < 2 or any(True for cell in table.iter(CELL) for _ in cell.iter(TABLE)):
        return False
    head = [words_in(cell) for cell in held[0]]
    if all(len(words) < HEAD for words in head) and any(head):
        return True
    before = [words_in(row[0]) for row in held]
    return all(words and len(words) < HEAD for words in before) and len({len(row) for row in held}) == 1


def in_two_languages(table: etree._Element) -> bool:
    """Every row the same two or three cells, the columns each in a language of its own."""
    held = rows(table)
    if (
        not held
        or len({len(row) for row in held}) != 1
        or any(span_of(cell) > 1 for row in held for cell in row)
    ):
        return False
    return columns_apart([[words_in(cell) for cell in row] for row in held])


def words_in(cell: etree._Element) -> str:
    return "".join(cell.itertext(TEXT))


def rows(table: etree._Element) -> list[list[etree._Element]]:
    return [list(row.iter(CELL)) for row in table.iter(ROW) if row.find(f"{W}trPr/{W}del") is None]


def span_of(cell: etree._Element) -> int:
    spans = cell.find(f"{W}tcPr/{W}gridSpan")
    value = spans.get(f"{W}val", "1") if spans is not None else "1"
    return min(int(value), 20) if value.isdigit() and int(value) else 1


def cell_words(cell: etree._Element, said: Said) -> str:
    lines = [said(node) for node in cell.iter(P)]
    return re.sub(r"\s+", " ", " ".join(lines)).strip()
