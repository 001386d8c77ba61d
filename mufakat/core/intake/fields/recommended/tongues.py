"""A list that a report holds twice, once in each of two languages."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from mufakat.core.languages.detect import tongue_of

One = TypeVar("One")


def in_one_language(held: Sequence[One], words: Callable[[One], str], *, language: str) -> list[One]:
    """Those in the report's own language, where as many stand in another one; else all of them."""
    told: dict[str, list[One]] = {}
    for one in held:
        told.setdefault(tongue_of(words(one)) or language, []).append(one)
    if len(told) != 2 or len({len(some) for some in told.values()}) != 1 or language not in told:
        return list(held)
    return told[language]
