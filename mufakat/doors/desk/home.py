from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from mufakat.doors.shared.viewer import viewer
from mufakat.readers.owed import desk
from mufakat.records.people.operations import note_visit


def home(request):
    """What do I owe, to whom, by when. Nothing else."""
    who = viewer(request)
    shown = {
        "desk": desk(who, today=timezone.localdate(), language=get_language()),
        "person": who.person,
        "mandates": who.mandates,
    }
    response = render(request, "desk/home.html", shown)
    note_visit(who.person, at=timezone.now())
    return response
