from django.db.models import Q, QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.models import Waiting


def waits(viewer: Viewer) -> QuerySet[Waiting]:
    """What waits for a body, of the journeys whose load this viewer may see; the longest first."""
    return (
        Waiting.objects.filter(
            Q(journey__instrument=None) | Q(journey__instrument__classification__in=viewer.sees),
            Q(journey__forum=None) | Q(journey__forum__classification__in=viewer.sees),
            journey__classification__in=viewer.sees,
        )
        .select_related("body", "journey__instrument", "journey__forum__body")
        .order_by("since", "pk")
    )
