"""The words of the public pages for what the records keep as keys."""

from django.utils.translation import gettext_lazy as _

from mufakat.doors.public import structure_words

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
RECOMMENDATION_KINDS = {
    "action": _("action recommendation"),
    "measure": _("measure"),
    "resource": _("resource"),
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
    "treaty": _("Treaty"),
    "vision": _("Vision"),
    "masterplan": _("Master plan"),
    "recommendations": _("Recommendations"),
    "statement": _("Statement"),
}
CAPACITIES = {
    "member": _("Member"),
    "observer": _("Observer"),
    "suspended": _("Suspended"),
    "left": _("No longer a member"),
}
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
REPORTS = {
    "submitted": _("submitted"),
    "asked": _("asked back"),
    "answered": _("answered"),
    "stands": _("report stands"),
}
REPORT_KINDS = {"submitted": "moving", "asked": "waiting", "answered": "moving", "stands": "done"}
AIMS = {"reached": _("target reached"), "ahead": _("target still ahead"), "missed": _("target not reached")}
AIM_KINDS = {"reached": "done", "ahead": "moving", "missed": "blocked"}
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
# what became of it, and the kind of status it is shown as
FOLLOW_UP = {
    "no_later_record": _("no later record"),
    "shared": _("shared"),
    "under_consideration": _("under consideration"),
    "noted": _("noted"),
    "taken_up": _("taken up"),
    "adopted": _("adopted"),
    "being_carried_out": _("being carried out"),
    "done_in_some": _("done in some countries"),
    "done": _("done"),
    "dropped": _("dropped"),
    "superseded": _("superseded"),
    "merged": _("merged into another"),
}
FOLLOW_UP_KINDS = {
    "no_later_record": "gap",
    "shared": "moving",
    "under_consideration": "waiting",
    "noted": "moving",
    "taken_up": "moving",
    "being_carried_out": "moving",
    "dropped": "gap",
    "superseded": "gap",
    "merged": "gap",
}
# the rule of each status, in the words of core.trace.status
FOLLOW_UP_RULES = {
    "dropped": _("Somebody recorded that it was dropped, and nothing later is on record."),
    "superseded": _("Somebody recorded that another took its place, and nothing later is on record."),
    "merged": _("Somebody recorded that it was merged into another, and nothing later is on record."),
    "done": _("One report covers the whole and says so, or every country asked reports it done."),
    "done_in_some": _("At least one country reports it done, and not every country that was asked does."),
    "being_carried_out": _("At least one report says that it is under way."),
    "adopted": _("It stands in an adopted text, or a body adopted it; no report says more."),
    "taken_up": _("It stands in a provision of a draft that is not adopted yet."),
    "noted": _(
        "The last body that considered it received, noted, endorsed or agreed it, or answered in writing."
    ),
    "under_consideration": _(
        "The last body that considered it put it off, sent it back, or no more is on record."
    ),
    "shared": _("It was shared at or submitted to a meeting; what came of it there is not on record."),
    "no_later_record": _("Nothing after the forum itself is recorded here."),
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
ASKED_TO = {
    "note": _("note"),
    "endorse": _("endorse"),
    "guide": _("guide"),
    "report_up": _("report up"),
}
AGE_BANDS = {
    "under_10": _("younger than 10"),
    "10_12": _("10 to 12 years"),
    "13_15": _("13 to 15 years"),
    "16_17": _("16 to 17 years"),
    "18_24": _("18 to 24 years"),
}
TABLES = {
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
    "progress": PROGRESS,
    "heat": HEAT,
    "report": REPORTS,
    "aim": AIMS,
    "change": CHANGES,
    "open_table": OPEN_TABLES,
    "action_part": ACTION_PARTS,
    "procedure": PROCEDURES,
    "follow_up": FOLLOW_UP,
    "follow_up_rule": FOLLOW_UP_RULES,
    "provision": PROVISIONS,
    "verb": VERBS,
    **structure_words.TABLES,
}
KINDS = {
    "act": ACT_KINDS,
    "meeting_state": MEETING_STATE_KINDS,
    "progress": PROGRESS_KINDS,
    "heat": HEAT_KINDS,
    "report": REPORT_KINDS,
    "aim": AIM_KINDS,
    "follow_up": FOLLOW_UP_KINDS,
    **structure_words.KINDS,
}


def word(key: str, table: str):
    """How the page says a key; a key of a profile that has no word here is shown as it is written."""
    return TABLES[table].get(key, str(key).replace("_", " "))


def kind(key: str, table: str) -> str:
    return KINDS[table].get(key, "done")
