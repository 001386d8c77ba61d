"""The chair's and the secretariat's board: who is silent, what is stuck, since when."""

from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from mufakat.doors.desk.drawn import as_drawn
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.owed import board
from mufakat.records.people.access import Viewer


def may_see_board(viewer: Viewer) -> bool:
    return viewer.is_secretariat or bool(viewer.chaired)


def whole_board(request):
    who = viewer(request)
    (tables,) = as_drawn(who, "board", lambda: (board_of(who),))
    return render(request, "desk/whole_board.html", {"tables": tables})


def board_of(who: Viewer) -> SafeString:
    seen = board(who, today=timezone.localdate(), language=get_language())
    return render_to_string("desk/board_tables.html", {"board": seen})
