"""A whole profile: one region, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from mufakat.core.profile.model.bodies import Body, Chair, Organisation
from mufakat.core.profile.model.fact import AllNames, Fact, Names, Written
from mufakat.core.profile.model.figures import Calendar, DecisionRule, Figure, Indicator, StructureFact
from mufakat.core.profile.model.meetings import Meeting
from mufakat.core.profile.model.members import Member
from mufakat.core.profile.model.texts import Instrument, Recommendation
from mufakat.core.route.model import Route


@dataclass(frozen=True, kw_only=True)
class HouseRules(Written):
    """The few settings that change what an act means."""

    silence_means_no_objection: bool = False
    time_zone: str = "UTC"


@dataclass(frozen=True, kw_only=True)
class Heading(Written):
    """What the profile says about itself (profile.yaml)."""

    key: str
    names: Names
    languages: tuple[str, ...]
    working_language: str
    secretariat: str
    region: Names = field(default_factory=dict)
    default_calendar: str | None = None
    labels: Mapping[str, Names] = field(default_factory=dict)  # our word -> language -> the word shown
    rules: HouseRules = field(default_factory=HouseRules)
    audiences: Mapping[str, Names] = field(default_factory=dict)  # addressees that are no body or country
    other_countries: Mapping[str, Names] = field(default_factory=dict)
    notices: Mapping[str, Names] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TargetGroup(Written):
    """A group of people a recommendation is about; `phrases` is how texts name it."""

    key: str
    names: Names
    phrases: AllNames = field(default_factory=dict)
    broader: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class RouteSheet(Fact):
    """A route as its file has it: the route itself, and what its stages are called."""

    route: Route
    stage_names: Mapping[str, Names] = field(default_factory=dict)
    stage_notes: Mapping[str, str] = field(default_factory=dict)
    stage_lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, kw_only=True)
class Profile:
    """Everything known of one region; each tuple keeps the order of its file."""

    heading: Heading
    bodies: tuple[Body, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    members: tuple[Member, ...] = ()
    chairs: tuple[Chair, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    figures: tuple[Figure, ...] = ()
    structure: tuple[StructureFact, ...] = ()
    routes: tuple[RouteSheet, ...] = ()
    calendars: tuple[Calendar, ...] = ()
    rules: tuple[DecisionRule, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()

    @property
    def key(self) -> str:
        return self.heading.key

    @cached_property
    def body(self) -> Mapping[str, Body]:
        return {body.key: body for body in self.bodies}

    @cached_property
    def organisation(self) -> Mapping[str, Organisation]:
        return {organisation.key: organisation for organisation in self.organisations}

    @cached_property
    def member(self) -> Mapping[str, Member]:
        return {member.code: member for member in self.members}

    @cached_property
    def meeting(self) -> Mapping[str, Meeting]:
        return {meeting.key: meeting for meeting in self.meetings}

    @cached_property
    def instrument(self) -> Mapping[str, Instrument]:
        return {instrument.key: instrument for instrument in self.instruments}

    def route(self, key: str) -> Route:
        """The newest edition of the route; KeyError where there is none."""
        editions = [sheet.route for sheet in self.routes if sheet.route.key == key]
        if not editions:
            raise KeyError(key)
        return max(editions, key=lambda route: route.edition)

    def calendar(self, key: str | None = None) -> Calendar | None:
        """The calendar by its key, or the one the profile goes by."""
        wanted = key or self.heading.default_calendar
        return next((calendar for calendar in self.calendars if calendar.key == wanted), None)

    def members_on(self, day: date, capacity: str = "member") -> tuple[Member, ...]:
        return tuple(member for member in self.members if member.capacity_on(day) == capacity)

    def chairs_on(self, body: str, day: date) -> tuple[Chair, ...]:
        return tuple(chair for chair in self.chairs if chair.body == body and chair.holds_on(day))

    def label(self, word: str, language: str) -> str | None:
        """The word shown for ours in that language, else in the working language, else None."""
        shown = self.heading.labels.get(word, {})
        return shown.get(language) or shown.get(self.heading.working_language)
