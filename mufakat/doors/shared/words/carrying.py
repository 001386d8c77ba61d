"""The words for carrying out: actions, reports, figures."""

from django.utils.translation import gettext_lazy as _

PROGRESS = {
    "not_started": _("not started"),
    "under_way": _("under way"),
    "done": _("done"),
    "not_available": _("not available"),
}

PROGRESS_KINDS = {"not_started": "waiting", "under_way": "moving", "done": "done", "not_available": "gap"}

# a cell of the heat table: a status, or why there is none
HEAT = {
    **PROGRESS,
    "nothing": _("says nothing"),
    "awaited": _("awaited"),
    "silent": _("silent"),
    "unreleased": _("nothing released"),
    "not_asked": _("not yet a member"),
}

HEAT_KINDS = {
    **PROGRESS_KINDS,
    "nothing": "gap",
    "awaited": "waiting",
    "silent": "gap",
    "unreleased": "gap",
    "not_asked": "gap",
}

SHARED = {"practice": _("practice"), "note": _("further note")}

REPORTS = {
    "submitted": _("submitted"),
    "asked": _("asked back"),
    "answered": _("answered"),
    "stands": _("report stands"),
}

REPORT_KINDS = {"submitted": "moving", "asked": "waiting", "answered": "moving", "stands": "done"}

AIMS = {"reached": _("target reached"), "ahead": _("target still ahead"), "missed": _("target not reached")}

AIM_KINDS = {"reached": "done", "ahead": "moving", "missed": "blocked"}

# what an indicator asks each member for, and how the figures are told for the region
ASKS = {
    "count": _("a count"),
    "percent": _("percent"),
    "rate": _("a rate"),
    "amount": _("an amount"),
    "yes_no": _("yes or no"),
}

TOGETHER = {
    "sum": _("their sum"),
    "mean": _("the mean of the members"),
    "count": _("the number of members"),
    "none": _("not at all"),
}

ACTION_PARTS = {
    "lead": _("Lead"),
    "supporting": _("Supporting"),
    "time_frame": _("Time frame"),
    "outputs": _("Outputs"),
    "milestones": _("Milestones"),
    "texts": _("Wording"),
    "area": _("Priority area"),
    "number": _("Number"),
}

OPEN_TABLES = {
    "indicators": _("Figures of indicators"),
    "statuses": _("Statuses of actions"),
    "money": _("Money"),
    "actions": _("The actions of each plan"),
    "measures": _("The indicators of each plan"),
    "rounds": _("Rounds of reports"),
    "totals": _("Totals of the region that were told"),
}

CHANGES = {
    "forward": _("better than before"),
    "back": _("worse than before"),
    "same": _("as before"),
    "new": _("first figure"),
    "gone": _("no figure now"),
    "unknown": "",
}
