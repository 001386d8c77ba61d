"""Facts a report puts beside their names at its head: "Venue: Lao Plaza Hotel, Vientiane", a table of two columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mufakat.core.intake.dates import dates_in
from mufakat.core.intake.days import DateSpan
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.outline.cells import Span, cells_of
from mufakat.core.intake.outline.regions import is_heading
from mufakat.core.intake.places import Place, places_in
from mufakat.core.intake.report import Hit, Report

ANY_CASE = re.IGNORECASE
HEAD = 6_000  # letters within which such facts stand
SEPARATED = r"\s*(?:[:：|]\s*|[–—-]\s+)"
NAMES = {
    "date": r"(?:meeting |actual )?dates?(?: (?:and|&|/) time)?|when|held on|thời gian(?: tổ chức)?|ngày(?: họp| tổ chức)?",
    "place": r"(?:meeting )?venue|place|location|where|held (?:at|in)|địa điểm(?: tổ chức)?|nơi họp",
    "both": r"(?:date|time|when)s?\s*(?:,|and|&|/)\s*(?:venue|place|location|where)|(?:venue|place) (?:and|&|/) date|thời gian(?:,| và|/) địa điểm",
    "host": r"(?:meeting |local )?hosts?(?: (?:country|countries|government|ministry|agency|organi[sz]ation|member state))?|(?:co-)?hosted by|(?:co-)?organi[sz]e(?:d by|rs?)|convened by|convenors?|nước chủ nhà|nước đăng cai|đăng cai|(?:đơn vị|cơ quan|ban) (?:đăng cai|tổ chức|chủ trì)|chủ nhà",
    "chair": r"(?:meeting |forum )?(?:co-?)?chair(?:s|person|persons|man|men|woman|women)?(?: of the (?:meeting|forum))?|(?:co-)?chaired by|presided (?:over )?by|presiding officers?|(?:đồng )?(?:chủ trì|chủ tọa|chủ toạ)(?: hội nghị| diễn đàn| cuộc họp)?|(?:đồng )?chủ tịch(?: hội nghị| diễn đàn)?|người chủ trì",
    "documents": r"(?:outcome )?documents? (?:adopted|endorsed|approved|agreed)|adopted (?:documents?|texts?)|(?:texts?|instruments?) adopted|adopted|(?:văn kiện|tài liệu|văn bản)(?: được)? thông qua",
}  # fmt: skip
LABEL = {
    kind: expression(rf"^\W{{0,3}}(?:\d{{1,2}}[.)]\s*)?(?:{names})$", ANY_CASE)
    for kind, names in NAMES.items()
}
JOINED = {
    kind: expression(rf"^\W{{0,3}}(?:\d{{1,2}}[.)]\s*)?(?:{names}){SEPARATED}(?=\S)", ANY_CASE)
    for kind, names in NAMES.items()
}
PARTED = expression(r"\s*(?:;|\n|\s/\s|•)\s*")
JOINED_NAMES = expression(
    r"\s*(?:;|\n|\s/\s|•|,?\s+(?:and|và)\s+(?=(?:H\.\s?E|Mr|Ms|Mrs|Dr|Prof|Hon|Ông|Bà|ông|bà|the\s+[A-Z])))\s*"
)


@dataclass(frozen=True)
class Fact:
    """`kind` as in NAMES; where the words stand that are said of it."""

    kind: str
    start: int
    end: int


def facts_of(report: Report) -> list[Fact]:
    """In order; those before the first recommendation, where a meeting is reported at all."""
    if not report.subject:
        return []
    return [Fact(kind, *span) for kind, span in labelled(report) if span[0] < span[1]]


def labelled(report: Report) -> Iterator[tuple[str, Span]]:
    blocks = [block for block in report.blocks if block.start < HEAD]
    for block, following in pairwise([*blocks, None]):
        line = report.text[block.start : block.end]
        if is_heading(line.strip()):
            return
        cells = cells_of(report, block.start, block.end)
        if len(cells) == 2:
            kind = kind_of(report.text[slice(*cells[0])])
            if kind:
                yield kind, cells[1]
        elif found := joined(line):
            yield found[0], (block.start + found[1], block.end)
        elif line.rstrip().endswith(":") and following and (kind := kind_of(line)):
            yield kind, (following.start, following.end)


def kind_of(label: str) -> str | None:
    bare = label.strip(" :：\t\n")
    return next((kind for kind, form in LABEL.items() if form.match(bare)), None)


def joined(line: str) -> tuple[str, int] | None:
    for kind, form in JOINED.items():
        match = form.match(line)
        if match and len(line) < 400:
            return kind, match.end()
    return None


def labelled_days(report: Report, facts: list[Fact]) -> tuple[Hit | None, Hit | None]:
    for fact in facts:
        if fact.kind in ("date", "both"):
            spans = dates_in(report.text[fact.start : fact.end], language=report.language, offset=fact.start)
            span = next((one for one in spans if one.has_day), None)
            if span:
                return ends(report, span)
    return None, None


def ends(report: Report, span: DateSpan) -> tuple[Hit, Hit]:
    whole = span.in_year(report.year) if report.year and not span.year else span
    at = ((span.start, span.end),)
    return Hit(whole.first.iso, at), Hit(whole.last.iso, at)


def labelled_place(report: Report, facts: list[Fact]) -> tuple[Hit | None, Hit | None, Hit | None]:
    """City, country and the building that stands before them."""
    for fact in facts:
        if fact.kind not in ("place", "both"):
            continue
        words = report.text[fact.start : fact.end]
        places = places_in(words, gazetteer=report.gazetteer, offset=fact.start)
        if not places and fact.kind == "both":
            continue
        city = next((one for one in places if one.kind == "city"), None)
        country = next(
            (one for one in places if one.kind == "country" and (not city or one.country == city.country)),
            None,
        )
        return hit(city), hit(country), building(report, fact, places)
    return None, None, None


def hit(place: Place | None) -> Hit | None:
    return Hit(place.name, ((place.start, place.end),)) if place else None


def building(report: Report, fact: Fact, places: list[Place]) -> Hit | None:
    stop = min((place.start for place in places), default=fact.end)
    words = report.text[fact.start : stop].rstrip(" ,(–-")
    if fact.kind == "both" or len(words) < 4 or not words[:1].isupper() or re.search(r"\d{4}", words):
        return None
    return Hit(words, ((fact.start, fact.start + len(words)),))


def labelled_names(report: Report, facts: list[Fact], *kinds: str) -> dict[str, Span]:
    """Each name once, where it stands; several in one cell apart by semicolons or "and Mr."."""
    named: dict[str, Span] = {}
    for fact in facts:
        if fact.kind in kinds:
            for start, end in parts(report.text, fact, JOINED_NAMES if fact.kind != "documents" else PARTED):
                named.setdefault(report.text[start:end], (start, end))
    return named


def parts(text: str, fact: Fact, seam: re.Pattern[str]) -> Iterator[Span]:
    at = fact.start
    for match in [*seam.finditer(text, fact.start, fact.end), None]:
        stop = match.start() if match else fact.end
        words = text[at:stop].strip(" .,")
        if 2 < len(words) < 230 and re.match(r"[^\W_]", words):
            start = text.index(words, at)
            yield start, start + len(words)
        at = match.end() if match else stop
