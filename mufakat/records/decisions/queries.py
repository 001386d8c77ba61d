from django.db.models import Prefetch, QuerySet

from mufakat.records.decisions.models import Act, Answer, Journey
from mufakat.records.people.access import Viewer, visible


def journeys(viewer: Viewer) -> QuerySet[Journey]:
    """Journeys whose load this viewer may see, with the acts they may see, in order."""
    acts = visible(viewer, Act).select_related("body", "meeting__body", "to_body", "draft", "corrects")
    return (
        visible(viewer, Journey)
        .select_related("route", "instrument", "forum__body")
        .prefetch_related(Prefetch("acts", acts.order_by("position"), to_attr="visible_acts"))
    )


def journey(viewer: Viewer, key: str) -> Journey | None:
    return journeys(viewer).filter(key=key).first()


def answers(viewer: Viewer, recommendation) -> QuerySet[Answer]:
    return (
        visible(viewer, Answer).select_related("body", "meeting__body").filter(recommendation=recommendation)
    )


def acts_at(viewer: Viewer, meeting) -> QuerySet[Act]:
    return (
        visible(viewer, Act)
        .filter(meeting=meeting, journey__classification__in=viewer.sees)
        .select_related("journey__instrument", "journey__forum__body", "body", "draft", "to_body")
    )
