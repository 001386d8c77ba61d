"""When a report was published: "Thứ 3, 19/11/2019 | 09:56:42", "Posted on Sep 21, 2013", "12/17/2021 3:35:00 PM"."""

import re
from datetime import date

from mufakat.core.intake.date_words import MONTHS
from mufakat.core.intake.expressions import expression

M = "|".join(sorted(MONTHS, key=len, reverse=True))
CLOCK = r"\d{1,2}\s?(?:[:hg]\s?\d{2}(?::\d{2})?)\s*(?:[AaPp]\.?[Mm]\.?)?(?:\s*(?:[\[(]?(?:GMT|UTC|ICT)\s*[+-]?\d*:?\d*[\])]?))?"
FORMS = [
    expression(r"(?P<y>(?:19|20)\d\d)[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:T[\d:.+Z-]+)?"),
    expression(r"(?P<d>\d{1,2})\s?[/.\-]\s?(?P<m>\d{1,2})\s?[/.\-]\s?(?P<y>(?:19|20)\d\d)"),
    expression(r"(?P<d>\d{1,2})\s+tháng\s+(?P<m>\d{1,2})(?:\s+năm|,)?\s+(?P<y>(?:19|20)\d\d)", re.IGNORECASE),
    expression(
        rf"(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s./-]+(?P<n>{M})\b[\s./,-]*(?P<y>(?:19|20)\d\d)", re.IGNORECASE
    ),
    expression(
        rf"(?P<n>{M})\b[\s./-]*(?P<d>\d{{1,2}})(?:st|nd|rd|th)?[\s.,/-]+(?P<y>(?:19|20)\d\d)", re.IGNORECASE
    ),
    expression(r"(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<yy>\d\d)(?=\D|$)"),
]
AROUND = expression(
    rf"{CLOCK}|\b(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|\d)|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun|"
    r"posted|published|updated?|last|modified|created|release[ds]?|date|on|at|by|cập nhật|lúc|ngày|đăng|xuất bản|hồi|lượt xem|views?|"
    r"mới nhất|số lần đã xem|lượt đọc|nguồn gốc|nguồn|gmt|ict|utc|am|pm|sáng|chiều|giờ|tin|news|press release|immediate|for)\b|[\s|,:;•·\-–—/()\[\]+.]",
    re.IGNORECASE,
)
# "Hà Nội, ngày 12 tháng 9 năm 2017" heads a text with where and when; a page's stamp names no place.
PLACE_FIRST = expression(
    r"^\s*(?!(?:hôm nay|thứ|chủ nhật|ngày|cập nhật|posted|published|updated|by|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,9}\s+\d)\b)[^\W\d_][^\d|:]{2,40},\s*(?:ngày\s+)?\d",
    re.IGNORECASE,
)
PLACE_LAST = expression(r"\b(?:19|20)\d\d,\s+(?!(?:at|by|on|last)\b)[^\W\d_][^\d|:]{2,40}$", re.IGNORECASE)
RANGE = expression(
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?\s*(?:[-–—]|to|and|và|đến)\s*\d{{1,2}}(?:st|nd|rd|th)?(?:\s+(?:{M})|[/.])",
    re.IGNORECASE,
)


def stamp_in(text: str) -> tuple[date, int, int] | None:
    """The first whole date of a line and where it stands."""
    for form in FORMS:
        for match in form.finditer(text):
            day = day_from(match, text)
            if day:
                return day, match.start(), match.end()
    return None


def day_from(match: re.Match[str], text: str) -> date | None:
    got = match.groupdict()
    year = int(got["y"]) if got.get("y") else 2000 + int(got["yy"])
    month = MONTHS[got["n"].lower()] if got.get("n") else int(got["m"])
    day = int(got["d"])
    american = bool(re.search(r"\d\s?[AP]\.?M\b", text[match.end() : match.end() + 16])) and not got.get("n")
    if month > 12 or (
        american
        and text[match.start()].isdigit()
        and got.get("m")
        and day <= 12
        and got["y"] != match.group()[:4]
    ):
        day, month = month, day
    try:
        return date(year, month, day)
    except ValueError:
        return None


def is_stamp(line: str) -> bool:
    """A short line that is a date and little else; a range of days is a meeting's, not a page's."""
    if (
        len(line) > 110
        or RANGE.search(re.sub(CLOCK, " ", line))
        or PLACE_FIRST.match(line)
        or PLACE_LAST.search(line)
    ):
        return False
    found = stamp_in(line)
    if not found:
        return False
    rest = AROUND.sub("", line[: found[1]] + " " + line[found[2] :])
    signed = re.search(CLOCK, line) and re.match(
        r"\s*(?:contributed|posted|written|published|by|đăng bởi|tác giả|bởi)\b", line, re.IGNORECASE
    )
    return len(rest) <= (45 if signed else 14)
