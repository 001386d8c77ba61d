"""On which days the meeting was held: its own days, in the right year, and not the day the report came out."""

import re
from datetime import date, timedelta

from mufakat.core.intake.date_words import WEEKDAYS, WEEKDAYS_VI
from mufakat.core.intake.days import DateSpan, Day, year_nearest
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.lasting import (
    Candidate,
    holds,
    lasting,
    longer,
)
from mufakat.core.intake.meetings.mention import THIS
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
NOT_HELD = expression(
    r"\b(?:previously announced|originally|rescheduled from|postponed from|instead of|thay vì|dời từ|ban đầu|signed|ký|adopted|ban hành|thành lập|established|founded|entered into force|có hiệu lực|deadline|hạn chót|no later than|born|since|kể từ|until|by(?=\s+(?:the\s+)?(?:end of\s+|early\s+|mid-?\s*)?$)|before|trước|as of|tính đến|from \w+ to)\b[^.;,]{0,40}$",
    ANY_CASE,
)
TODAY = expression(
    r"\b(?:today|this (?:morning|afternoon|evening)|hôm nay|sáng nay|chiều nay|tối nay)\b(?!\s*\(?\d)",
    ANY_CASE,
)
YESTERDAY = expression(r"\b(?:yesterday|hôm qua|chiều qua|sáng qua)\b(?!\s*\(?\d)", ANY_CASE)
WEEKDAY = expression(
    r"\b(?:on\s+|here\s+|last\s+|this\s+)?(?P<en>"
    + "|".join(day.capitalize() for day in WEEKDAYS)
    + r")\b|\b(?:thứ|Thứ)\s+(?P<vi>hai|ba|tư|năm|sáu|bảy)\b(?!\s*,?\s*\d)"
)
CHAIR_YEAR = expression(
    r"\b(?:chair(?:manship|ing|ed)?|chủ tịch|presidency)\b(?![^.;]{0,30}(?:kể từ|since|giai đoạn))[^.;,\d]{0,60}\b(?P<y>20\d\d)\b(?!\s?[-–]\s?\d)|\b(?P<z>20\d\d)\s+(?:\w+\s+){0,2}(?:chair|chairmanship)\b",
    ANY_CASE,
)


def held_on(report: Report) -> tuple[Hit | None, Hit | None]:
    """First and last day, each with its words."""
    if not report.subject:
        return None, None
    candidates = sorted(candidates_in(report), key=lambda c: -c.score)
    best = candidates[0] if candidates and candidates[0].score >= 2.0 else None
    if best is None or (best.score < 4 and not best.span.has_day):
        best = relative_day(report) or best
    if best is None:
        return None, None
    best = longer(best, candidates)
    first, last, spans = lasting(report, best, candidates)
    first, last = years(report, best, first, last)
    return Hit(first.iso, spans), Hit(last.iso, spans)


def candidates_in(report: Report) -> list[Candidate]:
    found = []
    for sentence in report.sentences:
        for span in report.dates[sentence.number]:
            if not span.first.month:
                continue
            if is_stamp_of(report, span):
                continue
            role = report.role_at(sentence, span.start)
            score = score_of(report, sentence, span, role)
            if score > 0:
                found.append(Candidate(span, sentence, score, role))
    return found


def is_stamp_of(report: Report, span: DateSpan) -> bool:
    """The page's own date, run into its first line."""
    quotes = report.published.quotes if report.published else ()
    return any(q.start <= report.reading.starts[span.start] < q.end for q in quotes if q.text[:1].isdigit())


def score_of(report: Report, sentence: Sentence, span: DateSpan, role: str) -> float:
    before = sentence.text[: span.start - sentence.start]
    if NOT_HELD.search(before[-70:]) and not re.search(
        r"\b(?:held|took place|met|diễn ra|tổ chức)\b[^,;]*$", before[-40:], ANY_CASE
    ):
        return 0
    held, early = report.held(sentence), max(0.0, 1.2 - 0.3 * sentence.prose_before)
    many = 0.6 if span.first != span.last else 0.0
    day = 0.0 if span.has_day else -1.6
    if sentence.kind == "title":
        return (
            (4.0 if role in (THIS, "nobody", "itself") else 0.5)
            + many
            + day
            + (-0.8 if role == "nobody" else 0)
        )
    if sentence.kind == "caption":
        return (2.4 if role in (THIS, "itself") else 0) + many + day
    if is_dateline(sentence, span):
        return 0.5
    if role == THIS:
        return (4.6 if held else 2.6) + early + many + day
    if role == "itself":
        return (3.6 if held else 1.2) + early + many + day
    if role == "nobody":
        return (2.2 if held and sentence.prose_before == 0 else 0.8) + many + day
    # a date behind "ahead of the ministers' meeting" may still be the reported meeting's own
    lead = (
        sentence.prose_before == 0
        and held
        and any(report.is_subject(m) for m in report.mentions_by_sentence[sentence.number])
    )
    return 2.0 + many + day if lead and role in ("parent", "onward") and span.first == span.last else 0


def is_dateline(sentence: Sentence, span: DateSpan) -> bool:
    """ "VIENTIANE, Nov 18 —": the day the news was sent."""
    after = sentence.text[span.end - sentence.start :]
    return (
        sentence.prose_before == 0
        and span.start - sentence.start < 50
        and bool(re.match(r"\s*(?:\([^)]{2,40}\)\s*)?[-–—:]{1,2}\s*[^\W\d]", after))
        and (sentence.text[:1].isupper() or sentence.text[:1].isdigit())
        and not re.match(r"(?:ngày|on|từ|sáng|chiều|trong)\b", sentence.text, ANY_CASE)
    )


def years(report: Report, best: Candidate, first: Day, last: Day) -> tuple[Day, Day]:
    span = DateSpan(first, last, 0, 0)
    if not last.year:
        year = year_in(report, best.span)
        stamp = (
            date.fromisoformat(report.published.date) if report.published and report.published.date else None
        )
        if year:
            span = span.in_year(year)
        elif stamp:
            span = year_nearest(span, stamp)
        elif said := said_year(report) or year_beside(report, best):
            span = span.in_year(said)
    return span.first, span.last


def year_in(report: Report, day: DateSpan) -> int | None:
    """The year the text itself gives elsewhere for the same days."""
    for sentence in report.sentences:
        for other in report.dates[sentence.number]:
            if (
                other.year
                and other.first.month == day.first.month
                and (holds(other, day) or holds(day, other) or other.first.day == day.first.day)
            ):
                return other.year
    return None


def year_beside(report: Report, best: Candidate) -> int | None:
    """ "of ASEAN in 2020, on November 10th": a year alone in the words before the day."""
    alone = [
        d.year for d in report.dates[best.sentence.number]
        if d.year and not d.first.month and 0 < best.span.start - d.end < 40
    ]  # fmt: skip
    return alone[-1] if alone else None


def said_year(report: Report) -> int | None:
    """A dateline's or a title's year, else the year of the chairmanship, else the year in the meeting's name."""
    for sentence in report.sentences:
        for span in report.dates[sentence.number]:
            if span.year and span.first.month and (is_dateline(sentence, span) or sentence.kind == "title"):
                return span.year
    named = re.search(
        r"\b(20\d\d)\b(?![-–]\d)", " ".join(s.text for s in report.sentences if s.kind == "title")
    )
    match = named or next((m for s in report.sentences if (m := CHAIR_YEAR.search(s.text))), None)
    return int(next(group for group in match.groups() if group)) if match else None


def relative_day(report: Report) -> Candidate | None:
    """ "opened here today", "on Tuesday": counted from the dateline's day or the page's stamp."""
    anchor = anchor_day(report)
    if not anchor:
        return None
    for sentence in report.sentences:
        if sentence.kind != "body" or sentence.prose_before > 1 or not report.held(sentence):
            continue
        for pattern, back in ((TODAY, 0), (YESTERDAY, 1)):
            match = pattern.search(sentence.text)
            if match and report.role_at(sentence, match.start() + sentence.start) in (THIS, "itself"):
                return on_day(anchor - timedelta(days=back), sentence, match)
        match = WEEKDAY.search(sentence.text)
        if match and report.role_at(sentence, match.start() + sentence.start) in (THIS, "itself"):
            wanted = WEEKDAYS[match["en"].lower()] if match["en"] else WEEKDAYS_VI[match["vi"]]
            return on_day(anchor - timedelta(days=(anchor.weekday() - wanted) % 7), sentence, match)
    return None


def anchor_day(report: Report) -> date | None:
    stamp = date.fromisoformat(report.published.date) if report.published and report.published.date else None
    for sentence in (s for s in report.sentences if s.prose_before == 0 and s.kind == "body"):
        for span in report.dates[sentence.number]:
            if is_dateline(sentence, span):
                whole = (year_nearest(span, stamp) if stamp else span).first.as_date
                return whole or stamp
    return stamp


def on_day(day: date, sentence: Sentence, match: re.Match[str]) -> Candidate:
    whole = Day(day.month, day.day, day.year)
    span = DateSpan(whole, whole, sentence.start + match.start(), sentence.start + match.end())
    return Candidate(span, sentence, 4.0, THIS)
