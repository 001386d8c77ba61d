"""A scale that stands beside the numbers and not in them: “million VND” as a currency, “(triệu đồng)” in a heading, “ĐVT: nghìn
người” above a table. Whoever leaves it unread takes 1,250 for what is 1,250,000,000."""

import re

from mufakat.core.sheet.answers.numbers import CURRENCY_MARKS, SCALES, western

LONGEST = 60  # characters of words that say a unit; longer ones tell of something else
_OTHERWISE = (
    "mil",
    "mill",
    "mln",
    "jutaan",
    "ribuan",
    "miliaran",
    "libo",
    "milyon",
    "bilyon",
)  # in headings, never after a number
_BY_LETTERS = "|".join(
    sorted((*(one for one in SCALES if one.isascii() and len(one) > 2), *_OTHERWISE), key=len, reverse=True)
)
_BY_MARKS = "|".join(sorted((re.escape(one) for one in SCALES if not one.isascii()), key=len, reverse=True))
_MONEY = "|".join(re.escape(mark) for mark in CURRENCY_MARKS if len(mark) > 1)
# “per thousand” is a unit of its own, “tỷ lệ” a rate
_SCALE = re.compile(
    rf"(?<!per )(?<![^\W\d_])(?:{_BY_LETTERS})s?(?![^\W\d_])"
    rf"|(?<![^\W\d_])(?:{_BY_MARKS})(?!\s*lệ)(?=\s*(?:{_MONEY}|[a-zà-ỹđ]+\b|คน|ຄົນ|[)\]/,.;]|$))"
    rf"|(?<!per )(?<!\d)1[.,\s]?000(?=\s*(?:{_MONEY}|persons|people|người|orang|คน))"
    r"|(?<!per )(?<![\d.,])['’‘(]?\s?[,.]?000\)?'?s?(?!\d)",
    re.IGNORECASE,
)  # fmt: skip
_UNIT_SAID = re.compile(
    r"^\W*(?:unit|units|đvt|đơn vị|đv|in|figures|amounts?|dalam|satuan|unidade|หน่วย|ຫົວໜ່ວຍ|ឯកតា)\b|^\s*[(\[].*[)\]]\s*$",
    re.IGNORECASE,
)


def names_scale(words: str) -> bool:
    """Do these few words (a currency, a heading, a unit) name thousands, millions, billions?"""
    return bool(_SCALE.search(western(words)))


def states_scale(words: str) -> bool:
    """Words above a table that say in which scale its numbers are: “ĐVT: triệu đồng”, “(in million kip)”, “million VND”."""
    plain = western(words)
    if len(plain) > LONGEST or not names_scale(plain):
        return False
    rest = re.sub(rf"{_SCALE.pattern}|{_MONEY}", "", plain, flags=re.IGNORECASE)
    return bool(_UNIT_SAID.search(plain)) or not re.search(r"\w", rest)
