"""What every act of settling begins and ends with."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import reverse

from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation.access import may_settle
from mufakat.records.circulation.queries import rolling_draft


def settler(request, key: str, sequence: int):
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    if not may_settle(who, draft):
        raise PermissionDenied
    return who, draft


def back_to(draft, provision: str, next_open: str = ""):
    at = reverse("rolling", args=[draft.instrument.key, draft.sequence])
    return redirect(f"{at}#{next_open or provision}")
