"""Dates as reports write them: ranges, without a year, with a stamp above; Vietnamese and English."""

import re
from collections.abc import Iterator
from dataclasses import replace

from mufakat.core.intake.date_forms import ENGLISH, MONTH_ALONE_EN, MONTH_ALONE_VI, VIETNAMESE, YEAR_ALONE
from mufakat.core.intake.date_words import MONTHS, MONTHS_VI
from mufakat.core.intake.days import DateSpan, Day


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
