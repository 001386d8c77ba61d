"""The working text of a report, and the way back from any place in it to the decoded input.

Rules work on composed letters, plain spaces and no tags; quotes are cut from the decoded input as it was.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.record import Quote
from mufakat.core.problems import Phrase

# Every odd space is one space, every odd line end one line end; what has no width vanishes.
SPACES = dict.fromkeys(
    map(
        ord,
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t",
    ),
    " ",
)
LINES = dict.fromkeys(map(ord, "\r\u000b\u000c\u0085\u2028\u2029"), "\n")
WIDTHLESS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"), None)
PLAIN = {**SPACES, **LINES}
DECOMPOSED = expression(r"[^\u0300-\u036f][\u0300-\u036f]+")


@dataclass(frozen=True)
class Reading:
    """`text` is what rules read; `starts[i]:ends[i]` is where its i-th letter stands in `source`."""

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    says: tuple[Phrase, ...] = ()  # what of the file could not be read

    def quotes(self, start: int, end: int) -> tuple[Quote, ...]:
        """The words from start to end as they stand in the source: one quote, or one for each unbroken piece."""
        pieces: list[tuple[int, int]] = []
        for place in range(start, end):
            here = (self.starts[place], self.ends[place])
            if here[0] == here[1] or (self.text[place] == " " and self.source[here[0]] == "&"):
                continue  # a space that stands for a tag, or is written as &nbsp;
            if pieces and here[0] == pieces[-1][1]:
                pieces[-1] = (pieces[-1][0], here[1])
            else:
                pieces.append(here)
        cut = (trimmed(self.source, *piece) for piece in pieces)
        return tuple(Quote(self.source[a:b], a, b) for a, b in cut if a < b)


def reading_of(source: str) -> Reading:
    """The reading of a plain text."""
    return composed(source, source, range(len(source)), range(1, len(source) + 1))


def composed(source: str, text: str, starts: Sequence[int], ends: Sequence[int]) -> Reading:
    """A reading with letters and their marks joined, line ends and spaces made one kind."""
    text = text.translate(PLAIN)
    if unicodedata.is_normalized("NFC", text) and not any(chr(code) in text for code in WIDTHLESS):
        return Reading(source, text, starts, ends)
    letters: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    place = 0
    while place < len(text):
        match = DECOMPOSED.match(text, place)
        stop = match.end() if match else place + 1
        for letter in unicodedata.normalize("NFC", text[place:stop]).translate(WIDTHLESS):
            letters.append(letter)
            new_starts.append(starts[place])
            new_ends.append(ends[stop - 1])
        place = stop
    return Reading(source, "".join(letters), new_starts, new_ends)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
