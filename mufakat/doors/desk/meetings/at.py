"""What every page of a meeting begins with: the meeting this person may see, and whether they may run it."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import get_language

from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.meetings.access import may_run
from mufakat.records.meetings.queries import meeting_to_run


def the_meeting(request, key: str, *, to_run: bool = False):
    who = viewer(request)
    meeting = found(meeting_to_run(who, key))
    if to_run and not may_run(who, meeting):
        raise PermissionDenied
    return who, meeting


def shown(request, meeting, **more) -> dict:
    """What the frame of a meeting's pages needs."""
    return {
        "meeting": meeting,
        "title": meeting_title(meeting, get_language()),
        "runs": may_run(viewer(request), meeting),
        **more,
    }
