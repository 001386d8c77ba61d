"""Whether a text can be read out to children: short sentences, no long words in a heap."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

SENTENCE = re.compile(r"[^.!?…។။\n]+[.!?…។။]*")
MOST_WORDS = 15


@dataclass(frozen=True, slots=True)
class LongSentence:
    number: int  # from one
    words: int


def long_sentences(text: str, *, most: int = MOST_WORDS) -> tuple[LongSentence, ...]:
    """Sentences of more than ``most`` words, by their number; a script without spaces is not counted."""
    return tuple(
        LongSentence(number, len(words))
        for number, words in enumerate((one.split() for one in sentences(text)), 1)
        if len(words) > most
    )


def sentences(text: str) -> Iterator[str]:
    for one in SENTENCE.finditer(text):
        if one.group().strip():
            yield one.group().strip()
