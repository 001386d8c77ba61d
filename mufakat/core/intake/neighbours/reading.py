"""What is read of a report in another language of the region, each field with its words."""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

from mufakat.core.intake.dates import DateSpan, Day
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended import Recommended
from mufakat.core.intake.neighbours.words import NEIGHBOURS, Words
from mufakat.core.intake.places import Place, places_in
from mufakat.core.intake.record import Found
from mufakat.core.intake.report import Hit, Report
from mufakat.core.ordinals import roman_number

OPENING = 2_500  # letters: a report says at its head which meeting it is of
BUDDHIST, LEAST_BUDDHIST = 543, 2_400


def neighbour_fields(report: Report, asked: Recommended) -> dict[str, Found | None]:
    """Language, number, days, place and recommendations; what the head does not say is None."""
    words = NEIGHBOURS[report.language]
    opening = western(report.text[: OPENING + head(report)])
    first, last = days(opening, words)
    city, country = place(report, opening, words)
    hits = {
        "language": Hit(report.language, ((head(report), head(report) + 80),)),
        "ordinal": ordinal(opening, words), "start_date": first, "end_date": last, "city": city, "country": country,
        "recommendations": asked.hit(report),
    }  # fmt: skip
    return {name: report.found(hit) for name, hit in hits.items()}


def head(report: Report) -> int:
    return next((block.start for block in report.blocks if block.kind in ("title", "body", "item")), 0)


def western(text: str) -> str:
    """The text with the digits of every script as 0 to 9, each in its place."""
    return "".join(
        str(unicodedata.digit(one)) if one.isdigit() and not one.isascii() else one for one in text
    )


def ordinal(opening: str, words: Words) -> Hit | None:
    match = expression(words.ordinal).search(opening)
    if not match:
        return None
    number = int(match["n"]) if match["n"].isdigit() else roman_number(match["n"])
    return Hit(number, (match.span(),)) if number else None


def days(opening: str, words: Words) -> tuple[Hit | None, Hit | None]:
    """The first range of days, else the first day."""
    for pattern in words.days:
        match = expression(spelled(pattern, words), re.IGNORECASE).search(opening)
        span = span_of(match, words) if match else None
        if match and span:
            return Hit(span.first.iso, (match.span(),)), Hit(span.last.iso, (match.span(),))
    return None, None


def spelled(pattern: str, words: Words) -> str:
    names = sorted(words.months, key=len, reverse=True)
    return pattern.replace("<M>", "(?:" + "|".join(map(re.escape, names)) + ")")


def span_of(match: re.Match[str], words: Words) -> DateSpan | None:
    got = match.groupdict()
    year = int(got["y"]) - (BUDDHIST if int(got["y"]) > LEAST_BUDDHIST else 0)
    last_month = month(got["m"], words)
    first_month = month(got["m1"], words) if got.get("m1") else last_month
    before = bool(first_month and last_month and first_month > last_month)
    first = Day(first_month, int(got["d1"]), year - before)
    last = Day(last_month, int(got.get("d2") or got["d1"]), year)
    return (
        DateSpan(first, last, *match.span())
        if first.possible and last.possible and 1900 < year < 2200
        else None
    )


def month(name: str, words: Words) -> int | None:
    lowered = {spelling.lower(): number for spelling, number in words.months.items()}
    return int(name) if name.isdigit() else lowered.get(name.lower())


def place(report: Report, opening: str, words: Words) -> tuple[Hit | None, Hit | None]:
    """The first city that stands where a venue stands, with its country where that is named too; else the first such country."""
    named = [
        one for one in (*own_places(opening), *places_in(opening, gazetteer=report.gazetteer))
        if not words.before_place or re.search(words.before_place, opening[max(0, one.start - 40) : one.start])
        or one.kind == "country"
    ]  # fmt: skip
    named.sort(key=lambda one: one.start)
    city = next((one for one in named if one.kind == "city"), None)
    countries = [
        one for one in named if one.kind == "country" and (city is None or one.country == city.country)
    ]
    stands = [
        one
        for one in countries
        if city or re.search(words.before_place or "$^", opening[max(0, one.start - 40) : one.start])
    ]
    return tuple(
        Hit(one.name, ((one.start, one.end),)) if one else None for one in (city, next(iter(stands), None))
    )  # type: ignore[return-value]


def own_places(opening: str) -> list[Place]:
    """Places by the spelling of their own scripts, the longest at each place."""
    found: list[Place] = []
    for spelling, kind, code, name in spellings():
        for match in re.finditer(re.escape(spelling), opening):
            if not any(one.start < match.end() and match.start() < one.end for one in found):
                found.append(Place(kind, name, code, *match.span()))
    return found


@lru_cache(maxsize=1)
def spellings() -> list[tuple[str, str, str, str]]:
    text = files("mufakat.core.intake.neighbours").joinpath("places.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    told = [(one, kind, code, name) for kind, code, name, others in rows for one in others.split("|")]
    return sorted(told, key=lambda row: -len(row[0]))
