"""How wide text will be, and where it may break, in drawings that have no browser to ask. Estimates lean to the wide side."""

import re
import unicodedata
from functools import lru_cache

WIDE, FULL = 0.74, 1.05
WIDTHS = {
    **dict.fromkeys("ijl|!.,:;'’‘·()[]", 0.36),
    **dict.fromkeys("frtI-–/ \u00a0", 0.42),
    **dict.fromkeys("mwMW—…%@", 0.98),
}
BOLD = 1.08
# Vowels written before their consonant, and signs that bind what follows: no line may end after them.
BINDS_NEXT = set("เแโใไເແໂໃໄ\u17d2\u1039\u200d\u2060")


def width(text: str, *, size: float, bold: bool = False) -> float:
    """The width to keep free for a line of text, in the units of ``size``."""
    total = sum(_letter(letter) for letter in text)
    return total * size * (BOLD if bold else 1)


@lru_cache(2048)  # the same bodies and meetings stand on every map
def wrap(text: str, *, within: float, size: float, bold: bool = False, lines: int = 0) -> tuple[str, ...]:
    """Lines no wider than ``within``; with ``lines`` the last line that fits ends in “…”.

    Breaks at spaces and after hyphens and slashes; a word that is too wide for any line is broken between letters.
    """

    def fits(candidate: str) -> bool:
        return width(candidate.strip(), size=size, bold=bold) <= within

    found: list[str] = []
    line = ""
    for piece in _pieces(" ".join(text.split())):
        if fits(line + piece):
            line += piece
            continue
        if line.strip():
            found.append(line.strip())
        line = piece.lstrip()
        while not fits(line):
            head = _longest_head(line, fits)
            found.append(head)
            line = line[len(head) :]
    if line.strip():
        found.append(line.strip())
    if lines and len(found) > lines:
        found = [*found[: lines - 1], _shortened(found[lines - 1], fits)]
    return tuple(found)


def _letter(letter: str) -> float:
    category = unicodedata.category(letter)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if letter in WIDTHS:
        return WIDTHS[letter]
    if unicodedata.east_asian_width(letter) in "WF":
        return FULL
    if category == "Lu" or ord(letter) >= 0x0B80:  # Tamil, Thai, Lao, Burmese, Khmer and what lies beyond
        return WIDE
    return 0.6


def _pieces(text: str) -> list[str]:
    return re.findall(r"\s*[^\s/-]*[/-]+|\s*[^\s/-]+", text)


def _longest_head(word: str, fits) -> str:
    """As many letters as fit, at least one, never parting a letter from its marks."""
    ends = [end for end in range(1, len(word) + 1) if end == len(word) or _may_part(word, end)]
    fitting = [end for end in ends if fits(word[:end])]
    return word[: fitting[-1] if fitting else ends[0]]


def _may_part(word: str, at: int) -> bool:
    return not unicodedata.category(word[at]).startswith("M") and word[at - 1] not in BINDS_NEXT


def _shortened(line: str, fits) -> str:
    while line and not fits(f"{line}…"):
        line = line[:-1].rstrip()
    return f"{line}…"
