"""The countries that decide, through time."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mufakat.core.profile.model.fact import Fact, Names, Term


@dataclass(frozen=True, kw_only=True)
class Membership(Term):
    """What a country is in the region for a time; `left` says that it was nothing then."""

    capacity: Literal["member", "observer", "suspended", "left"]


@dataclass(frozen=True, kw_only=True)
class Ministry(Term):
    """The focal ministry for a time."""

    names: Names
    abbreviation: str | None = None
    other_abbreviations: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Member(Fact):
    """A country, by its two-letter code."""

    code: str
    names: Names
    membership: tuple[Membership, ...]
    other_names: tuple[str, ...] = ()  # as reports also write it
    iso3: str | None = None
    capital: str | None = None
    languages: tuple[str, ...] = ()
    ministries: tuple[Ministry, ...] = ()

    def capacity_on(self, day: date) -> str | None:
        """member, observer, suspended or left on that day; None before anything is known."""
        return next((term.capacity for term in self.membership if term.holds_on(day)), None)

    def ministry_on(self, day: date) -> Ministry | None:
        return next((ministry for ministry in self.ministries if ministry.holds_on(day)), None)
