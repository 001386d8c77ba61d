"""The forms in which reports write dates, longest and surest first; Vietnamese and English."""

import re

from mufakat.core.intake.date_words import MONTHS, MONTHS_VI
from mufakat.core.intake.expressions import expression

M = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY = r"(?:0?[1-9]|[12]\d|3[01])"
TH = r"(?:\s?(?:st|nd|rd|th))?"
YEAR = r"(?:(?:19|20)\d\d|25[4-9]\d)"  # the last of the Buddhist era, as Thai papers count
TO = r"\s*(?:[-–—‒−]|to|till|until|through|and|&)\s*"
TO_VI = r"\s*(?:[-–—‒−]|đến hết|đến|tới|và|,)\s*(?:ngày\s*)?"
DAY_OF_WEEK = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
SEP = r"\s?[/.\-–]\s?"
MONTH_NO = r"(?:0?[1-9]|1[0-2])"


def compiled(pattern: str) -> re.Pattern[str]:
    spelled = (
        pattern.replace("<D>", DAY).replace("<TH>", TH).replace("<Y>", YEAR).replace("<M>", M)
        .replace("<TO>", TO).replace("<TOV>", TO_VI).replace("<W>", DAY_OF_WEEK).replace("<S>", SEP)
        .replace("<N>", MONTH_NO)
    )  # fmt: skip
    # never from the middle of a longer number
    return expression(rf"(?<![\d/.\-–]){spelled}" if spelled.startswith("(?P<d") else spelled, re.IGNORECASE)


# Longest and surest first; a place read by one is not read again by the next.
ENGLISH = [
    # 31 August and 1 September 2023 · 30 Nov 2015 - 2 Dec 2015
    compiled(r"\b(?P<d1><D>)<TH>(?:\s+day)?(?:\s+of)?\s+(?P<m1><M>)\b\.?,?\s*(?P<y1><Y>)?<TO>(?:the\s+)?<W>(?P<d2><D>)<TH>(?:\s+of)?\s+(?P<m2><M>)\b\.?(?:,?\s*(?P<y><Y>))?"),
    # August 31 to September 1, 2023
    compiled(r"\b(?P<m1><M>)\b\.?\s+(?P<d1><D>)<TH>(?:,?\s+(?P<y1><Y>))?<TO><W>(?P<m2><M>)\b\.?\s+(?P<d2><D>)<TH>\b(?!:)(?:,?\s*(?P<y><Y>))?"),
    # 4th-6th November 2019 · 23 and 24 May · Tuesday 4 to Thursday 6 May
    compiled(r"\b(?P<d1><D>)<TH>(?:\s*,\s*<D><TH>)*,?<TO>(?:the\s+)?<W>(?P<d2><D>)<TH>(?:\s+of)?\s+(?P<m><M>)\b\.?(?:,?\s*(?P<y><Y>))?"),
    # November 17 – 22, 2019
    compiled(r"\b(?P<m><M>)\b\.?\s+(?P<d1><D>)<TH>\s*(?:[-–—‒−]|to|through|and|&)\s*(?P<d2><D>)<TH>\b(?!:)(?:,?\s*(?P<y><Y>))?"),
    # 4.-5. September 2018 · 4. September 2018
    compiled(r"\b(?P<d1><D>)\.?\s?[-–—]\s?(?P<d2><D>)\.\s?(?P<m><M>)\b\.?,?\s*(?P<y><Y>)"),
    compiled(r"\b(?P<d><D>)\.\s?(?P<m><M>)\b,?\s*(?P<y><Y>)"),
    compiled(r"\b(?P<d><D>)<TH>(?:\s+day)?(?:\s+of)?[\s-]+(?P<m><M>)\b\.?(?:,?[\s-]*(?P<y><Y>))?"),
    compiled(r"\b(?P<m><M>)\b[.,]?\s+(?P<d><D>)<TH>\b(?![:.]\d)(?:,?\s*(?P<y><Y>))?"),
    compiled(r"\b(?P<y><Y>)-(?P<m><N>)-(?P<d><D>)\b"),
    compiled(r"\b(?P<d1><D>)\s?[-–]\s?(?P<d2><D>)/(?P<m><N>)/(?P<y><Y>)\b"),
    compiled(r"\b(?P<d><D>)[/.](?P<m><N>)[/.](?P<y><Y>)\b"),
    compiled(r"\b(?P<m><M>)\b\.?,?\s+(?:of\s+)?(?P<y><Y>)\b"),
]  # fmt: skip
MONTH_WORD = "(?:" + "|".join(sorted(MONTHS_VI, key=len, reverse=True)) + ")"
VIETNAMESE = [
    # 30/11 - 2/12/2020 · 30-11 đến 2-12
    compiled(r"(?P<d1><D>)<S>(?P<m1><N>)(?:<S>(?P<y1><Y>))?<TOV>(?P<d2><D>)<S>(?P<m2><N>)(?:<S>(?P<y><Y>))?(?![\d])"),
    # 30 tháng 11 đến ngày 2 tháng 12 năm 2020
    compiled(rf"(?P<d1><D>)\s*tháng\s*(?P<m1><N>|{MONTH_WORD})\b(?:[\s,]*năm\s*(?P<y1><Y>))?<TOV>(?P<d2><D>)\s*tháng\s*(?P<m2><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    compiled(rf"(?P<d1><D>)(?:\s*,\s*<D>(?!\d))*<TOV>(?P<d2><D>)\s*tháng\s*(?P<m><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    # 6 và 7-5 · 16-17/12/2021 · 8 đến 11/9: the day-month pair closes the range
    compiled(r"(?P<d1><D>)(?:\s*,\s*<D>(?!\d))*<TOV>(?P<d2><D>)<S>(?P<m><N>)(?:<S>(?P<y><Y>))?(?![\d]|\s?%)"),
    compiled(rf"(?P<d><D>)\s*tháng\s*(?P<m><N>|{MONTH_WORD})\b(?:[\s,/]*(?:năm\s*)?(?P<y><Y>))?"),
    compiled(r"\b(?P<y><Y>)-(?P<m><N>)-(?P<d><D>)\b"),
    compiled(r"(?P<d><D>)<S>(?P<m><N>)<S>(?P<y><Y>)\b"),
    # a bare pair needs its word before it, or a bracket around it
    compiled(r"(?:ngày|hôm|sáng|chiều|tối|trưa|đêm|từ|đến|mùng|nay|qua|thứ\s+\w+,?|chủ nhật,?)\s*(?:ngày\s*)?\(?(?P<d><D>)<S>(?P<m><N>)(?![\d]|\s?%|[/-]\d)"),
    compiled(r"\((?P<d><D>)/(?P<m><N>)\)"),
    compiled(r"(?<![\d/-])(?P<d><D>)/(?P<m><N>)(?=\s*(?:[,;:.)]|$|tại|ở|do|đã|sẽ|vừa|theo|với|và|,))(?<!24/7)"),
    compiled(rf"tháng\s*(?P<m><N>|{MONTH_WORD})\b\s*(?:[/\-–,]|năm|\s)\s*(?:năm\s*)?(?P<y><Y>)\b"),
    compiled(r"(?<![\d/-])(?P<m><N>)/(?P<y><Y>)\b"),
]  # fmt: skip
YEAR_ALONE = expression(
    rf"\b(?:in|during|since|year|for|năm|vào năm|từ năm)\s+(?P<y>{YEAR})\b(?!\s*[-–]\s*{YEAR})", re.IGNORECASE
)
MONTH_ALONE_EN = expression(
    rf"\b(?:in|during|early|late|mid-?|next|of)\s+(?P<m>{M})\b(?!\s*\.?\s*\d)(?![a-z])", re.IGNORECASE
)
MONTH_ALONE_VI = expression(
    rf"tháng\s+(?P<m>{MONTH_NO}|{MONTH_WORD})\b(?!\s*(?:[/\-–]|năm)\s*\d)", re.IGNORECASE
)
