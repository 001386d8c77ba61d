"""Reports about meetings, and which meeting a report is likely about."""

from dataclasses import dataclass

from django.db.models import QuerySet

from mufakat.core.intake.matching import KnownMeeting, matches
from mufakat.records.meetings.models import Meeting, Report
from mufakat.records.meetings.queries.in_series import series
from mufakat.records.people.access import Viewer


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
    because: tuple[str, ...]  # which fields agree: ordinal, start_date, city, theme


def likely_meetings(viewer: Viewer, report: Report) -> list[LikelyMeeting]:
    """Known meetings of the proposed body that agree with the report in number or date, the likeliest first."""
    said = {name: found["value"] for name, found in report.proposal.get("fields", {}).items() if found}
    key = report.proposal.get("body_key") or ""
    held = {one.key: one for one in series(viewer, key)}
    judged = matches(
        said, [as_known(one, language=said.get("language") or "en") for one in held.values()], body_key=key
    )
    likely = [one for one in judged if {"ordinal", "start_date"} & set(one.reasons)]
    return [
        LikelyMeeting(held[one.meeting.key], tuple(name for name in one.reasons if name != "body"))
        for one in likely[:4]
    ]


def as_known(meeting: Meeting, *, language: str) -> KnownMeeting:
    """The meeting as matching asks for it; its theme in the language of the report."""
    return KnownMeeting(
        key=meeting.key,
        body=meeting.body.key,
        ordinal=meeting.ordinal,
        start=meeting.met_from or None,
        end=meeting.met_until or None,
        city=meeting.city or None,
        theme=meeting.theme.get(language),
    )
