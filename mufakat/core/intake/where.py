"""In which city and country the meeting was held; a city in the name of a text or at the end of a link is not it."""

import re
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import THIS
from mufakat.core.intake.places import Place
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
IN = {
    "en": expression(
        r"\b(?:in|at)\s+(?:the\s+)?(?:\w+\s+){0,2}?(?:capital(?:\s+city)?(?:\s+of)?\s+|city\s+of\s+|historic\s+\w+\s+|province\s+of\s+)?$|\b(?:in|at)\s+(?:the\s+)?[^.;()]{2,110}?(?:,|\bin)\s+(?:(?:Greater|Metro|Central|Downtown)\s+)?$|^[^.;]{0,60}?\d{4},?\s+$|[–—-]\s*$",
        ANY_CASE,
    ),
    "vi": expression(
        r"(?:tại|ở|tới|đến|diễn ra ở)\s*(?:thủ đô\w*|thành phố|thành phố biển|TP\.?|tỉnh|cố đô|nước)?\s*$|(?:tại|ở)\s*[^.;()]{2,90}?[,(]?\s*(?:ở|tại|,|\(|thủ đô|thành phố|TP\.?|của|tỉnh)\s*(?:thủ đô|thành phố|TP\.?|tỉnh)?\s*$|thủ đô\w*\s*$",
        ANY_CASE,
    ),
}
ATTACHED = expression(
    r"^\s*(?:city|City)?\s*(?:,|\(|của|thuộc|-|–|in|of|ở|tại|thành phố)?\s*(?:(?:the\s+)?(?:capital|northern|southern|eastern|western|central|northeastern|tỉnh|province|state|thủ đô|nước|Cộng hòa|nước bạn|đất nước|island|nearby)?\s*(?:city\s+)?(?:of|in)?\s*)?[,(]?\s*(?:the\s+)?$",
    ANY_CASE,
)
PROVINCE = expression(
    r"^\s*(?:city|City)?\s*,\s*(?:[A-ZÀ-Ỹ][\w’'.-]+\s*){1,4}(?:province|Province|state|State|Region)?\s*,\s*(?:the\s+)?$|^\s*,?\s*(?:tỉnh|bang)\s+(?:[A-ZÀ-Ỹ][\w’'.-]+\s*){1,3}[,(]\s*$|^\s+city\s+in\s+(?:the\s+)?[\w\s]{0,40}province of [A-Z][\w ]{2,20},\s*(?:the\s+)?$"
)
PEOPLE = expression(
    r"\b(?:delegates?|ministers?|officials?|representatives?|President|Minister|people|government|embassy|đại sứ quán|đại biểu|Bộ trưởng|Thứ trưởng|chính phủ|công an|người dân|đoàn)\b[^,;.]{0,25}\b(?:from|of|của|từ)\s*$",
    ANY_CASE,
)
OFFICE = expression(
    r"\b(?:UNICEF|UNFPA|UNDP|WHO|ILO|IOM|UN Women|UNHCR|văn phòng|office|trường|university|ambassador|đại sứ|đại diện|representative|dự án|efforts?|người|based|cơ quan)\b[^,;.]{0,25}(?:tại|in|at|ở)\s*$",
    ANY_CASE,
)
DATELINE = expression(
    r"^\s*(?P<place>[A-ZÀ-Ỹ][^—–:\d()]{1,50}?)\s*(?:,?\s*\(?[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s*\d{4})?\)?|,?\s*\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]+,?(?:\s\d{4})?|,?\s*ngày \d[\d/-]+)?\s*(?:,?\s*[-–—]?\s*(?:\([^)]{2,40}\)|[A-Z]{2,6}|Xinhua))?\s*(?:[-–—]{1,2}|:|\.{2,})\s*(?=\S)"
)
# a line of its own at the head: "The Heritage Hotel, Manila, Philippines"
BUILDING_LINE = expression(
    r"^(?:[A-ZÀ-Ỹ][\w’'&.-]*\s+){0,5}(?:Hotel|Resort|Cent(?:re|er)|Hall|Headquarters|Palace|University|Secretariat)(?:\s[A-ZÀ-Ỹ]\w+)?,\s*$"
)
HERE = expression(r"\bhere\b", ANY_CASE)


@dataclass(frozen=True)
class Venue:
    city: Place | None
    country: Place | None
    score: float


def held_in(report: Report, *, online: bool) -> tuple[Hit | None, Hit | None]:
    """City and country, each with its words."""
    if not report.subject:
        return None, None
    venues = [venue for s in report.sentences for venue in venues_in(report, s)]
    dateline = from_dateline(report, online=online)
    best = max(venues, key=lambda v: v.score, default=None)
    best = best if best and best.score >= 2.0 else None
    if dateline and (
        best is None or (not best.city and best.score < dateline.score + 3 and fits(best, dateline))
    ):
        best = dateline if best is None else Venue(dateline.city, best.country, best.score)
    if best is None:
        return None, None
    country = best.country or told_elsewhere(best, venues)
    return hit(best.city), hit(country)


def hit(place: Place | None) -> Hit | None:
    return Hit(place.name, ((place.start, place.end),)) if place else None


def fits(venue: Venue, dateline: Venue) -> bool:
    return bool(venue.country and dateline.city and venue.country.country == dateline.city.country)


def told_elsewhere(best: Venue, venues: list[Venue]) -> Place | None:
    """The country may stand with the same city in another sentence about the meeting."""
    for other in venues:
        if other.country and other.score >= 2.0 and best.city and other.country.country == best.city.country:
            return other.country
    return None


def venues_in(report: Report, sentence: Sentence) -> list[Venue]:
    places = report.places[sentence.number]
    found = []
    for n, place in enumerate(places):
        if any(m.start <= place.start < m.end for m in report.mentions_by_sentence[sentence.number]):
            continue
        score = score_of(report, sentence, place)
        if score <= 0:
            continue
        if place.kind == "city":
            found.append(Venue(place, country_with(report, place, places), score))
        elif not any(p.kind == "city" and p.start == place.start for p in places) and not attached_to_city(
            report, place, places[:n]
        ):
            town = unknown_town(report, sentence, place)
            found.append(Venue(town, place, score - (0.0 if town else 1.2)))
    return found


# A town no list knows, named with its country: "in Frigate Bay, St. Kitts and Nevis", "tại Pắc Xoong (Lào)".
TOWN = expression(
    r"(?:\b[Ii]n|\b[Aa]t|\btại|\bTại|\bở)\s+(?:the\s+)?(?:(?:thành phố|thị xã|thị trấn|đảo|tỉnh|city of|town of)\s+)?(?P<town>[A-ZÀ-ỸĐ][\w’'.-]+(?:\s[A-ZÀ-ỸĐ][\w’'.-]+){0,3})(?:\s+(?:city|City))?\s*[,(]\s*(?:the\s+)?$"
)
NO_TOWN = expression(
    r"\b(?:Secretariat|Hotel|University|Centre|Center|Hall|House|Headquarters|Ministry|Building|Resort|Palace|Council|Forum|Meeting|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Ban|Bộ|Trung|Khách|Hội|Trụ|North|South|East|West)\b"
)


def unknown_town(report: Report, sentence: Sentence, country: Place) -> Place | None:
    match = TOWN.search(sentence.text[: country.start - sentence.start])
    if not match or NO_TOWN.search(match["town"]):
        return None
    start = sentence.start + match.start("town")
    return Place("city", match["town"], country.country, start, start + len(match["town"]))


def country_with(report: Report, city: Place, places: list[Place]) -> Place | None:
    """The country that stands with a city: "Vientiane, Laos", "thủ đô Viêng Chăn của Lào", "Lao PDR's capital Vientiane"."""
    for place in places:
        if place.kind != "country" or place.country != city.country:
            continue
        if place.start == city.start:
            return place
        between = report.text[city.end : place.start]
        if (
            place.start > city.end
            and len(between) < 90
            and (ATTACHED.match(between) or PROVINCE.match(between))
        ):
            return place
        before = report.text[place.end : city.start]
        if (
            place.end <= city.start
            and len(before) < 40
            and re.match(
                r"^(?:[’']s?)?\s*(?:,|:|-|–)?\s*(?:capital(?: city)?(?: of)?|city of|northern city|thủ đô)?\s*(?:of\s+)?,?\s*$",
                before,
                ANY_CASE,
            )
        ):
            return place
    return None


def attached_to_city(report: Report, country: Place, before: list[Place]) -> bool:
    return any(country_with(report, city, [country]) for city in before if city.kind == "city")


def score_of(report: Report, sentence: Sentence, place: Place) -> float:
    before = sentence.text[: place.start - sentence.start]
    after = sentence.text[place.end - sentence.start :]
    alone = sentence.kind == "title" and not before.strip() and re.match(r"\s*(?:[,(–—-]|\d|$|ngày)", after)
    alone = alone or (sentence.kind == "title" and bool(BUILDING_LINE.match(before)))
    named = IN[report.language].search(before) or alone
    if (
        PEOPLE.search(before)
        or OFFICE.search(before)
        or not named
        or re.match(r"[’']s?\s(?!.{0,12}capital)", after)
    ):
        return 0
    role = report.role_at(sentence, place.start)
    held, early = (
        report.held(sentence) or to_come(report, sentence),
        max(0.0, 1.2 - 0.3 * sentence.prose_before),
    )
    city = 0.5 if place.kind == "city" else 0.0
    direct = 0.8 if re.search(r"\b(?:in|at|tại|ở|thủ đô|thành phố)\s+$", before[-12:], ANY_CASE) else 0.0
    if sentence.kind == "title":
        alone = len(before.strip()) < 3 or re.search(r"[,\d]\s*$", before)
        return (3.4 if role in (THIS, "itself") or alone else 1.0) + city + direct
    if sentence.kind == "caption":
        return 1.5 + city if role in (THIS, "itself") else 0
    if is_in_dateline(sentence, place):
        return 0
    if role == THIS:
        near = held or stands_by(report, sentence, place)
        return (4.2 if held else 1.6 if near else -1.0) + early + city + direct
    if role == "itself":
        return (
            (
                3.2
                if held
                else -0.6 + 2.8 * bool(re.search(r"\b(?:in[- ]person|trực tiếp)\b", before, ANY_CASE))
            )
            + early
            + city
            + direct
        )
    if role == "nobody":
        return (2.0 if held and sentence.prose_before == 0 else 0.4) + city + direct
    lead = (
        sentence.prose_before == 0
        and held
        and any(report.is_subject(m) for m in report.mentions_by_sentence[sentence.number])
    )
    return 1.6 + city + direct if lead and role == "parent" else 0


def to_come(report: Report, sentence: Sentence) -> bool:
    """The sentence that announces a meeting says where it will be."""
    return report.to_come and any(report.is_subject(m) for m in report.mentions_by_sentence[sentence.number])


def stands_by(report: Report, sentence: Sentence, place: Place) -> bool:
    """Right behind the meeting's name, or heading the sentence."""
    subject = [m for m in report.mentions_by_sentence[sentence.number] if report.is_subject(m)]
    return any(0 <= place.start - m.end < 45 for m in subject) or place.start - sentence.start < 45


def is_in_dateline(sentence: Sentence, place: Place) -> bool:
    match = DATELINE.match(sentence.text) if sentence.prose_before == 0 else None
    return bool(
        match
        and place.end - sentence.start <= match.end()
        and not re.match(r"(?:ngày|on|từ|sáng|chiều|trong|tại|in)\b", sentence.text, ANY_CASE)
    )


def from_dateline(report: Report, *, online: bool) -> Venue | None:
    """The dateline's city is the venue where the report says "here", or where a meeting was held and no place is named."""
    for sentence in (s for s in report.sentences if s.prose_before == 0 and s.kind == "body"):
        inside = [p for p in report.places[sentence.number] if is_in_dateline(sentence, p)]
        city = next((p for p in inside if p.kind == "city"), None)
        if not city:
            continue
        lead = [s for s in report.sentences if s.kind == "body" and s.prose_before <= 1]
        here = any(HERE.search(s.text) for s in lead)
        if here or (not online and any(report.held(s) for s in lead)):
            return Venue(city, country_with(report, city, inside), 2.6 if here else 2.0)
    return None
