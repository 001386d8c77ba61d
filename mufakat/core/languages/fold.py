"""Make letters comparable: lower case, no marks, đ as d. Used for finding, never for showing."""

import re
import unicodedata

MARKS = re.compile(r"[\u0300-\u036f]")


def fold(text: str) -> str:
    """The text in lower case without diacritics; may differ from it in length."""
    bare = MARKS.sub("", unicodedata.normalize("NFD", text.lower()))
    return unicodedata.normalize("NFC", bare).replace("đ", "d")


def squeeze(text: str) -> str:
    """Letters and digits only, folded: "Viêng-chăn" and "Vieng Chan" are the same word."""
    return re.sub(r"[\W_]+", "", fold(text))


def content_words(text: str, *, without: frozenset[str] = frozenset()) -> list[str]:
    """Folded words in order, minus the words that carry no meaning of their own."""
    folded = fold(text.replace("’s", "").replace("'s", "").replace("s’", "s").replace("s'", "s"))
    return [word for word in re.findall(r"[^\W_]+|\+\d", folded) if word not in without]


def word_set(words: str) -> frozenset[str]:
    """Words written one after another, as a set."""
    return frozenset(words.split())
