"""My desk: what do I owe, to whom, by when. Nothing else."""

from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from mufakat.doors.desk.drawn import as_drawn
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.notices.entries import told_entries
from mufakat.readers.owed import Owed, came_in, changes, desk
from mufakat.readers.owed.opened import addresses_of
from mufakat.records.circulation.queries import sent_by_ours
from mufakat.records.people.access import Viewer
from mufakat.records.people.operations import note_visit

MOST_SENT = 5  # answers of one's own delegation that lead to what became of them


def home(request):
    who = viewer(request)
    waits_here = came_in(who)
    owed, waiting, sent = as_drawn(who, "desk", lambda: lists(who, waits_here), besides=waits_here)
    newest = changes(who)
    opens = addresses_of(who, newest)
    told = zip(newest, told_entries(newest, get_language()), strict=True)
    shown = {
        "owed": owed,
        "waiting": waiting,
        "changes": [(entry, one, opens.get(entry.subject, "")) for entry, one in told],
        "person": who.person,
        "mandates": who.mandates,
        "sent": sent,
    }
    response = render(request, "desk/home.html", shown)
    note_visit(who.person, at=timezone.now())
    return response


def lists(who: Viewer, waits_here: tuple[Owed, ...]) -> tuple[SafeString, ...]:
    mine = {
        "desk": desk(who, today=timezone.localdate(), language=get_language(), besides=waits_here),
        "sent": sent_by_ours(who)[:MOST_SENT],
    }
    return tuple(render_to_string(f"desk/{part}.html", mine) for part in ("owed", "waiting", "sent"))
