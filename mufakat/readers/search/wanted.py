"""What is looked for, in a form that every engine can carry out: words in a row, all of these, any of these."""

from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True, slots=True)
class Row:
    """Folded words next to one another, in the title or the text; ``begins``: the last may go on."""

    words: tuple[str, ...]
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Exactly:
    """One word with its diacritics. It adds to the rank; who has it has the folded word too."""

    word: str


@dataclass(frozen=True, slots=True)
class Signs:
    """Signs of a script without spaces, next to one another, wherever the dictionary cut."""

    signs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class All:
    parts: tuple["Wanted", ...]


@dataclass(frozen=True, slots=True)
class Any:
    parts: tuple["Wanted", ...]


Wanted = Union[Row, Exactly, Signs, All, Any]  # noqa: UP007 - the names stand before their classes
