"""What every act on a circulation begins with."""

from django.core.exceptions import PermissionDenied
from django.http import Http404

from mufakat.records.circulation import queries
from mufakat.records.circulation.access import may_circulate


def secretariats(who, pk: int):
    if not may_circulate(who):
        raise PermissionDenied
    return found(queries.circulation(who, pk))


def found(thing):
    if thing is None:
        raise Http404
    return thing
