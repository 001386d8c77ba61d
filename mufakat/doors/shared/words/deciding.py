"""The words for texts and how they are decided."""

from django.utils.translation import gettext_lazy as _

# an act -> the kind of status it is shown as
ACT_KINDS = {
    "referred_back": "moving",
    "shared_with": "moving",
    "submitted_to": "moving",
    "reported_to": "moving",
    "put_before": "waiting",
    "deferred": "waiting",
    "withdrawn": "gap",
}

INSTRUMENTS = {
    "declaration": _("Declaration"),
    "roadmap": _("Roadmap"),
    "work_plan": _("Work plan"),
    "plan_of_action": _("Plan of action"),
    "guideline": _("Guideline"),
    "guidelines": _("Guidelines"),
    "convention": _("Convention"),
    "framework": _("Framework"),
    "charter": _("Charter"),
    "summary_record": _("Summary record"),
    "treaty": _("Treaty"),
    "vision": _("Vision"),
    "masterplan": _("Master plan"),
    "recommendations": _("Recommendations"),
    "statement": _("Statement"),
}

CAME_BY = {
    "said": _("stated by the delegation here"),
    "meeting": _("asked for in the meeting"),
    "letter": _("by letter"),
}

CAPACITIES = {
    "member": _("Member"),
    "observer": _("Observer"),
    "suspended": _("Suspended"),
    "left": _("No longer a member"),
}

VERBS = {
    "agreed": _("agrees"),
    "shared": _("passes it on"),
    "received": _("receives"),
    "noted": _("notes"),
    "endorsed": _("endorses"),
    "adopted": _("adopts"),
    "reviewed": _("reviews"),
    "transmitted": _("sends it on"),
    "referred_back": _("refers it back"),
    "deferred": _("puts it off"),
    "withdrawn": _("withdraws"),
}

PROVISIONS = {
    "part": _("Part"),
    "area": _("Priority area"),
    "paragraph": _("Paragraph"),
    "row": _("Action row"),
    "preamble": _("Preamble"),
}

PROCEDURES = {
    "in_meeting": _("at a meeting"),
    "silence": _("by silence procedure"),
    "ad_referendum": _("in writing, ad referendum"),
    "chairs_call": _("as the chair decides"),
}
