"""Ordinals as reports write them: "14th", "fourteenth", "XIV", "lần thứ 14", "lần thứ mười bốn"; read, and printed in words.

In figures they are printed by ``saying.ordinal_said``.
"""

import re
import unicodedata

from mufakat.core.saying import ordinal_said

ONES = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ENGLISH = {word: number for number, word in enumerate(ONES, start=1)}
ENGLISH |= {f"{ten[:-1]}ieth": 10 * number for number, ten in enumerate(TENS, start=2)}
ENGLISH |= {
    f"{ten}-{ONES[one - 1]}": 10 * number + one
    for number, ten in enumerate(TENS, start=2)
    for one in range(1, 10)
}
ENGLISH |= {"one hundredth": 100, "hundredth": 100, "inaugural": 1, "maiden": 1}
ENGLISH_WORDS = {
    number: word for word, number in reversed(ENGLISH.items()) if word not in ("inaugural", "maiden")
}

DIGITS = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
AFTER_TEN = {
    1: "mốt",
    4: "tư",
    5: "lăm",
}  # what these become behind a ten: hai mươi mốt, hai mươi tư, hai mươi lăm
SAID_TOO = {"nhất": "một", "nhì": "hai", "tư": "bốn", "bẩy": "bảy", "mốt": "một", "lăm": "năm", "nhăm": "năm"}

ROMAN = re.compile(r"(?=[MDCLXVI])M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
ROMAN_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip

FIGURE = re.compile(r"(\d{1,4})(?:\s?(st|nd|rd|th))?")
ROMAN_ENDING = re.compile(r"(?<=[IVXLC])\s?(?:st|nd|rd|th)$")  # "XIVth"
VIETNAMESE_LEAD = re.compile(r"(?:lần\s+)?(?:thứ\s+|đầu(?:\s+tiên)?$)")


def ordinal_of(text: str) -> int | None:
    """The number an ordinal stands for, or None where it is none; figures with a wrong ending ("11st") are read all the same.

    Roman numerals are read in capitals only: "mix" and "di" are words.
    """
    stripped = unicodedata.normalize("NFC", text).strip().strip(".,;:()[]\"'“”‘’")
    return (
        _figure(stripped)
        or roman_number(ROMAN_ENDING.sub("", stripped))
        or english_ordinal(stripped)
        or vietnamese_ordinal(stripped)
    )


def _figure(text: str) -> int | None:
    found = FIGURE.fullmatch(text.lower())
    return int(found[1]) or None if found else None


def roman_number(text: str) -> int | None:
    """14 for "XIV"; None for anything that is no Roman numeral in capitals."""
    if not ROMAN.fullmatch(text):
        return None
    number, rest = 0, text
    for value, sign in ROMAN_VALUES:
        while rest.startswith(sign):
            number, rest = number + value, rest[len(sign) :]
    return number


def english_ordinal(text: str) -> int | None:
    """From "first" to "ninety-ninth", with hyphen, blank or neither."""
    words = " ".join(re.split(r"[\s\-\u2010-\u2015]+", text.lower().strip()))
    return ENGLISH.get(words) or ENGLISH.get(words.replace(" ", "-")) or ENGLISH.get(_with_hyphen(words))


def _with_hyphen(word: str) -> str:
    ten = next((ten for ten in TENS if word.startswith(ten)), "")
    return f"{ten}-{word[len(ten) :]}"


def vietnamese_ordinal(text: str) -> int | None:
    """From "thứ nhất" to "lần thứ chín mươi chín", in words or figures; "lần đầu tiên" is the first."""
    lower = " ".join(unicodedata.normalize("NFC", text).lower().split())
    lead = VIETNAMESE_LEAD.match(lower)
    if lead is None:
        return None
    if "đầu" in lead[0]:
        return 1
    said = lower[lead.end() :]
    return _figure(said) or roman_number(said.upper()) or _vietnamese_number(said)


def _vietnamese_number(said: str) -> int | None:
    """Up to ninety-nine: mười lăm, hai mươi mốt, hai mốt."""
    words = said.split()
    ones = [_digit(word) for word in words]
    match words, ones:
        case [_], [int(one)]:
            return one
        case ["mười"], _:
            return 10
        case ["mười", _], [_, int(one)]:
            return 10 + one
        case [_, "mươi" | "chục"], [int(ten), _] if ten > 1:
            return 10 * ten
        case [_, "mươi", _], [int(ten), _, int(one)] if ten > 1:
            return 10 * ten + one
        case [_, second], [int(ten), int(one)] if ten > 1 and second in ("mốt", "tư", "lăm", "nhăm"):
            return 10 * ten + one
    return None


def _digit(word: str) -> int | None:
    word = SAID_TOO.get(word, word)
    return DIGITS.index(word) if word in DIGITS[1:] else None


def ordinal_in_words(number: int, language: str = "en") -> str:
    """ "forty-seventh", "thứ bốn mươi bảy"; beyond one hundred as a figure."""
    if language.split("-")[0] == "vi":
        return f"thứ {vietnamese_words(number)}" if 0 < number < 100 else ordinal_said(number, "vi")
    return ENGLISH_WORDS.get(number) or ordinal_said(number, "en")


def vietnamese_words(number: int) -> str:
    """The ordinal without "thứ": nhất, hai, tư, mười lăm, hai mươi mốt. From 1 to 99."""
    if number in (1, 4):
        return {1: "nhất", 4: "tư"}[number]
    ten, one = divmod(number, 10)
    if ten == 0:
        return DIGITS[one]
    if ten == 1:
        return f"mười {'lăm' if one == 5 else DIGITS[one]}".strip()
    return f"{DIGITS[ten]} mươi {AFTER_TEN.get(one, DIGITS[one])}".strip()


def roman(number: int) -> str:
    """XIV; from 1 to 3999."""
    if not 0 < number < 4000:
        raise ValueError(f"There is no Roman numeral for {number}.")
    written = ""
    for value, sign in ROMAN_VALUES:
        written += sign * (number // value)
        number %= value
    return written
