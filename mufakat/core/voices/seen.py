"""A text as the check reads it: one way to write each digit, mark and space, and the way back to the place typed."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Latin capitals with and without marks, for a character class: in Unicode they stand among the small ones
CAPITALS = "".join(
    sign for sign in map(chr, range(0x1EFF + 1)) if sign.isupper() and "LATIN" in unicodedata.name(sign, "")
)


@dataclass(frozen=True, slots=True)
class Seen:
    """``places[i]`` is where character i of ``text`` was typed; one more at the end for the end of what was typed."""

    text: str
    places: tuple[int, ...]

    def typed(self, start: int, end: int) -> tuple[int, int]:
        return self.places[start], self.places[end]


def as_seen(typed: str) -> Seen:
    """Digits of every script as 0–9, full-width signs as plain ones, joined letters, nothing that cannot be seen."""
    text: list[str] = []
    places: list[int] = []
    for start, cluster in clusters(typed):
        for sign in plain(cluster):
            text.append(sign)
            places.append(start)
    return Seen("".join(text), (*places, len(typed)))


def clusters(typed: str) -> Iterator[tuple[int, str]]:
    """Each letter with the marks typed after it, so that e + ◌́ is read as é."""
    start = 0
    for at in range(1, len(typed) + 1):
        if at == len(typed) or not unicodedata.combining(typed[at]):
            yield start, typed[start:at]
            start = at


def plain(cluster: str) -> str:
    joined = unicodedata.normalize("NFC", cluster)
    return "".join(plain_sign(sign) for sign in joined)


def plain_sign(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind == "Cf" or "\ufe00" <= sign <= "\ufe0f":
        return ""  # a sign nobody sees must not part a number from itself
    if kind == "Zs":
        return " "
    if kind == "Pd":
        return "-"
    digit = unicodedata.digit(sign, None)
    if digit is not None:
        return str(digit)
    compatible = unicodedata.normalize("NFKC", sign)
    return compatible if len(compatible) == 1 else sign
