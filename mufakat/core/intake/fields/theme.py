"""The theme of the meeting: quoted or not, and never that of the year, a campaign, a paper or another meeting."""

import re
from collections.abc import Iterator

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, OTHER, PARENT, PREVIOUS
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
LEAD = {
    "en": expression(r"\b(?:themed|(?:under|with|on|carr(?:ied|ying|ies)|bearing|bore|having|has|had|adopt(?:ed|ing)|chose|selected|guided by|focus(?:ed|ing) on|around|by)\s+(?:\w+\s+){0,2}?(?:theme|motto)|(?:the\s+|whose\s+|its\s+|[’']s\s+)(?:\w+\s+){0,2}?theme|^\s*theme)(?:\s+(?:of|for)\s+(?:the|this(?:\s+year[’']s)?|our)\s+(?:\w+\s+){0,3}?(?:meeting|forum|conference|summit|session|event|workshop))?(?:\s*,?\s*(?:is|was|being|of|on|titled|entitled|reads?|which (?:is|was)|are)\b)?\s*[,:–-]?\s*", ANY_CASE),
    "vi": expression(r"\b(?:(?:với|dưới|mang|có|theo|lấy|về|xoay quanh|hướng đến|trên)\s+)?chủ đ[ềể](?:\s+(?:của|cho|chính|chung|xuyên suốt|năm nay|là|lần này|được lựa chọn|hội nghị|diễn đàn|cuộc họp|năm|thảo luận))*(?:\s+(?:là|về))?\s*[:,]?\s*", ANY_CASE),
}  # fmt: skip
QUOTED = expression(r"[“\"‘«„'](?P<in>[^”\"»\n]{4,260}?)(?:[”\"»“]|(?<=\w)[’'](?=[\s,.;)]|$))")
UNQUOTED_END = {
    "en": expression(r"(?=,\s|\s+(?:was|were|is|has|took|at|held|will|opened|and (?:was|is|attended|hosted|the)|which|where|with the participation|attended|in [A-Z][a-z]+(?: [A-Z][a-z]+)?[,.]|on \d|on [A-Z][a-z]+ \d|from \d|brought|gathered|aims?|aimed|concluded|here)\b|[.;:(–—]|$)"),
    "vi": expression(r"(?=,\s|\s+(?:đã|được|diễn ra|do|tại|sẽ|có sự|hội nghị|diễn đàn|cuộc họp|nhằm|với sự|khai mạc|quy tụ|thu hút|là dịp|ngày \d|vào ngày|trong \w+ ngày|diễn đàn|tập trung)(?!\w)|[.;(–—]|$)", ANY_CASE),
}  # fmt: skip
# A theme of something else than the meeting.
ELSE_BEFORE = expression(
    r"\b(?:chairmanship|chair(?:’s|'s)? theme|year of|campaign|month|paper|report|video|contest|exhibition|competition|panel|study|side[\s-]event|publication|workshop|sessions?|(?<!-)day|decade|presentation|speech|chiến dịch|tháng hành động|cuộc thi|triển lãm|báo cáo|tham luận|năm Chủ tịch|năm chủ tịch|nhiệm kỳ|Chủ tịch \w+(?: năm)? \d{4}|phiên (?:thảo luận|họp chuyên đề)|phiên|hội thảo|tọa đàm|sự kiện bên lề|ngày hội|bài phát biểu|chủ tịch AMM\w*|làm Chủ tịch \w*)\b[^.;]{0,80}$",
    ANY_CASE,
)
# "the Summit in Manila under the Chairmanship of the Philippines with the theme …"
CHAIRED = expression(r"\bunder the (?:co-)?chair(?:man|person)?ship of [^.;]{3,80}$", ANY_CASE)
ELSE_WORD = expression(
    r"\b(?:chairmanship|chair|summit|campaign|year|month)(?:[’']s)?\s+(?:\w+\s+)?theme|theme\s+(?:of|for)\s+(?:\w+\s+){0,4}?(?:chairmanship|year|campaign|summit|chair|day)|\d{4}\s+theme|(?:các|những)\s+chủ đề|(?:ủng hộ|hưởng ứng|phù hợp với)\s+chủ đề|chủ đề\s+(?:của\s+)?(?:năm\s+(?:\w+\s+)?(?:ASEAN\s+)?20\d\d|năm Chủ tịch|nhiệm kỳ|chiến dịch|Chủ tịch)",
    ANY_CASE,
)
ELSE_AFTER = expression(
    r"^[^.;]{0,30}?\b(?:of|for) (?:the |its )?(?:\w+ ){0,4}?(?:chairmanship|campaign|exhibition|contest)\b|^[^.;]{0,20}?\bcủa (?:năm Chủ tịch|Chủ tịch|chiến dịch|Năm Chủ tịch)",
    ANY_CASE,
)


def theme(report: Report) -> Hit | None:
    """The theme as written, without its quotation marks."""
    if not report.subject:
        return None
    found = [(score, hit) for s in report.sentences for score, hit in themes_in(report, s)]
    best = max(found, key=lambda pair: pair[0], default=None)
    return best[1] if best and best[0] > 0 else None


def themes_in(report: Report, sentence: Sentence) -> list[tuple[float, Hit]]:
    found = list(behind_title(report, sentence))
    for match in LEAD[report.language].finditer(sentence.text):
        if not re.search(r"theme|motto|chủ đ[ềể]", match.group(), ANY_CASE):
            continue
        words = worded(sentence.text, match.end(), report.language)
        if not words:
            continue
        start, end = words
        named = max(
            (
                m.end - sentence.start
                for m in report.mentions_by_sentence[sentence.number]
                if report.is_subject(m) and m.end <= sentence.start + match.start()
            ),
            default=0,
        )
        before, value = sentence.text[named : match.start()], sentence.text[start:end].strip(" ,.:;–-“”\"'‘’")
        if (
            (ELSE_BEFORE.search(before[-120:]) and not CHAIRED.search(before))
            or ELSE_WORD.search(sentence.text[max(0, match.start() - 40) : start])
            or ELSE_AFTER.match(sentence.text[end : end + 60])
        ):
            continue
        role = report.role_at(sentence, sentence.start + match.start())
        quoted = sentence.text[start - 1 : start] in "“\"‘«„'" if start else False
        if (
            role in (PARENT, PREVIOUS, NEXT, OTHER)
            or len(value) < 8
            or (
                not quoted
                and (
                    len(value.split()) < (2 if value.istitle() else 3)
                    or (role == "nobody" and sentence.kind != "title" and sentence.prose_before > 3)
                )
            )
        ):
            continue
        score = 3.0 - 0.25 * min(sentence.prose_before, 8) + 1.0 * quoted + 0.5 * (role == "this")
        found.append((score, Hit(value, ((sentence.start + start, sentence.start + end),))))
    return found


def behind_title(report: Report, sentence: Sentence) -> Iterator[tuple[float, Hit]]:
    """A title "14th Forum: “Care at home”" gives the theme in its marks."""
    subjects = [m for m in report.mentions_by_sentence[sentence.number] if report.is_subject(m)]
    for mention in subjects if sentence.kind == "title" else ():
        gap = re.match(r"\s*[:–-]\s*", mention.after)
        at = mention.end - sentence.start + (gap.end() if gap else 0)
        quoted = QUOTED.match(sentence.text, at) if gap else None
        if quoted and not sentence.text[quoted.end() :].strip(' .|”"'):
            yield (
                2.0,
                Hit(
                    quoted["in"].strip(" ,."),
                    ((sentence.start + quoted.start("in"), sentence.start + quoted.end("in")),),
                ),
            )


def worded(text: str, at: int, language: str) -> tuple[int, int] | None:
    """Where the theme's words stand from a place on: in marks, or up to the end of the clause."""
    quoted = QUOTED.match(text, at) or QUOTED.match(text, at + 1)
    if quoted:
        return quoted.span("in")
    if text[at : at + 1] in "“\"‘«'":  # a mark that is never closed
        at += 1
    end = UNQUOTED_END[language].search(text, at)
    later = QUOTED.search(text, at)
    if later and later.start() - at <= 40 and not re.search(r"[.;]", text[at : later.start()]):
        return later.span("in")
    return (at, end.start()) if end and end.start() > at else None
