"""The text the meeting worked on or adopted: a declaration, a roadmap, a plan; not every text it remembered."""

import re
from collections import Counter

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.naming import levels
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence
from mufakat.core.languages.fold import fold

ANY_CASE = re.IGNORECASE
CAP = r"[A-ZÀ-Ỹ][\w’'/+&-]*"
KIND_EN = r"(?:Declaration|Road\s?[Mm]ap|Work\s?[Pp]lan|Plan of Action|Regional Plan|Action Plan|Action Programme|Framework(?: of Action| for Action| Agreement)?|Strategy|Statement|Agreement|Convention|Protocol|Guidelines|Blueprint|Master\s?[Pp]lan|Charter|Policy|Compact|Strategic Plan|Master Plan|Consensus|Accord|Guiding Principles|Commitment|Agenda|Programme of Action|Model Law|Workplan|Action Agenda|Platform for Action|Vision)"
LINKS = r"(?:\s+(?:on|for|of|to|towards|against|in|and|the|its|from|with|by|a|an|through|at|all|forms|implement|implementing|ensure|eliminate|promote|strengthen|protect|advance|achieve)(?=\s))"
ENGLISH = expression(
    rf"\b(?:{CAP}\s+){{0,7}}{KIND_EN}\b(?:(?:,?{LINKS}{{0,3}}\s+(?:{CAP}|(?:19|20)\d\d(?:[-–](?:20)?\d\d)?))+)?(?:\s+\(?(?:19|20)\d\d\s?[-–]\s?(?:20)?\d\d\)?)?"
)
KIND_VI = r"(?:Tuyên bố(?! của Chủ tịch| báo chí)|Lộ trình|Kế hoạch(?: [Cc]ông tác| [Hh]ành động| [Tt]ổng thể| chiến lược)?|Khung(?! thời gian| khổ pháp)|Khuôn khổ|Chiến lược|Hướng dẫn|Nghị định thư|Hiệp định|Công ước|Đồng thuận|Tầm nhìn|Chương trình(?: [Hh]ành động| [Cc]ông tác)?(?! nghị sự)|Bộ quy tắc|Tuyên ngôn|Hiến chương|Cương lĩnh)"
VIETNAMESE = expression(
    rf"\b(?:[Dd]ự thảo\s+)?(?P<title>{KIND_VI}\s+(?:[^.;:,“”\"()\n](?!đã\b|được\b|sẽ\b|bao gồm\b|cũng\b|với lịch|lên\s|tại Hội|do\b|diễn ra|trước khi|tại\s|vào\s)){{4,190}})"
)
WORKS = {
    "en": expression(r"\b(?:adopt\w*|endors\w*|approv\w*|finali[sz]\w*|draft\w*|develop\w*|consider\w*|review\w*|discuss\w*|launch\w*|sign\w*|negotiat\w*|formulat\w*|prepar\w*|elaborat\w*|agreed on|agreed to|issued|validate\w*|deliberat\w*|exchanged views on|revis\w*|updat\w*|complet\w*|structure of|outline of)\b[^.;]{0,90}$", ANY_CASE),
    "vi": expression(r"\b(?:thông qua|xây dựng|hoàn thiện|dự thảo|thảo luận|xem xét|ký kết|ký|ra|công bố|soạn thảo|phê duyệt|góp ý|rà soát|cho ý kiến|nhất trí|thống nhất|đàm phán|ban hành|khởi động|cấu trúc của|hoàn tất|trao đổi)\b[^.;]{0,90}$", ANY_CASE),
}  # fmt: skip
STRONG = expression(
    r"\b(?:adopt\w*|endors\w*|finali[sz]\w*|draft\w*|launch\w*|sign(?:ed|ing)|issued|thông qua|xây dựng|hoàn thiện|dự thảo|ký|công bố|soạn thảo|khởi động)\b",
    ANY_CASE,
)
RECALLS = expression(
    r"\b(?:in line with|in accordance with|recall\w*|pursuant to|guided by|based on|under the|(?:core )?elements of|principles of|nguyên tắc của|under|contribut\w* to|align\w*|in support of|implement(?:ation|ing|ed)? (?:of )?|progress (?:of|in|on)|commitments? (?:to|under)|realis\w*|achiev\w*|reaffirm\w*|theo|phù hợp với|căn cứ|dựa trên|nhằm thực hiện|góp phần|thực hiện|triển khai|hướng tới|mục tiêu của|thành viên|ratified|adopted in (?:19|20)\d\d)\s*(?:the\s+|its\s+|các\s+|việc\s+|hiệu quả\s+)*$",
    ANY_CASE,
)
NO_TITLE = expression(
    r"^.*\bChair(?:man|person|woman)?[’']s (?:Press )?Statement\b.*$|^(?:the\s+)?(?:(?:Joint |Press |Opening |Chair(?:man)?’?s? )?Statement|Agenda|Provisional Agenda|Annotated Agenda|Vision|Policy|Strategy|Framework|Agreement|Commitment|Protocol|Convention|Declaration|Roadmap|Work Plan|Action Plan)$",
    ANY_CASE,
)


# "the Strategic Framework was endorsed"
WORKED_AFTER = expression(
    r"^[”\"’]?[^.;,]{0,30}?\s*(?:,\s*which\s+)?(?:was|were|has been|have been|is being)\s+(?:also\s+|formally\s+|officially\s+|unanimously\s+)?(?:adopted|endorsed|approved|finali[sz]ed|launched|accepted|drafted|discussed|signed|issued)\b(?!\s+(?:by|at|in|on)\b[^.;]{0,60}(?:Summit|Leaders|(?:19|20)\d\d))"
    r"|^\s*(?:đã\s+)?được\s+(?:hội nghị\s+|diễn đàn\s+)?(?:thông qua|hoàn thiện|công bố|ký kết)(?!\s+(?:tại|năm|vào|bởi))",
    ANY_CASE,
)
# adopted by others, elsewhere or long before
ELSEWHERE = expression(
    r"^[^.;]{0,40}?\b(?:(?:was|were|had been|previously)\s+)?(?:adopted|endorsed|approved|signed)?\s*(?:by (?:the )?(?:ASEAN )?Leaders|at the \d+(?:st|nd|rd|th) (?:\w+ )?Summit)\b|^\s*(?:đã được [^.;,]{0,40})?tại Hội nghị Cấp cao\b|^[^.;,]{0,20}\bđược [^.;,]{0,40}(?:Lãnh đạo|lãnh đạo)\b[^.;,]{0,30}thông qua",
    ANY_CASE,
)
ELSEWHERE_BEFORE = expression(
    r"\b(?:leaders|summit|lãnh đạo)\b[^.;,]{0,30}\b(?:adopted|endorsed|signed|thông qua)\s+(?:the\s+)?$|\b(?:took note of|noted)\s+(?:the\s+)?(?:progress|drafting|development|implementation)\b[^.;]{0,30}$",
    ANY_CASE,
)


def instrument(report: Report) -> Hit | None:
    """The title as written, of the text most worked on; None where the report names none as worked on."""
    if not report.subject:
        return None
    scored: Counter[str] = Counter()
    places: dict[str, tuple[str, tuple[int, int]]] = {}
    for sentence in report.sentences:
        for title, start in titles_in(sentence.text, report.language):
            key = fold(title)[:34]
            scored[key] += weight(report, sentence, start, len(title))
            held = places.get(key)
            if held is None or len(title) > len(held[0]):
                places[key] = (title, (sentence.start + start, sentence.start + start + len(title)))
    if not scored:
        return None
    best = max(scored, key=lambda key: (scored[key], len(places[key][0])))
    title, span = places[best]
    return Hit(title, (span,)) if scored[best] >= 1.5 else None


def titles_in(text: str, language: str) -> list[tuple[str, int]]:
    found = []
    for match in (VIETNAMESE if language == "vi" else ENGLISH).finditer(text):
        group = "title" if language == "vi" else 0
        title, start = match[group], match.start(group)
        lead = re.match(
            r"(?:The|An?|Draft|In|At|Following|Adopt\w+|Joint Press|And|On|To|Implementation of the|Ministers|Leaders|Draft Zero of the)\s+",
            title,
        )
        if lead:
            title, start = title[lead.end() :], start + lead.end()
        title = re.sub(
            r"(?:\s+(?:và|của|về|với|để|các|cho|trong|nhằm|đến|that|and|of|on|for|to|the|in|with|by|from|at|a|its|towards))+$",
            "",
            title.rstrip(" ,-–"),
        )
        if language == "vi":
            title = vietnamese_end(title)
        if len(title.split()) >= 2 and not NO_TITLE.match(title) and re.search(r"[A-ZÀ-Ỹ]|\d{4}", title[1:]):
            found.append((title, start))
    return found


def vietnamese_end(title: str) -> str:
    """A title goes on through small words; it ends where the sentence takes up its verb again."""
    stop = re.search(
        r"\s(?:và (?:các|báo|trình|thống|chuẩn|nhất|cho|trao|Kế hoạch|Tuyên bố)|nhằm|là|có|theo|trong (?:khuôn|thời|năm|khi|bối|đó)|thông qua|cho giai|để|mà|khi|trình|gồm|với (?:sự|các)|cùng|sau|hiện (?:nay|đang)|như|giữa|đang|sẽ|ghi nhận|bởi|vừa|từ năm|diễn|tổ chức)(?=\s)",
        title[12:],
    )
    return title[: stop.start() + 12].rstrip(" ,-–") if stop else title


def weight(report: Report, sentence: Sentence, start: int, length: int) -> float:
    before, after = sentence.text[:start], sentence.text[start + length :]
    value = 0.3
    leaders = report.subject is not None and "summit" in levels(report.subject.main.name)
    if not leaders and (ELSEWHERE.match(after) or ELSEWHERE_BEFORE.search(before[-90:])):
        value = -0.4
    elif WORKED_AFTER.match(after):
        value = 2.2
    elif RECALLS.search(before[-60:]):
        value = -0.4
    elif WORKS[report.language].search(before):
        value = 2.2 if STRONG.search(before[-60:]) else 1.6
    role = report.role_at(sentence, sentence.start + start)
    if role in ("previous", "next", "parent"):
        value = min(value, 0.3)
    # the meeting's own name may hold the title: a meeting to draft it
    if any(
        report.is_subject(m) and not m.only_body and m.start <= sentence.start + start < m.end
        for m in report.mentions_by_sentence[sentence.number]
    ):
        value = 2.5
    return value + (
        0.8 if sentence.kind == "title" else 0.4 if sentence.prose_before == 0 and value > 0 else 0
    )
