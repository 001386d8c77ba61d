"""What alignment makes of one returned file: a text with the draft's keys, and everything a person must see."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from mufakat.core.wording.model import Comment, Text


@dataclass(frozen=True, slots=True)
class Doubt:
    """A provision and a paragraph that were taken for the same on little evidence."""

    key: str
    base: str
    text: str
    likeness: float  # share of words in common, 0 to 1


@dataclass(frozen=True, slots=True)
class Silent:
    """A difference from the draft as circulated that no tracked change tells of.

    ``base`` is None for a paragraph that was put in, ``before`` None for one that was taken out.
    """

    key: str
    base: str | None
    before: str | None
    moved: bool = False  # the words are the draft's, the place is not


@dataclass(frozen=True, slots=True)
class Returned:
    """One delegation's text with keys; nothing of the file is missing from it, from ``comments`` or ``unplaced``."""

    text: Text
    comments: tuple[Comment, ...] = ()  # anchored by the keys of ``text``
    doubtful: tuple[Doubt, ...] = ()
    silent: tuple[Silent, ...] = ()
    unplaced: tuple[str, ...] = ()
    unplaced_at: tuple[str | None, ...] = ()  # for each of them, the provision it hangs on
    warnings: tuple[str, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    by_key: int = 0  # provisions found by the key the file carries
    by_wording: int = 0  # provisions found by their words
