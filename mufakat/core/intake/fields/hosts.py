"""Who hosted or chaired the meeting, as written; not who did before or will after."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.host_forms import PATTERNS
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, OTHER, PARENT, PREVIOUS
from mufakat.core.intake.outline.cells import Span
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
NOT_HOST = expression(
    r"\b(?:outgoing|incoming|former|previous|next|immediate past|session|panel|drafting|working group|sáng kiến|đề xuất|xây dựng|soạn thảo|dự án|side event|tour|dinner|lunch|reception)\b",
    ANY_CASE,
)
FUTURE = expression(
    r"\b(?:will|would|shall|to be|next|sẽ|dự kiến|năm tới|năm sau|tiếp theo)\b[^.;]{0,60}$", ANY_CASE
)
SPLIT_EN = expression(
    r"\s*,?\s+(?:and|(?:together|in (?:collaboration|partnership|cooperation|conjunction)) with)\s+(?!(?:the\s+)?(?:Grenadines|Tobago|Barbuda|Nevis|Herzegovina|Pr[ií]ncipe)\b)(?:(?:co-)?chaired by\s+)?(?=(?:the\s+)?(?:Ministry|Government|Department|Minister|Organi[sz]ation|United Nations|UNICEF|H\.E|Mr|Ms|Mrs|Dr|Hon|Secretar|National (?:Council|Comm|Assoc|Sec)|ASEAN|UN|ILO|Council|Commission|Republic|International (?:\w+ )*(?:Organi|Federation|Council|Union)|(?:African|Pacific|Caribbean)(?= )(?! (?:Region|Area|States|Countries)\b)|Vice|Deputy|Permanent|Prime|President|Prof|(?!(?:[A-Z][a-z]+ )?(?:Region|Affairs|Development|Welfare|Services|Rehabilitation|Care|Sports|Culture|Security|Protection|Pacific|Empowerment)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:[’']s\b|$|\s*,\s*(?:the )?(?:Deputy|Minister|Vice|Secretary|Permanent|Director))))"
)
SPLIT_VI = expression(
    r"\s+(?:và|cùng(?: với)?|phối hợp (?:với|cùng))\s+(?=(?:Bộ|Ban|Ủy ban|Hội|Tổ chức|UNICEF|UN|Chính phủ|Quỹ|bà|ông|Bà|Ông|Thứ trưởng|Bộ trưởng|Đại diện|Hiệp hội|Cục|Vụ|Văn phòng|Trung tâm|Viện|Liên|[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+)?$)(?!\s*hội\b))"
)
DEMONSTRATIVE = expression(r"^\s*Đây là (?:hoạt động|sự kiện|hội nghị|cuộc họp)\b", ANY_CASE)
CHAIRED = expression(
    r"chair|presid|leadership|chủ trì(?!,? (?:và )?(?:phối hợp|tổ chức))|chủ tọa|chủ toạ|chủ tịch|điều hành",
    ANY_CASE,
)  # of the words by which somebody was found, those that say who sat in the chair


def hosts_and_chairs(report: Report) -> tuple[dict[str, Span], dict[str, Span]]:
    """Hosts and chairs as written, each once, in the order they are named; and those of them who chaired."""
    named: dict[str, Span] = {}
    chaired: dict[str, Span] = {}
    for sentence in report.sentences if report.subject else ():
        if sentence.kind in ("body", "caption", "title", "item"):
            for who, span, in_chair in hosts_in(report, sentence):
                if not any(who in other for other in named):
                    named[who] = span
                    chaired |= {who: span} if in_chair else {}
    return named, chaired


def hosts_in(report: Report, sentence: Sentence) -> list[tuple[str, Span, bool]]:
    found = []
    for pattern in PATTERNS[report.language]:
        for match in pattern.finditer(sentence.text):
            if about_another(report, sentence, match):
                continue
            start = titled(sentence.text, match.start("who"))
            for who, at in parted(sentence.text[start : match.end("who")], start, report.language):
                if worth_naming(who):
                    span = (sentence.start + at, sentence.start + at + len(who))
                    around = match.group().replace(match["who"], " ")
                    found.append((who, span, bool(CHAIRED.search(around))))
    return found


# "Hon. Ana Cruz", where a pattern began behind the stop
TITLED = expression(r"(?:\b(?:H\.\s?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Hon|Rt|Prof)\.\s*)+$")
OF_ANOTHER = expression(
    r"^\s*(?:the|its|our|this|tổ chức|thành công)?\s*(?:previous|last|next|dinner|reception|side)?\s*$",
    ANY_CASE,
)
# "The Opening Ceremony was chaired by …": a part of the meeting, in other hands
PART_OF_IT = expression(
    r"\b(?:ceremony|dinner|reception|side[- ]event|lễ khai mạc)\s+(?:was|were|is|do)\s+$",
    ANY_CASE,
)
ASIDE = expression(
    r"\s+(?:an?|the|its)\s+(?:\w+\s+)?(?:dinner|lunch|reception|training|course|tour|visit|secretariat|study|website)\b",
    ANY_CASE,
)


def titled(text: str, start: int) -> int:
    title = TITLED.search(text[:start])
    return title.start() if title else start


def about_another(report: Report, sentence: Sentence, match: re.Match[str]) -> bool:
    before = sentence.text[: match.start()]
    if re.search(r"\b(?:sẽ|will|would)$", match["who"]):
        return True
    ahead = FUTURE.search(before[-80:]) or FUTURE.search(sentence.text[match.end("who") : match.end()])
    if (ahead and not report.to_come) or NOT_HOST.search(match.group()) or NOT_HOST.search(before[-25:]):
        return True
    if PART_OF_IT.search(before):
        return True
    if DEMONSTRATIVE.match(sentence.text):
        return False
    if names_another(report, sentence, sentence.start + match.end()):
        return True
    role = report.role_at(sentence, sentence.start + match.end())
    return role in (PREVIOUS, NEXT, ONWARD, PARENT, OTHER) or (
        role == "nobody" and not re.search(r"chủ nhà|chủ trì|host|chair", match.group(), ANY_CASE)
    )


def names_another(report: Report, sentence: Sentence, place: int) -> bool:
    """ "thanked Thailand for hosting the 5th Forum": what was hosted stands right behind, and is not this one."""
    ahead = next(
        (m for m in report.mentions_by_sentence[sentence.number] if m.start >= place and not m.only_body),
        None,
    )
    if ASIDE.match(report.text, place):
        return True
    between = report.text[place : ahead.start] if ahead else None
    return between is not None and bool(OF_ANOTHER.match(between)) and not report.is_subject(ahead)


def parted(words: str, start: int, language: str) -> list[tuple[str, int]]:
    """Co-hosts apart, each with where it stands; words about their capacity are left off."""
    told, at = [], 0
    seams = [
        m for m in (SPLIT_VI if language == "vi" else SPLIT_EN).finditer(words) if not in_office(words, m)
    ]
    for match in [*seams, None]:
        stop = match.start() if match else len(words)
        piece = words[at:stop]
        lead = len(piece) - len(
            re.sub(
                r"^(?:\s|,|[Tt]he\s|[Bb]oth\s|cả\s|nước\s|(?:Ngày|Sáng|Chiều|Tối|Trong|Từ|Tại|tại|ngày|[Cc]hiều|sáng|tối|hôm nay|Hôm nay|Năm|Được|Nhân|Theo|Với|Nhằm|Để|Sau|Thực hiện|Trên|Tiếp|On|In|At)\s[^,]*,\s)+",
                "",
                piece,
            )
        )
        piece, lead = without_dateline(piece, lead)
        clean = re.sub(
            r"(?:,?\s+(?:[-–—]\s+)?(?:the (?:current )?[Cc]hair of [A-Z]{3,}|[A-Z]{3,}[’']s (?:current )?[Cc]hair|với vai trò|trong vai trò|với tư cách|trên cương vị|là cơ quan|as the|in (?:its|his|her) capacity|phối hợp|luân phiên|đã|cùng)\b.*|,?\s+(?:who|which)|[\s,]+)$",
            "",
            piece[lead:],
        )
        told.append((clean, start + at + lead))
        at = match.end() if match else stop
    return told


def in_office(words: str, seam: re.Match[str]) -> bool:
    """ "Minister of Health and Social Services", "Director for Public and International Cooperation": one office."""
    return (
        " with" not in seam.group()
        and bool(OFFICE.search(words[: seam.start()]))
        and not ANOTHER.match(words[seam.end() :])
    )


OFFICE = expression(
    r"\b(?:Minister|Ministry|Ministries|Department|Secretary|Commissioner|Director|Directorate|Division)s?(?:\s+General)?\s+(?:of|for|responsible for)\s+(?:the\s+)?[^,]*$"
)
ANOTHER = expression(
    r"(?:the\s+)?(?:Ministry|Government|Minister|Ministers|H\.E|Mr|Ms|Mrs|Dr|Hon|Secretar|ASEAN|UN|ILO|Deputy Minister|Vice|Permanent|Prime|President|Prof|[A-Z]\w+(?: [A-Z]\w+)?(?:[’']s\b|\s*,\s*(?:the )?(?:Deputy|Minister|Vice|Secretary|Permanent|Director)))"
)


def without_dateline(piece: str, lead: int) -> tuple[str, int]:
    """ "SIEM REAP, 29 August 2016 – Cambodia": the place and day of the news are no part of the name."""
    match = re.match(r"[A-ZÀ-Ỹ][^–—]{2,60}?\d{1,4}\s*(?:\([^)]*\)\s*)?[–—-]{1,2}\s*", piece[lead:])
    return piece, lead + (match.end() if match else 0)


def worth_naming(who: str) -> bool:
    return (
        2 < len(who) <= 230
        and bool(re.match(r"[^\W\d_]", who))
        and any(c.isupper() for c in who)
        and not re.match(
            r"(?:đồng|cùng)$|(?:the |this |that )?(?:meeting|forum|hội nghị|hội thảo|diễn đàn|cuộc họp|phiên họp|các đại biểu|các bên|it|he|she|they|participants|ministers?$|đó|vậy)\b",
            who,
            ANY_CASE,
        )
    )
