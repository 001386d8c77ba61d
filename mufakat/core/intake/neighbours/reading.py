"""What is read of a report in another language of the region, each field with its words."""

import re
import unicodedata
from functools import lru_cache
from importlib.resources import files

from mufakat.core.intake.days import DateSpan, Day
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended import Recommended
from mufakat.core.intake.neighbours.words import NEIGHBOURS, Words
from mufakat.core.intake.places import Place, places_in
from mufakat.core.intake.record import Found
from mufakat.core.intake.report import Hit, Report
from mufakat.core.ordinals import roman_number

OPENING = 2_500  # letters: a report says at its head which meeting it is of
# A tone mark; and the space before one that was set apart, or behind the letter it was taken from.
TONE = re.compile(
    r"[\u0e48-\u0e4b\u0ec8-\u0ecb]|(?<=[\u0e31\u0e34-\u0e37\u0eb1\u0eb4-\u0eb7]) (?=[\u0e01-\u0e2e\u0e81-\u0eae])| (?=[\u0e48-\u0e4b\u0ec8-\u0ecb])"
)
BUDDHIST, LEAST_BUDDHIST = 543, 2_400


def neighbour_fields(report: Report, asked: Recommended) -> dict[str, Found | None]:
    """Language, number, days, place and recommendations; what the head does not say is None."""
    words = NEIGHBOURS[report.language]
    opening, places = bare(report.text[: OPENING + head(report)])
    first, last = days(opening, words)
    city, country = place(report, opening, words)
    found = {
        "ordinal": ordinal(opening, words), "start_date": first, "end_date": last, "city": city, "country": country,
    }  # fmt: skip
    hits = {name: back(hit, places) for name, hit in found.items()} | {
        "language": Hit(report.language, ((head(report), head(report) + 80),)),
        "recommendations": asked.hit(report),
    }
    return {name: report.found(hit) for name, hit in hits.items()}


def head(report: Report) -> int:
    return next((block.start for block in report.blocks if block.kind in ("title", "body", "item")), 0)


def bare(text: str) -> tuple[str, list[int]]:
    """The text with the digits of every script as 0 to 9 and without the tone marks of Thai and Lao, which many a PDF
    sets apart from their letters; and where each letter stood.
    """
    kept = [place for place in range(len(text)) if not TONE.match(text, place)]
    return "".join(western(text[place]) for place in kept), kept


def western(letter: str) -> str:
    return str(unicodedata.digit(letter)) if letter.isdigit() and not letter.isascii() else letter


def toneless(words: str) -> str:
    return TONE.sub("", words)


def back(hit: Hit | None, places: list[int]) -> Hit | None:
    """The hit where its words stand in the report."""
    if hit is None:
        return None
    return Hit(hit.value, tuple((places[start], places[end - 1] + 1) for start, end in hit.spans))


def ordinal(opening: str, words: Words) -> Hit | None:
    match = expression(toneless(words.ordinal)).search(opening)
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
    return toneless(pattern).replace(
        "<M>", "(?:" + "|".join(re.escape(toneless(name)) for name in names) + ")"
    )


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
    lowered = {toneless(spelling).lower(): number for spelling, number in words.months.items()}
    return int(name) if name.isdigit() else lowered.get(name.lower())


def place(report: Report, opening: str, words: Words) -> tuple[Hit | None, Hit | None]:
    """The first city that stands where a venue stands, with its country where that is named too; else the first such country."""
    before = toneless(words.before_place)
    named = [
        one for one in (*own_places(opening), *places_in(opening, gazetteer=report.gazetteer))
        if not before or re.search(before, opening[max(0, one.start - 40) : one.start])
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
        if city or re.search(before or "$^", opening[max(0, one.start - 40) : one.start])
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
    told = [
        (toneless(one), kind, code, name) for kind, code, name, others in rows for one in others.split("|")
    ]
    return sorted(told, key=lambda row: -len(row[0]))
