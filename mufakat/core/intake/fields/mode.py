"""Online, in person or both: only where the report says so of the meeting itself."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.meetings.mention import NEXT, ONWARD, PARENT, PREVIOUS
from mufakat.core.intake.report import Hit, Report
from mufakat.core.intake.sentences import Sentence

ANY_CASE = re.IGNORECASE
ONLINE = {
    "en": expression(r"\b(?:held|convened|met|meeting|meets|conducted|took place|hosted|organi[sz]ed|opened|joined|joining|attended|participat\w+|took part|gathered|concluded|session|conference|forum|chaired|delegates|members|countries)\b(?:[^.;]{0,90}?)\b(?:virtually|online|remotely)\b(?!\s+(?:abuse|safety|child|sexual|exploitation|platforms? for|learning|scams?|content|risks?|harm|threats?|gender|services?|education|world|space|environment|protection|violence|training|training|course))|\b(?:by|via|through|over|using)\s+(?:a\s+)?(?:video|tele|web)[\s-]?(?:conferenc\w+|link)|\b(?:via|over|on|through)\s+(?:the\s+)?(?:Zoom|Webex|Microsoft Teams|MS Teams|Google Meet|Cisco)\b|\bvideo[\s-]?conference\b|\bteleconference\b|\b(?:virtual|online)\s+(?:\w+\s+){0,4}?(?:meeting|session|conference|forum|summit|format|mode|event|platform|gathering|dialogue|consultation|workshop|participation|attendance|modality)\b(?! on)|\bin (?:a )?virtual(?:\s+format)?\b|\bwebinar\b", ANY_CASE),
    "vi": expression(r"\b(?:(?:theo|dưới|bằng|qua|thông qua|với)\s+(?:hình thức|phương thức|nền tảng|hệ thống|kênh|cách thức)?\s*(?:họp\s+|truyền hình\s+|hội nghị\s+|kết hợp\s+)?(?:trực tuyến|từ xa)|(?:họp|hội nghị|diễn đàn|cuộc họp|phiên họp|tổ chức|tham dự|tham gia|dự|diễn ra|kết nối|sự tham gia|hình thức|chủ trì|đồng thời|hội thảo)\s+(?:\w+\s+){0,2}?trực tuyến|(?:qua|bằng|hình thức)\s+(?:cầu\s+)?truyền hình(?! trực tiếp)|qua\s+(?:nền tảng\s+)?(?:Zoom|Webex|Microsoft Teams|video)|hội nghị truyền hình|trực tuyến (?:tại|ngày|vào|với|giữa|do|từ|trên nền tảng|qua|\())|^\s*trực tuyến\b", ANY_CASE),
}  # fmt: skip
IN_PERSON = {
    "en": expression(r"\bin[\s-]person\b|\bface[\s-]to[\s-]face\b|\bphysical(?:ly)?\s+(?:held|convened|meeting|present|attend\w*|participat\w+|format)?\b(?=[^.;]{0,40}\b(?:meeting|held|attend|format|and virtual|and online|session|forum)|\s*[.,;])|\b(?:attended|met|held|convened) physically\b", ANY_CASE),
    "vi": expression(r"(?:hình thức|phương thức|họp|dự|tham dự|tham gia|tổ chức|hội nghị|gặp gỡ|diễn ra|cuộc họp|kết hợp|sự tham dự|gặp|cả)\s+(?:\w+\s+){0,2}?trực tiếp(?! tổ chức| chỉ đạo| liên quan| đến| tới| phục vụ| hỗ trợ)|trực tiếp tại\b|trực tiếp (?:và|kết hợp(?: với)?|lẫn) (?:trực tuyến|gián tiếp)|trực tiếp lần đầu", ANY_CASE),
}  # fmt: skip
HYBRID = {
    "en": expression(r"\bhybrid\b(?! (?:threat|warfare|rice|work|learning|vehicle|car|school))|\bin[\s-]person and (?:\w+\s+)?(?:online|virtual(?:ly)?|remote(?:ly)?)|\b(?:online|virtual(?:ly)?) and (?:\w+\s+)?(?:in[\s-]person|physical(?:ly)?)|\bphysical(?:ly)? and (?:online|virtual(?:ly)?)|\bas well as (?:virtually|online|remotely)|\b(?:in|at) (?-i:[A-Z])[\w’'. -]{2,40}(?:, [A-Z][\w .]{2,30})?,? and (?:also )?(?:online|virtually|via (?:video|Zoom)|by video)|\bboth (?:online|virtual\w*|in[\s-]person|physical\w*)", ANY_CASE),
    "vi": expression(r"\btrực tiếp\s*(?:,|và|kết hợp(?:\s+với)?|lẫn|kết hợp cùng|cùng với)\s*(?:hình thức\s+)?(?:trực tuyến|gián tiếp|họp trực tuyến)|\btrực tuyến\s*(?:,|và|kết hợp(?:\s+với)?|lẫn)\s*(?:hình thức\s+)?trực tiếp|hình thức (?:kết hợp|hỗn hợp)(?! trực tuyến)|\btại [A-ZÀ-Ỹ][^.;]{2,60}? và (?:theo hình thức )?trực tuyến|\bhybrid\b", ANY_CASE),
}  # fmt: skip
KEYWORDS = {
    "online": expression(
        r"trực tuyến|truyền hình|từ xa|virtual|online|remote|video|tele|zoom|webex|teams|meet|webinar",
        ANY_CASE,
    ),
    "in_person": expression(r"trực tiếp|in[\s-]person|face|physical", ANY_CASE),
    "hybrid": expression(
        r"trực tuyến|trực tiếp|hybrid|virtual|online|in[\s-]person|physical|hỗn hợp|kết hợp", ANY_CASE
    ),
}
# What was, or might have been, says nothing of this meeting.
OTHER_TIMES = expression(
    r"\b(?:after|following|since|unlike|instead of|rather than|had been|have been|previous(?:ly)?|until|before|years? of|was to have|sau(?! khi kết)|thay vì|trước đây|vừa qua phải|gần \d+ tháng|những năm|năm trước|khác với)\b[^,;.]{0,110}$",
    ANY_CASE,
)
TITLES = expression(r"[“\"‘«][^”\"’»\n]{3,260}[”\"’»]")
PROPOSED = expression(
    r"\b(?:could|may|should|would|propos\w+|recommend\w*|urg\w+|encourag\w+|trainings?|courses?|đề xuất|khuyến nghị|đào tạo|môi trường|không gian|nền tảng học|dạy|học|truyền hình|phát sóng|tường thuật|livestream)\s*(?:\w+\s+){0,3}$",
    ANY_CASE,
)


def mode(report: Report) -> Hit | None:
    """`online`, `in_person` or `hybrid`; two kinds of taking part in one meeting make it hybrid."""
    if not report.subject:
        return None
    said: dict[str, list[tuple[int, int]]] = {"hybrid": [], "online": [], "in_person": []}
    for sentence in report.sentences:
        if sentence.kind == "item" and sentence.prose_before > 3:
            continue
        for name, patterns in (("hybrid", HYBRID), ("online", ONLINE), ("in_person", IN_PERSON)):
            said[name] += spoken(report, sentence, name, patterns[report.language])
    if said["hybrid"]:
        return Hit("hybrid", tuple(said["hybrid"][:2]))
    if said["online"] and said["in_person"]:
        return Hit("hybrid", (said["online"][0], said["in_person"][0]))
    for name in ("online", "in_person"):
        if said[name]:
            return Hit(name, tuple(said[name][:2]))
    return None


def spoken(report: Report, sentence: Sentence, name: str, pattern: re.Pattern[str]) -> list[tuple[int, int]]:
    quoted = [match.span() for match in TITLES.finditer(sentence.text)]
    told = []
    for match in pattern.finditer(sentence.text):
        words = list(KEYWORDS[name].finditer(match.group()))
        at = match.start() + (words[-1].start() if words else 0)
        before = sentence.text[:at]
        if (
            any(a <= at < b for a, b in quoted)
            or OTHER_TIMES.search(before[-140:])
            or PROPOSED.search(before[-60:])
        ):
            continue
        role = report.role_at(sentence, sentence.start + at)
        if role in (PREVIOUS, NEXT, ONWARD) or (role == PARENT and not report.held(sentence)):
            continue
        if role == "nobody" and not (
            (report.held(sentence) and sentence.prose_before < 3) or sentence.kind == "title"
        ):
            continue
        told.append((sentence.start + match.start(), sentence.start + match.end()))
    return told
