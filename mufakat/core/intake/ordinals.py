"""Numbers that tell one meeting of a series from another, in words, digits and Roman numerals."""

import re

UNITS_EN = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
TENS_EN = {
    "twent": 20,
    "thirt": 30,
    "fort": 40,
    "fift": 50,
    "sixt": 60,
    "sevent": 70,
    "eight": 80,
    "ninet": 90,
}
WORDS_EN = {word: number for number, word in enumerate(UNITS_EN, start=1)} | {"inaugural": 1, "maiden": 1}
WORDS_EN |= {f"{tens}ieth": number for tens, number in TENS_EN.items()}

UNITS_VI = {
    "một": 1, "mốt": 1, "nhất": 1, "hai": 2, "nhì": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
DIGIT_VI = "một|mốt|nhất|hai|nhì|ba|bốn|tư|năm|lăm|sáu|bảy|bẩy|tám|chín"

# English: "14th", "8 th", "Forty-Seventh", "twenty first"; the number may carry its short form again: "Thirtieth (30th)".
EN_TENS = "|".join(TENS_EN)
ENGLISH = (
    rf"(?:\d{{1,3}}\s?(?:st|nd|rd|th)\b|first[\s-]ever\b|(?:(?:{EN_TENS})y[\s-]?)?(?:{'|'.join(UNITS_EN[:9])})\b"
    rf"|(?:{'|'.join(UNITS_EN[9:])})\b|(?:{EN_TENS})ieth\b|inaugural\b|maiden\b)"
)
# Vietnamese: "lần thứ 14", "lần 4", "lần thứ nhất", "lần thứ hai mươi mốt", "thứ XIV".
VIETNAMESE = (
    rf"(?:lần\s+(?:thứ\s+)?|thứ\s+)(?P<vi>\d{{1,3}}(?![\d/.\-]\d)|[IVXL]{{1,7}}\b"
    rf"|(?:(?:{DIGIT_VI})\s+mươi(?:\s+(?:{DIGIT_VI}))?|mười(?:\s+(?:{DIGIT_VI}))?|(?:{DIGIT_VI}))\b)"
)
ROMAN = re.compile(r"^(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$")


def number_of(words: str) -> int | None:
    """The number an ordinal expression stands for: 14 for "14th", "Fourteenth", "lần thứ mười bốn", "XIV"."""
    plain = re.sub(r"^(?:lần\s+)?(?:thứ\s+|lần\s+)?", "", words.strip(), flags=re.IGNORECASE)
    digits = re.match(r"\d+", plain)
    if digits:
        return int(digits.group()) or None
    return roman(plain) or english(plain.lower()) or vietnamese(plain.lower())


def roman(word: str) -> int | None:
    if not word or not ROMAN.match(word):
        return None
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    total = 0
    for letter, following in zip(word, f"{word[1:]} ", strict=True):
        value = values[letter]
        total += -value if values.get(following, 0) > value else value
    return total


def english(words: str) -> int | None:
    words = re.sub(r"[\s-]ever$", "", words)
    if words in WORDS_EN:
        return WORDS_EN[words]
    for tens, value in TENS_EN.items():
        match = re.fullmatch(rf"{tens}y[\s-]?(\w+)", words)
        if match and WORDS_EN.get(match.group(1), 99) < 10:
            return value + WORDS_EN[match.group(1)]
    return None


def vietnamese(words: str) -> int | None:
    match = re.fullmatch(rf"(?:({DIGIT_VI})\s+mươi|(mười))(?:\s+({DIGIT_VI}))?", words)
    if match:
        tens = UNITS_VI[match.group(1)] * 10 if match.group(1) else 10
        return tens + (UNITS_VI[match.group(3)] if match.group(3) else 0)
    return UNITS_VI.get(words)
