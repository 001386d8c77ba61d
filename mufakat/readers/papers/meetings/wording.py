"""How papers name things: the body, the day, the place, who is invited. Papers are in the working language, English."""

from datetime import date

from mufakat.core.saying import date_said, dates_said
from mufakat.readers.dossiers.places import countries, place_of
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.bodies.queries import region
from mufakat.records.instruments.models import Instrument
from mufakat.records.meetings.models import AgendaItem, Meeting
from mufakat.records.meetings.queries import agenda_of

ASKED = {
    "note": "take note",
    "endorse": "endorse",
    "guide": "give guidance",
    "report_up": "agree what is reported to the body above",
}
KINDS = {
    "government": "Governments",
    "ngo": "Non-governmental organisations",
    "civil_society": "Civil society",
    "association": "Associations",
    "partner": "Partners",
    "sectoral_body": "Sectoral bodies",
    "secretariat": "Secretariat",
    "academia": "Academia",
    "hospital": "Hospitals",
    "organisation": "Organisations",
}
MODES = {"in_person": "in person", "online": "online", "hybrid": "in person and online"}


def title_of(meeting: Meeting) -> str:
    return meeting_title(meeting, "en")


def issuer_of(meeting: Meeting) -> str:
    return meeting.body.name("en")


def when(meeting: Meeting) -> str:
    """The days it met, else those last announced."""
    if meeting.met_from:
        return dates_said(meeting.met_from, meeting.met_until, "en")
    plan = next(reversed(meeting.planned_dates.all()), None)
    return dates_said(plan.starts, plan.ends, "en") if plan else "date to be announced"


def where(meeting: Meeting) -> str:
    place = ", ".join(part for part in (meeting.venue, place_of(meeting, countries("en"))) if part)
    mode = MODES.get(meeting.mode, "")
    return f"{place} ({mode})" if place and mode else place or mode


def under(meeting: Meeting) -> list[str]:
    theme = meeting.theme.get("en") or next(iter(meeting.theme.values()), "")
    said = [
        " · ".join(part for part in (when(meeting), where(meeting)) if part),
        f"“{theme}”" if theme else "",
    ]
    return [line for line in said if line]


def mark(one: Meeting | Instrument) -> str:
    return "Illustrative: written for the demonstration" if one.illustrative else ""


def as_of(today: date) -> str:
    return date_said(today.isoformat(), "en")


def asked(item: AgendaItem) -> str:
    return ASKED.get(item.asked_to, item.asked_to)


def secretariat() -> str:
    """Who writes the letters, as the profile names it."""
    found = region()
    return found.notices.get("secretariat_name", "the secretariat") if found else "the secretariat"


def items_of(meeting: Meeting) -> list[AgendaItem]:
    return list(agenda_of(meeting))
