"""What a browser puts before the items of a list and between the cells of a table."""

import re
from bisect import bisect_right

from mufakat.core.intake.expressions import expression

ATTRIBUTE = r"""\b{name}\s*=\s*["']?(?P<value>[\w-]+)"""
TABLE = expression(r"<table\b(?:(?!<table\b).){1,60000}?</table\s*>", re.IGNORECASE | re.DOTALL)
ROW = expression(r"<tr\b.*?(?=<tr\b|</table)", re.IGNORECASE | re.DOTALL)
CELL = expression(r"<t[dh]\b[^>]*>(?P<inside>.*?)(?=<t[dh]\b|</tr|<tr\b|</table)", re.IGNORECASE | re.DOTALL)
TAGS = expression(r"<[^>]*>")
HEAD = 80  # letters in a cell of a table's head
LONGEST = 400_000  # a page longer than this is not searched for tables
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv")


class Lists:
    """The lists that are open, from outer to inner, with their counts."""

    def __init__(self) -> None:
        self.open: list[list] = []  # [kind, count]

    def mark(self, name: str, rest: str, *, closing: bool) -> str:
        """What stands before an item that begins here; empty for any other tag."""
        if name in ("ol", "ul"):
            if closing:
                self.open = self.open[:-1]
            else:
                start = attribute(rest, "start")
                kind = attribute(rest, "type") or "1" if name == "ol" else ""
                self.open.append([kind, int(start) - 1 if start.isdigit() else 0])
        elif name == "li" and not closing and self.open:
            kind = self.open[-1][0]
            self.open[-1][1] += 1
            return f"{shown(self.open[-1][1], kind)}. " if kind else "• "
        return ""


def shown(count: int, kind: str) -> str:
    if kind in "aA" and 0 < count <= 26:
        return chr(ord(kind) + count - 1)
    if kind in "iI" and 0 < count <= len(ROMAN):
        return ROMAN[count - 1] if kind == "i" else ROMAN[count - 1].upper()
    return str(count)


def attribute(rest: str, name: str) -> str:
    found = re.search(ATTRIBUTE.format(name=name), rest, re.IGNORECASE)
    return found["value"] if found else ""


class Tables:
    """Where the tables of data stand; one that only lays out the page is none."""

    def __init__(self, source: str) -> None:
        found = TABLE.finditer(source) if len(source) < LONGEST and "<t" in source else ()
        self.spans = [match.span() for match in found if is_data(match.group())]
        self.starts = [start for start, _ in self.spans]
        self.cell = 0

    def within(self, at: int) -> bool:
        n = bisect_right(self.starts, at) - 1
        return n >= 0 and self.spans[n][0] < at < self.spans[n][1]

    def row(self, name: str, at: int) -> bool:
        """Inside a row nothing breaks the line."""
        return name not in ("tr", "table") and self.within(at)

    def bar(self, name: str, at: int, *, closing: bool) -> str:
        if not self.within(at):
            return ""
        if name == "tr":
            self.cell = 0
        elif name in ("td", "th") and not closing:
            self.cell += 1
            return " | " if self.cell > 1 else ""
        return " " if name in ("p", "div", "br", "li") else ""


def is_data(table: str) -> bool:
    """Two rows or more, two columns or more, a head of short words."""
    rows = ROW.findall(table)
    if len(rows) < 2:
        return False
    head = [TAGS.sub("", match["inside"]).strip() for match in CELL.finditer(rows[0])]
    return len(head) >= 2 and all(len(words) < HEAD for words in head) and any(head)
