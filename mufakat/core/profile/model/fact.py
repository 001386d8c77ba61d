"""What every entry of a profile carries: where it was written, and where it is known from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mufakat.core.dates import PartialDate

Names = Mapping[str, str]  # language -> name
AllNames = Mapping[str, tuple[str, ...]]  # language -> names, the one to show first


@dataclass(frozen=True)
class Place:
    """The line of a file on which an entry begins, and the line of each word in it."""

    file: str = ""
    line: int = 0
    lines: Mapping[str, int] = field(default_factory=dict)

    def line_of(self, word: str) -> int:
        return self.lines.get(word, self.line)


@dataclass(frozen=True, kw_only=True)
class Written:
    """Anything that stands in a file of a profile; two equal entries are equal wherever they stand."""

    at: Place = field(default=Place(), compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Fact(Written):
    """Something said about the world, with its sources; unsure where they differ or it is inferred."""

    note: str | None = None
    unsure: bool = False
    source: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Term(Fact):
    """A fact that holds from one day until another, both included; an open end is None."""

    since: PartialDate | None = field(default=None, metadata={"written": "from"})
    until: PartialDate | None = None

    def holds_on(self, day: date) -> bool:
        """Whether it can have held on that day; a term known by its year holds all year."""
        begun = self.since is None or self.since.earliest <= day
        return begun and (self.until is None or day <= self.until.latest)
