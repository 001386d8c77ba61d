"""What the index keeps of one findable thing, and who may find it."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from mufakat.records.facts import Classification, first_name
from mufakat.records.people.access import Viewer

# Each level reads what the one before it reads and more (people.access: `sees`).
LEVELS = (
    Classification.PUBLIC.value,
    Classification.PARTICIPANTS.value,
    Classification.MEMBERS.value,
    Classification.SECRETARIAT.value,
)
NEVER = len(LEVELS)  # above every viewer


@dataclass(frozen=True, slots=True)
class Entry:
    """One findable thing. ``titles`` are shown, ``named`` is found as its title, ``texts`` (language, words) as its text,
    ``around`` is found too and never shown: what it stands in, what its kind is called.

    ``level`` is the lowest that may find it. From ``until_level`` up it is passed over, because such a viewer
    reads a newer edition of the same thing.
    """

    kind: str
    key: str
    address: str
    titles: Mapping[str, str]  # language → title as printed
    named: tuple[str, ...]
    texts: tuple[tuple[str, str], ...]
    where: Mapping[str, str]  # language → the thing it belongs to, or the place
    around: tuple[str, ...] = ()
    day: str = ""  # ISO partial date
    level: int = 0
    until_level: int = NEVER
    illustrative: bool = False

    @property
    def digest(self) -> str:
        written = json.dumps(asdict(self), ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(f"{EDITION}{written}".encode()).hexdigest()

    def title(self, language: str) -> str:
        return first_name(dict(self.titles), language)


# Raised when words are cut or folded differently: the next `catch_up` then writes every entry anew.
EDITION = 1


def level_of(*classifications: str) -> int:
    """The level that may read a thing standing inside others, each with its own classification."""
    return max((LEVELS.index(c) for c in classifications), default=0)


def level_seen_by(viewer: Viewer) -> int:
    return max(LEVELS.index(c) for c in viewer.sees)
