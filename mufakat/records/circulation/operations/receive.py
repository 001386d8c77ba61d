"""Something came back. It is kept byte for byte whatever it is; then the machine reads it; then a person decides."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import kept
from mufakat.records.circulation.models import Addressee, Batch, Circulation, Mail, Submission
from mufakat.records.circulation.operations.reading import understood
from mufakat.records.circulation.operations.whose import whose
from mufakat.records.circulation.texts import as_rows
from mufakat.records.clearance.models import Review
from mufakat.records.files.operations import content_of, keep
from mufakat.records.journal.operations import By, record


def receive_file(circulation: Circulation, content: bytes, name: str, **came: Any) -> Submission:
    """Keep a file as `take_in` does, with all that it asks, and read it at once."""
    return read_submission(take_in(circulation, content, name, **came))


@transaction.atomic
def take_in(
    circulation: Circulation,
    content: bytes,
    name: str,
    *,
    way: str,
    by: By,
    addressee: Addressee | None = None,
    mail: Mail | None = None,
    batch: Batch | None = None,
    review: Review | None = None,
    at: datetime | None = None,
) -> Submission:
    """Keep what came, before anybody tries to understand it."""
    at = at or timezone.now()
    file = keep(content, name, at=at)
    private = review is not None or way == Submission.Way.DELEGATION
    submission = Submission.objects.create(
        circulation=circulation,
        draft=circulation.draft,
        addressee=addressee,
        file=file,
        mail=mail,
        batch=batch,
        review=review,
        way=way,
        state=Submission.State.OPEN if private else Submission.State.RECEIVED,
        late=is_late(circulation, at),
        received_at=at,
        received_by=by.name,
    )
    from_whom = f" from {addressee.code}" if addressee else ""
    record(
        "receive file",
        f"submission:{submission.pk}",
        f"“{file.name}” was received{from_whom}{' after the closing date' if submission.late else ''}.",
        by=by,
        details={"sha256": file.sha256, "circulation": circulation.pk, "way": way},
        classification="own" if private else "secretariat",
        at=at,
    )
    return submission


def is_late(circulation: Circulation, at: datetime) -> bool:
    """After the closing time, or after a person closed it; either way it is kept."""
    closed = circulation.closed_at is not None and at > circulation.closed_at
    return closed or at > circulation.closes_at


def read_submission(submission: Submission) -> Submission:
    """Lay the kept file beside the draft; what the machine makes of it waits for a person. May be repeated."""
    circulation, file = submission.circulation, submission.file
    found = understood(content_of(file), file.name, circulation)
    guess = whose(
        circulation,
        name=file.name,
        identifier=found.identifier,
        sender=submission.mail.sender if submission.mail else "",
    )
    submission.problem = found.problem
    submission.text = as_rows(found.text) if found.text else []
    submission.reading = {**found.reading, "whose": [list(hint) for hint in guess.hints]}
    if found.problem:
        submission.reading["problem"] = kept(found.problem)
    if found.text:
        drop_what_we_wrote(submission)
    if submission.addressee is None:
        submission.addressee = guess.addressee
    submission.save(update_fields=["problem", "text", "reading", "addressee"])
    return submission


def drop_what_we_wrote(submission: Submission) -> None:
    """Running heads of our own file are in every copy; only what a delegation added is of interest."""
    reading = submission.reading
    ours = f"{submission.circulation.draft.instrument.title()} · "
    reading["unplaced"] = [words for words in reading["unplaced"] if not words.startswith(ours)]
