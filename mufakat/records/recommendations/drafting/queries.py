from django.db.models import QuerySet

from mufakat.records.meetings.access import may_run, own_delegations
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.drafting.models import (
    DraftingSeat,
    PreConsultation,
    ProposedRecommendation,
)


def may_draft(viewer: Viewer, meeting: Meeting) -> bool:
    """Whoever runs the forum, and the delegations in the team."""
    return (
        may_run(viewer, meeting)
        or DraftingSeat.objects.filter(
            meeting=meeting, participation__in=meeting.participations.filter(own_delegations(viewer))
        ).exists()
    )


def sees_drafting(viewer: Viewer, meeting: Meeting) -> bool:
    """Both sides of the forum, and those who sit at the table of members."""
    return (
        may_run(viewer, meeting)
        or "members" in viewer.sees
        or meeting.participations.filter(own_delegations(viewer)).exists()
    )


def team(viewer: Viewer, meeting: Meeting) -> QuerySet[DraftingSeat]:
    held = DraftingSeat.objects.filter(meeting=meeting).select_related("participation", "meeting__body")
    return held if sees_drafting(viewer, meeting) else held.none()


def team_seat(viewer: Viewer, meeting: Meeting, pk: int) -> DraftingSeat | None:
    return team(viewer, meeting).filter(pk=pk).first()


def pre_consultations(viewer: Viewer, meeting: Meeting) -> QuerySet[PreConsultation]:
    held = PreConsultation.objects.filter(meeting=meeting).select_related("member")
    return held if sees_drafting(viewer, meeting) else held.none()


def proposed(viewer: Viewer, meeting: Meeting) -> QuerySet[ProposedRecommendation]:
    held = ProposedRecommendation.objects.filter(meeting=meeting).select_related(
        "meeting__body", "recommendation"
    )
    held = held.prefetch_related("comes_from__member")
    return held if sees_drafting(viewer, meeting) else held.none()


def one_proposed(viewer: Viewer, meeting: Meeting, pk: int) -> ProposedRecommendation | None:
    return proposed(viewer, meeting).filter(pk=pk).first()
