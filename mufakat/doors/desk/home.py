from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from mufakat.doors.shared.viewer import viewer
from mufakat.readers.owed import desk
from mufakat.readers.owed.opened import addresses_of
from mufakat.records.people.operations import note_visit


def home(request):
    """What do I owe, to whom, by when. Nothing else."""
    who = viewer(request)
    mine = desk(who, today=timezone.localdate(), language=get_language())
    opens = addresses_of(who, mine.changes)
    shown = {
        "desk": mine,
        "changes": [(entry, opens.get(entry.subject, "")) for entry in mine.changes],
        "person": who.person,
        "mandates": who.mandates,
    }
    response = render(request, "desk/home.html", shown)
    note_visit(who.person, at=timezone.now())
    return response
