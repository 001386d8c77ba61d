"""Who hosted or chaired the meeting, as written; not who did before or will after."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, OTHER, PARENT, PREVIOUS
from mufakat.core.intake.outline.cells import Span
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
NAME_EN = r"(?P<who>(?:the\s+)?(?:(?:H\.\s?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Hon|Rt|Prof|Sen|Gen|Amb|Adv|St)\.\s*)*(?:[A-ZÀ-Ỹ]|(?<=the )\w)[^.;:()“”\n]*?(?:\([^)]*\)[^.;:()“”\n]*?)?(?:(?:Dr|H\.E|Mdm|Mme|Mr|Mrs|Ms|Hon|St|Rt|Prof|No|Gen|Adv|Amb)\.[^.;:()“”\n]*?)*)"
END_EN = r"(?=\s*(?:\.(?:\s|$)|;|:|$|\(|[“”]|,?\s+(?:and|which|who|with(?<!together with)(?<!collaboration with)(?<!partnership with)(?<!cooperation with)|in|at|on|from(?! [A-Z]\w+,)|under|under the|via|was|were|has|had|will|brought|to|took|here|held|that|attended|gathered|discussed|reviewed|as|while|after|during|themed)\s+(?!the\s[A-Z]|collaboration|partnership|cooperation|conjunction|Development|Social|Welfare|Sports|Community|Human|Family|Women|Youth|Culture|Labou?r|Children|Gender|Employment|Invalids|Foreign|[A-Z])|,\s+(?:(?:the|this)\s+(?:[\w-]+\s+){0,3}(?:meeting|forum|event|conference|session|summit|workshop|gathering)|and\s+(?:was|attended)|with|attended|brought|took|was|which|this|it)\b|\s+(?:in|at|on|via)\s+[A-Z\d]|\s+from\s+(?:\d|[A-Z]\w+ \d)))"
PATTERNS = {
    "en": [
        expression(rf"\b(?:(?<!to be )(?:[Cc]o-)?(?:[Cc]haired|[Hh]osted|[Oo]rgani[sz]ed|[Cc]onvened)|presided over|jointly (?:organi[sz]ed|hosted|convened))\s+(?:jointly\s+|virtually\s+|online\s+|on a \w+ basis\s+)?by\s+{NAME_EN}{END_EN}"),
        expression(rf"\bunder the (?:(?:distinguished|able|capable|joint) )?(?:leadership|[Cc]hairmanship|co-chairmanship|chairpersonship|chair|leadership|presidency|auspices) of\s+{NAME_EN}{END_EN}"),
        expression(r"(?:^|[.,;]\s+|[-–—]\s+|\bwhile\s+|\band\s+)(?P<who>(?:The |the |Chair(?:person|man)? of (?:the )?\w+, )?[A-ZÀ-Ỹ][^.;:“”\n]{2,160}?)\s*,?\s+(?:(?:co-)?(?:chaired|hosted|hosts|chairs)|will (?:chair|host)(?= the (?:meeting|forum|session|conference|event)\b)|presided over|is (?:hosting|chairing)|was the host of|served as (?:the )?(?:chair|host)(?:person|man)? of|acted as chair of|played host to)\s+(?:the|this|it)\b"),
        expression(r"(?:^|[.,;]\s+)(?P<who>(?:The )?[A-ZÀ-Ỹ][^.;:“”\n]{2,90}?)\s*,\s*(?:as|which is|who is|in its capacity as)\s+(?:the\s+)?(?:current\s+|host\s+|this year[’']s\s+)*(?:chair|host)\b"),
        expression(r"(?:^|[.;]\s+)(?P<who>[A-ZÀ-Ỹ][\w’' -]{2,60}?),\s+(?:the\s+)?(?:host|chair|host and chair|chair and host|chair and the host)\s+(?:country\s+)?of\s+(?:the|this)\s+(?:\w+\s+){0,2}(?:meeting|forum|session|conference|event)\b"),
        expression(r"(?:^|[.;,]\s+|[-–—]\s+)(?P<who>(?:The |the )?(?:Ministry|Government|Department|Secretariat|Council|Commission|Kingdom|Republic|[A-Z]\w+(?: \w+)? (?:Ministry|Government|Department))\b[^.;:“”\n]{0,160}?)\s+(?:held|organi[sz]ed|convened|co-organi[sz]ed|co-hosted|jointly held)\s+(?:the|its|a|this)\s+(?=[^.;]{0,60}(?:[Mm]eeting|[Ff]orum|[Cc]onference|[Ww]orkshop|[Ss]ession|[Ss]ummit|[Cc]onsultation|[Dd]ialogue))"),
        expression(r"(?:^|[.,;]\s+|[-–—]\s+)(?P<who>[A-ZÀ-Ỹ][\w’' ]{2,40}?)\s+(?:will host|is (?:going|set|scheduled) to host|is to host)\s+the\b"),
        # "H.E. Dao Ngoc Dung, Minister of Labour, Invalids and Social Affairs of Viet Nam, chaired the Meeting"
        expression(r"(?:^|(?<=[.;] ))(?P<who>(?:H\.\s?E|Mdm|Mme|Mr|Mrs|Ms|Dr|Hon|Prof)\.\s[A-ZÀ-Ỹ][^.;:“”\n]{2,200}?)\s*,?\s+(?:co-)?(?:chaired|presided over)\s+(?:the|this)\b"),
        expression(r"\bwith\s+(?P<who>(?:the )?[A-ZÀ-Ỹ][^.;:,“”\n]{2,90}?)\s+(?:as (?:the )?(?:co-)?(?:host|chair)(?:person|man|woman)?|in the chair|presiding)\b"),
        expression(r"\b(?:the )?host (?:country|nation|government|ministry|organi[sz]ation),?\s+(?P<who>[A-ZÀ-Ỹ][\w’' -]{2,40}?)(?=[,.;]|\s+(?:for|and|was|is|has|in|on))"),
    ],
    "vi": [
        expression(r"(?:,|\s)do\s+(?P<who>[^.;:“”\n]{3,230}?)\s+(?:đồng\s+)?(?:giữ vai trò Chủ tịch|làm chủ nhà|làm chủ t[ọo]a|làm chủ toạ|chủ trì|đăng cai|tổ chức|chủ toạ|chủ tọa|điều hành|phối hợp tổ chức|làm Chủ tịch)(?!\w)"),
        expression(r"(?:dưới|Dưới) sự (?:đồng\s+)?(?:chủ trì|chủ tọa|chủ toạ|điều hành) của\s+(?P<who>[^.;:“”\n]{3,160}?)(?=[.;]|$|,\s+(?:hội nghị|diễn đàn|cuộc họp|với|đại diện)|\s+(?:đã|tại|với sự|và sự tham|có sự)\b)", ANY_CASE),
        expression(r"(?:^|[.;]\s+|,\s+)(?P<who>(?:Bà|Ông|Bộ|Thứ trưởng|Bộ trưởng|Đại diện|Ban|Ủy ban|Hội|Chính phủ|Thủ tướng|Phó|Tổng|Cục|Vụ|Nước|[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+)?)[^.;:“”\n]{0,150}?)\s+(?:đã\s+)?(?:đồng\s+)?(?:chủ trì(?! cuộc họp trù)|đăng cai|làm chủ nhà|chủ tọa|tổ chức(?= Hội| hội| Diễn| diễn| Cuộc| cuộc))(?:\s+và\s+điều hành)?\s+(?:tổ chức\s+)?(?:hội nghị|diễn đàn|cuộc họp|phiên họp|sự kiện|Hội nghị|Diễn đàn|Cuộc họp|Hội thảo|hội thảo)"),
        expression(r"(?:^|[.;,]\s+)(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:được chọn là|được bầu làm|đảm nhiệm vai trò|đảm nhận cương vị|là)\s+(?:nước\s+)?Chủ tịch(?: luân phiên)?(?: của)?\s+(?=[A-Z]{4,}|Hội nghị|Diễn đàn)"),
        expression(r"(?<!trưởng )(?<!tướng )(?<!lịch )(?<!tịch )nước chủ nhà\s+(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})"),
        expression(r"(?:^|[.;]\s+|,\s+)(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:là|đảm nhận vai trò|với vai trò(?: là)?|trong vai trò|giữ vai trò)\s+(?:nước\s+)?chủ nhà"),
        expression(r"do\s+(?P<who>[A-ZÀ-Ỹ][\w-]+(?:\s[A-ZÀ-Ỹ][\w-]+){0,3})\s+(?:giữ chức Chủ tịch|làm Chủ tịch|giữ vai trò Chủ tịch|đảm nhiệm)"),
    ],
}  # fmt: skip
NOT_HOST = expression(
    r"\b(?:outgoing|incoming|former|previous|next|immediate past|session|panel|drafting|working group|sáng kiến|đề xuất|xây dựng|soạn thảo|dự án|side event|tour|dinner|lunch|reception)\b",
    ANY_CASE,
)
FUTURE = expression(
    r"\b(?:will|would|shall|to be|next|sẽ|dự kiến|năm tới|năm sau|tiếp theo)\b[^.;]{0,60}$", ANY_CASE
)
SPLIT_EN = expression(
    r"\s*,?\s+(?:and|(?:together|in (?:collaboration|partnership|cooperation|conjunction)) with)\s+(?!(?:the\s+)?(?:Grenadines|Tobago|Barbuda|Nevis|Herzegovina|Pr[ií]ncipe)\b)(?:(?:co-)?chaired by\s+)?(?=(?:the\s+)?(?:Ministry|Government|Department|Minister|H\.E|Mr|Ms|Mrs|Dr|Hon|Secretar|National (?:Council|Comm|Assoc|Sec)|ASEAN|UN|ILO|Council|Commission|Republic|International (?:\w+ )*(?:Organi|Federation|Council|Union)|(?:African|Pacific|Caribbean)(?! (?:Region|Area|States|Countries)\b)|Vice|Deputy|Permanent|Prime|President|Prof|(?!(?:[A-Z][a-z]+ )?(?:Region|Affairs|Development|Welfare|Services|Rehabilitation|Care|Sports|Culture|Security|Protection|Pacific|Empowerment)\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?(?:[’']s\b|$|\s*,\s*(?:the )?(?:Deputy|Minister|Vice|Secretary|Permanent|Director))))"
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
            for who, at in parted(match["who"], match.start("who"), report.language):
                if worth_naming(who):
                    span = (sentence.start + at, sentence.start + at + len(who))
                    around = match.group().replace(match["who"], " ")
                    found.append((who, span, bool(CHAIRED.search(around))))
    return found


def about_another(report: Report, sentence: Sentence, match: re.Match[str]) -> bool:
    before = sentence.text[: match.start()]
    if re.search(r"\b(?:sẽ|will|would)$", match["who"]):
        return True
    ahead = FUTURE.search(before[-80:]) or FUTURE.search(sentence.text[match.end("who") : match.end()])
    if (ahead and not report.to_come) or NOT_HOST.search(match.group()) or NOT_HOST.search(before[-25:]):
        return True
    if DEMONSTRATIVE.match(sentence.text):
        return False
    role = report.role_at(sentence, sentence.start + match.end())
    return role in (PREVIOUS, NEXT, ONWARD, PARENT, OTHER) or (
        role == "nobody" and not re.search(r"chủ nhà|chủ trì|host|chair", match.group(), ANY_CASE)
    )


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
            r"(?:,?\s+(?:[-–—]\s+)?(?:the (?:current )?[Cc]hair of [A-Z]{3,}|[A-Z]{3,}[’']s (?:current )?[Cc]hair|với vai trò|trong vai trò|với tư cách|trên cương vị|là cơ quan|as the|in (?:its|his|her) capacity|phối hợp|luân phiên|đã|cùng)\b.*|[\s,]+)$",
            "",
            piece[lead:],
        )
        told.append((clean, start + at + lead))
        at = match.end() if match else stop
    return told


def in_office(words: str, seam: re.Match[str]) -> bool:
    """ "Minister of Health and Social Services", "Director for Public and International Cooperation": one office."""
    return bool(OFFICE.search(words[: seam.start()])) and not ANOTHER.match(words[seam.end() :])


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
            r"(?:the |this |that )?(?:meeting|forum|hội nghị|hội thảo|diễn đàn|cuộc họp|phiên họp|các đại biểu|các bên|it|he|she|they|participants|ministers?$|đó|vậy)\b",
            who,
            ANY_CASE,
        )
    )
