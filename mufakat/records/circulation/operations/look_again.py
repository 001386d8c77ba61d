"""Confirmed in error: taken out of the rolling text again as long as nobody has answered any of it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.circulation.models import Disposition, Submission, Support
from mufakat.records.circulation.operations.confirm import locked
from mufakat.records.circulation.operations.versions import moved_on
from mufakat.records.journal.operations import By, record

CAME_TO_US = (
    Submission.Way.UPLOAD,
    Submission.Way.MAIL,
)  # what a delegation sent itself, it withdraws itself


@transaction.atomic
def look_again(submission: Submission, *, note: str, by: By, at: datetime | None = None) -> Submission:
    """It waits for a person once more: to be read anew, given to another addressee, or set aside. The file stays as it is."""
    submission = locked(submission)
    if submission.state != Submission.State.SUBMITTED or submission.way not in CAME_TO_US:
        raise RuleBroken("Only a file that the secretariat confirmed is taken out of the text again.")
    if not note.strip():
        raise RuleBroken("Say why it is taken out of the text.")
    if is_answered(submission):
        raise RuleBroken("Something of it was answered or carried on already; open that again first.")
    submission.amendments.all().delete()
    submission.comments.all().delete()
    submission.state, submission.note = Submission.State.RECEIVED, note.strip()
    submission.save(update_fields=["state", "note"])
    says = f"The submission of {submission.addressee.code} on {submission.draft.label} was taken out of the text again: {note.strip()}"
    moved_on(submission.draft, says=says[:500], by=by, at=at or timezone.now())
    record("look again at submission", f"submission:{submission.pk}", says[:500], by=by, at=at)
    return submission


def is_answered(submission: Submission) -> bool:
    of_it = Q(amendment__submission=submission) | Q(comment__submission=submission)
    return (
        Disposition.objects.filter(of_it).exists()
        or Support.objects.filter(amendment__submission=submission).exists()
        or submission.carried_to.exists()
    )


def may_be_looked_at_again(submission: Submission) -> bool:
    return (
        submission.state == Submission.State.SUBMITTED
        and submission.way in CAME_TO_US
        and not is_answered(submission)
    )
