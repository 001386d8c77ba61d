"""Which language is this? Scripts decide for most of the region; the Latin ones are told apart by small words."""

import re
import unicodedata
from collections import Counter

NAMES = {
    "vi": "Vietnamese", "en": "English", "th": "Thai", "lo": "Lao", "km": "Khmer", "my": "Burmese", "ta": "Tamil",
    "zh": "Chinese", "ja": "Japanese", "ko": "Korean", "ru": "Russian", "ar": "Arabic", "hi": "Hindi",
    "fr": "French", "pt": "Portuguese", "es": "Spanish", "id": "Indonesian", "ms": "Malay", "fil": "Filipino",
    "tet": "Tetum", "de": "German", "nl": "Dutch",
}  # fmt: skip
SCRIPTS = {
    "THAI": "th", "LAO": "lo", "KHMER": "km", "MYANMAR": "my", "TAMIL": "ta", "CJK": "zh", "HIRAGANA": "ja",
    "KATAKANA": "ja", "HANGUL": "ko", "CYRILLIC": "ru", "ARABIC": "ar", "DEVANAGARI": "hi",
}  # fmt: skip
SMALL_WORDS = {
    "en": "the of and to in a for on with was were by that is at as from will be has have its their this which",
    "fr": "le la les des du de et en une un dans pour sur par que qui est aux au ont été avec son sa ses cette",
    "pt": "o a os as de do da dos das e em no na nos nas um uma para com por que foi ao pela pelo são não mais",
    "es": "el la los las de del y en un una para con por que fue al se su sus como más son esta este entre",
    "id": "dan yang di dengan untuk pada dari dalam ini itu ke adalah oleh akan telah bahwa para serta tidak juga kerja sama tentang pertemuan tanggal hasil",
    "ms": "dan yang di dengan untuk pada dari dalam ini itu ke ialah oleh akan telah bahawa para serta tidak juga kerjasama mesyuarat bagi hingga kepada ahli",
    "fil": "ang ng sa mga na at ay ni nang para kay ito si mula bilang din rin may nasa kasama",
    "tet": "no iha ba nian ne’ebé husi sira hodi mak atu katak ho ida tinan ne’e hanesan nia",
    "de": "der die das und in den von zu mit des dem auf für ist im eine ein als auch wurde sich nicht",
    "nl": "de het een en van in op te met voor dat is zijn door werd aan ook bij als niet",
}
SMALL = {code: frozenset(words.split()) for code, words in SMALL_WORDS.items()}
# Letters that Vietnamese alone uses; French and Portuguese share the plain accents.
ONLY_VIETNAMESE = re.compile(r"[\u1ea0-\u1ef9ăđơưĂĐƠƯ]")


def language_of(text: str) -> str | None:
    """The ISO 639 code of the language most of the text is in; None where there is too little to tell."""
    sample = unicodedata.normalize("NFC", text[:60_000])
    letters = sum(letter.isalpha() for letter in sample)
    if letters < 20:
        return None
    return by_script(sample, letters) or by_vietnamese_letters(sample, letters) or by_small_words(sample)


def tongue_of(words: str) -> str | None:
    """The language of a few words, "en" for any that cannot be told from it by its letters; None without letters."""
    sample = unicodedata.normalize("NFC", words[:4_000])
    letters = sum(letter.isalpha() for letter in sample)
    if not letters:
        return None
    script = by_script(sample, letters) or by_vietnamese_letters(sample, letters)
    return script or (by_small_words(sample) if letters > 60 else None) or "en"


def by_script(sample: str, letters: int) -> str | None:
    counted: Counter[str] = Counter()
    for letter in sample:
        if ord(letter) > 0x2FF and letter.isalpha():
            code = SCRIPTS.get(unicodedata.name(letter, "").split(" ")[0].split("-")[0])
            if code:
                counted[code] += 1
    if not counted or sum(counted.values()) < letters * 0.25:
        return None
    # Japanese is written with Chinese characters too; the kana give it away.
    return "ja" if counted["ja"] > 0.1 * counted["zh"] and counted["ja"] else counted.most_common(1)[0][0]


def by_vietnamese_letters(sample: str, letters: int) -> str | None:
    return "vi" if len(ONLY_VIETNAMESE.findall(sample)) > letters * 0.04 else None


def by_small_words(sample: str) -> str | None:
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", sample.lower())
    scores = {code: sum(word in small for word in words) for code, small in SMALL.items()}
    best = max(scores, key=lambda code: (scores[code], code == "en"))
    return best if scores[best] >= max(3, len(words) * 0.08) else None
