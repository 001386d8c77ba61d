"""How papers name things: the body, the day, the place, who is invited; in the language the paper is set in (`index.set_paper`)."""

from datetime import date

from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.saying import date_said, dates_said
from mufakat.readers.dossiers.places import countries, place_of
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.bodies.queries import region
from mufakat.records.instruments.models import Instrument
from mufakat.records.meetings.models import AgendaItem, Meeting
from mufakat.records.meetings.queries import agenda_of

ASKED = {
    "note": gettext_lazy("take note"),
    "receive": gettext_lazy("receive"),
    "agree": gettext_lazy("agree on it"),
    "endorse": gettext_lazy("endorse"),
    "adopt": gettext_lazy("adopt"),
    "guide": gettext_lazy("give guidance"),
    "report_up": gettext_lazy("agree what is reported to the body above"),
}
KINDS = {
    "government": gettext_lazy("Governments"),
    "ngo": gettext_lazy("Non-governmental organisations"),
    "civil_society": gettext_lazy("Civil society"),
    "association": gettext_lazy("Associations"),
    "partner": gettext_lazy("Partners"),
    "sectoral_body": gettext_lazy("Sectoral bodies"),
    "secretariat": gettext_lazy("Secretariat"),
    "academia": gettext_lazy("Academia"),
    "hospital": gettext_lazy("Hospitals"),
    "organisation": gettext_lazy("Organisations"),
}
MODES = {
    "in_person": gettext_lazy("in person"),
    "online": gettext_lazy("online"),
    "hybrid": gettext_lazy("in the room and online"),
}
OUTCOMES = {
    "discussed": gettext_lazy("discussed"),
    "identified": gettext_lazy("identified"),
    "agreed": gettext_lazy("agreed"),
    "decision": gettext_lazy("decided"),
    "recommendation": gettext_lazy("recommended"),
    "action": gettext_lazy("to be done"),
    "information": gettext_lazy("for information"),
    "deferred": gettext_lazy("put off"),
    "not_taken_up": gettext_lazy("not taken up"),
}


def spoken() -> str:
    return get_language() or "en"


def title_of(meeting: Meeting) -> str:
    return meeting_title(meeting, spoken())


def issuer_of(meeting: Meeting) -> str:
    return meeting.body.name(spoken())


def when(meeting: Meeting) -> str:
    """The days it met, else those last announced."""
    if meeting.met_from:
        return dates_said(meeting.met_from, meeting.met_until, spoken())
    plan = next(reversed(meeting.planned_dates.all()), None)
    return dates_said(plan.starts, plan.ends, spoken()) if plan else _("date to be announced")


def where(meeting: Meeting) -> str:
    place = ", ".join(part for part in (meeting.venue, place_of(meeting, countries(spoken()))) if part)
    mode = str(MODES.get(meeting.mode, ""))
    return f"{place} ({mode})" if place and mode else place or mode


def theme_of(meeting: Meeting) -> str:
    return meeting.theme.get(spoken()) or meeting.theme.get("en") or next(iter(meeting.theme.values()), "")


def under(meeting: Meeting) -> list[str]:
    theme = theme_of(meeting)
    said = [
        " · ".join(part for part in (when(meeting), where(meeting)) if part),
        f"“{theme}”" if theme else "",
    ]
    return [line for line in said if line]


def mark(one: Meeting | Instrument) -> str:
    return _("Illustrative: written for the demonstration") if one.illustrative else ""


def as_of(today: date) -> str:
    return date_said(today.isoformat(), spoken())


def asked(item: AgendaItem) -> str:
    return str(ASKED.get(item.asked_to, item.asked_to))


def secretariat() -> str:
    """Who writes the letters, as the profile names it."""
    found = region()
    return found.notices.get("secretariat_name", "the secretariat") if found else "the secretariat"


def items_of(meeting: Meeting) -> list[AgendaItem]:
    return list(agenda_of(meeting))
