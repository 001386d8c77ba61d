"""What every act on a circulation begins with."""

from django.core.exceptions import PermissionDenied

from mufakat.doors.shared.found import found
from mufakat.records.circulation import queries
from mufakat.records.circulation.access import may_circulate


def secretariats(who, pk: int):
    if not may_circulate(who):
        raise PermissionDenied
    return found(queries.circulation(who, pk))
