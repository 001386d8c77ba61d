"""Clear away the litter web pages carry, and say what each line of a report is.

Nothing is cut out: each block keeps its place in the text, so that quotes can be shown where they stand.
Kinds: `title` (above the report), `stamp` (when it was published), `body`, `item` (a line of a list, a
subheading), `caption` (of a picture), `litter` (menus, counters, other matters).
"""

import re
from collections import Counter
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.outline.regions import is_heading
from mufakat.core.intake.reading import Reading
from mufakat.core.intake.stamps import is_stamp
from mufakat.core.intake.unwrap import (
    FULL_STOP,
    LIST_MARK,
    MENU,
    PICTURE,
    PROSE,
    spans_of_lines,
)
from mufakat.core.languages.fold import content_words

END = expression(r"[.!?:;…”\"’)]\s*$")
ELLIPSIS = expression(r"(?:\.\.\.|…)\s*$")

# What closes a report; behind it stand keywords, related headlines, comments.
CLOSES = expression(
    r"^[\s•|>»*-]*(?:từ khóa|từ khoá|(?:tags?|keywords?|topics?)\s*(?:[:：]|$)|tin (?:liên quan|khác|cùng|mới|đọc nhiều|nổi bật|cũ|bài)|các tin|"
    r"bài (?:viết )?(?:liên quan|khác|cùng)|có thể bạn|đọc nhiều|xem nhiều|bình luận|ý kiến bạn đọc|gửi bình luận|"
    r"cùng chuyên mục|mới nhất|tiêu điểm|liên kết website|sự kiện liên quan|related(?:\s+(?:news|articles?|stories|posts?|links?|content|topics|documents|reading|items?))?\s*(?:[:：]|$)|more (?:news|stories|from|on this)|"
    r"comments?\s*(?:\(\d+\)|[:：]|$)|leave a (?:reply|comment)|you (?:may|might) also|recommended(?: for you)?$|latest (?:news|stories|posts)|"
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
COUNTER = expression(r"\d[\d.,]*(?<![.,])\s*(?:lượt (?:xem|đọc)|views?|hits|reads)\b", re.IGNORECASE)
CAPTION = expression(
    r"(?:\((?:photo|ảnh|nguồn|source|image|picture|credit|illustrative)[^)]{0,60}\)\s*\|?\s*$|(?:photo|ảnh|image|hình)(?: minh họa)?\s*:\s*[^.]{2,40}\|?\s*$|"
    r"^\s*(?:photo|ảnh|image|caption|picture|hình|toàn cảnh|quang cảnh|ảnh chụp|các đại biểu chụp)\b[^.]{0,110}\.?$)",
    re.IGNORECASE,
)
SOURCE = expression(
    r"^\s*(?:\(?(?:nguồn|source|theo|tác giả|by|author)\s*[:：]?\s*[^.:]{2,40}\)?\.?|[A-Z]{2,6}|[—–-]\s*[A-Z]{2,8})\s*$",
    re.IGNORECASE,
)
MEETING = expression(
    r"meeting|forum|conference|summit|session|communiqu|outcomes|recommendation|statement|hội nghị|diễn đàn|cuộc họp|phiên họp|kỳ họp|"
    r"khuyến nghị|thông cáo|tuyên bố|council|committee|commission|ministers",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Block:
    kind: str
    start: int
    end: int


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


# A line of Thai, Lao, Khmer or Burmese, whose words no space parts.
UNSPACED = expression(r"^(?=.{18})[^A-Za-zÀ-ỹ]*[\u0e01-\u0eff\u1000-\u109f\u1780-\u17ff]{6}")
HEADS_LIST = expression(
    r"^(?:\W*[\dIVXivx]{0,5}[.)]?\s*)?(?:recommendations?|(?:to|for)\s+\w|(?:các\s+)?(?:khuyến|kiến) nghị|đối với)\b",
    re.IGNORECASE,
)


def without_running_heads(text: str, lines: list[tuple[int, int, bool]], kinds: list[str]) -> list[str]:
    """Page numbers, and short lines that come again on page after page, are no part of what a report says."""
    said = Counter(re.sub(r"\d+", "", text[start:end]).strip() for start, end, _ in lines)
    told = []
    for kind, (start, end, _) in zip(kinds, lines, strict=True):
        line = text[start:end].strip()
        # "ASEAN Secretariat:" and "Recommendations" come again above every list; they head it
        heads = line.endswith(":") or HEADS_LIST.match(line)
        again = (
            len(line) < 90
            and not heads
            and said[re.sub(r"\d+", "", line).strip()] >= 3
            and kind in ("short", "item")
        )
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
                or UNSPACED.match(line)
                or is_heading(line.strip())
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
        elif kind == "item" and SOURCE.match(line) and not heads_list(text, lines, n):
            told[n] = "litter"
        if told[n] == "body":
            seen |= {word for word in content_words(line) if len(word) > 3}
            closed = closed or bool(re.search(r"\./\.?\s*$", line))
    return told


def heads_list(text: str, lines: list[tuple[int, int, bool]], n: int) -> bool:
    """ "NGOs" on a line of its own is an agency's name, unless a list stands below it."""
    return n + 1 < len(lines) and bool(LIST_MARK.match(text[lines[n + 1][0] : lines[n + 1][1]]))


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
