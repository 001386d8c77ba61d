"""Dates, ordinals and names as each language says them; partial dates are ISO strings: 2021-05-26, 2021-05, 2021, --05-26."""

import re
from dataclasses import dataclass
from datetime import date

PARTIAL = re.compile(r"(?:(\d{4})(?:-(\d\d)(?:-(\d\d))?)?|--(\d\d)-(\d\d))(?:[T ].*)?")
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
# Vietnamese counts with words of their own here; every other ordinal is the plain number.
VIETNAMESE_ORDINALS = {1: "nhất", 4: "tư"}


@dataclass(frozen=True)
class Partial:
    """A date as far as it is known."""

    year: int | None = None
    month: int | None = None
    day: int | None = None


def date_said(value: str | date | None, language: str, *, short: bool = False) -> str:
    """“18 November 2019”, “ngày 18 tháng 11 năm 2019”; what is no date is given back as it stands."""
    known = partial(value)
    if known is None:
        return str(value or "")
    say = (_short if short else _long)[_known(language)]
    return say(known)


def dates_said(
    start: str | date | None, end: str | date | None, language: str, *, short: bool = False
) -> str:
    """A span said once: “16–17 December 2021”, “ngày 16–17 tháng 12 năm 2021”; one end unknown or equal: one date."""
    first, last = partial(start), partial(end)
    if first is None or last is None or first == last:
        return date_said(start or end, language, short=short)
    joined = (_spans_short if short else _spans)[_known(language)](first, last)
    return joined or f"{date_said(start, language, short=short)} – {date_said(end, language, short=short)}"


def ordinal_said(number: int, language: str) -> str:
    """“14th”; in Vietnamese “thứ 14”."""
    if _known(language) == "vi":
        return f"thứ {VIETNAMESE_ORDINALS.get(number, number)}"
    teens = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def number_said(number: int, language: str) -> str:
    """“1,250,000”; in Vietnamese “1.250.000”."""
    return f"{number:,}".replace(",", "." if _known(language) == "vi" else ",")


def name_said(names: dict | str | None, language: str) -> tuple[str, str]:
    """(name, its language), in the reader's language if there is one, else in English, else in any; ("", "") for none."""
    if isinstance(names, str):
        return names, language
    for code in (language, language.split("-")[0], "en", *(names or {})):
        found = (names or {}).get(code)
        if found:
            return (found if isinstance(found, str) else found[0]), code
    return "", ""


def partial(value: str | date | None) -> Partial | None:
    """The parts of an ISO partial date that are there, or None where it is none."""
    text = value.isoformat() if isinstance(value, date) else str(value or "")
    found = PARTIAL.fullmatch(text)
    if not found:
        return None
    year, month, day, yearless_month, yearless_day = (int(part) if part else None for part in found.groups())
    known = Partial(year, month or yearless_month, day or yearless_day)
    sensible = (known.month or 1) in range(1, 13) and (known.day or 1) in range(1, 32)
    return known if sensible else None


def _known(language: str) -> str:
    return "vi" if language.split("-")[0] == "vi" else "en"


def _english(known: Partial) -> str:
    month = MONTHS[known.month - 1] if known.month else ""
    return " ".join(str(part) for part in (known.day, month, known.year) if part)


def _english_short(known: Partial) -> str:
    month = MONTHS[known.month - 1][:3] if known.month else ""
    return " ".join(str(part) for part in (known.day, month, known.year) if part)


def _vietnamese(known: Partial) -> str:
    parts = (("ngày", known.day), ("tháng", known.month), ("năm", known.year))
    return " ".join(f"{word} {number}" for word, number in parts if number)


def _vietnamese_short(known: Partial) -> str:
    return "/".join(str(part) for part in (known.day, known.month, known.year) if part)


def _english_span(first: Partial, last: Partial, say=_english) -> str:
    if first.year != last.year:
        return "" if first.month or last.month else f"{first.year}–{last.year}"
    if first.month == last.month and first.day and last.day:
        return f"{first.day}–{say(last)}"
    if first.day and last.day:
        return f"{say(Partial(None, first.month, first.day))} – {say(last)}"
    if first.month and last.month and not (first.day or last.day):
        return f"{say(Partial(None, first.month))}–{say(last)}"
    return ""


def _vietnamese_span(first: Partial, last: Partial) -> str:
    if first.year != last.year:
        return "" if first.month or last.month else f"năm {first.year}–{last.year}"
    if first.month == last.month and first.day and last.day:
        return f"ngày {first.day}–{last.day} {_vietnamese(Partial(last.year, last.month))}"
    if first.month and last.month and bool(first.day) == bool(last.day):
        return f"{_vietnamese(Partial(None, first.month, first.day))} – {_vietnamese(last)}"
    return ""


def _vietnamese_span_short(first: Partial, last: Partial) -> str:
    if first.year != last.year:
        return "" if first.month or last.month else f"{first.year}–{last.year}"
    if first.month == last.month and first.day and last.day:
        return f"{first.day}–{_vietnamese_short(last)}"
    if first.month and last.month and bool(first.day) == bool(last.day):
        return f"{_vietnamese_short(Partial(None, first.month, first.day))}–{_vietnamese_short(last)}"
    return ""


_long = {"en": _english, "vi": _vietnamese}
_short = {"en": _english_short, "vi": _vietnamese_short}
_spans = {"en": _english_span, "vi": _vietnamese_span}
_spans_short = {
    "en": lambda first, last: _english_span(first, last, say=_english_short),
    "vi": _vietnamese_span_short,
}
