"""Pages about the house itself: its journal, and what it is."""

from mufakat.doors.public.show import show
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.about import about_dossier
from mufakat.readers.dossiers.journal import journal_dossier


def journal(request):
    asked = request.GET.get
    dossier, page = journal_dossier(viewer(request), asked("page", "1"), compare=asked("entries", ""))
    return show(request, "public/journal.html", dossier, page=page)


def about(request):
    return show(request, "public/about.html", about_dossier(viewer(request)))
