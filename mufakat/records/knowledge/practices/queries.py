from django.db.models import Prefetch, QuerySet

from mufakat.records.instruments.models import PriorityArea
from mufakat.records.knowledge.practices.access import may_moderate, may_offer, own, readable
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.queries import recommendations

STATE = Practice.State


def published(viewer: Viewer) -> QuerySet[Practice]:
    """What everybody, or this viewer at least, may read; with what it is linked to, as far as they may see that."""
    return with_links(viewer).filter(state=STATE.PUBLISHED, classification__in=viewer.sees)


def practice(viewer: Viewer, pk: int) -> Practice | None:
    """One practice this viewer may read, published or not."""
    return with_links(viewer).filter(readable(viewer), pk=pk).first()


def own_practices(viewer: Viewer) -> QuerySet[Practice]:
    return plain_rows().filter(own(viewer)).order_by("-changed_at")


def to_moderate(viewer: Viewer) -> QuerySet[Practice]:
    """What was sent and waits for the secretariat, the oldest first."""
    if not may_moderate(viewer):
        return Practice.objects.none()
    return plain_rows().filter(state=STATE.SENT).order_by("changed_at")


def moderated(viewer: Viewer) -> QuerySet[Practice]:
    """What the secretariat has answered."""
    if not may_moderate(viewer):
        return Practice.objects.none()
    done = (STATE.PUBLISHED, STATE.ASKED_BACK, STATE.DECLINED)
    return plain_rows().filter(state__in=done).order_by("-changed_at")


def asked_back(viewer: Viewer) -> QuerySet[Practice]:
    if not may_offer(viewer):
        return Practice.objects.none()
    return plain_rows().filter(own(viewer), state=STATE.ASKED_BACK)


def plain_rows() -> QuerySet[Practice]:
    return Practice.objects.select_related("offered_by", "organisation", "where", "meeting__body", "file")


def with_links(viewer: Viewer) -> QuerySet[Practice]:
    areas = PriorityArea.objects.select_related("instrument").filter(
        instrument__classification__in=viewer.sees
    )
    return plain_rows().prefetch_related(
        "groups",
        Prefetch("areas", areas),
        Prefetch("recommendations", recommendations(viewer).prefetch_related(None)),
    )


def shared_at(viewer: Viewer, meeting: Meeting) -> QuerySet[Practice]:
    """For a line each: without what a practice is linked to."""
    return published(viewer).prefetch_related(None).prefetch_related("groups").filter(meeting=meeting)


def areas_to_choose(viewer: Viewer) -> QuerySet[PriorityArea]:
    return (
        PriorityArea.objects.select_related("instrument")
        .filter(instrument__classification__in=viewer.sees)
        .order_by("instrument__key", "number")
    )
