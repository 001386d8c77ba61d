from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from mufakat.records.meetings.models import AnnouncedOnward, Meeting, Report
from mufakat.records.people.access import Viewer, visible


def meetings(viewer: Viewer) -> QuerySet[Meeting]:
    return visible(viewer, Meeting).select_related("body").prefetch_related("planned_dates")


def meeting(viewer: Viewer, key: str) -> Meeting | None:
    return (
        meetings(viewer)
        .select_related("announced_in__body")
        .prefetch_related(
            "participations", "agenda_items", "outcomes", "announces__body", "announces__planned_dates"
        )
        .filter(key=key)
        .first()
    )


def announcements(viewer: Viewer, told: Iterable[Meeting]) -> QuerySet[AnnouncedOnward]:
    """What the reports of these meetings said of where their results go."""
    return AnnouncedOnward.objects.select_related("body").filter(meeting__in=list(told)).order_by("pk")


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


@dataclass(frozen=True, slots=True)
class LikelyMeeting:
    meeting: Meeting
    because: tuple[str, ...]  # which fields agree: ordinal, start_date, city


def likely_meetings(viewer: Viewer, report: Report) -> list[LikelyMeeting]:
    """Known meetings of the proposed body that agree with the report in number or date, the likeliest first."""
    fields = {name: found["value"] for name, found in report.proposal.get("fields", {}).items()}
    held = series(viewer, report.proposal.get("body_key") or "")
    judged = [LikelyMeeting(one, agreements(one, fields)) for one in held]
    likely = [one for one in judged if {"ordinal", "start_date"} & set(one.because)]
    return sorted(likely, key=lambda one: -len(one.because))[:4]


def agreements(meeting: Meeting, fields: dict) -> tuple[str, ...]:
    start = fields.get("start_date") or ""
    same_day = bool(start and meeting.met_from) and (
        meeting.met_from.startswith(start)
        or start.startswith(meeting.met_from)
        or meeting.met_from.endswith(start[1:])
    )
    agreed = {
        "ordinal": bool(meeting.ordinal) and meeting.ordinal == fields.get("ordinal"),
        "start_date": same_day,
        "city": bool(meeting.city) and meeting.city == fields.get("city"),
    }
    return tuple(name for name, agrees in agreed.items() if agrees)
