"""Organisations that take part, as written: ministries, secretariats, partners, associations."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.report import Hit, Report
from mufakat.core.languages.fold import squeeze, word_set

ANY_CASE = re.IGNORECASE
# Partners everybody writes by their letters, in any region.
LETTERS = expression(
    r"\b(?:UNICEF(?:\s+EAPRO)?|UNFPA|UN\s?Women|UNDP|UNHCR|UNESCO|UNEP|UNODC|UNAIDS|OHCHR|UNESCAP|UN\s?ESCAP|ESCAP|ECLAC|UNECA|ECA|WHO|PAHO|WFP|FAO|ILO|IOM|ADB|AfDB|JICA|KOICA|USAID|GIZ|DFAT|AusAID|SIDA|UNDRR|HelpAge(?:\s+International)?|Save the Children|Plan International|World Vision(?: International)?|ECPAT(?: International)?|World Bank|Oxfam|ChildFund|ICSW|IFSW|IASSW|IFRC|AHA Centre)\b|\bNgân hàng (?:Thế giới|Phát triển châu Á)|(?<!Thư ký )(?<!thư ký )(?<!cơ quan )(?<!tổ chức )(?<!hội đồng )(?<!Công ước )(?<!của )\bLiên [Hh]ợp [Qq]uốc\b|\bUnited Nations\b(?! (?:Convention|Secretary|Resident|Children|Population|Development|High|Economic|Educational|Declaration|General|Entity|Office|Framework|Decade|Security))"
)
HEAD_EN = r"(?:Ministry|Ministries|Department|Secretariat|Agency|Bank|Fund|Organi[sz]ation|Association|Federation|Foundation|Alliance|Network|University|Institute|Centre|Center|Programme|Program|Union|Commission|Council|Office|Society|Authority|Bureau|Consortium|Community|Development Partners|Children’s Fund|Coalition|Committee|Court|High Commissioner)(?!\w)"
TITLE = r"(?:Mr|Mrs|Ms|Mdm|Mme|Dr|Hon|Prof|H\.\s?E)\b"
CAP = r"[A-ZÀ-Ỹ][\w’'&/-]*"
ENGLISH = expression(
    rf"\b(?:(?:{CAP}\s+){{0,7}}{HEAD_EN}(?:\s+[-–]\s+{CAP}\s+and\s+{CAP}(?:\s+{CAP})*)?(?:\s+(?:(?:of|for|on)(?:\s+the)?|in\s+the)\s+{CAP}(?:(?:,\s+(?={CAP}(?:,?\s+{CAP})*,?\s+(?:and|&)\s+(?!the\b){CAP})|\s+and\s+|,\s+and\s+|\s+of\s+|\s+of the\s+|\s+for\s+|\s+|\s+&\s+)(?!{TITLE}){CAP})*)?)(?:\s+[-–]\s+{CAP}\s+and\s+{CAP}(?:\s+{CAP})*)?(?:\s*\([A-Z][\w/-]+(?:\s[A-Z]{{2,6}})?\))?"
)
HEAD_VI = r"(?:Bộ(?! trưởng)|Tổ công tác|Nhóm đặc trách|Hiêp hội|Ban Thư ký|Ban thư ký|Hội Liên hiệp|Hiệp hội|Liên đoàn|Liên minh|Tổ chức|Quỹ|Viện|Trường Đại học|Đại học|Học viện|Trung tâm|Văn phòng|Cục|Vụ|Tổng cục|Hội đồng|Ủy ban|Uỷ ban|Chương trình|Cơ quan|Mạng lưới|Sở|Trung ương Hội|Hội)"
VIETNAMESE = expression(
    rf"(?<!\w)(?<!các )(?<!những )(?<!từng )(?<!Các ){HEAD_VI}(?=\s+(?:[A-ZÀ-ỸĐ]|quốc gia|quốc tế|thế giới|nghề|nhân dân|giới chủ|về [A-ZĐ]))"
)
STEP = expression(
    r"(?P<gap>\s*[-–]\s*|,\s+|\s+(?:và|&|về|của|vì|phụ trách|nghề)\s+|\s+)(?P<word>[^\W\d_]+(?:&[^\W\d_]+)*)"
)
# Compounds written small inside a name; any other small word ends it, save the second syllable of a capitalised one.
SMALL = expression(
    r"\s+(?:Liên [Hh]ợp [Qq]uốc|các quốc gia(?= [A-ZĐ])|xã hội(?! dân sự)|trẻ em|phụ nữ|gia đình|con người|phi chính phủ|cộng đồng|nông thôn|bền vững|thương mại|văn hóa|thể thao|giáo dục|y tế|kinh tế|môi trường|toàn cầu|khu vực|công nghệ|dân số|quốc tế|quốc gia|thế giới|cao tuổi|khuyết tật|công tác|lao động|phát triển|nhân dân|mồ côi|nghề|sử dụng|giới chủ|vận tải|chuyên nghiệp)(?!\w)"
)
BREAKS = expression(
    r"(?:Thứ trưởng|Bộ trưởng|Bộ|Ông|Bà|Hội nghị|Diễn đàn|Tại|Ban|UN|UNICEF|Cơ quan|Phó|Tổng thư|Tổng Thư|Cục|Vụ|Ủy ban|Hiệp hội|Hội|Tổ chức|Quỹ|Viện|Trường|Ngân hàng|Liên|Chính phủ|Nhóm|Chương trình|WHO|ILO)(?!\w)"
)
NO_SYLLABLE = word_set(
    "cho đã được sẽ tại và của là có do chủ tổ với ở đồng phối trong cùng khẳng nhấn phát nêu trình đề "
    "bày đánh chia dẫn tham thay vừa hay về vì các những từ đến lên phụ trách giữ đăng đã cũng như hoan "
    "kêu mong rất này để nhằm theo tiếp cam sang thông ghi thực hiện"
)
BRACKET = expression(r"\s*\([A-Z][\w&/ -]{1,11}\)")
# A list of names run together by "and"; each that has a head of its own stands alone.
SEAM = expression(
    rf"(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:the\s+)?(?:{CAP}\s+){{0,6}}(?:{HEAD_EN}|Partnership|Forum|Group)(?:\s+(?:for|of|on)\b|$|\s*\()|[A-Z]{{3,}}(?:\W|$))"
)
# Where an office or a person begins, the name of the organisation is over.
PERSON = expression(
    r"\s+(?:(?:Deputy|Assistant|Vice|Permanent|Executive|Acting)\s+)?(?:Director|Directors|Undersecretary|Under-Secretary|Secretary|Minister|(?<!High )Commissioner|Chair|Chairman|Chairperson|President|Ambassador|Representative|Secretary-General|Director-General|Leader)\b.*$"
)
# "Nguyễn Trọng Đàm" behind a ministry is its deputy minister.
SURNAMES = "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đào|Đinh|Hà|Trịnh|Lưu|Mai|Tô|Trương|Đoàn|Cao|Tạ|Lương|Châu|Thái|Doãn|Tống|Khuất"
PERSON_AHEAD = expression(rf"\s(?:{SURNAMES})\s(?!Nội\b|Lan\b|Bình\b|Chí Minh\b)[A-ZÀ-ỸĐ][a-zà-ỹ]+")
# A school or a fund may bear a person's name.
NAMED_AFTER = expression(r"(?:Trường|Đại học|Học viện|Viện|Quỹ|Trung tâm|Giải)")
SURNAME = expression(
    rf"\s(?:{SURNAMES})\s(?!Nội\b|Lan\b|Bình\b)[A-ZÀ-ỸĐ][a-zà-ỹ]+(?:\s[A-ZÀ-ỸĐ][a-zà-ỹ]+){{0,2}}$"
)
# The office a person holds: its ministry is named beside it.
HELD_OFFICE = expression(
    r"(?:\b(?:Director|Head|Chief|Deputy Director|Director[- ]General)\s+(?:of|for)\s+(?:the\s+)?|(?:Phó\s+)?(?:[Vv]ụ trưởng|[Cc]ục trưởng|[Gg]iám đốc)\s+|\bas\s+(?:the\s+)?(?:ASCC\s+)?|\bMinister(?:\s+of\s+State)?\s+(?:in|at)\s+(?:the\s+)?)$"
)
SMALL_OFFICE = expression(r"^(?:Vụ|Cục)\s|Department$|Division$|^National Secretariat|^Ministry\b")
NOT_ONE = expression(
    r"^(?:The\s+)?(?:Socio-Cultural Community|ASEAN (?:Economic |Socio-Cultural |Political-Security )?Community|(?:Regional|International|Global|Caribbean|European|African|National|Annual) Community|Executive Council|National Councils?|.*\b(?:Economic|Security|Political-Security|Cohesive|Responsive|Caring|Inclusive|Sustainable|East Asian?)(?: ASEAN)? Community|(?:East |West |Southern |South )(?:African?|Asian?) (?:Development )?Community|.*(?:Convention|Conference|Exhibition) (?:Centre|Center)|Consortium|Centre|Center|Foundation|Federation|Alliance|Coalition|Society|Institute|University|(?:The )?African Union|[A-Z]{2,6} Bureau|.*(?:Action|Work) Programmes?|(?:International |Regional |Cooperation |Affairs )*(?:Cooperation|Affairs) (?:Department|Bureau)|\S+[’']s International Cooperation Department|Member (?:Countries|States) Network|Community|Council|Commission|Committee|Secretariat|Ministry|Department|Office|Association|Network|Programme|Union|Fund|Bank|Agency|Chương trình Nghị sự.*|Chương trình Hành động.*|Work(?:ing)? .*Programme|.*Action Program(?:me)?|.*Agenda.*|Hội nghị.*|Hội Nghị.*|Hội đàm.*|Hội thảo.*|Bộ (?:chỉ số|công cụ|tài liệu|quy tắc).*|Cơ quan (?:chức|liên).*|Tổ chức (?:Hội|Diễn|Lễ).*|Hội (?:trường|Trường).*|Development Partners)$"
)
LEADS = expression(
    r"^(?:The|At|In|From|Vietnam[’']s|Viet Nam[’']s|Speaking|Deputy|Minister|And|Under|During|By|For|With|Both|Addressing)\s+"
)


def organisations(report: Report) -> Hit | None:
    """Each organisation once, in the order of the text; bodies whose meetings these are stand elsewhere."""
    named: dict[str, tuple[int, int]] = {}
    for sentence in report.sentences:
        if sentence.kind == "title":
            continue
        for start, end in sorted(spans_in(report, sentence.text)):
            words = sentence.text[start:end]
            lead = LEADS.match(words)
            while lead:
                start, words = start + lead.end(), words[lead.end() :]
                lead = LEADS.match(words)
            words = without_person(words.strip(" ,"))
            if held_office(sentence.text[:start], words) or of_known_body(report, sentence.start + start):
                continue
            if worth(report, words) and not within_meeting(report, sentence.start + start):
                bare = re.sub(r"\s*\([^)]*\)$", "", words)
                if any(squeeze(bare) == squeeze(other) for other in named):
                    continue
                named.setdefault(
                    bare,
                    (sentence.start + start, sentence.start + start + len(words)),
                )
    kept = {
        name: span
        for name, span in named.items()
        if not any(name != other and name in other for other in named)
    }
    return Hit(list(kept), tuple(kept.values())) if kept else None


def spans_in(report: Report, text: str) -> list[tuple[int, int]]:
    if report.language == "vi":
        spans = [
            (
                match.start(),
                vietnamese_end(text, match.end(), named_after=bool(NAMED_AFTER.match(match.group()))),
            )
            for match in VIETNAMESE.finditer(text)
        ]
    else:
        spans = [match.span() for match in ENGLISH.finditer(text)]
    spans = [part for span in spans for part in at_seams(text, *span)]
    spans += [match.span() for match in LETTERS.finditer(text)]
    for one in report.vocabulary.organisations:
        for name in (*one.names, one.abbreviation):
            if name and name in text:
                at = text.index(name)
                bracket = BRACKET.match(text, at + len(name))
                spans.append((at, bracket.end() if bracket else at + len(name)))
    spans.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int]] = []
    for span in spans:
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def at_seams(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The names a match runs together, each by itself."""
    parts, begin = [], start
    for seam in SEAM.finditer(text[start:end]):
        if seam.start() and re.search(
            rf"{HEAD_EN}|Partnership|[A-Z]{{3,}}", text[begin : start + seam.start()]
        ):
            parts.append((begin, start + seam.start()))
            begin = start + seam.end()
    return [*parts, (begin, end)]


def without_person(words: str) -> str:
    return SURNAME.sub("", PERSON.sub("", words))


def held_office(before: str, words: str) -> bool:
    return bool(HELD_OFFICE.search(before) and SMALL_OFFICE.search(words))


def vietnamese_end(text: str, at: int, *, named_after: bool = False) -> int:
    """Where a name ends: it goes on over capitals, the second syllable of each, and small compounds."""
    capital = False
    while True:
        small, step = SMALL.match(text, at), STEP.match(text, at)
        if not named_after and PERSON_AHEAD.match(text, at):
            break
        if small:
            at, capital = small.end(), False
            continue
        if not step:
            break
        word, joined = step["word"], step["gap"].strip()
        if step["gap"] == "-" and word[0].islower():
            at = step.end()
        elif word[0].isupper() and not (joined and BREAKS.match(text, step.start("word"))):
            at, capital = step.end(), not (word.isupper() and len(word) > 1)
        elif capital and not joined and (word not in NO_SYLLABLE or text[:at].endswith(("Điều", "Nhi"))):
            at, capital = step.end(), False
        else:
            break
    bracket = BRACKET.match(text, at)
    return bracket.end() if bracket else at


def worth(report: Report, words: str) -> bool:
    words = re.sub(r"\s*\([^)]*\)$", "", words)
    if len(words) < 3 or NOT_ONE.match(words):
        return False
    if any(kind == "country" for kind, *_ in report.gazetteer.loose.get(squeeze(words), ())):
        return False
    body = report.book.body_named(words) or report.vocabulary.abbreviations.get(words.replace(" ", ""))
    return body is None or body.kind in ("secretariat", "partner")


def of_known_body(report: Report, place: int) -> bool:
    """A body of the profile, even where its name runs on further than an organisation's would."""
    return any(
        m.body and m.start <= place < m.end and m.body.kind not in ("secretariat", "partner")
        for m in report.mentions
    )


def within_meeting(report: Report, place: int) -> bool:
    return any(
        m.start <= place < m.end
        and not m.only_body
        and not re.search(r"\bwith\s", report.text[m.start : place])
        for m in report.mentions
    )
