"""Who is invited and who comes."""

from django.db.models import Prefetch, Q, QuerySet

from mufakat.records.meetings.access import belongs_to, may_run, own_delegations
from mufakat.records.meetings.models import Meeting, Nominee, Participation
from mufakat.records.people.access import Viewer


def delegations(viewer: Viewer, meeting: Meeting) -> list[Participation]:
    """Who is invited and who came, governments first. Names of delegates for whoever runs the meeting, and each delegation its own."""
    rows = meeting.participations.select_related("member", "organisation", "body", "meeting__body")
    rows = rows.prefetch_related(Prefetch("nominees", Nominee.objects.exclude(state="withdrawn")))
    found = list(rows.annotate(others=~Q(kind="government")).order_by("others", "kind", "named", "pk"))
    runs = may_run(viewer, meeting)
    for one in found:
        one.names_shown = list(one.nominees.all()) if runs or belongs_to(viewer, one) else []
    return found


def own_participations(viewer: Viewer, meeting: Meeting) -> QuerySet[Participation]:
    return meeting.participations.filter(own_delegations(viewer)).select_related(
        "member", "organisation", "body", "meeting__body"
    )


def participation(viewer: Viewer, meeting: Meeting, pk: int) -> Participation | None:
    """One this person may nominate for: its own delegation's, or any for whoever runs the meeting."""
    found = meeting.participations if may_run(viewer, meeting) else own_participations(viewer, meeting)
    return found.select_related("member", "organisation", "body", "meeting__body").filter(pk=pk).first()


def nominee(viewer: Viewer, meeting: Meeting, pk: int) -> Nominee | None:
    found = Nominee.objects.select_related(
        "participation__member", "participation__organisation", "participation__body"
    )
    one = found.filter(pk=pk, participation__meeting=meeting).first()
    if one and (viewer.is_secretariat or belongs_to(viewer, one.participation)):
        return one
    return None
