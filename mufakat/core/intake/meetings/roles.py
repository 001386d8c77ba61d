"""Which part a meeting plays in the sentence that names it: reported, above it, before it, after it, sent up to."""

import re
from dataclasses import replace

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, OTHER, PARENT, PREVIOUS, THIS, Mention

ANY_CASE = re.IGNORECASE
THE = r"(?:\s+(?:the|its|their|this|an?|upcoming|forthcoming|following|next|subsequent|ensuing|annual|regular|current|all|both))*\s*$"
CAC = r"(?:\s+(?:các|những|cuộc họp|tại|cho|của|kết quả|kỳ họp tới của))*\s*$"

ONWARD_BEFORE = {
    "en": [
        expression(r"\b(?:submi(?:t|ts|tted|tting|ssion)|(?<!look )(?<!looks )(?<!looked )(?<!looking )forward(?:ed|ing)?|transmit(?:ted|ting)?|transmission|refer(?:red|ral)?|convey(?:ed)?|elevat(?:e|ed|ion)|escalated?|table[d]?|report(?:ed|s|ing)?|present(?:ed|ation)?|shared?|channell?ed|brought|sent|put|communicated|recommend(?:ed|ation)?|inputs?|feed|conclusions?|recommendations?)\b[^.;]{0,120}?\b(?:to|at|with|before|into)" + THE, ANY_CASE),
        expression(r"\bfor (?:their |its |the |further |final |onward |possible |due |eventual )*(?:submission|consideration|adoption|endorsement|approval|notation|information|guidance|decision|review|deliberation|noting|ratification)\b(?: and (?:adoption|approval|endorsement|consideration|guidance|notation|submission))?[^.;]{0,60}?\b(?:to|by|at|of)" + THE, ANY_CASE),
        expression(r"\b(?:to|would|will|shall|should) be (?:adopted|approved|endorsed|considered|noted|signed|launched|tabled|finali[sz]ed|ratified) (?:by|at|during)" + THE, ANY_CASE),
    ],
    "vi": [
        expression(r"\b(?:(?<!tiến )(?<!chương )(?<!quá )(?<!lộ )(?<!lịch )(?<!công )(?<!giáo )trình|báo cáo|đệ trình|chuyển|gửi|kiến nghị|đề xuất|đưa)\b[^.;]{0,150}?\b(?:lên|tới|đến|cho)" + CAC, ANY_CASE),
        expression(r"\b(?:sẽ|được|để|sẽ được)\s+(?:chia sẻ|báo cáo|trình bày|trình|xem xét|thông qua|ghi nhận|giới thiệu|công bố|phê duyệt|thảo luận)\b[^.;]{0,80}?\b(?:tại|với|trong|bởi)" + CAC, ANY_CASE),
        expression(r"\b(?:trình|đệ trình|báo cáo)\s*" + CAC, ANY_CASE),
        expression(r"\b(?:(?<!tiến )(?<!chương )(?<!quá )(?<!lộ )(?<!lịch )(?<!công )(?<!giáo )trình|đệ trình)\b[^.;]{0,140}?\b(?:thông qua|ghi nhận|xem xét|phê duyệt|cho ý kiến|công bố)\s+(?:tại|trong|ở)" + CAC, ANY_CASE),
        expression(r"\bđể\s*" + CAC, ANY_CASE),
    ],
}  # fmt: skip
ONWARD_AFTER = {
    "en": expression(r"^[^.;,]{0,20}?\bfor (?:its |their |further |final )*(?:consideration|adoption|endorsement|approval|notation|decision|information)\b", ANY_CASE),
    "vi": expression(r"^\s*(?:xem xét|thông qua|ghi nhận|phê duyệt|cho ý kiến)\b", ANY_CASE),
}  # fmt: skip
PARENT_BEFORE = {
    "en": expression(r"\b(?:within the (?:framework|context) of|in the (?:framework|context|margins) of|on the (?:sidelines?|margins?|fringes?|occasion) of|alongside|in conjunction with|part of|in the (?:run|lead)[- ]?up to|lead(?:ing)?[- ]up to|ahead of|prior to|before|preced(?:ing|ed|es)|in (?:advance|preparation) (?:of|for)|prepar(?:e|ing|ations?|atory) (?:for|to)|back[- ]to[- ]back with|in tandem with|followed by|during the week of|contribut(?:e|ion|ing) to|in support of|run-up to|paves? the way (?:for|to)|related to|as well as)" + THE, ANY_CASE),
    "vi": expression(r"\b(?:trong khuôn khổ|trong chuỗi|nằm trong|bên lề|nhân dịp|nhân|chuẩn bị(?: nội dung| văn kiện)?(?: cho)?|hướng tới|hướng đến|phục vụ|thuộc|trước thềm|trước|tiếp theo sau là|ngay trước|cùng với|song song với|sự kiện của|phiên họp trù bị cho|đóng góp cho|khuôn khổ)" + CAC, ANY_CASE),
}  # fmt: skip
PREVIOUS_BEFORE = {
    "en": expression(r"\b(?:following(?: up)?(?: on)?|after|since|building on|build(?:s)? (?:up)?on|follow[- ]?up (?:to|of|on)|follows|continuation of|subsequent to|(?:adopted|endorsed|agreed|approved|launched|signed|established|mandated|decided|made|issued|initiated|noted|held|convened)(?: \w+){0,2} (?:at|by|during|in|of)|decisions? of|outcomes? of|results? of|recommendations? of|recommendations from|outcomes from|implementation of the|directives? of|mandate of|compared (?:to|with)|unlike|last year[’']s|previous|last|past|earlier|response to the recommendations of|recalled|recalling|at|preceded by|was preceded by|report of|minutes of|conclusions of|(?:requested|proposed|tasked|directed|agreed|called for) by)" + THE, ANY_CASE),
    "vi": expression(r"\b(?:tiếp nối|tiếp theo|sau|kể từ|từ|kết quả (?:của|tại|từ)?|thông qua tại|đưa ra tại|nhất trí tại|cam kết tại|theo quyết định của|kế thừa|so với|triển khai kết quả|khác với|được tổ chức sau|quyết định của|khuyến nghị của|khuyến nghị từ|ký kết tại|ký tại|thực hiện (?:các )?(?:kết quả|khuyến nghị|quyết định|cam kết)(?: của| tại)?|công bố tại|sau thành công của|phát huy kết quả)" + CAC, ANY_CASE),
}  # fmt: skip
EARLIER = expression(
    r"^\s*(?:Trước đó|Earlier|Previously|Trước đây|Năm ngoái|Last year|Tháng trước|Last month|Prior to this|Before this)\b",
    ANY_CASE,
)
LATER = expression(
    r"^\s*(?:Tiếp theo|Sau đó|Next year|Sang năm|Năm tới|Tiếp sau|Thereafter|Afterwards)\b", ANY_CASE
)
NEXT_BEFORE = {
    "en": expression(r"\b(?:next(?: year[’']s)?|host(?:ing)? of|to host|will host|would host|agreed to (?:convene|hold|meet at)|agreed that|look(?:s|ed|ing) forward to|announced that|proposed to (?:convene|hold)|will (?:hold|convene)|to be held|scheduled|will be followed by|chair(?:manship)? of|offer(?:ed)? to host|forthcoming|upcoming)" + THE, ANY_CASE),
    "vi": expression(r"\b(?:dự kiến|sẽ (?:là nước chủ nhà|đăng cai|tổ chức|chủ trì|làm chủ nhà|tiếp tục tổ chức)|(?:nhận|đề nghị|đồng ý|cam kết|tiếp tục|được) đăng cai(?: tổ chức)?(?: chủ trì)?|tiếp theo là|hẹn gặp lại tại|chủ nhà(?: của)?|sắp tới là)" + CAC, ANY_CASE),
}  # fmt: skip
FUTURE_AFTER = {
    "en": expression(r"^[^.;]{0,70}?\b(?:will|shall|would|is|are|was|were|to)\s+(?:also\s+|then\s+)?(?:be (?:held|hosted|convened|organi[sz]ed)|take place|meet|convene|scheduled|set|slated|planned|tentatively|due|expected|proposed|be chaired)\b|^[^.;]{0,25}?,? ?(?:scheduled|set|slated|planned|due|to be (?:held|hosted|convened)|to take place)\b", ANY_CASE),
    "vi": expression(r"^[^.;]{0,40}?\b(?:sẽ|dự kiến|sắp|được dự kiến)\b[^.;]{0,70}?\b(?:diễn ra|tổ chức|họp|nhóm họp|được tổ chức|khai mạc|chủ trì|đăng cai|vào)\b|^[^.;]{0,12}?\b(?:tiếp theo|tới|sắp tới|kế tiếp|năm sau|sang năm|diễn ra trong những ngày tới)\b", ANY_CASE),
}  # fmt: skip
HELD_AFTER = {
    "en": expression(r"^[^;]*?\b(?:(?:was|were|is|has been|have been|being|had been)(?:\s+\w+ly)?\s+(?:also\s+|jointly\s+|officially\s+)?(?:held|convened|hosted|organi[sz]ed|opened|concluded|closed|inaugurated|launched|underway|under way|conducted)|took place|takes place|taking place|(?:has |have |had )?(?:officially |formally )?(?:opened|commenced|concluded|closed|ended|kicked off|kicks off|began|begun|started|wrapped up|convened|convenes|met|gathered|opens|concludes|assembled|adjourned|got under ?way)|held (?:in|on|at|via|from|here|today|virtually|online))\b", ANY_CASE),
    "vi": expression(r"^[^;]*?\b(?:diễn ra|được tổ chức|khai mạc|bế mạc|kết thúc|nhóm họp|họp tại|họp theo|tổ chức theo|tổ chức tại|được tiến hành|kéo dài|do [^.;]{3,120}chủ trì|đã họp|đã thành công|thành công tốt đẹp)\b", ANY_CASE),
}  # fmt: skip
HELD_BEFORE = {
    "en": expression(r"\b(?:host(?:s|ed|ing)?|conven(?:e|es|ed|ing)|opened|inaugurat(?:ed|es|ing)|address(?:ed|es)|held|concluded|chair(?:s|ed)?|attend(?:s|ed|ing)?|join(?:s|ed)?|gathered (?:\w+ ){0,4}(?:for|at)|met (?:\w+ ){0,6}(?:for|at|during)|convened (?:\w+ ){0,6}(?:for|at)|participat(?:e|es|ed|ing) (?:in|at)|organi[sz]ed|concluded (?:\w+ ){0,5}|took part in|addressing|speaking at|declared open|agreed at|outcomes? (?:of|from)|communiqu[eé] (?:of|from)|report of|press (?:release|statement) (?:of|on)|recommendations (?:of|from|agreed at)|issued (?:at|by)|statement (?:of|from)|conclusion of|opening of|at|for)" + THE, ANY_CASE),
    "vi": expression(r"\b(?:diễn ra|tổ chức|khai mạc|bế mạc|tham dự|dự|chủ trì|đồng chủ trì|tham gia|đăng cai|phát biểu tại|kết thúc|họp|khuyến nghị (?:của|từ)|thông cáo (?:của|báo chí)|tại|kết quả)\s*(?:tổ chức\s+)?" + CAC, ANY_CASE),
}  # fmt: skip
DATED = expression(
    r"\b(?:on|in|from|ngày|vào)\s+(?:\d{1,2}[-–\s/]*(?:to\s|and\s)?)*(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*)?(?:\d{1,4}\b[/\s]*)*",
    ANY_CASE,
)
COORDINATE = expression(
    r"^\s*(?:[,;]|and|held|convened|as well as|&|và|cũng như|hay|trước khi|sau đó|đồng thời|then|subsequently|the|,? ?(?:and )?(?:will be |then |finally )*(?:submitted|forwarded|reported|presented|transmitted)|thereafter|to|through|được|trình|báo cáo|lên|tới|tại|cho|các|rồi|before|thông qua|xem xét|its|their|with|onward|for (?:its )?(?:consideration|adoption|endorsement|approval)|by|adoption|finally|both|eventually|ultimately|submission|:|\s)+$",
    ANY_CASE,
)
PASSED = expression(
    r"^[^.;,]{0,60}?\b(?:held|convened|organi[sz]ed|hosted|in|năm|vào|tổ chức|diễn ra)\b[^.;,]{0,30}?\b(?:19|20)\d\d\b",
    ANY_CASE,
)


# A heading: what follows is the meeting the text comes from.
HEADS_TEXT = expression(
    r"^\s*(?:\W|\w+\s){0,4}?(?:recommendations?|outcomes?|communiqu[eé]|conclusions?|statement|report|summary|press (?:release|statement)|khuyến nghị|thông cáo(?: báo chí| chung)?|tuyên bố(?: chung| chủ tịch)?|kết luận|báo cáo)\b(?:\s+(?:chung|agreed|adopted|issued|made|kết quả|summary|document|at|by|of|from|on|the|during|conclusion|của|tại|từ|về|các))*\s*[:–-]?\s*(?:the\s*)?$",
    ANY_CASE,
)
# "met at their 70th Meeting", "gathered in Suva for the third forum"
CAME_TOGETHER = expression(
    r"\b(?:met|gathered|convened|concluded|assembled|wrapped up|ended|opened|held)\b[^.;]{0,60}?\b(?:at|for|in|during)?\s*(?:their|its)\s*$|\b(?:met|gathered|convened|assembled)\b[^.;]{0,60}?\b(?:at|for)\s+(?:the)?\s*$",
    ANY_CASE,
)
# "endorsed projects following their annual meeting on 3 May": the news is of that meeting
JUST_MET = expression(
    r"\b(?:following|after|at (?:the )?(?:end|close|conclusion) of)\s+(?:their|its)(?:\s+(?:annual|regular|latest))?\s*$",
    ANY_CASE,
)
RELATIVE = expression(r"^\s*,?\s*(?:which|who|that)\s", ANY_CASE)


def with_roles(mentions: list[Mention], *, language: str) -> list[Mention]:
    """Each mention with the role its own sentence gives it and how much it looks like the meeting reported."""
    told: list[Mention] = []
    for mention in mentions:
        role = role_of(mention, told[-1] if told else None, language)
        told.append(replace(mention, role=role, weight=weight_of(mention, role, language)))
    return foretold(told, language)


def foretold(mentions: list[Mention], language: str) -> list[Mention]:
    """A preview: the text leads with a meeting still to come, and that is the one it is about."""
    lead = [
        m for m in mentions
        if not m.only_body and (m.sentence.kind == "title" or m.sentence.prose_before == 0)
    ]  # fmt: skip
    coming = next((m for m in lead if m.role == NEXT), None)
    if coming is None or any(m.role == THIS for m in lead):
        return mentions
    return [
        replace(m, role=THIS, weight=weight_of(m, THIS, language))
        if m.role == NEXT and (m.series == coming.series or m in lead) else m
        for m in mentions
    ]  # fmt: skip


def role_of(mention: Mention, last: Mention | None, language: str) -> str:
    before, after = mention.before[-220:], mention.after
    if last and last.sentence is mention.sentence and last.role in (ONWARD, PARENT, PREVIOUS):
        between = mention.sentence.text[
            last.end - mention.sentence.start : mention.start - mention.sentence.start
        ]
        if COORDINATE.match(DATED.sub(" ", between)) and (
            not HELD_AFTER[language].match(after[:60])
            or (last.role == PREVIOUS and re.match(r"\s*(?:\([^)]*\)\s*)?held on\b", after))
        ):
            return last.role
    if mention.sentence.prose_before == 0 and HEADS_TEXT.match(mention.before):
        return THIS
    if mention.sentence.kind != "title" and is_onward(before, after, language):
        return ONWARD
    if CAME_TOGETHER.search(before) or JUST_MET.search(before):
        return THIS
    if language == "en" and re.search(r"\bwill be followed by\s+(?:the|a|an)?\s*$", before, ANY_CASE):
        return NEXT
    if PARENT_BEFORE[language].search(before):
        return PARENT
    if PREVIOUS_BEFORE[language].search(before) and not (
        HELD_AFTER[language].match(after[:80])
        and language == "en"
        and before.lower().rstrip().endswith(("at", "at the"))
    ):
        if not re.search(
            r"(?:^|[,–—-]\s*|\b(?:speaking|remarks|address|statement|said|today)\s+)at(?:\s+(?:the|its|their))?\s*$",
            before,
            ANY_CASE,
        ):
            return PREVIOUS
    if EARLIER.match(mention.sentence.text) and not before.strip().endswith(("the", "for", "of")):
        return PREVIOUS
    if (
        NEXT_BEFORE[language].search(before)
        or FUTURE_AFTER[language].match(after)
        or (LATER.match(mention.sentence.text) and mention.ordinal)
    ):
        return NEXT
    return THIS if is_held(before, after, language) else OTHER


def is_onward(before: str, after: str, language: str) -> bool:
    if any(pattern.search(before) for pattern in ONWARD_BEFORE[language]):
        # "delegates presented their reports at the forum": said of people, it is no sending up
        people = re.search(
            r"\b(?:đại biểu|delegates?|participants?|speakers?|ministers?|officials?|nước|minister|ông|bà)\b[^.;]{0,60}?\b(?:chia sẻ|trình bày|shared|presented|reported|discussed)\b[^.;]{0,90}$",
            before,
            ANY_CASE,
        )
        to_people = re.search(r"\b(?:to|with|lên|tới|cho)(?:\s+\w+){0,2}\s*$", before, ANY_CASE)
        return not people or bool(to_people and not re.search(r"\bshared\b[^.;]*\bwith\b", before, ANY_CASE))
    return bool(
        re.search(r"\b(?:submit|forward|refer|trình|báo cáo)\w*\b", before, ANY_CASE)
        and ONWARD_AFTER[language].match(after)
    )


def is_held(before: str, after: str, language: str) -> bool:
    if RELATIVE.match(after) and re.search(r"\b(?:by|of|at|to|from|in)\s+(?:the\s+)?$", before, ANY_CASE):
        return False
    return bool(HELD_AFTER[language].match(after[:420]) or HELD_BEFORE[language].search(before))


def weight_of(mention: Mention, role: str, language: str) -> float:
    """How much this mention speaks for the meeting being the one the report is about."""
    weight = {THIS: 3.0, OTHER: 0.6, PARENT: -3.0, PREVIOUS: -3.0, NEXT: -0.5, ONWARD: -4.0}[role]
    if mention.only_body:
        return weight - 3.0 if role != THIS else 0.4
    near = HELD_AFTER[language].match(mention.after[:110])
    if role in (THIS, NEXT):
        weight += 1.2 if near else 0.0
    if (
        role == THIS
        and PASSED.match(mention.after)
        and mention.sentence.prose_before > 1
        and re.search(r"\bheld|tổ chức", mention.after[:40])
    ):
        weight -= 1.5
    if role in (THIS, OTHER, NEXT):
        weight += (
            2.6 if mention.sentence.kind == "title" else max(0.0, 2.4 - 0.8 * mention.sentence.prose_before)
        )
        weight += 0.5 * bool(mention.ordinal) + 0.4 * bool(mention.body)
    if mention.sentence.kind in ("item", "caption"):
        weight = min(weight, 1.5) if mention.sentence.kind == "caption" else weight * 0.3
    return weight
