"""Days and years as people write them, in the common and in the Buddhist era."""

import re
from datetime import date, timedelta
from decimal import Decimal

from mufakat.core.languages.fold import fold
from mufakat.core.saying import MONTHS
from mufakat.core.sheet.answers.numbers import western

BUDDHIST = 543
MONTHS_ID = {
    "januari": 1, "februari": 2, "maret": 3, "mac": 3, "april": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "julai": 7,
    "agustus": 8, "ogos": 8, "september": 9, "oktober": 10, "november": 11, "desember": 12, "disember": 12,
}  # fmt: skip
MONTHS_TH = {
    "มกราคม": 1, "กุมภาพันธ์": 2, "มีนาคม": 3, "เมษายน": 4, "พฤษภาคม": 5, "มิถุนายน": 6, "กรกฎาคม": 7, "สิงหาคม": 8,
    "กันยายน": 9, "ตุลาคม": 10, "พฤศจิกายน": 11, "ธันวาคม": 12,
}  # fmt: skip
MONTHS_LO = {
    "ມັງກອນ": 1, "ກຸມພາ": 2, "ມີນາ": 3, "ເມສາ": 4, "ພຶດສະພາ": 5, "ມິຖຸນາ": 6, "ກໍລະກົດ": 7, "ສິງຫາ": 8, "ກັນຍາ": 9, "ຕຸລາ": 10,
    "ພະຈິກ": 11, "ທັນວາ": 12,
}  # fmt: skip
MONTHS_KM = {
    "មករា": 1, "កុម្ភៈ": 2, "មីនា": 3, "មេសា": 4, "ឧសភា": 5, "មិថុនា": 6, "កក្កដា": 7, "សីហា": 8, "កញ្ញា": 9, "តុលា": 10,
    "វិច្ឆិកា": 11, "ធ្នូ": 12,
}  # fmt: skip
MONTHS_EN = {
    spelled: n
    for n, month in enumerate(MONTHS, 1)
    for spelled in (month.lower(), month[:3].lower(), month[:4].lower())
}
NAMED = {**MONTHS_ID, **MONTHS_EN, **MONTHS_TH, **MONTHS_LO, **MONTHS_KM}
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?")
_DAY_FIRST = re.compile(r"(?:(\d{1,2})\s*[-/.]\s*)?(\d{1,2})\s*[-/.]\s*(\d{4})")
_SPOKEN_VI = re.compile(r"(?:ngày\s+(\d{1,2})\s*)?tháng\s+(\d{1,2})\s*(?:năm|,|/)?\s*(\d{4})", re.IGNORECASE)
_WORD = r"([^\d\s.,/-]+)"  # the vowels of Thai, Lao and Khmer are no letters to \w
_NAMED = re.compile(
    rf"(?:(\d{{1,2}})(?:st|nd|rd|th)?[\s-]+)?{_WORD}\.?,?[\s-]+(?:พ\.ศ\.\s*|ພ\.ສ\.\s*)?(\d{{4}})"
)
_NAMED_US = re.compile(rf"{_WORD}\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})")
_YEAR = re.compile(
    r"(?:năm|tahun|พ\.ศ\.|ປີ|ພ\.ສ\.|ปี|ឆ្នាំ|year|fy|b\.?e\.?)?\s*(\d{4})(?:\s*b\.?e\.?)?", re.IGNORECASE
)


def day_in(given: str) -> tuple[str, bool] | None:
    """(ISO partial date, was it written in the Buddhist era), or None where the words are no date."""
    words = western(given)
    for year, month, day in _readings(words):
        year, moved = common_era(int(year))
        if made := _iso(year, int(month) if month else None, int(day) if day else None):
            return made, moved
    return None


def _readings(words: str):
    if found := _ISO.fullmatch(words):
        yield found[1], found[2], found[3]
    if found := _DAY_FIRST.fullmatch(words):
        yield found[3], found[2], found[1]
    if found := _SPOKEN_VI.fullmatch(words):
        yield found[3], found[2], found[1]
    if (found := _NAMED.fullmatch(words)) and (month := month_named(found[2])):
        yield found[3], month, found[1]
    if (found := _NAMED_US.fullmatch(words)) and (month := month_named(found[1])):
        yield found[3], month, found[2]
    if found := _YEAR.fullmatch(words):
        yield found[1], None, None


def month_named(word: str) -> int | None:
    word = word.casefold()
    return NAMED.get(word) or NAMED.get(fold(word))


def _iso(year: int, month: int | None, day: int | None) -> str:
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return "-".join([f"{year:04d}", *(f"{part:02d}" for part in (month, day) if part)])


def common_era(year: int) -> tuple[int, bool]:
    """2566 is 2023: no plan here reaches four centuries ahead."""
    return (year - BUDDHIST, True) if 2400 <= year < 2800 else (year, False)


def day_counted(number: Decimal, *, since_1904: bool = False) -> str:
    """The day a spreadsheet counts; "" for what is none."""
    first = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
    try:
        found = first + timedelta(days=int(number))
    except (OverflowError, ValueError):
        return ""
    return common_day(found)


def common_day(found: date) -> str:
    """A date typed as 1/5/2566 into a spreadsheet of the common era is five centuries off."""
    year, moved = common_era(found.year)
    return _iso(year, found.month, min(found.day, 28) if moved and found.month == 2 else found.day)


def year_in(given: str) -> tuple[int, bool] | None:
    found = _YEAR.fullmatch(western(given))
    return common_era(int(found[1])) if found else None
