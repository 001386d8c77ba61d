"""The shapes of a rolling text: a base with every delegation's wording as attributed alternatives.

Names of delegations are codes ("VN", "MY"); lists of them are sorted, so that nothing here depends on
the order in which the files came.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.model import STRUCTURE, Comment, Provision, Text

BASE = "base"  # the name under which the draft itself is chosen


@dataclass(frozen=True, slots=True)
class Alternative:
    text: str
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plain:
    """Words nobody touched, or a new provision on whose words everybody who has it agrees."""

    text: str


@dataclass(frozen=True, slots=True)
class Bracket:
    """``base[start:end]`` of a provision, and what became of it; every delegation that has the provision
    stands in exactly one of alternatives, retain and delete."""

    start: int
    end: int
    base: str
    alternatives: tuple[Alternative, ...] = ()
    retain: tuple[str, ...] = ()
    delete: tuple[str, ...] = ()
    said: tuple[str, ...] = ()  # those of retain who said so; the others only left it alone

    def chosen(self, code: str) -> str:
        if code in self.delete:
            return ""
        return next((each.text for each in self.alternatives if code in each.by), self.base)


Segment = Plain | Bracket


@dataclass(frozen=True, slots=True)
class RollingProvision:
    key: str
    kind: str
    parent: str | None
    segments: tuple[Segment, ...]  # none for tables, rows and cells
    by: tuple[str, ...] = ()  # who added it; none for a provision of the base
    moved_by: tuple[str, ...] = ()
    deleted_by: tuple[str, ...] = ()  # whose order does not hold it; those who joined it elsewhere included
    joined_by: tuple[str, ...] = ()  # those of deleted_by whose words went into another provision
    split_from: str | None = None
    joined_into: str | None = None
    split_by: tuple[str, ...] = ()  # who made another provision of this one's tail
    label: str = ""
    level: int = 0

    @property
    def brackets(self) -> tuple[Bracket, ...]:
        return tuple(each for each in self.segments if isinstance(each, Bracket))

    def chosen(self, code: str) -> str:
        return "".join(
            each.chosen(code) if isinstance(each, Bracket) else each.text for each in self.segments
        )


@dataclass(frozen=True, slots=True)
class NearWordings:
    """Alternatives of one bracket that differ in case, spacing or punctuation only: offered for joining."""

    key: str
    start: int
    end: int
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearProvisions:
    """New provisions of one gap that say almost the same: offered for joining."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment with the delegation it came from; the personal name stays in the file."""

    by: str
    comment: Comment


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Words of a delegation outside the provisions; ``key`` is the one their note or box hangs on."""

    by: str
    text: str
    key: str | None = None


@dataclass(frozen=True)
class Rolling:
    """``orders`` holds the base's order under "base" and a delegation's only where it differs."""

    orders: Mapping[str, tuple[str, ...]]
    provisions: tuple[RollingProvision, ...]
    delegations: tuple[str, ...]
    near: tuple[NearWordings | NearProvisions, ...] = ()
    comments: tuple[Remark, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    warnings: tuple[tuple[str, str], ...] = ()  # (code, sentence)
    # where a delegation put an existing provision under another parent: code -> key -> parent
    parents: Mapping[str, Mapping[str, str | None]] = field(default_factory=dict)

    @cached_property
    def held(self) -> Mapping[str, RollingProvision]:
        return {each.key: each for each in self.provisions}

    def provision(self, key: str) -> RollingProvision:
        return self.held[key]

    def order(self, code: str) -> tuple[str, ...]:
        """The keys of a delegation's text, or of the base's, in its own order."""
        if code != BASE and code not in self.delegations:
            known = ", ".join(self.delegations) or "none"
            raise RuleBroken(
                "There is no delegation “{code}” in this rolling text. Delegations: {known}.",
                code=code,
                known=known,
            )
        return self.orders.get(code, self.orders[BASE])

    def choose(self, code: str) -> list[tuple[str, str]]:
        """(key, words) of everything ``code`` has, in its order: its returned text, or the draft for "base"."""
        return [(key, self.held[key].chosen(code)) for key in self.order(code)]

    def text(self, code: str) -> Text:
        """The same as a text that can be written to a file."""
        elsewhere = self.parents.get(code, {})
        return Text(tuple(_provision(self.held[key], words, elsewhere) for key, words in self.choose(code)))

    def brackets(self) -> Iterator[tuple[RollingProvision, Bracket]]:
        for provision in self.provisions:
            for bracket in provision.brackets:
                yield provision, bracket

    def counts(self) -> dict[str, int]:
        """Open brackets per provision that has any."""
        return {each.key: len(each.brackets) for each in self.provisions if each.brackets}

    def noting(self, **fields: object) -> "Rolling":
        """The same with comments, unplaced words or warnings put beside it."""
        return replace(self, **fields)


def _provision(held: RollingProvision, words: str, elsewhere: Mapping[str, str | None]) -> Provision:
    return Provision(
        key=held.key,
        kind=held.kind,
        text="" if held.kind in STRUCTURE else words,
        parent=elsewhere.get(held.key, held.parent),
        label=held.label,
        level=held.level,
        split_from=held.split_from,
    )
