"""Dates as reports write them: ranges, without a year, with a stamp above; Vietnamese and English."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mufakat.core.intake.expressions import expression

MONTHS = {
    name: number
    for number, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"], start=1)
    for name in names.split()
}  # fmt: skip
MONTHS_VI = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8,
    "chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12,
}  # fmt: skip
WEEKDAYS = {
    name: n
    for n, name in enumerate(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])
}
WEEKDAYS_VI = {
    "hai": 0,
    "ba": 1,
    "tư": 2,
    "năm": 3,
    "sáu": 4,
    "bảy": 5,
    "2": 0,
    "3": 1,
    "4": 2,
    "5": 3,
    "6": 4,
    "7": 5,
}

M = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TH = r"(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:(?:19|20)\d\d|25[4-9]\d)"  # the last of the Buddhist era, as Thai papers count
TO = r"\s*(?:[-–—‒−]|to|till|until|through|and|&)\s*"
TO_VI = r"\s*(?:[-–—‒−]|đến hết|đến|tới|và|,)\s*(?:ngày\s*)?"
DAY_OF_WEEK = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
SEP = r"\s?[/.\-–]\s?"
MONTH_NO = r"(?:0?[1-9]|1[0-2])"


@dataclass(frozen=True)
class Day:
    """A day, or only what is known of one: no year, or no day."""

    month: int | None
    day: int | None
    year: int | None = None

    @property
    def iso(self) -> str:
        """`YYYY-MM-DD`, `--MM-DD`, `YYYY-MM`, `YYYY` or `--MM`: what is known and no more."""
        head = f"{self.year:04d}" if self.year else "-"
        return "-".join([head, *(f"{part:02d}" for part in (self.month, self.day) if part)])

    @property
    def possible(self) -> bool:
        if not self.month or not self.day:
            return self.month is None or 1 <= self.month <= 12
        try:
            return bool(date(self.year or 2000, self.month, self.day))
        except ValueError:
            return False

    @property
    def as_date(self) -> date | None:
        whole = self.year and self.month and self.day and self.possible
        return date(self.year, self.month, self.day) if whole else None


@dataclass(frozen=True)
class DateSpan:
    """One date expression: first and last day, and where its words stand."""

    first: Day
    last: Day
    start: int
    end: int

    @property
    def has_day(self) -> bool:
        return self.first.day is not None

    @property
    def year(self) -> int | None:
        return self.last.year

    def in_year(self, year: int) -> "DateSpan":
        if not self.first.month:
            return self
        crosses = self.last.month and self.first.month > self.last.month
        first = replace(self.first, year=self.first.year or (year - 1 if crosses else year))
        return replace(self, first=first, last=replace(self.last, year=self.last.year or year))


def compiled(pattern: str) -> re.Pattern[str]:
    spelled = (
        pattern.replace("<D>", DAY).replace("<TH>", TH).replace("<Y>", YEAR).replace("<M>", M)
        .replace("<TO>", TO).replace("<TOV>", TO_VI).replace("<W>", DAY_OF_WEEK).replace("<S>", SEP)
        .replace("<N>", MONTH_NO)
    )  # fmt: skip
    # never from the middle of a longer number
    return expression(rf"(?<![\d/.\-–]){spelled}" if spelled.startswith("(?P<d") else spelled, re.IGNORECASE)


# Longest and surest first; a place read by one is not read again by the next.
ENGLISH = [
    # 31 August and 1 September 2023 · 30 Nov 2015 - 2 Dec 2015
    compiled(r"\b(?P<d1><D>)<TH>(?:\s+day)?(?:\s+of)?\s+(?P<m1><M>)\b\.?,?\s*(?P<y1><Y>)?<TO>(?:the\s+)?<W>(?P<d2><D>)<TH>(?:\s+of)?\s+(?P<m2><M>)\b\.?(?:,?\s*(?P<y><Y>))?"),
    # August 31 to September 1, 2023
    compiled(r"\b(?P<m1><M>)\b\.?\s+(?P<d1><D>)<TH>(?:,?\s+(?P<y1><Y>))?<TO><W>(?P<m2><M>)\b\.?\s+(?P<d2><D>)<TH>\b(?!:)(?:,?\s*(?P<y><Y>))?"),
    # 4th-6th November 2019 · 23 and 24 May · Tuesday 4 to Thursday 6 May
    compiled(r"\b(?P<d1><D>)<TH>(?:\s*,\s*<D><TH>)*,?<TO>(?:the\s+)?<W>(?P<d2><D>)<TH>(?:\s+of)?\s+(?P<m><M>)\b\.?(?:,?\s*(?P<y><Y>))?"),
    # November 17 – 22, 2019
    compiled(r"\b(?P<m><M>)\b\.?\s+(?P<d1><D>)<TH>\s*(?:[-–—‒−]|to|through|and|&)\s*(?P<d2><D>)<TH>\b(?!:)(?:,?\s*(?P<y><Y>))?"),
    # 4.-5. September 2018 · 4. September 2018
    compiled(r"\b(?P<d1><D>)\.?\s?[-–—]\s?(?P<d2><D>)\.\s?(?P<m><M>)\b\.?,?\s*(?P<y><Y>)"),
    compiled(r"\b(?P<d><D>)\.\s?(?P<m><M>)\b,?\s*(?P<y><Y>)"),
    compiled(r"\b(?P<d><D>)<TH>(?:\s+day)?(?:\s+of)?[\s-]+(?P<m><M>)\b\.?(?:,?[\s-]*(?P<y><Y>))?"),
    compiled(r"\b(?P<m><M>)\b[.,]?\s+(?P<d><D>)<TH>\b(?![:.]\d)(?:,?\s*(?P<y><Y>))?"),
    compiled(r"\b(?P<y><Y>)-(?P<m><N>)-(?P<d><D>)\b"),
    compiled(r"\b(?P<d1><D>)\s?[-–]\s?(?P<d2><D>)/(?P<m><N>)/(?P<y><Y>)\b"),
    compiled(r"\b(?P<d><D>)[/.](?P<m><N>)[/.](?P<y><Y>)\b"),
    compiled(r"\b(?P<m><M>)\b\.?,?\s+(?:of\s+)?(?P<y><Y>)\b"),
]  # fmt: skip
MONTH_WORD = "(?:" + "|".join(sorted(MONTHS_VI, key=len, reverse=True)) + ")"
VIETNAMESE = [
    # 30/11 - 2/12/2020 · 30-11 đến 2-12
    compiled(r"(?P<d1><D>)<S>(?P<m1><N>)(?:<S>(?P<y1><Y>))?<TOV>(?P<d2><D>)<S>(?P<m2><N>)(?:<S>(?P<y><Y>))?(?![\d])"),
    # 30 tháng 11 đến ngày 2 tháng 12 năm 2020
    compiled(rf"(?P<d1><D>)\s*tháng\s*(?P<m1><N>|{MONTH_WORD})\b(?:[\s,]*năm\s*(?P<y1><Y>))?<TOV>(?P<d2><D>)\s*tháng\s*(?P<m2><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    compiled(rf"(?P<d1><D>)(?:\s*,\s*<D>(?!\d))*<TOV>(?P<d2><D>)\s*tháng\s*(?P<m><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    # 6 và 7-5 · 16-17/12/2021 · 8 đến 11/9: the day-month pair closes the range
    compiled(r"(?P<d1><D>)(?:\s*,\s*<D>(?!\d))*<TOV>(?P<d2><D>)<S>(?P<m><N>)(?:<S>(?P<y><Y>))?(?![\d]|\s?%)"),
    compiled(rf"(?P<d><D>)\s*tháng\s*(?P<m><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    compiled(r"\b(?P<y><Y>)-(?P<m><N>)-(?P<d><D>)\b"),
    compiled(r"(?P<d><D>)<S>(?P<m><N>)<S>(?P<y><Y>)\b"),
    # a bare pair needs its word before it, or a bracket around it
    compiled(r"(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|từ|đến|mùng|nay|qua|thứ\s+\w+,?|chủ nhật,?)\s*(?:ngày\s*)?\(?(?P<d><D>)<S>(?P<m><N>)(?![\d]|\s?%|[/-]\d)"),
    compiled(r"\((?P<d><D>)/(?P<m><N>)\)"),
    compiled(r"(?<![\d/-])(?P<d><D>)/(?P<m><N>)(?=\s*(?:[,;:.)]|$|tại|ở|do|đã|sẽ|vừa|theo|với|và|,))(?<!24/7)"),
    compiled(rf"tháng\s*(?P<m><N>|{MONTH_WORD})\b\s*(?:[/\-–,]|năm|\s)\s*(?:năm\s*)?(?P<y><Y>)\b"),
    compiled(r"(?<![\d/-])(?P<m><N>)/(?P<y><Y>)\b"),
]  # fmt: skip
YEAR_ALONE = expression(
    rf"\b(?:in|during|since|year|for|năm|vào năm|từ năm)\s+(?P<y>{YEAR})\b(?!\s*[-–]\s*{YEAR})", re.IGNORECASE
)
MONTH_ALONE_EN = expression(
    rf"\b(?:in|during|early|late|mid-?|next|of)\s+(?P<m>{M})\b(?!\s*\.?\s*\d)(?![a-z])", re.IGNORECASE
)
MONTH_ALONE_VI = expression(
    rf"tháng\s+(?P<m>{MONTH_NO}|{MONTH_WORD})\b(?!\s*(?:[/\-–]|năm)\s*\d)", re.IGNORECASE
)


def dates_in(text: str, *, language: str, offset: int = 0) -> list[DateSpan]:
    """Every date expression of a text, in order; `offset` is where the text begins in the whole."""
    taken: list[DateSpan] = []
    patterns = VIETNAMESE + ENGLISH[:8] if language == "vi" else ENGLISH + VIETNAMESE[6:7]
    for pattern in patterns:
        for match in pattern.finditer(text):
            if any(match.start() < held.end and held.start < match.end() for held in taken):
                continue
            taken.extend(span_from(match))
    for match in loose(text, language=language):
        if not any(match.start() < held.end and held.start < match.end() for held in taken):
            taken.extend(span_from(match))
    moved = (replace(held, start=held.start + offset, end=held.end + offset) for held in taken)
    return sorted(moved, key=lambda held: held.start)


def loose(text: str, *, language: str) -> Iterator[re.Match[str]]:
    """A month or a year standing alone."""
    yield from (MONTH_ALONE_VI if language == "vi" else MONTH_ALONE_EN).finditer(text)
    yield from YEAR_ALONE.finditer(text)


def span_from(match: re.Match[str]) -> list[DateSpan]:
    """The date a pattern found, or nothing where its numbers are no days of any calendar."""
    got = match.groupdict()
    year = year_of(got.get("y"))
    month = month_of(got.get("m"))
    first_month, last_month = month_of(got.get("m1")) or month, month_of(got.get("m2")) or month
    first_day, last_day = (number(got.get(name) or got.get("d")) for name in ("d1", "d2"))
    last = Day(last_month, last_day, year)
    first = Day(first_month, first_day, year_of(got.get("y1")) or year_before(first_month, last_month, year))
    if first.year and not last.year:
        last = replace(last, year=first.year)
    if not (first.possible and last.possible) or no_month(got):
        return []
    if first.month == last.month and first.year == last.year and (first.day or 0) > (last.day or 0):
        first, last = last, first  # a range written backwards
    return [DateSpan(first, last, match.start(), match.end())]


def no_month(got: dict[str, str | None]) -> bool:
    """ "may", "march" in small letters are verbs."""
    return any((got.get(name) or "X")[0].islower() and got[name] in MONTHS for name in ("m", "m1", "m2"))


def year_before(first_month: int | None, last_month: int | None, year: int | None) -> int | None:
    """30 December – 2 January 2021 began the year before."""
    if year and first_month and last_month and first_month > last_month:
        return year - 1
    return year


def month_of(word: str | None) -> int | None:
    if not word:
        return None
    if word.isdigit():
        return int(word)
    return MONTHS.get(word.lower()) or MONTHS_VI.get(re.sub(r"\s+", " ", word.lower()))


def number(word: str | None) -> int | None:
    return int(word) if word else None


def year_of(word: str | None) -> int | None:
    """Years of the Buddhist era counted back by 543."""
    year = number(word)
    return year - 543 if year and year > 2500 else year


def year_nearest(span: DateSpan, stamp: date) -> DateSpan:
    """A day without a year, in the year that brings it nearest to the day the report was published."""
    if span.year or not span.first.month:
        return span
    choices = [span.in_year(year) for year in (stamp.year - 1, stamp.year, stamp.year + 1)]

    def distance(choice: DateSpan) -> int:
        day = date(choice.first.year or stamp.year, choice.first.month or 1, min(choice.first.day or 15, 28))
        return abs((day - stamp).days)

    return min(choices, key=distance)


def moved(day: Day, days: int) -> Day:
    """The day so many days later; a year is borrowed where none is known."""
    base = date(day.year or 2001, day.month or 1, day.day or 1) + timedelta(days=days)
    return Day(base.month, base.day, base.year if day.year else None)
