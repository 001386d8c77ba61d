"""From one day to the whole meeting: a longer range, "two-day", a day it opened and a day it closed."""

import re
from dataclasses import dataclass

from mufakat.core.intake.days import DateSpan, Day, moved
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import THIS
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
OPENED = expression(
    r"\b(?:open(?:ed|s|ing)?|beg[ai]n|start(?:ed|s)?|kick(?:ed|s)? off|commenced|khai mạc|bắt đầu)\b",
    ANY_CASE,
)
CLOSED = expression(
    r"\b(?:conclud(?:ed|es)|clos(?:ed|es|ing)|end(?:ed|s)|wrapp?ed up|adjourned|at the (?:conclusion|close|end) of|bế mạc|kết thúc|khép lại)\b",
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


@dataclass(frozen=True)
class Candidate:
    span: DateSpan
    sentence: Sentence
    score: float
    role: str


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
