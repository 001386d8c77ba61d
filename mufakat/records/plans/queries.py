from django.db.models import QuerySet

from mufakat.records.people.access import Viewer, visible
from mufakat.records.plans.models import Action


def actions(viewer: Viewer) -> QuerySet[Action]:
    return (
        visible(viewer, Action)
        .filter(instrument__classification__in=viewer.sees)
        .select_related("instrument", "area")
    )


def action(viewer: Viewer, instrument_key: str, key: str) -> Action | None:
    return (
        actions(viewer)
        .prefetch_related("answers__meeting__body")
        .filter(instrument__key=instrument_key, key=key)
        .first()
    )
