"""What is asked about a meeting, from its plan to its news."""

from mufakat.doors.desk.meetings.forms.after import CirculateRecordForm, NewsForm
from mufakat.doors.desk.meetings.forms.agenda import ItemForm, OutcomeForm, PaperForm
from mufakat.doors.desk.meetings.forms.people import CameForm, EntryForm, InviteForm, NomineeForm
from mufakat.doors.desk.meetings.forms.planning import MoveForm, NextForm, ParticularsForm, PlanForm

__all__ = [
    "CameForm",
    "CirculateRecordForm",
    "EntryForm",
    "InviteForm",
    "ItemForm",
    "MoveForm",
    "NewsForm",
    "NextForm",
    "NomineeForm",
    "OutcomeForm",
    "PaperForm",
    "ParticularsForm",
    "PlanForm",
]
