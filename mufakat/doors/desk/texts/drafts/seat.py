"""Who may draft, and the text they draft."""

from django.core.exceptions import PermissionDenied

from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation.access import may_circulate
from mufakat.records.instruments.queries import instrument


def drafter(request, key: str):
    who = viewer(request)
    if not may_circulate(who):
        raise PermissionDenied
    return who, found(instrument(who, key))
