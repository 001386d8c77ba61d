"""The things a profile is made of, as frozen dataclasses: one field for each word of its files."""

from .bodies import Body, Chair, Organisation, ReportingLine
from .fact import AllNames, Fact, Names, Place, Term, Written
from .figures import Calendar, Day, DecisionRule, Figure, Holiday, Indicator, StructureFact
from .meetings import Days, Meeting
from .members import Member, Membership, Ministry
from .profile import Heading, HouseRules, Profile, RouteSheet, TargetGroup
from .texts import Adoption, Commitment, Instrument, Parts, PriorityArea, Recommendation, Step

__all__ = [
    "Adoption", "AllNames", "Body", "Calendar", "Chair", "Commitment", "Day", "Days", "DecisionRule", "Fact",
    "Figure", "Heading", "Holiday", "HouseRules", "Indicator", "Instrument", "Meeting", "Member", "Membership",
    "Ministry", "Names", "Organisation", "Parts", "Place", "PriorityArea", "Profile", "Recommendation",
    "ReportingLine", "RouteSheet", "Step", "StructureFact", "TargetGroup", "Term", "Written",
]  # fmt: skip
