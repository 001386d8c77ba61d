"""The chair's and the secretariat's board: who is silent, what is stuck, since when."""

from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language

from mufakat.doors.shared.viewer import viewer
from mufakat.readers.owed import board
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

CHAIRS = (Mandate.Capacity.CHAIR, Mandate.Capacity.VICE_CHAIR, Mandate.Capacity.RAPPORTEUR)


def may_see_board(viewer: Viewer) -> bool:
    return viewer.is_secretariat or any(hat.capacity in CHAIRS and hat.body_id for hat in viewer.mandates)


def whole_board(request):
    seen = board(viewer(request), today=timezone.localdate(), language=get_language())
    return render(request, "desk/whole_board.html", {"board": seen})
