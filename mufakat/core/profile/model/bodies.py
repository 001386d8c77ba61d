"""Organs, who chairs them, and those who speak there without deciding."""

from dataclasses import dataclass, field
from typing import Literal

from mufakat.core.dates import PartialDate
from mufakat.core.profile.model.fact import AllNames, Fact, Names, Term

BodyKind = Literal[
    "summit", "council", "ministers", "senior_officials", "coordination", "consortium",
    "commission", "working_group", "forum", "sectoral", "secretariat", "partner",
]  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ReportingLine(Term):
    """To which body another reports, while it did."""

    body: str


@dataclass(frozen=True, kw_only=True)
class Body(Fact):
    """An organ. `can` lists the verbs it may do; its meetings are counted under `series_prefix`."""

    key: str
    kind: BodyKind
    names: AllNames
    tier: int | None = None  # 1 is the highest; None stands beside the tiers
    abbreviation: str | None = None
    other_abbreviations: tuple[str, ...] = ()
    former_names: tuple[str, ...] = ()
    reports_to: tuple[ReportingLine, ...] = ()
    chairing: str | None = None
    meets: str | None = None
    founded: PartialDate | None = None
    until: PartialDate | None = None
    series_prefix: str | None = None
    can: tuple[str, ...] = ()
    meeting_title: Names = field(default_factory=dict)  # with {n} or {nth}: "{nth} GO-NGO Forum"


@dataclass(frozen=True, kw_only=True)
class Organisation(Fact):
    """A partner, NGO, association, national council, ministry: proposes and comments, does not decide."""

    key: str
    kind: str
    names: AllNames
    abbreviation: str | None = None
    other_abbreviations: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, kw_only=True)
class Chair(Term):
    """Who chairs one body for one term. Two titles of one body run side by side: chair and vice-chair."""

    body: str
    country: str
    title: str = "chair"  # a word of the profile's labels
    organisation: str | None = None
