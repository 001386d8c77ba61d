"""Meetings as announced and as held."""

from dataclasses import dataclass
from typing import Literal

from mufakat.core.dates import PartialDate
from mufakat.core.profile.model.fact import Fact, Written


@dataclass(frozen=True, kw_only=True)
class Days(Written):
    """From the first day to the last, as far as they are known."""

    start: PartialDate
    end: PartialDate | None = None

    @property
    def last(self) -> PartialDate:
        return self.end or self.start


@dataclass(frozen=True, kw_only=True)
class Meeting(Fact):
    """One meeting of a body. Without an ordinal it stands outside the count and has a label.

    `planned` is what was announced, `actual` what took place; either may be missing. `hosts` are as
    written, `chair` the countries that chaired it.
    """

    key: str
    body: str
    ordinal: int | None = None
    label: str | None = None
    planned: Days | None = None
    actual: Days | None = None
    city: str | None = None
    country: str | None = None
    mode: Literal["in_person", "online", "hybrid"] | None = None
    theme: str | None = None
    hosts: tuple[str, ...] = ()
    chair: tuple[str, ...] = ()
    announced_in: str | None = None

    @property
    def days(self) -> Days | None:
        """When it took place, or else when it was to."""
        return self.actual or self.planned
