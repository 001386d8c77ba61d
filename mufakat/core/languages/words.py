"""The words of a text as a search index keeps them, whatever the script, each with its place in the text.

Words of scripts written without spaces come from ICU, which may cut the same word differently in another
sentence; so the letters of such a stretch are kept too, and a stretch is found by its letters in a row.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from mufakat.core.languages.fold import fold
from mufakat.core.wording.tokens import tokens

# Thai, Lao, Burmese (three blocks), Khmer (two), kana, Han: the scripts `tokens` cuts by dictionary.
UNSPACED = re.compile(
    "[\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f\u1780-\u17ff\u19e0-\u19ff"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
# Web pages put these between Khmer and Thai words, or inside words; no reader sees them.
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
# The vowel am is typed whole or in two parts, with the tone before or between.
AM = re.compile("\u0e4d([\u0e48-\u0e4b]?)\u0e32|\u0ecd([\u0ec8-\u0ecb]?)\u0eb2")
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
PLURALS = {"children": "child", "women": "woman", "men": "man", "people": "person"}


@dataclass(frozen=True, slots=True)
class Word:
    """``exact`` in lower case with its marks, ``folded`` without; text[start:end] of the tidied text.

    ``letters`` of a word from a script without spaces, one per written sign; ``run`` numbers the unbroken
    stretch it stands in (None for words between spaces).
    """

    exact: str
    folded: str
    start: int
    end: int
    letters: tuple[str, ...] = ()
    run: int | None = None


def tidy(text: str) -> str:
    """The text in one way of writing: NFC, nothing invisible, vowels that look alike spelt alike."""
    plain = INVISIBLE.sub("", CONTROL.sub(" ", text))
    return AM.sub(_am, unicodedata.normalize("NFC", plain))


def index_words(text: str) -> list[Word]:
    """The words of a tidied text in order; white space and punctuation are left out."""
    return list(_words(text))


def _words(text: str) -> Iterator[Word]:
    at = run = 0
    unbroken = False
    for token in tokens(text):
        start, at = at, at + len(token)
        if not _has_letters(token) or _possessive(text, start, at):
            unbroken = False
            continue
        exact, folded, letters = _forms(token)
        if letters and not unbroken:
            run += 1
        unbroken = bool(letters)
        yield Word(exact, folded, start, at, letters=letters, run=run if letters else None)


@lru_cache(maxsize=20_000)  # the same words come again and again
def _forms(token: str) -> tuple[str, str, tuple[str, ...]]:
    exact = _plain_digits(token.lower())
    return exact, singular(fold(exact)), tuple(signs(exact)) if UNSPACED.match(token) else ()


def signs(word: str) -> Iterator[str]:
    """Letters with the marks that stand on them."""
    sign = ""
    for character in word:
        if sign and unicodedata.category(character)[0] == "M":
            sign += character
        else:
            if sign:
                yield sign
            sign = character
    if sign:
        yield sign


def singular(word: str) -> str:
    """English plurals as their singular, good enough that a question and a text meet: both go through it."""
    if word in PLURALS:
        return PLURALS[word]
    if len(word) < 4 or not word.isascii() or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    return word[:-2] if word.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def _has_letters(token: str) -> bool:
    return any(character.isalnum() for character in token)


def _possessive(text: str, start: int, end: int) -> bool:
    """The s of “the forum’s”."""
    return text[start:end] == "s" and text[max(start - 1, 0) : start] in ("'", "’")


def _plain_digits(token: str) -> str:
    """Thai, Lao, Khmer and Burmese digits as 0–9."""
    if token.isascii():
        return token
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in token)


def _am(found: re.Match[str]) -> str:
    thai = found.group().startswith("\u0e4d")
    return f"{found.group(1) or ''}\u0e33" if thai else f"{found.group(2) or ''}\u0eb3"
