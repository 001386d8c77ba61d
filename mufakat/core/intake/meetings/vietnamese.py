"""Where a Vietnamese text names a meeting: the head word, then the name until a verb or a preposition ends it."""

import re
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.ordinals import VIETNAMESE as ORDINAL

HEAD = expression(
    r"\b(?<!chuỗi )(?:Hội\s+nghị|Diễn\s+đàn|Cuộc\s+họp(?!\s+báo)|Phiên\s+họp|Kỳ\s+họp|Khóa\s+họp|Hội\s+thảo|Đại\s+hội|Tọa\s+đàm|Toạ\s+đàm|Hội\s+đàm|"
    r"Đối\s+thoại|Cuộc\s+gặp|Khoá\s+họp|Lễ\s+khởi\s+động|Tham\s+vấn(?=\s+(?:khu\s+vực|cấp|quốc\s+gia)))\b",
    re.IGNORECASE,
)
# An organ that becomes a meeting only with a number or when something is sent up to it.
ORGAN = expression(
    r"\b(?:Ủy\s+ban|Uỷ\s+ban|Hội\s+đồng|Nhóm\s+công\s+tác|Nhóm\s+đặc\s+trách|Cấp\s+cao|(?:các\s+)?Bộ\s+trưởng|(?:các\s+)?(?:nhà\s+)?Lãnh\s+đạo|"
    r"(?:cấp\s+)?Bộ\s+trưởng|Hiệp\s+hội|Ban\s+Điều\s+hành)\b",
)
# The name ends before one of these.
STOP = expression(
    r"(?:(?:đã|sẽ|được|đang|vừa|diễn|do|với|tại|(?<!nhà )(?<!chỗ )(?<!nơi )ở|vào|ngày|có|là|nhằm|khai mạc|bế mạc|dưới|trong|thông qua|thống nhất|thảo luận|"
    r"tập trung|cũng|nhưng|sau|trước|từ|kéo dài|dự kiến|bàn(?! tròn)|xem xét|ghi nhận|này|năm|nói trên|cho biết|để|mà|khi|nơi|gồm|bao gồm|"
    r"như|chiều|sáng|tối|hôm|hoặc|hay|thành công|kết thúc|quy tụ|thu hút|đề ra|họp|nhóm họp|nhất trí|kêu gọi|khẳng định|nhấn mạnh|hoan nghênh|"
    r"kết hợp|đồng thời|cùng|tổ chức(?! phi| xã| dân| quốc)|theo|hướng tới|hướng đến|đánh giá|ra (?:đời|mắt|tuyên)|chính thức|mang|lấy|chia sẻ|tiếp tục|đạt|tạo|"
    r"góp phần|đưa|không|rằng|vì|tới|lên|đến|tham(?! vấn)|trình (?:lên|các|Hội|Bộ|báo|Lãnh)|xác định|đặt|quyết định|yêu cầu|giao (?:cho|Ban)|đề nghị|đề xuất|dành|lần này|mở|tổng kết|ngay|"
    r"toàn thể|còn|rà soát|nghe|bắt đầu|lần đầu|bằng (?:hình|phương)|qua (?:hình|cầu|nền|video|phương|màn)|trực tuyến|trực tiếp|hôm nay|tháng|quý|thuộc|nằm|(?<!trợ )giúp|cho(?! vay)(?!(?:\s+[^\W\d_]+){1,6}\s+lần\s+thứ)|gần|đầu tiên|phải|"
    r"nêu|giới thiệu|đại diện|dự(?! án| thảo| báo)|khởi đầu|thể hiện|trở thành|bày tỏ|đón|chỉ|rất|nhân (?:dịp|ngày|kỷ)|hoàn (?:tất|thiện)|liên quan|khởi xướng|những|nhiều|một)(?!\w))",
    re.IGNORECASE,
)
KICK_OFF = expression(r"khởi\s+động\b", re.IGNORECASE)
GOES_ON = expression(r"(?:và|về|của|các|phụ trách|trong khu vực|giữa|cấp|về việc|\+)\b", re.IGNORECASE)
AND_ELSE = expression(
    rf"và\s+(?:các\s+)?(?:{HEAD.pattern}|{STOP.pattern}|cuộc|sự kiện|hoạt động|{ORGAN.pattern})",
    re.IGNORECASE,
)
ABBREVIATION = expression(r"\s*\(\s*(?P<in>[^()]{2,60})\)")
WORD = expression(r"[^\W_]+(?:[-+/&’'][^\W_]+)*(?:\s?\+\s?\d)?")
LINK = expression(r"\s*[-–]\s*|\s+|\s?,\s(?=(?:[^\W_]+,? ){1,6}(?:\([A-Z+\d ]{2,12}\) )?(?:và|lần)\b)")
TITLE_HERE = expression(r"\s*[“\"«]\s*[A-ZÀ-ỸĐ][^”\"»\n]{8,160}[”\"»]")
ORDINAL_HERE = expression(ORDINAL, re.IGNORECASE)


@dataclass(frozen=True)
class Raw:
    """A name found by the rules of its language, before anybody asks whose it is; places within the sentence."""

    start: int
    end: int
    name: str
    ordinal: str | None
    ordinal_at: tuple[int, int] | None
    bracket: str | None
    only_body: bool


def raw_mentions(text: str) -> list[Raw]:
    found: list[Raw] = []
    for match in HEAD.finditer(text):
        if not found or match.start() >= found[-1].end:
            found.append(read_on(text, match.start(), match.end(), only_body=False))
    for match in ORGAN.finditer(text):
        if not any(one.start <= match.start() < one.end for one in found):
            found.append(read_on(text, match.start(), match.end(), only_body=True))
    return sorted(found, key=lambda one: one.start)


def read_on(text: str, start: int, end: int, *, only_body: bool) -> Raw:
    """Follow the name to its end, lifting the number and the bracket out of it."""
    pieces, ordinal, ordinal_at, bracket = [text[start:end]], None, None, None
    at = end
    while True:
        inside = ABBREVIATION.match(text, at)
        if inside and bracket is None and re.search(r"[A-Z]{2}|\d", inside["in"]):
            bracket, at, end = inside["in"], inside.end(), inside.end()
            continue
        gap = LINK.match(text, at)
        here = gap.end() if gap else at
        number = ORDINAL_HERE.match(text, here)
        if number and ordinal is None:
            ordinal, ordinal_at, at, end = number.group(), number.span(), number.end(), number.end()
            continue
        word = WORD.match(text, here)
        if not gap or not word or ends_name(text, here, gap.group(), pieces):
            break
        pieces.append(
            ("," if "," in gap.group() else " -" if re.search("[-–]", gap.group()) else "")
            + " "
            + word.group()
        )
        at = end = word.end()
    quoted = TITLE_HERE.match(text, at) if len(pieces) == 1 and bracket is None and not only_body else None
    if quoted:  # hội thảo "Bánh xe cho mọi nhà"
        pieces, end = [text[start : quoted.end()]], quoted.end()
    name = trimmed_name("".join(pieces))
    return Raw(start, end, name, ordinal, ordinal_at, bracket, only_body)


def ends_name(text: str, here: int, gap: str, pieces: list[str]) -> bool:
    if len(pieces) > 34 or AND_ELSE.match(text, here) or (HEAD.match(text, here) and len(pieces) > 1):
        return True
    if KICK_OFF.match(text, here) and len(pieces) == 1:
        return False
    stop = STOP.match(text, here)
    if not stop or (stop.group() == "do" and pieces[-1].strip().lower() == "tự"):
        return False
    # "Hội nghị hoàn thiện Lộ trình", "… trong khu vực": capitals make a verb part of a name
    return not text[here].isupper() or text[here : here + 2].isupper()


def trimmed_name(name: str) -> str:
    """Without the small words a stop left dangling."""
    return re.sub(
        r"(?:[\s,–-]+(?:và|về|của|các|phụ trách|giữa|cấp|những|cũng như))+$",
        "",
        name.strip(),
        flags=re.IGNORECASE,
    )
