"""Whom the meeting was about: target groups by the keys of the profile's vocabulary."""

import re
from functools import lru_cache

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.organisations import spans_in
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.vocabulary import TargetGroup, Vocabulary

ANY_CASE = re.IGNORECASE
GAP = r"(?:[\s,/]+[\w’'-]+){0,7}?[\s,/]+"
# A list of who came, or of the offices they hold, is not about the groups in their names.
ATTENDANCE = expression(
    r"\b(?:attended by|attending (?:the|were)|in attendance|with the participation of|có sự tham (?:gia|dự)|sự tham gia(?: trực tuyến)? của|tham dự (?:có|gồm)|thành phần tham dự)\b",
    ANY_CASE,
)
OFFICE = expression(
    r"\b(?:Minister|Ministers|Ministry|Ministries|Department|Commission|Committee|Council|Union|Fund|Bureau|Secretary|Convention|Division|Bộ trưởng|Thứ trưởng|Bộ|Ủy ban|Uỷ ban|Hội Liên hiệp|Hội Chữ|Cục|Vụ|Quỹ|Hội đồng|Công ước|Tổ chức Cứu trợ|Vụ trưởng|Cục trưởng|Hội)\s+(?:(?:of|for|on|responsible for|the|về|phụ trách|thúc đẩy|bảo vệ|quyền|và|and|Affairs|trách nhiệm)\s+)*(?:(?:[A-ZÀ-Ỹ][\w’'-]*|and|và|of|the|về|xã hội|trẻ em|hội|,|quyền|with)[\s,]*)*$"
)


# "Women Leaders", "Children's Fund": who they are, not whom the meeting is about.
OFFICE_AFTER = expression(
    r"\s+(?:Leaders?|Ministers?|Affairs|Machiner\w+|Parliamentarians?|Chairs?)\b|[’']?s?[’']?\s+(?:Fund|Ministry|Bureau|Union|Commission|Department)\b|\s+Emergency Fund"
)


@lru_cache(maxsize=8)
def patterns(vocabulary: Vocabulary, language: str) -> tuple[tuple[TargetGroup, re.Pattern[str], bool], ...]:
    """Each group's phrases as one pattern; those with a gap apart, since what they skip is not theirs alone."""
    told = []
    for group in vocabulary.target_groups:
        for gapped in (False, True):
            held = sorted(
                (p for p in group.phrases.get(language, ()) if ("…" in p) is gapped), key=len, reverse=True
            )
            if held:
                told.append(
                    (
                        group,
                        expression(r"(?<!\w)(?:" + "|".join(map(phrase, held)) + r")(?!\w)", ANY_CASE),
                        gapped,
                    )
                )
    return tuple(told)


def phrase(words: str) -> str:
    """A phrase as a pattern: spaces stretch, " … " skips up to seven words of the same clause."""
    parts = [r"\s+".join(re.escape(word) for word in part.split()) for part in words.split("…")]
    return GAP.join(part.replace("’", "[’']") for part in parts)


def target_groups(report: Report) -> Hit | None:
    """Keys in the order they are first named; a broader group gives way to a narrower one."""
    if not report.subject:
        return None
    first: dict[str, tuple[int, int]] = {}
    for sentence in report.sentences:
        named = groups_in(report, sentence.text)
        names = spans_in(report, sentence.text) if named else []
        for group, start, end in named:
            at = sentence.start + start
            if not (
                any(a <= start < b for a, b in names)
                or attends(sentence.text, start)
                or OFFICE.search(sentence.text[max(0, start - 90) : start])
                or within_name(report, at)
                or OFFICE_AFTER.match(sentence.text, end)
                or re.search(r"\bUN\s$", sentence.text[:start])
            ):
                if group.key not in first or at < first[group.key][0]:
                    first[group.key] = (at, sentence.start + end)
    wider = {
        key
        for group in report.vocabulary.target_groups
        if group.key in first
        for key in broader_than(group, report.vocabulary)
    }
    kept = sorted((key for key in first if key not in wider), key=lambda key: first[key])
    return Hit(kept, tuple(first[key] for key in kept)) if kept else None


def groups_in(report: Report, text: str) -> list[tuple[TargetGroup, int, int]]:
    """Matches, where a phrase inside a longer one of another group is not counted."""
    found = [
        (group, *match.span(), gapped)
        for group, pattern, gapped in patterns(report.vocabulary, report.language)
        for match in pattern.finditer(text)
    ]
    return [
        (group, start, end)
        for group, start, end, _ in found
        if not any(swallows(other, (group, start, end)) for other in found)
    ]


def swallows(other: tuple[TargetGroup, int, int, bool], one: tuple[TargetGroup, int, int]) -> bool:
    longer = other[2] - other[1] > one[2] - one[1]
    return (
        longer and not other[3] and other[0].key != one[0].key and other[1] <= one[1] and one[2] <= other[2]
    )


def broader_than(group: TargetGroup, vocabulary: Vocabulary) -> set[str]:
    by_key = {one.key: one for one in vocabulary.target_groups}
    told: set[str] = set()
    ahead = list(group.broader)
    while ahead:
        key = ahead.pop()
        if key not in told:
            told.add(key)
            ahead += by_key[key].broader if key in by_key else ()
    return told


def attends(text: str, start: int) -> bool:
    return bool(ATTENDANCE.search(text[:start]))


def within_name(report: Report, place: int) -> bool:
    return any(
        (m.start <= place < m.end and (m.only_body or not report.is_subject(m)))
        or (report.is_subject(m) and m.body and m.start <= place < m.end)
        for m in report.mentions
    )
