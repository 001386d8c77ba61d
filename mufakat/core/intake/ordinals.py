"""Where an ordinal stands in running text: patterns for both languages; what it is worth, `core.ordinals` knows."""

import re

from mufakat.core.intake.expressions import expression
from mufakat.core.ordinals import ONES, TENS, ordinal_of

DIGIT_VI = "một|mốt|nhất|hai|nhì|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín"
EN_TENS = "|".join(ten[:-1] for ten in TENS)

# English: "14th", "8 th", "Forty-Seventh", "twenty first", "first ever"; the number may carry its short form again:
# "Thirtieth (30th)".
ENGLISH = (
    rf"(?:\d{{1,3}}\s?(?:st|nd|rd|th)\b|first[\s-]ever\b|(?:(?:{EN_TENS})y[\s-]?)?(?:{'|'.join(ONES[:9])})\b"
    rf"|(?:{'|'.join(ONES[9:])})\b|(?:{EN_TENS})ieth\b|[IVXL]{{1,7}}(?:st|nd|rd|th)\b|inaugural\b|maiden\b)"
)
# Vietnamese: "lần thứ 14", "lần 4", "lần thứ nhất", "lần thứ hai mươi mốt", "thứ XIV".
VIETNAMESE = (
    rf"(?:lần\s+(?:thứ\s+)?|thứ\s+)(?P<vi>\d{{1,3}}(?![\d/.\-]\d)|[IVXL]{{1,7}}\b"
    rf"|(?:(?:{DIGIT_VI})\s+mươi(?:\s+(?:{DIGIT_VI}))?|mười(?:\s+(?:{DIGIT_VI}))?|(?:{DIGIT_VI}))\b)"
)
EVER = expression(r"[\s-]ever$", re.IGNORECASE)
# "lần 4", "lần tư" are counted as "lần thứ 4".
COUNTED = expression(r"^lần\s+(?!thứ\b|đầu\b)", re.IGNORECASE)


def number_of(words: str) -> int | None:
    """The number an ordinal expression stands for: 14 for "14th", "Fourteenth", "lần thứ mười bốn", "XIV"."""
    return ordinal_of(COUNTED.sub("thứ ", EVER.sub("", words.strip())))
