"""Every table, by the folder it lives in. Django looks here; people look in the folders."""

from mufakat.records.bodies.models import (
    Body,
    Calendar,
    Chair,
    DecisionRule,
    Figure,
    Member,
    Membership,
    Ministry,
    Organisation,
    Region,
    ReportingLine,
    TargetGroup,
)
from mufakat.records.decisions.models import Act, Answer, Journey, RouteEdition
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import (
    Draft,
    Instrument,
    PriorityArea,
    Provision,
    Step,
    WorkingText,
)
from mufakat.records.journal.models import Entry, Head
from mufakat.records.meetings.models import (
    AgendaItem,
    AnnouncedOnward,
    Meeting,
    Outcome,
    Participation,
    PlannedDate,
    Report,
)
from mufakat.records.people.models import Mandate, Person
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Round
from mufakat.records.recommendations.models import Fate, Recommendation, TakenUp

__all__ = [
    "Act",
    "Action",
    "AgendaItem",
    "AnnouncedOnward",
    "Answer",
    "Body",
    "Calendar",
    "Chair",
    "DecisionRule",
    "Draft",
    "Entry",
    "Fate",
    "Figure",
    "Head",
    "Instrument",
    "Journey",
    "Mandate",
    "Meeting",
    "Member",
    "Membership",
    "Ministry",
    "Organisation",
    "Outcome",
    "Participation",
    "Person",
    "PlannedDate",
    "PriorityArea",
    "ProgressEntry",
    "ProgressReport",
    "Provision",
    "Recommendation",
    "Region",
    "Report",
    "ReportingLine",
    "Round",
    "RouteEdition",
    "Step",
    "StoredFile",
    "TakenUp",
    "TargetGroup",
    "WorkingText",
]
