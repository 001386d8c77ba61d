from django.db.models import QuerySet

from mufakat.records.circulation.models import Addressee, Submission
from mufakat.records.people.access import Viewer


def unanswered(viewer: Viewer) -> QuerySet[Addressee]:
    """Where a delegation of this viewer was asked for its comments and nothing of it has been submitted yet."""
    if not viewer.member_codes:
        return Addressee.objects.none()
    answered = Submission.objects.filter(state=Submission.State.SUBMITTED, addressee__isnull=False)
    return (
        Addressee.objects.filter(
            member__code__in=viewer.member_codes,
            sent_at__isnull=False,
            withdrawn_at=None,
            circulation__closed_at=None,
        )
        .exclude(pk__in=answered.values("addressee"))
        .select_related("circulation__draft__instrument")
    )
