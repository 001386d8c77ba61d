"""The words for recommendations and what became of them."""

from django.utils.translation import gettext_lazy as _

RECOMMENDATION_KINDS = {
    "action": _("action recommendation"),
    "measure": _("measure"),
    "resource": _("resource"),
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
