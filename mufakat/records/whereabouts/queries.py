from django.db.models import Q, QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.models import Waiting

ROW = ("journey", "body", "lap", "procedure", "lies", "since", "due", "closes_at", "procedure_pk", "silent")


def waits(viewer: Viewer) -> QuerySet[Waiting]:
    """What waits for a body, of the journeys whose load this viewer may see; the longest first."""
    return (
        Waiting.objects.filter(
            Q(journey__instrument=None) | Q(journey__instrument__classification__in=viewer.sees),
            Q(journey__forum=None) | Q(journey__forum__classification__in=viewer.sees),
            journey__classification__in=viewer.sees,
        )
        # bodies and forums are few and shared; of the thousands that wait, only what names them is read
        .select_related("journey__instrument")
        .prefetch_related("body", "journey__forum__body")
        .only(*ROW, *(f"journey__{name}" for name in ("key", "forum", "instrument__titles")))
        .order_by("since", "pk")
    )
