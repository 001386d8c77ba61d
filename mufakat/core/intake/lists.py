"""Enumerations: numbered, lettered, Roman, bulleted or parted by semicolons; run into one line, nested, with gaps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.ordinals import ONES, roman_number

# A number opens an item at the start of a line, or within it behind a stop, a colon, a bracket or a space.
MARKS = {
    "bracket": expression(r"(?<![\w(])\((?P<no>\d{1,2}|[ivxl]{1,6}|[a-zđ])\)\s*(?=\S)"),
    "half": expression(
        r"(?:(?<=^)|(?<=[\n;:.,?!]\s)|(?<=\n)|(?<=[;:])|(?<=\sand\s)|(?<=\svà\s))\s*(?P<no>\d{1,2}|[ivxl]{1,6}|[a-zđ])\)\s*(?=\S)"
    ),
    "dot": expression(
        r"(?:(?<=^)|(?<=\n)|(?<=[\n;:.,?!”\"’]\s)|(?<=[;:.])|(?<=\w\s)|(?<=\)\s))\s*(?P<no>\d{1,2})\.\s*(?=[A-ZÀ-ỸĐ“\"‘(])|(?<=[:;]\s)(?P<low>\d{1,2})\.\s+(?=[^\W\d])"
    ),
    "roman": expression(r"(?:(?<=^)|(?<=\n)|(?<=[\n;:.,]\s))\s*(?P<no>[ivxl]{1,6}|[IVXL]{1,6})\.\s*(?=\S)"),
    "letter": expression(r"(?:(?<=^)|(?<=\n)|(?<=[;:]\s))\s*(?P<no>[a-hđ])\.\s+(?=\S)"),
    "word": expression(
        r"(?:(?<=^)|(?<=\n)|(?<=[;:.,?!]\s))\s*(?:(?:and|và)\s+)?(?:(?P<no>một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+là,?\s+|thứ\s+(?P<nth>nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?:,|\s+là,?)\s+|(?P<en>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?,\s+)(?=\S)",
        re.IGNORECASE,
    ),
    "bullet": expression(r"(?:(?<=^)|(?<=\n))[ \t]*(?P<no>[-•●▪*–+»◦])\s+(?=\S)"),
}
COUNTED = {
    word: number
    for number, words in enumerate(
        ("một nhất", "hai", "ba", "bốn tư", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
    for word in words.split()
} | {word: number for number, word in enumerate(ONES[:10], start=1)}


@dataclass(frozen=True)
class Item:
    """One item: its number (None for a bullet), where its words stand, and the words before the first of its list."""

    number: int | str | None
    start: int
    end: int
    mark: int = -1  # where its mark begins

    def words(self, text: str) -> str:
        return re.sub(r"\s+", " ", text[self.start : self.end]).strip(" ;,")


@dataclass(frozen=True)
class Listing:
    style: str
    items: tuple[Item, ...]
    start: int
    end: int


def listings_in(text: str, start: int, end: int) -> list[Listing]:
    """Every enumeration of two items or more in a stretch of text, outer ones first."""
    found: list[Listing] = []
    for style, pattern in MARKS.items():
        for run in runs(list(pattern.finditer(text, start, end)), style):
            items = tuple(items_of(text, run, end, style))
            if len(items) >= 2:
                found.append(Listing(style, items, run[0].start(), items[-1].end))
    return sorted(found, key=lambda listing: (listing.start, -listing.end))


def runs(matches: list[re.Match[str]], style: str) -> Iterator[list[re.Match[str]]]:
    """Marks that count upwards; a gap of a few is a gap, a step back begins another list."""
    if style == "bullet":
        if len(matches) >= 2:
            yield matches
        return
    run: list[re.Match[str]] = []
    for match in matches:
        value = value_of(mark_of(match), style, run)
        if value is None:
            continue
        last = value_of(mark_of(run[-1]), style, run) if run else None
        if run and last is not None and last < value <= last + 4:
            run.append(match)
        elif value == 1 or not run:
            if len(run) >= 2:
                yield run
            run = [match] if value <= 2 else []
    if len(run) >= 2:
        yield run


def mark_of(match: re.Match[str]) -> str:
    return next(mark for mark in match.groups() if mark)


def value_of(mark: str, style: str, run: list[re.Match[str]]) -> int | None:
    """The place of a mark in its order: 3 for "3", "iii" and "c"; "i" is one before it is a ninth letter."""
    if mark.isdigit():
        return int(mark) if int(mark) < 60 else None
    if style == "word":
        return COUNTED[mark.lower()]
    letters = bool(run) and not mark_of(run[0]).isdigit() and mark_of(run[0]) in "aA"
    if len(mark) == 1 and (style == "letter" or letters or mark not in "ivxlIVXL"):
        return (
            "abcdeghiklmnopq".find(mark.lower()) + 1
            if "đ" in [mark_of(m) for m in run]
            else ord(mark.lower()) - 96
        )
    return roman_number(mark.upper())


def items_of(text: str, run: list[re.Match[str]], end: int, style: str) -> Iterator[Item]:
    for match, following in zip(run, [*run[1:], None], strict=True):
        stop = following.start() if following else last_end(text, match.end(), end, run, style)
        begin = match.end()
        while stop > begin and text[stop - 1] in " \n;,":
            stop -= 1
        stop = begin + len(re.sub(r"[;,]?\s+(?:and|và|or|hoặc)\s*$", "", text[begin:stop]))
        number = None if style == "bullet" else value_of(mark_of(match), style, run)
        yield Item(number, begin, stop, match.start() + len(match.group()) - len(match.group().lstrip()))


def last_end(text: str, begin: int, end: int, run: list[re.Match[str]], style: str) -> int:
    """The last item ends with its sentence where the list runs within a paragraph, with its paragraph where items are lines."""
    lines = sum(
        text[max(0, m.start() - 1) : m.end()].lstrip(" ").startswith("\n")
        or m.start() == 0
        or text[m.start() - 1] == "\n"
        for m in run
    )
    paragraph = expression(r"\n").search(text, begin, end)
    stop = paragraph.start() if paragraph else end
    if lines < len(run) - 1 or (style in ("bracket", "half") and lines < len(run) / 2):
        full = expression(r"[.!?](?=\s+[A-ZÀ-ỸĐ“\"]|\s*\n|\s*$)").search(text, begin, stop)
        if style != "dot":
            if style == "word" and text[max(0, begin - 40) : run[-1].start()].rstrip()[-1:] in ".!?":
                return full.end() if full else stop  # each item is a sentence, with its stop
            return full.start() if full else stop
    return stop
