"""What came back, and to whom it belongs."""

from django.db.models import QuerySet

from mufakat.records.circulation.access import may_circulate, visible_submissions
from mufakat.records.circulation.models import Addressee, Batch, Circulation, Submission
from mufakat.records.people.access import Viewer


def submissions(viewer: Viewer, circulation: Circulation) -> QuerySet[Submission]:
    found = visible_submissions(viewer).filter(circulation=circulation, review=None)
    return found.exclude(way=Submission.Way.CARRIED).order_by("-received_at", "-pk")


def submissions_in(viewer: Viewer, batch: Batch) -> QuerySet[Submission]:
    """What was read of the files dropped together."""
    return submissions(viewer, batch.circulation).filter(batch=batch)


def submission(viewer: Viewer, pk: int) -> Submission | None:
    return visible_submissions(viewer).select_related("circulation").filter(pk=pk).first()


def waits_next(viewer: Viewer, after: Submission) -> Submission | None:
    """Another file of the same circulation that waits for a person: the next that came, else the first."""
    if not may_circulate(viewer):
        return None
    waiting = (
        submissions(viewer, after.circulation).filter(state=Submission.State.RECEIVED).exclude(pk=after.pk)
    )
    in_order = waiting.filter(problem="").order_by("received_at", "pk")
    return in_order.filter(pk__gt=after.pk).first() or in_order.first()


def unassigned(viewer: Viewer, circulation: Circulation) -> QuerySet[Submission]:
    return submissions(viewer, circulation).filter(addressee=None, state=Submission.State.RECEIVED)


def addressee_to_assign(submission: Submission, pk: int) -> Addressee | None:
    """One of those who were asked in the same circulation."""
    return submission.circulation.addressees.filter(pk=pk).first()


def being_written(addressee: Addressee) -> Submission | None:
    """The answer its delegation is writing or has gathered; asked for by the delegation's own pages only."""
    found = addressee.submissions.filter(way=Submission.Way.WEB, state=Submission.State.OPEN, review=None)
    return found.first()


def own_submitted(addressee: Addressee) -> Submission | None:
    """What stands for this delegation; None where nothing was sent, or it was withdrawn."""
    sent = addressee.submissions.filter(state=Submission.State.SUBMITTED, review=None)
    return sent.exclude(way=Submission.Way.CARRIED).order_by("-decided_at").first()


def batch(viewer: Viewer, pk: int) -> Batch | None:
    if not may_circulate(viewer):
        return None
    return Batch.objects.select_related("circulation__draft__instrument").filter(pk=pk).first()


def missed_next(submission: Submission) -> bool:
    """Whether it was confirmed only after the next draft was issued, and stands in none but its own."""
    later = submission.draft.followed_by()
    if later is None or submission.decided_at is None or submission.state != Submission.State.SUBMITTED:
        return False
    issued = later.settling_acts.order_by("pk").first()
    after = submission.decided_at > issued.at if issued else submission.decided_at.date() > later.issued_on
    return after and not submission.carried_to.exists()
