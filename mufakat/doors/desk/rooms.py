"""The rooms of the desk, as far as this person may enter them: the line under the frame on every page of the desk."""

from collections.abc import Callable

from django import template
from django.utils.translation import gettext_lazy as _

from mufakat.doors.desk.boards import may_see_board
from mufakat.doors.shared.context import address
from mufakat.doors.shared.lines import Line
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation.access import may_circulate
from mufakat.records.knowledge.practices.access import may_moderate, may_offer
from mufakat.records.knowledge.structure.access import may_enter
from mufakat.records.knowledge.voices.access import may_enter as may_hear_children
from mufakat.records.people.access import Viewer, may_confirm_reports
from mufakat.records.progress.access import may_oversee, may_report
from mufakat.records.signed_notes.access import may_read_notes

register = template.Library()


def everybody(_viewer: Viewer) -> bool:
    return True


def reads_what_members_read(who: Viewer) -> bool:
    return "members" in who.sees


# name of the address, what the room is called, who may enter
ROOMS: tuple[tuple[str, object, Callable[[Viewer], bool]], ...] = (
    ("desk", _("My desk"), everybody),
    ("intake", _("Reports in"), may_confirm_reports),
    ("texts", _("Texts"), everybody),
    ("circulations", _("Circulations"), everybody),
    ("desk-meetings", _("Meetings"), everybody),
    ("desk-start-journey", _("Journeys"), may_circulate),
    ("desk-report", _("Progress"), lambda who: may_report(who) or may_oversee(who)),
    ("desk-voices", _("Children’s voices"), may_hear_children),
    ("notes", _("Signed notes"), may_read_notes),
    ("desk-structures", _("Country structure"), may_enter),
    ("desk-practices", _("Practices"), lambda who: may_offer(who) or may_moderate(who)),
    ("directory", _("Directory"), reads_what_members_read),
    ("outbox", _("Mail"), may_circulate),
    ("desk-board", _("Board"), may_see_board),
    ("me", _("My settings"), everybody),
)

# What stands under the desk beside its room rather than below it: the first part of the address, and the room it belongs to.
BESIDE = {
    "report": "desk-report",
    "rounds": "desk-report",
    "plans": "desk-report",
    "batches": "circulations",
    "submissions": "circulations",
    "instruments": "texts",
    "routes": "desk-start-journey",
    "bodies": "desk-start-journey",
}


LINE = Line({name: label for name, label, _may in ROOMS})


@register.inclusion_tag("desk/rooms.html", takes_context=True)
def desk_rooms(context) -> dict:
    request = context["request"]
    who = viewer(request)
    if who.is_stranger:
        return {}
    ways = tuple((name, href) for name, _label, may in ROOMS if may(who) and (href := address(name)))
    here = room_of(request.path, [href for _name, href in ways])
    return {"line": LINE.drawn(ways, here=here, path=request.path)}


def room_of(path: str, rooms: list[str]) -> str:
    """The room a page lies in; for who may not enter it, the nearest above the page."""
    beside = BESIDE.get(path.removeprefix(address("desk")).split("/")[0], "")
    if beside and address(beside) in rooms:
        return address(beside)
    return max((room for room in rooms if path.startswith(room)), key=len, default="")
