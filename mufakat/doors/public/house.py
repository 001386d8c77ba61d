"""Pages about the house itself: its journal, and what it is."""

from mufakat.doors.public.show import show
from mufakat.doors.shared.viewer import viewer
from mufakat.doors.shared.words.recommendations import FOLLOW_UP_RULES
from mufakat.readers.dossiers.about import about_dossier
from mufakat.readers.dossiers.journal import journal_dossier


def journal(request):
    asked = request.GET.get
    dossier, page = journal_dossier(viewer(request), asked("page", "1"), compare=asked("entries", ""))
    return show(request, "public/journal.html", dossier, page=page)


def rules(request):
    """By which rules the pages choose their words; each is a function of the core, tested there."""
    followed = [{"status": key, "means": str(FOLLOW_UP_RULES[key])} for key in ORDER_OF_RULES]
    return show(request, "public/rules.html", {"follow_up": followed}, room="home")


ORDER_OF_RULES = (
    "dropped", "superseded", "merged", "done", "done_in_some", "being_carried_out", "adopted", "taken_up", "noted",
    "under_consideration", "shared", "no_later_record",
)  # fmt: skip


def about(request):
    return show(request, "public/about.html", about_dossier(viewer(request)))
