"""The things a profile is made of, as frozen dataclasses: one field for each word of its files."""

from mufakat.core.profile.model.bodies import Body, Chair, Organisation, ReportingLine
from mufakat.core.profile.model.fact import AllNames, Fact, Names, Place, Term, Written
from mufakat.core.profile.model.figures import (
    Calendar,
    Day,
    DecisionRule,
    Figure,
    Holiday,
    Indicator,
    StructureFact,
)
from mufakat.core.profile.model.meetings import Days, Meeting
from mufakat.core.profile.model.members import Member, Membership, Ministry
from mufakat.core.profile.model.profile import Heading, HouseRules, Profile, RouteSheet, TargetGroup
from mufakat.core.profile.model.texts import (
    Adoption,
    Commitment,
    Instrument,
    Parts,
    PriorityArea,
    Recommendation,
    Step,
)

__all__ = [
    "Adoption", "AllNames", "Body", "Calendar", "Chair", "Commitment", "Day", "Days", "DecisionRule", "Fact",
    "Figure", "Heading", "Holiday", "HouseRules", "Indicator", "Instrument", "Meeting", "Member", "Membership",
    "Ministry", "Names", "Organisation", "Parts", "Place", "PriorityArea", "Profile", "Recommendation",
    "ReportingLine", "RouteSheet", "Step", "StructureFact", "TargetGroup", "Term", "Written",
]  # fmt: skip
