"""Regular expressions that are compiled when they are first used.

Reading has some four hundred; a report in one language needs about half, and compiling them all took longer than
reading it.
"""

import re
from typing import Any, cast

METHODS = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "sub",
    "subn",
    "split",
    "groups",
    "groupindex",
)


class Waiting:
    """Stands for a compiled pattern until anything is asked of it; then carries that pattern's own methods."""

    def __init__(self, words: str, flags: int) -> None:
        self.pattern, self.flags = words, flags

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(words: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`, later; a fault in the words shows when they are first used."""
    return cast("re.Pattern[str]", Waiting(words, flags))
