"""What still has to come back, and what came back and waits for a person."""

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from mufakat.records.circulation.access import own, speaks
from mufakat.records.circulation.models import Addressee, Circulation, Submission
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer

ANSWERED = (Submission.State.SUBMITTED, Submission.State.RECEIVED)


def asked() -> QuerySet[Addressee]:
    """Everybody who was sent a draft that is still open for answers.

    What comes after the day is taken and carried on; but once the text has a next draft, nobody owes it any more.
    """
    later = Draft.objects.filter(
        instrument=OuterRef("circulation__draft__instrument"),
        language=OuterRef("circulation__draft__language"),
        sequence__gt=OuterRef("circulation__draft__sequence"),
    )
    return Addressee.objects.filter(
        ~(Q(circulation__closes_at__lte=timezone.now()) & Exists(later)),
        sent_at__isnull=False,
        withdrawn_at=None,
        circulation__closed_at=None,
    ).select_related("circulation__draft__instrument")


def unanswered(viewer: Viewer) -> QuerySet[Addressee]:
    """Where a delegation for which this person speaks was asked and has submitted nothing yet."""
    if not speaks(viewer):
        return Addressee.objects.none()
    submitted = Submission.objects.filter(addressee=OuterRef("pk"), state=Submission.State.SUBMITTED)
    return asked().filter(~Exists(submitted), pk__in=Addressee.objects.filter(own(viewer)).values("pk"))


def own_unsubmitted(viewer: Viewer) -> QuerySet[Submission]:
    """A delegation's own answer that is begun or cleared and not sent."""
    if not speaks(viewer):
        return Submission.objects.none()
    return Submission.objects.filter(
        state__in=(Submission.State.OPEN, Submission.State.CLEARED),
        review=None,
        addressee__in=Addressee.objects.filter(own(viewer)).values("pk"),
    )


def received_waiting(viewer: Viewer) -> QuerySet[Submission]:
    """Files that came in and nobody has confirmed; the secretariat's."""
    if not viewer.is_secretariat:
        return Submission.objects.none()
    return Submission.objects.filter(state=Submission.State.RECEIVED)


def silent_of(circulation: Circulation) -> QuerySet[Addressee]:
    """Of whom nothing has come in this circulation, whether or not the draft has reached them."""
    came = Submission.objects.filter(addressee=OuterRef("pk"), state__in=ANSWERED, problem="")
    asked_here = circulation.addressees.filter(~Exists(came), withdrawn_at=None)
    return asked_here.select_related("circulation__draft__instrument", "member", "organisation", "body")


def silent_addressees(viewer: Viewer) -> QuerySet[Addressee]:
    """Of whom nothing has come: for the secretariat, and for the chairs of the group that settles it."""
    came = Submission.objects.filter(addressee=OuterRef("pk"), state__in=ANSWERED, problem="")
    found = asked().filter(~Exists(came)).order_by("circulation", "code")
    if viewer.is_secretariat:
        return found
    return found.filter(circulation__group__key__in=viewer.chaired)
