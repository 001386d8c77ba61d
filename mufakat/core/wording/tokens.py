"""Words, marks and runs of white space: what a diff may move and a bracket may cut between.

``\\w+`` is never used alone: it drops combining marks (decomposed Vietnamese, Thai vowels, Khmer), so a
mark stays with the letter it stands on. Scripts written without spaces are cut by ICU's dictionaries,
which are loaded only when a text needs them.
"""

import re
from functools import cache
from typing import NamedTuple
from unicodedata import category

# Thai, Lao, Burmese (three blocks), Khmer (two), kana, Han; the joiners stay inside a run
_UNSPACED = (
    "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f\u1780-\u17ff\u19e0-\u19ff"
    "\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_JOINERS = "\u200c\u200d\u2060\u00ad"

_PLAIN = re.compile(r"\s+|[^\W_]+|.", re.DOTALL)


def tokens(text: str) -> list[str]:
    """The text cut into words, marks and runs of white space; joined again they are the text."""
    if text.isascii():
        return _PLAIN.findall(text)
    scripts = _scripts()
    if not scripts.may_combine.search(text):
        return _PLAIN.findall(text)
    if not scripts.unspaced.search(text):
        return _with_their_marks(_PLAIN.findall(text))
    pieces: list[str] = []
    for piece in scripts.mixed.findall(text):
        pieces.extend(_dictionary_words(piece) if scripts.unspaced.match(piece) else (piece,))
    return _with_their_marks(pieces)


class _Scripts(NamedTuple):
    unspaced: re.Pattern[str]
    may_combine: re.Pattern[str]
    mixed: re.Pattern[str]


@cache
def _scripts() -> _Scripts:
    """Compiled when a text first needs them: most drafts of the command are plain English."""
    # beyond Latin, Greek, Cyrillic letters and general punctuation a character may be a combining mark
    return _Scripts(
        unspaced=re.compile(f"[{_UNSPACED}]"),
        may_combine=re.compile(
            f"[{_JOINERS}\u0300-\u036f\u0483-\u0489\u0591-\u1dff\u20d0-\uffff\U00010000-\U0010ffff]"
        ),
        mixed=re.compile(
            rf"[{_UNSPACED}][{_UNSPACED}{_JOINERS}]*|\s+|(?:(?![{_UNSPACED}])[^\W_])+|.", re.DOTALL
        ),
    )


def words(text: str) -> list[str]:
    """The tokens that are not white space."""
    return [token for token in tokens(text) if not token.isspace()]


def is_word(token: str) -> bool:
    return token[:1].isalnum()


def _with_their_marks(pieces: list[str]) -> list[str]:
    """Put combining marks and joiners back on what they stand on; a word they cut in two becomes one again."""
    whole: list[str] = []
    open_word = False  # the last token is a word that ends in a mark: letters that follow belong to it
    for piece in pieces:
        on_something = whole and not whole[-1].isspace()
        if on_something and _leans(piece[0]):
            open_word = is_word(whole[-1])
            whole[-1] += piece
        elif open_word and is_word(piece) and not _scripts().unspaced.match(piece):
            whole[-1] += piece
        else:
            open_word = False
            whole.append(piece)
    return whole


def _leans(character: str) -> bool:
    return character in _JOINERS or category(character)[0] == "M"


def _dictionary_words(run: str) -> list[str]:
    # the breaker is iterated for its strings: the offsets of `segments()` count UTF-16 units
    return [str(word) for word in _breaker()(run, "en")]


def _breaker():
    from icu4py.breakers import WordBreaker

    return WordBreaker
