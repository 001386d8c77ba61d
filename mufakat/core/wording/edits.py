"""What one delegation did to the words of one provision, as replacements of base spans.

Words are compared first and white space after, so that a shared space never holds two sentences
together; hunks parted by one stop word are one hunk, for nobody negotiates them apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

from mufakat.core.wording.common import in_common, trimmed
from mufakat.core.wording.stopwords import STOP_WORDS
from mufakat.core.wording.tokens import tokens


@dataclass(frozen=True, slots=True)
class Hunk:
    """``base[start:end]`` becomes ``text``; offsets count characters."""

    start: int
    end: int
    text: str


# the same in token numbers: base[i1:i2] becomes other[j1:j2]
_Region = tuple[int, int, int, int]


def hunks(base: str, text: str) -> list[Hunk]:
    """The replacements, in order and never touching, that turn ``base`` into ``text``; each is tight."""
    if base == text:
        return []
    old, new = tokens(base), tokens(text)
    regions = _over_stop_words(_settled_places(_changed(old, new), old, new), old, new)
    at = [0, *accumulate(map(len, old))]
    found = [Hunk(at[i1], at[i2], "".join(new[j1:j2])) for i1, i2, j1, j2 in regions]
    # the same words may be cut otherwise beside other ones, in scripts cut by dictionary
    return [hunk for hunk in found if base[hunk.start : hunk.end] != hunk.text]


def apply(base: str, changes: Sequence[Hunk]) -> str:
    """``base`` with the replacements made; they must be in order and may not overlap."""
    done, pieces = 0, []
    for hunk in changes:
        pieces += (base[done : hunk.start], hunk.text)
        done = hunk.end
    return "".join((*pieces, base[done:]))


def _changed(old: list[str], new: list[str]) -> list[_Region]:
    """Between words that both have in common: what stands there in each, without what it shares at its ends."""
    regions = []
    start, tail = trimmed(old, new)
    i = j = start
    ends = len(old) - tail, len(new) - tail
    for next_i, next_j in (*_words_in_common(old[start : ends[0]], new[start : ends[1]], start), ends):
        if next_i - i != next_j - j or old[i:next_i] != new[j:next_j]:
            head, tail = trimmed(old[i:next_i], new[j:next_j])
            regions.append((i + head, next_i - tail, j + head, next_j - tail))
        i, j = next_i + 1, next_j + 1
    return regions


def _words_in_common(old: list[str], new: list[str], start: int) -> list[tuple[int, int]]:
    """Pairs of token numbers, counted from ``start``: a longest common subsequence of the words and marks."""
    in_old = [i for i, token in enumerate(old) if not token.isspace()]
    in_new = [j for j, token in enumerate(new) if not token.isspace()]
    found = in_common([old[i] for i in in_old], [new[j] for j in in_new])
    return [(in_old[i] + start, in_new[j] + start) for i, j in found]


def _settled_places(regions: list[_Region], old: list[str], new: list[str]) -> list[_Region]:
    """Put each pure insertion or deletion where a person would have made it ("X. " and not ". X")."""
    placed: list[_Region] = []
    for n, (i1, i2, j1, j2) in enumerate(regions):
        if i1 < i2 and j1 < j2:
            placed.append((i1, i2, j1, j2))
            continue
        first = placed[-1][1] + 1 if placed else 0
        last = regions[n + 1][0] - 1 if n + 1 < len(regions) else len(old)
        step = _best_slide(old[i1:i2] or new[j1:j2], old, first, i1, i2, last)
        placed.append((i1 + step, i2 + step, j1 + step, j2 + step))
    return placed


def _best_slide(piece: list[str], old: list[str], first: int, i1: int, i2: int, last: int) -> int:
    """How far to slide a run of tokens over equal ones; the furthest right of the best readings."""
    slides = [(0, tuple(piece))]
    turned, step = list(piece), 0
    while i1 + step > first and old[i1 + step - 1] == turned[-1]:
        turned, step = [turned[-1], *turned[:-1]], step - 1
        slides.append((step, tuple(turned)))
    turned, step = list(piece), 0
    while i2 + step < last and old[i2 + step] == turned[0]:
        turned, step = [*turned[1:], turned[0]], step + 1
        slides.append((step, tuple(turned)))
    return max(slides, key=lambda slide: (_reads_well(slide[1]), slide[0]))[0]


def _reads_well(piece: tuple[str, ...]) -> int:
    starts_with_space, ends_with_space = piece[0].isspace(), piece[-1].isspace()
    if piece[0][0].isalnum() and ends_with_space and len(piece) > 1:
        return 3  # "word "
    if starts_with_space and not ends_with_space:
        return 2  # " word."
    return 1 if piece[0][0].isalnum() else 0


def _over_stop_words(regions: list[_Region], old: list[str], new: list[str]) -> list[_Region]:
    """Join regions parted by nothing but white space and at most one stop word; trim what came of it."""
    joined: list[_Region] = []
    for region in regions:
        if joined and _parted_by_little(old[joined[-1][1] : region[0]]):
            i1, _, j1, _ = joined.pop()
            i2, j2 = region[1], region[3]
            head, tail = trimmed(old[i1:i2], new[j1:j2])
            region = (i1 + head, i2 - tail, j1 + head, j2 - tail)
        joined.append(region)
    return joined


def _parted_by_little(gap: list[str]) -> bool:
    standing = [token for token in gap if not token.isspace()]
    return len(standing) < 2 and all(normalize("NFC", token.casefold()) in STOP_WORDS for token in standing)
