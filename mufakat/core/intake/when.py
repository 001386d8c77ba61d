"""On which days the meeting was held: its own days, in the right year, and not the day the report came out."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from mufakat.core.intake.dates import WEEKDAYS, WEEKDAYS_VI, DateSpan, Day, moved, year_nearest
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import THIS
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
NOT_HELD = expression(
    r"\b(?:previously announced|originally|rescheduled from|postponed from|instead of|thay vì|dời từ|ban đầu|signed|ký|adopted|ban hành|thành lập|established|founded|entered into force|có hiệu lực|deadline|hạn chót|no later than|born|since|kể từ|until|by|before|trước|as of|tính đến|from \w+ to)\b[^.;,]{0,40}$",
    ANY_CASE,
)
OPENED = expression(
    r"\b(?:open(?:ed|s|ing)?|beg[ai]n|start(?:ed|s)?|kick(?:ed|s)? off|commenced|khai mạc|bắt đầu)\b",
    ANY_CASE,
)
CLOSED = expression(
    r"\b(?:conclud(?:ed|es)|clos(?:ed|es|ing)|end(?:ed|s)|wrapp?ed up|adjourned|bế mạc|kết thúc|khép lại)\b",
    ANY_CASE,
)
COUNTS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "một": 1,
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "năm": 5,
}
LASTED = expression(
    r"\b(?P<n>one|two|three|four|five|[1-5])[\s-]days?\b(?!\s+(?:before|after|earlier|later|ago|prior))|\b(?:trong|sau|kéo dài(?: trong)?|diễn ra trong|suốt|làm việc)\s+(?:vòng\s+)?(?P<v>một|hai|ba|bốn|năm|[1-5])\s+ngày\b",
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
ARRIVES = expression(r"\b(?:in|on|at|from|of|ngày|từ|vào|,)\s*$", ANY_CASE)


@dataclass(frozen=True)
class Candidate:
    span: DateSpan
    sentence: Sentence
    score: float
    role: str


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


def longer(best: Candidate, candidates: list[Candidate]) -> Candidate:
    """A range about the same meeting that holds the day: the opening day is only a part of it."""
    for other in candidates:
        if other.score >= 2.0 and other.span.first != other.span.last and holds(other.span, best.span):
            return other
    return best


def holds(wide: DateSpan, narrow: DateSpan) -> bool:
    def key(day: Day) -> tuple[int, int]:
        return day.month or 0, day.day or 0

    same_year = not (wide.year and narrow.year) or wide.year == narrow.year
    inside = key(wide.first) <= key(narrow.first) and key(narrow.last) <= key(wide.last)
    return same_year and inside and wide != narrow and narrow.has_day


def lasting(
    report: Report, best: Candidate, candidates: list[Candidate]
) -> tuple[Day, Day, tuple[tuple[int, int], ...]]:
    """The range, made whole where only one end is named: by "two-day", or by a day it opened and a day it closed."""
    span, here = best.span, ((best.span.start, best.span.end),)
    if span.first != span.last or not span.has_day:
        return span.first, span.last, here
    until = next((d for d in report.dates[best.sentence.number] if runs_until(best, d)), None)
    if until:
        return span.first, until.last, (*here, (until.start, until.end))
    closing = is_closing(report, best)
    for other in candidates:
        if (
            other.score >= 2.0
            and other.span.has_day
            and other.span.first == other.span.last
            and other.span.first.day != span.first.day
        ):
            if (
                CLOSED.search(around(other))
                and not OPENED.search(around(other))
                and later(other.span.first, span.first)
                and not closing
            ):
                return span.first, other.span.first, (*here, (other.span.start, other.span.end))
            if closing and OPENED.search(around(other)) and later(span.first, other.span.first):
                return other.span.first, span.first, (*here, (other.span.start, other.span.end))
    for sentence in (s for s in report.sentences if s.prose_before <= 3 and s.kind != "item"):
        match = LASTED.search(sentence.text)
        if match and (
            match.start() < 8
            or report.role_at(sentence, match.start() + sentence.start) in (THIS, "itself", "nobody")
        ):
            days = (
                int(match["n"] or match["v"])
                if (match["n"] or match["v"]).isdigit()
                else COUNTS[(match["n"] or match["v"]).lower()]
            )
            words = (*here, (sentence.start + match.start(), sentence.start + match.end()))
            if days > 1:
                ends = (
                    (moved(span.first, 1 - days), span.last)
                    if closing
                    else (span.first, moved(span.first, days - 1))
                )
                return *ends, words
    return span.first, span.last, here


RUNS = expression(
    r"\b(?:until|till|through|to|ends? on|closes? on|đến(?: hết)?|tới|kết thúc)\s+(?:ngày\s+)?(?:\w+day,?\s+)?(?:the\s+)?$",
    ANY_CASE,
)


def runs_until(best: Candidate, other: DateSpan) -> bool:
    """ "opens on 27 May and runs until 29 May": the second day closes the first."""
    before = best.sentence.text[: other.start - best.sentence.start]
    return (
        other.start > best.span.end
        and other.has_day
        and bool(RUNS.search(before))
        and later(other.last, best.span.first)
    )


def is_closing(report: Report, best: Candidate) -> bool:
    """Is the day named the last one? A heading's day is what the first sentence says of it."""
    alone = len(report.dates[best.sentence.number]) == 1
    said = best.sentence.text if alone else around(best)
    if best.sentence.kind == "title":
        said = next((s.text for s in report.sentences if s.kind == "body"), said)
    return bool(CLOSED.search(said) and not OPENED.search(said))


def around(candidate: Candidate) -> str:
    """The words about a date up to the nearest comma or stop."""
    text, at = candidate.sentence.text, candidate.span.start - candidate.sentence.start
    return text[max(0, at - 60) : at + 60]


def later(one: Day, other: Day) -> bool:
    gap = ((one.month or 0) - (other.month or 0)) * 31 + (one.day or 0) - (other.day or 0)
    return 0 < gap <= 14


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
