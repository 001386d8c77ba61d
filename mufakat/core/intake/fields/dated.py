"""The day that stands with another meeting than the one reported."""

import re

from mufakat.core.intake.days import DateSpan, year_nearest
from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, OTHER, PREVIOUS, Mention
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
NEXT_YEAR = expression(r"\b(?:next year|in the coming year|năm sau|năm tới|sang năm)\b", ANY_CASE)


def date_with(report: Report, mention: Mention) -> str | None:
    """The day, month or year said of another meeting: behind its name before the next one, or just before it."""
    spans = report.dates[mention.sentence.number]
    following = next(
        (
            m.start
            for m in report.mentions_by_sentence[mention.sentence.number]
            if m.start >= mention.end and not m.only_body
        ),
        mention.sentence.end,
    )
    behind = [d for d in spans if mention.end <= d.start < following]
    if not behind and mention.role == NEXT:
        behind = [d for d in spans if mention.end <= d.start and all_coming(report, mention, d.start)]
    last = max(
        (
            m.end
            for m in report.mentions_by_sentence[mention.sentence.number]
            if m.end <= mention.start and not m.only_body
        ),
        default=mention.sentence.start,
    )
    before = [d for d in spans if last <= d.start and d.end <= mention.start]
    named = re.search(r"^\s*(?:,|\()?\s*((?:19|20)\d\d)\b", mention.after)
    if behind:
        return written(report, behind[0], mention)
    if before and not re.search(r"[;]", report.text[before[-1].end : mention.start]):
        return written(report, before[-1], mention)
    if named:
        return named.group(1)
    return next_year(report, mention.sentence) if mention.role == NEXT else None


def all_coming(report: Report, mention: Mention, place: int) -> bool:
    """ "The 41st Meeting, the 10th Ministerial Meeting and related meetings are scheduled for October"."""
    between = [
        m for m in report.mentions_by_sentence[mention.sentence.number]
        if mention.end <= m.start and m.end <= place and not m.only_body
    ]  # fmt: skip
    return all(m.role == NEXT for m in between) and ";" not in report.text[mention.end : place]


def date_in(report: Report, sentence: Sentence, place: int) -> str | None:
    behind = [d for d in report.dates[sentence.number] if d.start >= place] or report.dates[sentence.number]
    return written(report, behind[0], None) if behind else next_year(report, sentence)


def next_year(report: Report, sentence: Sentence) -> str | None:
    year = own_year(report)
    return str(year + 1) if year and NEXT_YEAR.search(sentence.text) else None


def own_year(report: Report) -> int | None:
    return int(report.published.date[:4]) if report.published and report.published.date else report.year


def written(report: Report, span: DateSpan, mention: Mention | None) -> str:
    """A day without a year takes the stamp's; what lies ahead lies after the stamp, what lies behind before it."""
    from datetime import date

    if span.year:
        return span.first.iso
    if not report.published or not report.published.date:
        return span.in_year(report.year).first.iso if report.year else span.first.iso
    stamp = date.fromisoformat(report.published.date)
    near = year_nearest(span, stamp)
    ahead = mention is None or mention.role == NEXT
    month = (near.first.month or 1, near.first.day or 28 if ahead else near.first.day or 1)
    if ahead and (near.first.year, *month) < (stamp.year, stamp.month, stamp.day):
        near = span.in_year((near.first.year or stamp.year) + 1)
    elif (
        mention is not None
        and mention.role in (PREVIOUS, OTHER)
        and (near.first.year, *month) > (stamp.year, stamp.month, stamp.day)
    ):
        near = span.in_year((near.first.year or stamp.year) - 1)
    return near.first.iso
