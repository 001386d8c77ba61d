from django.db.models import Prefetch, QuerySet

from mufakat.records.bodies.models import Calendar
from mufakat.records.people.access import Viewer
from mufakat.records.timeframes.access import visible_frames
from mufakat.records.timeframes.models import FrameEdition, Milestone, TimeFrame


def time_frames(viewer: Viewer) -> QuerySet[TimeFrame]:
    return (
        visible_frames(viewer)
        .select_related("journey__route", "journey__instrument", "journey__forum__body")
        .prefetch_related(
            Prefetch(
                "milestones", Milestone.objects.select_related("meeting__body", "member", "circulation")
            ),
            Prefetch("editions", FrameEdition.objects.select_related("meeting__body")),
        )
    )


def time_frame(viewer: Viewer, journey_key: str) -> TimeFrame | None:
    return time_frames(viewer).filter(journey__key=journey_key).first()


def is_planned(viewer: Viewer, journey_key: str) -> bool:
    """Whether the journey has a time frame that this viewer may see."""
    return visible_frames(viewer).filter(journey__key=journey_key).exists()


def milestone(viewer: Viewer, frame: TimeFrame, key: str) -> Milestone | None:
    return frame.milestones.filter(key=key).first()


def calendars(viewer: Viewer) -> QuerySet[Calendar]:
    return Calendar.objects.order_by("key")
