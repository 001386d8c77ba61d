from django.db.models import Q, QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Round


def entries(viewer: Viewer) -> QuerySet[ProgressEntry]:
    """What members reported and this viewer may read: all submitted ones for members, released ones for everybody.

    A delegation's unsubmitted work is its own (domain.md 2.7).
    """
    may_read = Q(report__released_on__isnull=False)
    if "members" in viewer.sees:
        may_read |= Q(report__state=ProgressReport.State.SUBMITTED)
    if viewer.member_codes:
        may_read |= Q(report__member__code__in=viewer.member_codes)
    return ProgressEntry.objects.filter(
        may_read,
        action__classification__in=viewer.sees,
        action__instrument__classification__in=viewer.sees,
    ).select_related("report__member", "report__round", "action")


def reports_due(viewer: Viewer) -> QuerySet[Round]:
    """Rounds for which a delegation of this viewer has not submitted."""
    if not viewer.member_codes:
        return Round.objects.none()
    done = ProgressReport.objects.filter(
        member__code__in=viewer.member_codes, state=ProgressReport.State.SUBMITTED
    )
    return Round.objects.select_related("instrument").exclude(reports__in=done)
