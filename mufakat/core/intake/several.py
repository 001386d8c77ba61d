"""One file that holds the reports of several meetings of a series, one after the other."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import Mention
from mufakat.core.intake.meetings.roles import HELD_AFTER
from mufakat.core.intake.meetings.subject import same_series
from mufakat.core.intake.report import Report

ANY_CASE = re.IGNORECASE
TITLE = expression(
    r"^\W*(?:(?:the|final|summary|joint|full|brief|draft|official|press)\s+)*(?:report|record|minutes|statement|communiqu[eé]|outcomes?(?: document)?|proceedings|release|recommendations|conclusions)\b[^.;]{0,160}$"
    r"|^\W*(?:báo cáo|biên bản|kết quả|thông cáo|tuyên bố|khuyến nghị|văn kiện)\b[^.;]{0,160}$",
    ANY_CASE,
)
BEHIND = 6  # sentences within which the body of a report says that its meeting was held


def later_reports(report: Report) -> list[Mention]:
    """Where the titles of a second and third report stand, as the meetings they name; none in a report of one meeting."""
    titles = [one for one in report.mentions if is_title(one)]
    if len(titles) < 2 or titles[0].sentence.prose_before > 0:
        return []
    first, told, numbers = titles[0], [], {titles[0].ordinal}
    for title in titles[1:]:
        if title.ordinal not in numbers and same_series(title, first) and held_behind(report, title):
            told.append(title)
            numbers.add(title.ordinal)
    return told if held_behind(report, first) else []


def is_title(mention: Mention) -> bool:
    sentence = mention.sentence
    return (
        bool(mention.ordinal)
        and sentence.kind in ("title", "item")
        and bool(TITLE.match(sentence.text.strip()))
    )


def held_behind(report: Report, title: Mention) -> bool:
    near = range(title.sentence.number + 1, title.sentence.number + 1 + BEHIND)
    return any(
        one.ordinal == title.ordinal
        and one.sentence.number in near
        and HELD_AFTER[report.language].match(one.after)
        for one in report.mentions
    )
