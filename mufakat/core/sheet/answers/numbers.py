"""Numbers as people write them: 1,234.5 in English, 1.234,5 in Vietnamese and Indonesian, 1 234 with a space."""

import re
import unicodedata
from decimal import Decimal

from mufakat.core.languages.fold import fold
from mufakat.core.sheet.answers.given import plainly
from mufakat.core.sheet.answers.sentences import Refusal

CURRENCY_MARKS = {
    "us$": "USD", "usd": "USD", "$": "", "dollar": "", "dollars": "", "đ": "VND", "₫": "VND", "vnd": "VND", "vnđ": "VND",
    "đồng": "VND", "dong": "VND", "rp": "IDR", "idr": "IDR", "rupiah": "IDR", "rm": "MYR", "myr": "MYR", "ringgit": "MYR",
    "s$": "SGD", "sgd": "SGD", "b$": "BND", "bnd": "BND", "₱": "PHP", "php": "PHP", "peso": "PHP", "pesos": "PHP",
    "฿": "THB", "thb": "THB", "baht": "THB", "บาท": "THB", "₭": "LAK", "lak": "LAK", "kip": "LAK", "ກີບ": "LAK",
    "៛": "KHR", "khr": "KHR", "riel": "KHR", "riels": "KHR", "k": "", "mmk": "MMK", "kyat": "MMK", "kyats": "MMK",
    "€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "¥": "", "jpy": "JPY", "yen": "JPY", "cny": "CNY", "aud": "AUD",
    "a$": "AUD", "£": "GBP", "gbp": "GBP", "krw": "KRW", "₩": "KRW",
}  # fmt: skip
DOLLARS = ("USD", "SGD", "BND", "AUD")
SHARED = {"$": DOLLARS, "dollar": DOLLARS, "dollars": DOLLARS, "¥": ("JPY", "CNY"), "k": ("MMK", "LAK")}
SCALES = {
    "thousand": 3, "nghìn": 3, "ngàn": 3, "ribu": 3, "rb": 3, "พัน": 3, "million": 6, "millions": 6, "mio": 6, "mn": 6,
    "triệu": 6, "tr": 6, "juta": 6, "jt": 6, "ล้าน": 6, "ລ້ານ": 6, "billion": 9, "bn": 9, "tỷ": 9, "tỉ": 9, "miliar": 9, "milyar": 9,
    "bilion": 9, "trillion": 12, "triliun": 12, "nghìn tỷ": 12,
}  # fmt: skip
# K 300 is kyat or kip; 300 k may as well be thousands, so it is no mark there
_MARKS = "|".join(
    re.escape(mark) + (r"(?=\s*\d)" if mark == "k" else "")
    for mark in sorted(CURRENCY_MARKS, key=len, reverse=True)
)
_CURRENCY = re.compile(rf"(?<![^\W\d_])(?:{_MARKS})(?![^\W\d_])", re.IGNORECASE)
_SCALE = re.compile(
    rf"(?<=[\d\s])({'|'.join(re.escape(s) for s in sorted(SCALES, key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)
PERCENT = ("percent", "per cent", "phần trăm", "persen", "peratus", "porsyento", "ร้อยละ", "เปอร์เซ็นต์")
# as people are counted in scripts whose vowels are no letters to \w
PEOPLE = ("people", "person", "คน", "ราย", "ຄົນ", "នាក់", "ဦး", "ယောက်", "tao", "katao", "jiwa")
_RANGE = re.compile(r"\d\s*(?:[-–—~]|to|đến|sampai|hingga)\s*\d|^\s*[<>≤≥~≈±]|[+]\s*$", re.IGNORECASE)
_ABOUT = re.compile(r"^\s*(?:about|around|approx\S*|ca\.?|c\.|some|over|more than|less than|nearly|khoảng|gần|hơn|trên|dưới|sekitar|lebih|kurang|hampir)\b", re.IGNORECASE)  # fmt: skip
_DIGITS = re.compile(r"[-−]?\d+(?:[.,  '’٬]\d+)*|[-−]?[.,]\d+")


def number_in(given: str, *, kind: str, unit: str = "") -> Decimal:
    """The one number the words hold. Raises Refusal for none, for several, for ranges, for what reads two ways."""
    words = western(given).removeprefix("'")  # that it is text, as a spreadsheet is told so
    if _RANGE.search(words) or _ABOUT.match(words):
        raise Refusal("estimate", given=given)
    words, scale = without_scale(words)
    bare = without_unit(words.replace("%", " "), unit)
    negative = bool(re.fullmatch(r"\(\s*[\d.,  '’]+\s*\)", bare.strip()))
    bare = bare.strip().strip("()").strip() if negative else bare.strip()
    found = _DIGITS.fullmatch(bare)
    if not found:
        raise Refusal("no_number", given=given)
    number = marked(bare.replace("−", "-"), given=given, kind=kind, scale=scale)
    return (-number if negative else number).scaleb(scale)


def says_percent(words: str) -> bool:
    folded = fold(words)
    return "%" in western(words) or any(re.search(rf"\b{fold(one)}\b", folded) for one in PERCENT)


def western(words: str) -> str:
    """Digits of any script as 0–9, every blank as a space, marks of double width single, marks without a look left out."""
    told = unicodedata.normalize("NFC", words)
    return "".join(plain_letter(c) for c in told if unicodedata.category(c) != "Cf").strip()


def plain_letter(c: str) -> str:
    if c.isdecimal():
        return str(unicodedata.decimal(c))
    if c.isspace():
        return " "
    return unicodedata.normalize("NFKC", c) if "\uff01" <= c <= "\uff5e" else c


def without_scale(words: str) -> tuple[str, int]:
    found = _SCALE.search(words)
    if not found:
        return words, 0
    return words[: found.start()] + " " + words[found.end() :], SCALES[found[1].casefold()]


def without_unit(words: str, unit: str) -> str:
    """A unit somebody wrote after the number, if it is the one that is asked for; currency marks go the same way."""
    words = _CURRENCY.sub(" ", words) if unit == "currency" else words
    if unit == "persons" and (
        counted := next((one for one in PEOPLE if words.rstrip(" .").endswith(one)), "")
    ):
        return words.rstrip(" .").removesuffix(counted)
    tail = re.search(r"[^\W\d_][\w .,/]*$", words)
    if tail and fold(tail[0]) in {fold(spelling) for spelling in unit_words(unit)}:
        return words[: tail.start()]
    return words


def unit_words(unit: str) -> tuple[str, ...]:
    from mufakat.core.sheet.words import spellings

    return (*(PERCENT if unit in ("percent", "%") else ()), *spellings(unit)) if unit else ()


def marked(bare: str, *, given: str, kind: str, scale: int) -> Decimal:
    """The digits with their marks: which mark parts thousands, which the decimals."""
    sign, digits = ("-", bare[1:]) if bare.startswith("-") else ("", bare)
    digits = re.sub(r"[  '’٬]", " ", digits)
    if " " in digits:
        digits = grouped(digits, " ", given)
    dots, commas = digits.count("."), digits.count(",")
    if dots and commas:
        last = max(digits.rfind("."), digits.rfind(","))
        whole, part = digits[:last], digits[last + 1 :]
        if digits.count(digits[last]) > 1:
            raise Refusal("no_number", given=given)
        return Decimal(f"{sign}{grouped(whole, ',' if digits[last] == '.' else '.', given)}.{part}")
    mark = "." if dots else ","
    if dots + commas > 1:
        return Decimal(sign + grouped(digits, mark, given))
    if dots + commas == 0:
        return Decimal(sign + digits)
    whole, part = digits.split(mark)
    if len(part) != 3 or whole in ("", "0") or len(whole) > 3:
        return Decimal(f"{sign}{whole or 0}.{part}")
    return Decimal(sign + one_mark(whole, part, given=given, kind=kind, scale=scale))


def one_mark(whole: str, part: str, *, given: str, kind: str, scale: int) -> str:
    """ "1.234": thousands where people and money are counted, decimals where a thousand cannot be; else it reads two ways,
    and so does "1.250 million"."""
    thousands, decimals = whole + part, f"{whole}.{part}"
    if kind in ("count", "amount") and not scale:
        return thousands
    if kind == "percent":
        return decimals
    one, other = (plainly(Decimal(words).scaleb(scale)) for words in (thousands, decimals))
    raise Refusal("two_ways", given=given, one=one, other=other)


def grouped(digits: str, mark: str, given: str) -> str:
    first, *others = digits.split(mark)
    last = others.pop() if others else ""
    tail = re.fullmatch(r"(\d{3})([.,]\d+)?", last) if last else None
    if not (1 <= len(first) <= 3 and all(len(part) == 3 for part in others) and (tail or not last)):
        raise Refusal("no_number", given=given)
    return first + "".join(others) + last


def mark_in(words: str) -> str:
    """The one currency the words name, else the mark several share: "$"."""
    named = currencies_in(words)[0]
    marks = (
        mark for mark in SHARED if re.search(rf"(?<!\w){re.escape(mark)}(?![a-z])", western(words).casefold())
    )
    return named.pop() if len(named) == 1 else next(marks, "") if not named else ""


def currency_named(words: str) -> str:
    """The currency these words are a name or a mark of, and nothing else: "US$", "Rp", "đồng"."""
    told = western(words).rstrip(".")
    return CURRENCY_MARKS.get(told.casefold(), "")


def currencies_in(words: str) -> tuple[set[str], int]:
    """The currencies the words name for certain, and how many different marks they hold ("$" alone names none)."""
    marks = {found.casefold() for found in _CURRENCY.findall(western(words))}
    named = {CURRENCY_MARKS[mark] for mark in marks} - {""}
    unnamed = {mark for mark in marks if not CURRENCY_MARKS[mark] and mark != "k"}
    dollars = unnamed <= {"$", "dollar", "dollars"} and named & {"USD", "SGD", "BND", "AUD"}
    return named, len(named) + (0 if dollars else min(len(unnamed), 1))
