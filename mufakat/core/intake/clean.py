"""Clear away the litter web pages carry, and say what each line of a report is.

Nothing is cut out: each block keeps its place in the text, so that quotes can be shown where they stand.
Kinds: `title` (above the report), `stamp` (when it was published), `body`, `item` (a line of a list, a
subheading), `caption` (of a picture), `litter` (menus, counters, other matters).
"""

import re
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.reading import Reading
from mufakat.core.intake.stamps import is_stamp
from mufakat.core.languages.fold import content_words

PROSE = 60  # a line this long that ends like a sentence is prose
END = expression(r"[.!?:;…”\"’)]\s*$")
FULL_STOP = expression(r"(?:[.!?]|/\./?|\./\.)[”\"’)\]]*\s*$")
ELLIPSIS = expression(r"(?:\.\.\.|…)\s*$")
LIST_MARK = expression(r"^\s*(?:[-•●▪*–+»]|\(?(?:\d{1,2}|[ivxIVX]{1,5}|[a-zđ])[.)](?:\s|$|(?=[^\W\d])))")

# What closes a report; behind it stand keywords, related headlines, comments.
CLOSES = expression(
    r"^[\s•|>»*-]*(?:từ khóa|từ khoá|tags?|keywords?|topics?|tin (?:liên quan|khác|cùng|mới|đọc nhiều|nổi bật|cũ|bài)|các tin|"
    r"bài (?:viết )?(?:liên quan|khác|cùng)|có thể bạn|đọc nhiều|xem nhiều|bình luận|ý kiến bạn đọc|gửi bình luận|"
    r"cùng chuyên mục|mới nhất|tiêu điểm|liên kết website|sự kiện liên quan|related|more (?:news|stories|from|on this)|"
    r"comments?\b|leave a (?:reply|comment)|you (?:may|might) also|recommended(?: for you)?$|latest (?:news|stories|posts)|"
    r"most (?:read|viewed|popular)|trending|subscribe|sign up|newsletter|follow us|copyright|©|all rights reserved|"
    r"next (?:article|post)|previous (?:article|post)|about the author|similar (?:stories|articles)|other news|also read$|read next)",
    re.IGNORECASE,
)
# A line that sends the reader elsewhere; the report goes on after it.
POINTS_AWAY = expression(
    r"^\s*(?:\[[^\]]{15,}\]\s*$|[>»]{1,3}\s|(?:xem thêm|đọc thêm|mời (?:quý vị|bạn)|tin liên quan|read (?:more|also)|see also|also read|"
    r"related(?: (?:news|story|stories|article))?|watch|video|infographic|>>)\s*[:：>])",
    re.IGNORECASE,
)
MENU = expression(
    r"^[\s•|>»*-]*(?:skip (?:to|ribbon)|sign (?:in|up|out)|log ?in|register|menu|home(?:page)?|search|trang chủ|giới thiệu|tin tức|"
    r"đăng (?:nhập|ký)|liên hệ|tìm kiếm|xem$|xem tiếp|chia sẻ|share|print|in (?:bài|trang)|e-?mail|facebook|twitter|zalo|linkedin|whatsapp|"
    r"cỡ chữ|back to|quay lại|về trang|toggle|close|accept|cookies?|language|tiếng việt|english|contact|about us|news$|"
    r"font size|aa?$|advertisement|quảng cáo|theo dõi|click|save|copy link|lưu bài|nghe đọc bài|listen|your browser|"
    r"\d[\d.,]*\s*(?:lượt xem|views?|lượt đọc|shares?|comments?|bình luận)|(?:lượt xem|views?|lượt đọc|số lượt)\s*[:：]?\s*\d)",
    re.IGNORECASE,
)
COUNTER = expression(r"\d[\d.,]*\s*(?:lượt (?:xem|đọc)|views?|hits|reads)\b", re.IGNORECASE)
PICTURE = expression(
    r"[\w\-.()%+]{1,80}\.(?:jpe?g|png|gif|webp|bmp|svg|heic)(?=\W|[^\W\d_]|\d|$)", re.IGNORECASE
)
CAPTION = expression(
    r"(?:\((?:photo|ảnh|nguồn|source|image|picture|credit|illustrative)[^)]{0,60}\)\s*\|?\s*$|(?:photo|ảnh|image|hình)(?: minh họa)?\s*:\s*[^.]{2,40}\|?\s*$|"
    r"^\s*(?:photo|ảnh|image|caption|picture|hình|toàn cảnh|quang cảnh|ảnh chụp|các đại biểu chụp)\b[^.]{0,110}\.?$)",
    re.IGNORECASE,
)
SOURCE = expression(
    r"^\s*(?:\(?(?:nguồn|source|theo|tác giả|by|author)\s*[:：]?\s*[^.:]{2,40}\)?\.?|[A-Z]{2,6}|[—–-]\s*[A-Z]{2,8})\s*$",
    re.IGNORECASE,
)
CREDIT = expression(r"\(?(?:Photo|Ảnh|Image)\s*:\s*[^.)|]{2,40}\)?", re.IGNORECASE)
MEETING = expression(
    r"meeting|forum|conference|summit|session|communiqu|outcomes|recommendation|statement|hội nghị|diễn đàn|cuộc họp|phiên họp|kỳ họp|"
    r"khuyến nghị|thông cáo|tuyên bố|council|committee|commission|ministers",
    re.IGNORECASE,
)
JOINS_ON = expression(
    r"(?:[,;–\-/&]|\b(?:the|of|and|in|on|at|from|to|for|by|with|a|an|its|their|as|or|is|was|were|be|that|no|và|của|ngày|vào|tại|từ|đến|do|về|"
    r"các|trong|cho|với|là|có|được|thứ|lần|tháng|năm)|\b\d{1,3}(?:st|nd|rd|th)|(?:The|Forty|Thirty|Twenty)[\w-]*)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Block:
    kind: str
    start: int
    end: int


def unwrapped(reading: Reading) -> Reading:
    """The reading with lines that were only broken at the page's edge joined; every letter keeps its place."""
    reading = rejoined(reading)
    letters = list(reading.text)
    lines = spans_of_lines(reading.text)
    wide = usual_width(lines)
    for (start, end), (next_start, next_end) in pairwise(lines):
        last, following = reading.text[start:end], reading.text[next_start:next_end]
        if next_start == end + 1 and goes_on(last, following, wide):
            letters[end] = " "
    return replace(reading, text="".join(letters))


# "recommenda-" / "tions": a word parted at the end of a line
PARTED = expression(r"(?<=[^\W\d_]{2})-[ ]?\n(?=[a-zà-ỹ]{2,})")


def rejoined(reading: Reading) -> Reading:
    """The reading with words whole that a narrow column had parted."""
    if usual_width(spans_of_lines(reading.text)) == 10_000:
        return reading
    dropped = {place for found in PARTED.finditer(reading.text) for place in range(*found.span())}
    kept = [place for place in range(len(reading.text)) if place not in dropped]
    if not dropped:
        return reading
    return Reading(
        reading.source,
        "".join(reading.text[place] for place in kept),
        [reading.starts[place] for place in kept],
        [reading.ends[place] for place in kept],
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
    return middle if middle <= 130 else 10_000


def goes_on(last: str, following: str, wide: int) -> bool:
    last, following = last.rstrip(), following.lstrip()
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
    # "… in response to the" / "Senior Officials …": a line filled to the edge goes on whatever comes next
    return len(last) > 0.72 * wide and not last.isupper() and not is_stamp(following)


def blocks_of(reading: Reading) -> list[Block]:
    """What each line is, in order; a picture's name glued to a sentence is cut off as litter."""
    text = reading.text
    lines = [
        piece
        for start, end in spans_of_lines(text)
        for piece in without_pictures(text, start, end)
        if text[piece[0] : piece[1]].strip()
    ]
    kinds = [first_guess(text[start:end], glued) for start, end, glued in lines]
    kinds = without_running_heads(text, lines, kinds)
    kinds = with_titles(text, lines, kinds)
    kinds = with_tail(text, lines, kinds)
    return [Block(kind, start, end) for kind, (start, end, _) in zip(kinds, lines, strict=True)]


PAGE_NUMBER = expression(
    r"^\s*(?:[-–]\s*)?(?:page|trang|p\.)?\s*\d{1,3}(?:\s*(?:of|/|\||trên)\s*\d{1,3})?\s*(?:[-–]\s*)?$",
    re.IGNORECASE,
)


def without_running_heads(text: str, lines: list[tuple[int, int, bool]], kinds: list[str]) -> list[str]:
    """Page numbers, and short lines that come again on page after page, are no part of what a report says."""
    said = Counter(re.sub(r"\d+", "", text[start:end]).strip() for start, end, _ in lines)
    told = []
    for kind, (start, end, _) in zip(kinds, lines, strict=True):
        line = text[start:end].strip()
        again = len(line) < 90 and said[re.sub(r"\d+", "", line).strip()] >= 3 and kind in ("short", "item")
        told.append("litter" if PAGE_NUMBER.match(line) or again else kind)
    return told


def without_pictures(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """The pieces of a line between picture names; a piece glued behind one is a caption."""
    pieces, at, glued = [], start, False
    for match in PICTURE.finditer(text[start:end]):
        pieces.append((at, start + match.start(), glued))
        at, glued = start + match.end(), True
    return [*pieces, (at, end, glued)]


def first_guess(line: str, glued: bool) -> str:
    bare = line.strip()
    if is_stamp(bare):
        return "stamp"
    if glued or CAPTION.search(bare):
        return "caption"
    if (
        (MENU.match(bare) and len(bare) < PROSE)
        or POINTS_AWAY.match(bare)
        or (COUNTER.search(bare) and len(bare) < PROSE)
    ):
        return "litter"
    if (LIST_MARK.match(bare) and 12 < len(bare) < 90) or (
        LIST_MARK.match(bare) and not FULL_STOP.search(bare)
    ):
        return "item"
    if len(bare) >= PROSE and (
        FULL_STOP.search(bare) or ELLIPSIS.search(bare) or END.search(bare) or len(bare) > 220
    ):
        return "body"
    return "body" if FULL_STOP.search(bare) and len(bare.split()) >= 6 else "short"


def with_titles(text: str, lines: list[tuple[int, int, bool]], kinds: list[str]) -> list[str]:
    """Short lines above the first prose are the title where they say something, menus where they do not."""
    first = next((n for n, kind in enumerate(kinds) if kind in ("body", "item")), len(kinds))
    told = list(kinds)
    for n in range(first):
        if kinds[n] == "short":
            line = text[lines[n][0] : lines[n][1]]
            says = (
                len(line.split()) >= 4
                or MEETING.search(line)
                or line.strip().isupper()
                or has_place_or_date(line)
            )
            told[n] = "title" if says and not SOURCE.match(line) else "litter"
    for n in range(first, len(kinds)):
        if kinds[n] == "short":
            told[n] = "item"
    return told


def has_place_or_date(line: str) -> bool:
    return bool(re.search(r"\b(?:19|20)\d\d\b|^[A-ZÀ-Ỹ][\w'’ -]{2,30},\s+[A-ZÀ-Ỹ]", line.strip()))


def with_tail(text: str, lines: list[tuple[int, int, bool]], kinds: list[str]) -> list[str]:
    """Everything behind the report's close is litter, unless prose on the same matter follows."""
    told, closed, seen = list(kinds), False, set()
    for n, (start, end, _) in enumerate(lines):
        line, kind = text[start:end], kinds[n]
        if not seen and kind in ("title", "litter", "stamp", "caption"):
            continue
        if CLOSES.match(line) and len(line) < 90 and kind != "body":
            closed = closed or bool(seen)
            told[n] = "litter"
        elif closed:
            closed = not (kind == "body" and same_matter(line, seen))
            told[n] = "litter" if closed and kind != "stamp" else kind
        elif is_teaser(text, lines, told, n):
            told[n] = told[n - 1] = "litter"
        elif kind == "item" and SOURCE.match(line):
            told[n] = "litter"
        if told[n] == "body":
            seen |= {word for word in content_words(line) if len(word) > 3}
            closed = closed or bool(re.search(r"\./\.?\s*$", line))
    return told


def same_matter(line: str, seen: set[str]) -> bool:
    """Prose that shares most of its longer words with the report; a teaser breaks off."""
    words = {word for word in content_words(line) if len(word) > 3}
    return (
        bool(words) and not ELLIPSIS.search(line) and len(words & seen) >= 0.6 * len(words) and len(line) > 70
    )


def is_teaser(text: str, lines: list[tuple[int, int, bool]], told: list[str], n: int) -> bool:
    """A headline and the broken-off beginning of its story."""
    if (
        n == 0
        or told[n] != "body"
        or told[n - 1] != "item"
        or not ELLIPSIS.search(text[lines[n][0] : lines[n][1]])
    ):
        return False
    return not END.search(text[lines[n - 1][0] : lines[n - 1][1]])
