from django.db.models import Count, QuerySet

from mufakat.records.meetings.models import Meeting, Report
from mufakat.records.people.access import Viewer, visible


def meetings(viewer: Viewer) -> QuerySet[Meeting]:
    return visible(viewer, Meeting).select_related("body").prefetch_related("planned_dates")


def meeting(viewer: Viewer, key: str) -> Meeting | None:
    return (
        meetings(viewer)
        .select_related("announced_in__body")
        .prefetch_related(
            "participations", "agenda_items", "outcomes", "announced_onward__body", "announces__body"
        )
        .filter(key=key)
        .first()
    )


def series(viewer: Viewer, body_key: str) -> QuerySet[Meeting]:
    return meetings(viewer).filter(body__key=body_key)


def meeting_numbered(viewer: Viewer, ordinal: int, *, kind: str = "", body_key: str = "") -> Meeting | None:
    found = meetings(viewer).filter(ordinal=ordinal)
    if kind:
        found = found.filter(body__kind=kind)
    if body_key:
        found = found.filter(body__key=body_key)
    return found.first()


def forums(viewer: Viewer) -> QuerySet[Meeting]:
    """Meetings that made recommendations this viewer may see, with their number."""
    return (
        meetings(viewer)
        .filter(recommendations__classification__in=viewer.sees)
        .annotate(recommendation_count=Count("recommendations"))
    )


def reports_about(viewer: Viewer, meeting: Meeting) -> QuerySet[Report]:
    """Confirmed reports only; what waits for a person is nobody's fact yet."""
    return Report.objects.select_related("file").filter(meeting=meeting, state=Report.State.CONFIRMED)


def reports(viewer: Viewer) -> QuerySet[Report]:
    """The intake inbox: the secretariat's."""
    if not viewer.is_secretariat:
        return Report.objects.none()
    return Report.objects.select_related("file", "meeting__body")


def report(viewer: Viewer, pk: int) -> Report | None:
    return reports(viewer).filter(pk=pk).first()


def likely_meetings(viewer: Viewer, report: Report) -> list[LikelyMeeting]:
    """Known meetings this report may be about, the likeliest first, each with the reasons."""
    return []
