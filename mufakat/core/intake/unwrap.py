"""Lines that were only broken at the edge of a page, made whole again."""

import re
from dataclasses import replace
from itertools import pairwise

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.reading import Reading
from mufakat.core.intake.stamps import is_stamp

PROSE = 60  # a line this long that ends like a sentence is prose
FULL_STOP = expression(r"(?:[.!?។။]|/\./?|\./\.)[”\"’)\]]*\s*$")
LIST_MARK = expression(
    r"^\s*(?:[-•●▪■◆*–+»◦○∙·‣➢➤✓✔→§\uf0b7\uf0a7\uf0d8\uf0fc]|[\u2190-\u21ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff\ue000-\uf8ff\U0001f300-\U0001faff]\ufe0f?\s|o(?=\s+[A-ZÀ-ỸĐ])|\(?(?:\d{1,3}|[ivxIVX]{1,5}|[a-zđ]|[A-HJ-L]|[ก-ซກ-ຍក-ញက-ည])[.)។။](?:\s|$|(?=[^\W\d]{2}))|\d{1,2}[-–]\s+(?=[^\W\d_])"
    r"|\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=[^\W\d_])|(?:Recommendation|Khuyến nghị|Kiến nghị)\s+(?:no\.?\s*|số\s*|#\s*)?\d{1,2}\s*[.:)–-])"
)
# Words of a menu; those that are verbs too ("share", "chia sẻ", "theo dõi") only where nothing is shared.
MENU = expression(
    r"^[\s•|>»*-]*(?:(?:skip (?:to|ribbon)|sign (?:in|up|out)|log ?in|menu|home(?:page)?|trang chủ|tin tức|"
    r"đăng nhập|xem$|xem tiếp|in (?:bài|trang)|e-?mail|facebook|twitter|zalo|linkedin|whatsapp|"
    r"cỡ chữ|back to|quay lại|về trang|toggle|cookies?|tiếng việt|english|about us|news$|"
    r"font size|aa?$|advertisement|quảng cáo|copy link|lưu bài|nghe đọc bài|your browser|"
    r"\d[\d.,]*(?<![.,])\s*(?:lượt xem|views?|lượt đọc|shares?|comments?|bình luận)\b|(?:lượt xem|views?|lượt đọc|số lượt)\s*[:：]?\s*\d)"
    r"|(?:register|search|share|print|contact|close|accept|language|click|save|listen|giới thiệu|đăng ký|liên hệ|tìm kiếm|chia sẻ|theo dõi)"
    r"(?:\W*$|\s*[:|]|\s+(?:this|on|via|us|here|now|page|articles?|cookies|all|to (?:this|continue)|bài|tin|qua|lên|chúng tôi|tài khoản|báo|trang|ngay|VnExpress)\b))",
    re.IGNORECASE,
)
PICTURE = expression(
    r"[\w\-.()%+]{1,80}\.(?:jpe?g|png|gif|webp|bmp|svg|heic)(?=\W|[^\W\d_]|\d|$)", re.IGNORECASE
)
# "Jakarta, 21 July 2016", "14–15 September 2023, Vientiane": where and when, below a title.
HELD = expression(
    r"^(?:[A-ZÀ-ỸĐ][^\W\d_]+(?:[ ,’'-]+[A-ZÀ-ỸĐ][^\W\d_]+){0,5},?\s+)?(?:on\s+|ngày\s+)?\d{1,2}(?:st|nd|rd|th)?(?:\s*[-–—]\s*\d{1,2}(?:st|nd|rd|th)?)?\s+[^\W\d_]{3,9}\.?,?\s+(?:\d{1,2},?\s+)?(?:năm\s+)?\d{4}(?:,\s+[^\d.]{3,60})?\.?$"
)
# "Venue: Lagoon House" above "Host: Ministry of Boats": facts beside their names, one a line
LABELLED = expression(r"^[A-ZÀ-ỸĐ][\w/&-]*(?: [\w/&-]+){0,3}\s?:\s+\S")
# "… of the Community;" / "To acknowledge …": the next clause behind a call
CLAUSE = expression(r"^(?:To|That|URG\w+|CALL\w*|RECOMMEND\w*|REQUEST\w*|ENCOURAG\w+)\s+[A-Za-z]")
JOINS_ON = expression(
    r"(?:[,;–\-/&]|\b(?:the|of|and|in|on|at|from|to|for|by|with|a|an|its|their|as|or|is|was|were|be|that|no|và|của|ngày|vào|tại|từ|đến|do|về|"
    r"các|trong|cho|với|là|có|được|thứ|lần|tháng|năm)|\b\d{1,3}(?:st|nd|rd|th)|(?:The|Forty|Thirty|Twenty)[\w-]*)\s*$",
    re.IGNORECASE,
)


def unwrapped(reading: Reading) -> Reading:
    """The reading with lines that were only broken at the page's edge joined; every letter keeps its place."""
    reading = rejoined(reading)
    letters = list(reading.text)
    lines = spans_of_lines(reading.text)
    wide = usual_width(lines)
    for (start, end), (next_start, next_end) in pairwise(lines):
        last, following = reading.text[start:end], reading.text[next_start:next_end]
        row = is_row(reading, start, end) or is_row(reading, next_start, next_end)
        if next_start == end + 1 and not row and goes_on(last, following, wide):
            letters[end] = " "
    return replace(reading, text="".join(letters))


def is_row(reading: Reading, start: int, end: int) -> bool:
    """A line of a table: columns parted by bars or by tabs of the source."""
    line = reading.text[start:end].strip()
    return " | " in line or "\t" in reading.source[slice(*source_of(reading, start, end))].strip()


def source_of(reading: Reading, start: int, end: int) -> tuple[int, int]:
    return (reading.starts[start], reading.ends[end - 1]) if start < end else (0, 0)


# "recommenda-" / "tions": a word parted at the end of a line
PARTED = expression(r"(?<=[^\W\d_]{2})-[ ]?\n[ ]*(?=[a-zà-ỹ]{2,})")


def rejoined(reading: Reading) -> Reading:
    """The reading with words whole that a narrow column had parted."""
    if usual_width(spans_of_lines(reading.text)) == 10_000:
        return reading
    dropped = {place for found in PARTED.finditer(reading.text) for place in range(*found.span())}
    kept = [place for place in range(len(reading.text)) if place not in dropped]
    if not dropped:
        return reading
    return replace(
        reading,
        text="".join(reading.text[place] for place in kept),
        starts=[reading.starts[place] for place in kept],
        ends=[reading.ends[place] for place in kept],
    )


def spans_of_lines(text: str) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in re.finditer(r"[^\n]*", text)
        if match.start() == 0 or text[match.start() - 1] == "\n"
    ]


def usual_width(lines: list[tuple[int, int]]) -> int:
    """How wide a full line is; texts without a fixed width give a number no line reaches."""
    long = sorted(end - start for start, end in lines if end - start > 45)
    middle = long[len(long) // 2] if len(long) >= 3 else 10_000
    return middle if middle <= 130 else width_of_column(lines)


def width_of_column(lines: list[tuple[int, int]]) -> int:
    """A narrow column: many lines close together, most of them about as wide as the widest."""
    close = sorted(a_end - a for (a, a_end), (b, _) in pairwise(lines) if b == a_end + 1 and a_end - a > 12)
    if len(close) < 12:
        return 10_000
    middle, wide = close[len(close) // 2], close[int(len(close) * 0.9)]
    return middle if middle >= 22 and wide <= 1.35 * middle else 10_000


def goes_on(last: str, following: str, wide: int) -> bool:
    last, following = last.rstrip(), following.lstrip()
    if LABELLED.match(last) and LABELLED.match(following):
        return False
    if last.endswith((";", ":", "; and", "; và")) and CLAUSE.match(following):
        return False
    if not last or not following or LIST_MARK.match(following) or PICTURE.search(last):
        return False
    if (
        FULL_STOP.search(last)
        or (last.endswith(":") and not wide < 10_000)
        or is_stamp(last)
        or MENU.match(last)
    ):
        return False
    if following[0].islower() or JOINS_ON.search(last):
        return True
    if len(last) >= PROSE and len(following) < PROSE and FULL_STOP.search(following) and not last.isupper():
        return True  # the short end of a paragraph
    if HELD.match(following):
        return False
    # "… in response to the" / "Senior Officials …": a line filled to the edge goes on whatever comes next
    return len(last) > 0.72 * wide and not last.isupper() and not is_stamp(following)
