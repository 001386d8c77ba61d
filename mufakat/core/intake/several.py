"""One file that holds the reports of several meetings, of one series or of several, one after the other."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.roles import HELD_AFTER
from mufakat.core.intake.meetings.subject import same_series
from mufakat.core.intake.report import Report

ANY_CASE = re.IGNORECASE
TITLE = expression(
    r"^\W*(?:(?:the|final|summary|joint|full|brief|draft|official|press)\s+)*(?:report|record|minutes|statement|communiqu[eé]|outcomes?(?: document)?|proceedings|release|summary|recommendations|conclusions)\b[^.;]{0,160}$"
    r"|^\W*(?:báo cáo|biên bản|kết quả|thông cáo|tuyên bố|khuyến nghị|văn kiện)\b[^.;]{0,160}$",
    ANY_CASE,
)
BEHIND = 6  # sentences within which the body of a report says that its meeting was held


def later_reports(report: Report) -> list[Mention]:
    """Where the titles of a second and third report stand, as the meetings they name; none in a report of one meeting."""
    titles = [one for one in report.mentions if is_title(one)]
    if len(titles) < 2 or titles[0].sentence.prose_before > 0 or not held_behind(report, titles[0]):
        return []
    told: list[Mention] = []
    for title in titles[1:]:
        if not any(same_meeting(title, one) for one in (titles[0], *told)) and held_behind(report, title):
            told.append(title)
    return told


def is_title(mention: Mention) -> bool:
    sentence = mention.sentence
    named = mention.ordinal or len(mention.name.split()) >= 3
    return (
        bool(named)
        and not mention.only_body
        and sentence.kind in ("title", "item")
        and bool(TITLE.match(sentence.text.strip()))
    )


def same_meeting(one: Mention, other: Mention) -> bool:
    return same_series(one, other) and (one.ordinal == other.ordinal or None in (one.ordinal, other.ordinal))


def held_behind(report: Report, title: Mention) -> bool:
    """Does the text below a title say that the meeting it names was held, and on which day?"""
    near = range(title.sentence.number + 1, title.sentence.number + 1 + BEHIND)
    return any(
        one.ordinal == title.ordinal
        and one.sentence.number in near
        and (title.ordinal is not None or report.dates[one.sentence.number])
        and same_series(one, title)
        and HELD_AFTER[report.language].match(one.after)
        for one in report.mentions
    )
