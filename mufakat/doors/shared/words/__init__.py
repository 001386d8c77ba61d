"""The words of the pages for what the records keep as keys."""

from django.utils.translation import gettext_lazy as _

from mufakat.doors.shared.words import circulating, structure
from mufakat.doors.shared.words.carrying import (
    ACTION_PARTS,
    AIM_KINDS,
    AIMS,
    ASKS,
    CHANGES,
    HEAT,
    HEAT_KINDS,
    OPEN_TABLES,
    PROGRESS,
    PROGRESS_KINDS,
    REPORT_KINDS,
    REPORTS,
    SHARED,
    TOGETHER,
)
from mufakat.doors.shared.words.deciding import (
    ACT_KINDS,
    CAME_BY,
    CAPACITIES,
    INSTRUMENTS,
    PROCEDURES,
    PROVISIONS,
    VERBS,
)
from mufakat.doors.shared.words.meetings import (
    ASKED_TO,
    MEETING_STATE_KINDS,
    MEETING_STATES,
    MODES,
    ONWARD,
    OUTCOMES,
    PARTICIPANTS,
)
from mufakat.doors.shared.words.people import HATS, SEATS
from mufakat.doors.shared.words.recommendations import (
    FOLLOW_UP,
    FOLLOW_UP_KINDS,
    FOLLOW_UP_RULES,
    RECOMMENDATION_KINDS,
)

AGE_BANDS = {
    "under_10": _("younger than 10"),
    "10_12": _("10 to 12 years"),
    "13_15": _("13 to 15 years"),
    "16_17": _("16 to 17 years"),
    "18_24": _("18 to 24 years"),
}

CLASSIFICATIONS = {
    "public": _("public"),
    "participants": _("participants of the journey"),
    "members": _("members only"),
    "secretariat": _("the secretariat only"),
}

TABLES = {
    "classification": CLASSIFICATIONS,
    "shared": SHARED,
    "came_by": CAME_BY,
    "age_band": AGE_BANDS,
    "asked_to": ASKED_TO,
    "mode": MODES,
    "meeting_state": MEETING_STATES,
    "participants": PARTICIPANTS,
    "outcome": OUTCOMES,
    "onward": ONWARD,
    "recommendation": RECOMMENDATION_KINDS,
    "instrument": INSTRUMENTS,
    "capacity": CAPACITIES,
    "hat": HATS,
    "seat": SEATS,
    "progress": PROGRESS,
    "heat": HEAT,
    "report": REPORTS,
    "aim": AIMS,
    "asks": ASKS,
    "together": TOGETHER,
    "change": CHANGES,
    "open_table": OPEN_TABLES,
    "action_part": ACTION_PARTS,
    "procedure": PROCEDURES,
    "follow_up": FOLLOW_UP,
    "follow_up_rule": FOLLOW_UP_RULES,
    "provision": PROVISIONS,
    "verb": VERBS,
    **circulating.TABLES,
    **structure.TABLES,
}

KINDS = {
    "act": ACT_KINDS,
    "meeting_state": MEETING_STATE_KINDS,
    "progress": PROGRESS_KINDS,
    "heat": HEAT_KINDS,
    "report": REPORT_KINDS,
    "aim": AIM_KINDS,
    "follow_up": FOLLOW_UP_KINDS,
    **structure.KINDS,
}


def word(key: str, table: str):
    """How the page says a key; a key of a profile that has no word here is shown as it is written."""
    return TABLES[table].get(key, str(key).replace("_", " "))


def kind(key: str, table: str) -> str:
    return KINDS[table].get(key, "done")
