"""Negotiated texts, and what forums recommended."""

from dataclasses import dataclass
from typing import Literal

from mufakat.core.dates import PartialDate
from mufakat.core.profile.model.fact import Fact, Names


@dataclass(frozen=True, kw_only=True)
class Adoption(Fact):
    """Who did what with the text in the end: adopted, noted, endorsed, agreed."""

    date: PartialDate
    by: str
    verb: str = "adopted"
    meeting: str | None = None


@dataclass(frozen=True, kw_only=True)
class Step(Fact):
    """Something that happened to the text, or was to happen (`planned`)."""

    date: PartialDate
    what: str
    body: str | None = None
    meeting: str | None = None
    planned: bool = False


@dataclass(frozen=True, kw_only=True)
class PriorityArea(Fact):
    number: int
    names: Names


@dataclass(frozen=True, kw_only=True)
class Commitment(Fact):
    text: str


@dataclass(frozen=True, kw_only=True)
class Parts(Fact):
    """How many parts the text has; they are counted here even where no source names them."""

    count: int


@dataclass(frozen=True, kw_only=True)
class Instrument(Fact):
    """A declaration, roadmap, work plan, guideline, plan of action: its facts, not its words."""

    key: str
    kind: str
    titles: Names
    abbreviation: str | None = None
    implements: str | None = None
    succeeds: str | None = None
    period: str | None = None
    adopted: Adoption | None = None
    parts: Parts | None = None
    priority_areas: tuple[PriorityArea, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Recommendation(Fact):
    """What a forum recommended, in our own words; `number` is None where the forum's is not known."""

    key: str
    forum: str  # the meeting
    kind: Literal["action", "measure", "resource"]
    gist: str
    number: int | None = None
    operative: str | None = None
    asks_follow_up: bool = True
    theme: str | None = None
    addressed_to: tuple[str, ...] = ()  # bodies, organisations, countries or audiences
    target_groups: tuple[str, ...] = ()
    sub_items: tuple[str, ...] = ()
