"""Who is asked: "To ASEAN Member States:", "Governments are urged to:", "INVITES THE COMMISSION TO:", "Đối với các tổ chức phi chính phủ"."""

import re
from collections.abc import Iterator

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.outline import elsewhere
from mufakat.core.intake.outline.verbs import SURELY_VERB_FIRST

ANY_CASE = re.IGNORECASE
# Words that name somebody who may be asked; what stands around them is part of the name.
WHO_EN = (
    r"(?:governments?|GOs?|NGOs?|CSOs?|states?(?! of)|countries|member(?:s| states| countries)|states? parties|parties|secretariats?|non-?governmental|"
    r"civil[- ]society|organi[sz]ations?|associations?|councils?|commissions?|committees?|bodies|organs?|agencies|ministr(?:y|ies)|ministers?|leaders|officials|"
    r"partners?|donors?|employers?|unions?|workers?|enterprises?|companies|business(?:es)?|private sector|media|universit(?:y|ies)|academia|academics|"
    r"schools?|teachers?|educators?|institut(?:es?|ions?)|famil(?:y|ies)|parents?|caregivers?|communit(?:y|ies)|societ(?:y|ies)|authorit(?:y|ies)|parliaments?|"
    r"parliamentarians|legislat(?:ors|ures?)|judiciary|practitioners?|professionals?|researchers?|stakeholders?|youth|young people|children|adults|"
    r"municipalit(?:y|ies)|cities|citizens|residents|households|hospitals?|clinics?|courts?|churches|volunteers?|carers?|police|prisons?|inspectors?|"
    r"units?|offices?|departments?|divisions?|consorti(?:um|a)|alliances?|coalitions?|federations?|boards?|bureaus?|teams?|foundations?|experts?|journalists?|operators?|regulators?|lawmakers?|"
    r"hosts?|delegations?|sponsors?|facilitators?|trainers?|forum|summit|assembly|conference|working group|task force|centres?|centers?|networks?|banks?|police|industry|providers?|platforms?|faith[- ]based|"
    r"Brunei(?: Darussalam)?|Cambodia|Indonesia|Lao PDR|Malaysia|Myanmar|Philippines|Singapore|Thailand|Timor-Leste|Viet ?nam|Australia|China|"
    r"India|Japan|(?:Republic of |South )?Korea|New Zealand|"
    r"United Nations|UN|ASEAN|SOMSWD|AMMSWD|ACWC|ASWC|UNICEF|WHO|ILO|IOM|ICSW|African Union|Union|CARICOM|Presidency|co-?chairs?|chair(?:person|man)?|focal points?)"
)
WHO_VI = (
    r"(?:chính phủ|quốc gia|nước|thành viên|Ban Thư ký|Thư ký|tổ chức|hội đồng|ủy ban|uỷ ban|bộ|ngành|cơ quan|đối tác|nhà tài trợ|doanh nghiệp|"
    r"gia đình|cha mẹ|nhà trường|trường|cộng đồng|địa phương|chính quyền|truyền thông|báo chí|hiệp hội|công đoàn|người sử dụng|nhân viên|xã hội|"
    r"cơ sở|trung tâm|giáo viên|cán bộ|lãnh đạo|phụ huynh|chuyên gia|nhà nghiên cứu|cấp|đoàn thể|đại học|học viện|bệnh viện|hội|"
    r"ASEAN|SOMSWD|AMMSWD|ACWC|UNICEF|Liên hợp quốc|khu vực tư nhân|viện|hội nghị|diễn đàn|nhóm công tác|quốc hội|trẻ em|thanh niên|NGO)"
)
ASKED_EN = r"(?:urged?s?|call(?:s|ed)?\s+(?:on|upon)|request(?:s|ed)?|invit(?:es?|ed)|encourag(?:es?|ed)|recommend(?:s|ed)?(?:\s+that)?|appeal(?:s|ed)?\s+to|ask(?:s|ed)?|advis(?:es?|ed)|exhort(?:s|ed)?|task(?:s|ed)?|mandat(?:es?|ed)|direct(?:s|ed)?|propos(?:es?|ed)\s+(?:to|that)|suggest(?:s|ed)?(?:\s+that)?)"
ASKED_VI = r"(?:kêu gọi|đề nghị|khuyến nghị|kiến nghị|yêu cầu|khuyến khích|đề xuất|mong muốn|mời)"
SOMEBODY_EN = expression(rf"(?<![\w-]){WHO_EN}$", ANY_CASE)
LEVELS = expression(r"^(?:all )?(?:levels?|heads?|branches) of (?:governments?|state)$", ANY_CASE)
NAME = r"(?P<who>[^.:;!?]{2,160}?)"
HEADED_EN = expression(
    rf"^(?:(?:(?:key |specific |policy |the )?recommendations?|recommended actions?|actions?|addressed|directed|calls?)\s+)?(?:to|for|by|at|towards)\s+(?:the\s+(?:level of\s+)?)?{NAME}\s*[:.\-–—]?$",
    ANY_CASE,
)
BARE_EN = expression(rf"^(?:the\s+)?{NAME}\s*[:\-–—]?$", ANY_CASE)
MUST_EN = expression(
    rf"^(?:[^.:;]{{0,80}}?,\s+)?(?:that\s+|what\s+|all\s+of\s+)?(?:the\s+)?{NAME}\s+(?:should|shall|must|may|can|could|will|need(?:s)? to|ought to|have to|(?:is|are|were|was)\s+(?:further\s+|also\s+|hereby\s+|strongly\s+|therefore\s+|jointly\s+)*(?:to|urged|called (?:up)?on|encouraged|requested|invited|recommended|asked|advised|expected|reminded))\b[^.:;]{{0,60}}:?$",
    ANY_CASE,
)
CALLED_EN = expression(
    rf"\b{ASKED_EN}\s+(?:that\s+)?(?:the\s+)?{NAME}(?:\s+(?:should|shall|must|to|that|the following|in particular|as follows|inter alia)\b[^.:;]{{0,80}})?\s*:?$",
    ANY_CASE,
)
# "… make these recommendations to our governments:"
MADE_TO_EN = expression(
    rf"(?:\brecommendations?|\bthe following)\s+(?:addressed\s+)?(?:to|for)\s+(?:the\s+)?{NAME}\s*:?$",
    ANY_CASE,
)
# "Three things we ask of our ministers"
ASKED_OF_EN = expression(
    rf"\b(?:ask|want|demand|expect|request|need)s?\s+(?:of|from)\s+(?:our\s+|the\s+)?{NAME}\s*:?$", ANY_CASE
)
HEADED_VI = expression(
    rf"^(?:(?:các\s+)?(?:khuyến nghị|kiến nghị)\s+)?(?:đối với|gửi(?: tới| đến)?|với|dành cho|về phía|cho|tới)\s+{NAME}\s*[:.\-–—]?$",
    ANY_CASE,
)
BARE_VI = expression(rf"^{NAME}\s*[:]?$", ANY_CASE)
MUST_VI = expression(
    rf"^{NAME}\s+(?:cần|nên|phải|có trách nhiệm|được (?:kêu gọi|đề nghị|khuyến nghị|khuyến khích|yêu cầu|mời))\b[^.:;]{{0,60}}:?$",
    ANY_CASE,
)
CALLED_VI = expression(
    rf"\b{ASKED_VI}\s+(?:rằng\s+)?{NAME}(?:\s+(?:cần|nên|phải|xem xét|những|các nội dung|như sau|một số|thực hiện)\b[^.:;]{{0,60}})?\s*:?$",
    ANY_CASE,
)
# What a name ends before, in a stem that goes on.
TAIL = expression(
    r"\s+(?:to|should|shall|must|that|the following|as follows|inter alia|in particular|như sau|sau đây|cần|nên|phải)$",
    ANY_CASE,
)

# Words that tell of a list or of what was done, never of somebody.
NO_NAME = expression(
    r"\b(?:recommend\w*|following|follows|adopted|agreed|noted|discuss\w*|present\w*|includ\w*|outcomes?|results?|report\w*|decided|endorsed|sessions?|meetings?|"
    r"was|were|is|are|has|have|had|will|khuyến nghị|kiến nghị|thống nhất|thông qua|như|nội dung|kết quả|báo cáo|đã|sẽ|được|là|gồm)\b|\bsau$",
    ANY_CASE,
)


# "Recommendations of the Forum" are not addressed to it.
BELONGS = expression(r"^(?:of|from|by|at|on|in|của|từ|về|tại|trong)\b", ANY_CASE)


def addressee_in(line: str, *, language: str, alone: bool) -> tuple[int, int] | None:
    """Where a heading or a stem names whom it asks; `alone`: only a line that is such a heading or stem and no more.

    A name without any word around it ("NGOs", "ASEAN Secretariat:") counts where the line stands alone.
    """
    if language not in ("vi", "en"):
        return elsewhere.addressee_in(line)
    last = line if alone else line[sentence_before(line) :]
    shift = len(line) - len(last)
    for match in matches(last, language=language):
        start, end = trimmed(last, *match.span("who"))
        if start < end and names_somebody(last[start:end], language=language):
            return start + shift, end + shift
    return None


SPOKEN_TO = expression(r"^(?P<who>[^:.;]{2,90}):\s+(?=\S)")


def spoken_to(line: str, *, language: str) -> tuple[int, int, int] | None:
    """ "Employers: Hire …": where the name stands in a line, and where the words begin that are said to them."""
    match = SPOKEN_TO.match(line)
    found = addressee_in(match["who"] + ":", language=language, alone=True) if match else None
    return (*found, match.end()) if match and found else None


def matches(line: str, *, language: str) -> Iterator[re.Match[str]]:
    short = len(line.split()) <= (22 if language == "vi" else 18)
    if language == "vi":
        forms = (HEADED_VI, MUST_VI, CALLED_VI, *((BARE_VI,) if short else ()))
    else:
        forms = (MUST_EN, CALLED_EN, ASKED_OF_EN, HEADED_EN, MADE_TO_EN, *((BARE_EN,) if short else ()))
    for form in forms:
        if form in (HEADED_VI, HEADED_EN) and not short:
            continue
        match = form.search(line)
        if match:
            yield match


def sentence_before(line: str) -> int:
    """Where the last sentence of a line begins."""
    ends = [match.end() for match in re.finditer(r"[.!?]\s+(?=[A-ZÀ-ỸĐ])", line)]
    return ends[-1] if ends else 0


def trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    while match := TAIL.search(line[start:end]):
        end = start + match.start()
    article = re.match(r"(?:(?:to|for|that|với|tới|đến|cho|lên)\s+)?(?:the\s+)?", line[start:end], ANY_CASE)
    start += article.end() if article else 0
    while end > start and line[end - 1] in " ,;-–—":
        end -= 1
    return start, end


# What a name goes on with behind the word that says who it is: "councils | on social welfare", "NGOs | working with children"
FURTHER = re.compile(
    r"\s+(?:of|for|in|on|with|from|to|at|under|across|who|which|that|working|engaged|involved|concerned|based|responsible)\b|\s*\("
)
HOW_MANY_VI = r"(?:các|những|mọi|mỗi|từng|tất cả|toàn thể|hai|ba|\d+|phía)\s+"


def names_somebody(words: str, *, language: str) -> bool:
    """Every part of the name between commas and "and" is somebody, and nothing in it is done."""
    if (
        SURELY_VERB_FIRST.match(words)
        or BELONGS.match(words)
        or NO_NAME.search(words)
        or len(words.split()) > 24
    ):
        return False
    parts = [
        part for part in re.split(r"\s*(?:[,;/&]|\band\b|\bvà\b|\bor\b)\s*", words) if len(part.strip()) > 1
    ]
    if any(SURELY_VERB_FIRST.match(part) for part in parts):
        return False
    named = sum(is_somebody(part, language=language) for part in parts)
    # "Ministries of Health, Education and Social Welfare": the first part says what the others are
    return named > 0 and (named * 2 >= len(parts) or is_somebody(parts[0], language=language))


def is_somebody(part: str, *, language: str) -> bool:
    """By the word that carries the name, the last in English, the first in Vietnamese: "participation of parents" is nobody."""
    if language == "vi":
        return bool(re.match(rf"(?:{HOW_MANY_VI})*{WHO_VI}(?!\w)", part.strip(), ANY_CASE))
    head = FURTHER.split(part.strip(), maxsplit=1)[0]
    return bool(SOMEBODY_EN.search(head) or LEVELS.search(part))
