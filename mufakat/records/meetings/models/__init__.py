from mufakat.records.meetings.models.agenda import AgendaItem, Brief, Outcome, Paper
from mufakat.records.meetings.models.delegations import Nominee, Participation
from mufakat.records.meetings.models.meeting import AnnouncedOnward, Declaration, Meeting, PlannedDate
from mufakat.records.meetings.models.report import Report

__all__ = [
    "AgendaItem",
    "AnnouncedOnward",
    "Brief",
    "Declaration",
    "Meeting",
    "Nominee",
    "Outcome",
    "Paper",
    "Participation",
    "PlannedDate",
    "Report",
]
