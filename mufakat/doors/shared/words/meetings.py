"""The words for meetings: how they meet, who comes, what comes of them."""

from django.utils.translation import gettext_lazy as _

MODES = {"in_person": _("in person"), "online": _("online"), "hybrid": _("in the room and online")}

MEETING_STATES = {"planned": _("planned"), "unheard": _("no record that it met")}

MEETING_STATE_KINDS = {"planned": "waiting", "unheard": "gap"}

PARTICIPANTS = {
    "government": _("Governments"),
    "member": _("Governments"),
    "ngo": _("NGOs"),
    "civil_society": _("Civil society"),
    "association": _("Associations"),
    "partner": _("Partners"),
    "sectoral_body": _("Sectoral bodies"),
    "secretariat": _("Secretariat"),
    "academia": _("Universities and institutes"),
    "university": _("Universities and institutes"),
    "institute": _("Universities and institutes"),
    "hospital": _("Hospitals"),
    "organisation": _("Organisations"),
    "ministry": _("Ministries"),
}

OUTCOMES = {
    "discussed": _("discussed"),
    "identified": _("identified"),
    "agreed": _("agreed"),
    "decision": _("decided"),
    "recommendation": _("recommended"),
    "action": _("to be done"),
    "information": _("for information"),
    "deferred": _("put off"),
    "not_taken_up": _("not taken up"),
}

ONWARD = {
    "shared_with": _("to be shared at"),
    "shared": _("to be shared at"),
    "submitted_to": _("to be submitted to"),
    "submitted": _("to be submitted to"),
    "reported_to": _("to be reported to"),
    "reported": _("to be reported to"),
}

ASKED_TO = {
    "note": _("note"),
    "receive": _("receive"),
    "agree": _("agree on it"),
    "endorse": _("endorse"),
    "adopt": _("adopt"),
    "guide": _("guide"),
    "report_up": _("report up"),
}
