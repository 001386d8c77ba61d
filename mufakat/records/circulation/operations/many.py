"""Many files and messages at once: kept in the act, read in the background, watched on a page that may be closed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import task

from mufakat.core.mail import Message, attachments_worth_reading, is_message, read_message
from mufakat.core.problems import Phrase, Problem, RuleBroken, kept
from mufakat.records.circulation.models import Addressee, Batch, Circulation, Mail, Submission
from mufakat.records.circulation.operations.receive import read_submission, take_in
from mufakat.records.circulation.operations.whose import whose
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By


@dataclass(frozen=True, slots=True)
class Came:
    """One file as it was dropped."""

    content: bytes
    name: str


@transaction.atomic
def receive_many(
    circulation: Circulation,
    files: Sequence[Came],
    *,
    by: By,
    way: str = Submission.Way.UPLOAD,
    addressee: Addressee | None = None,
    at: datetime | None = None,
) -> Batch:
    """Keep everything now and have it read in the background; the batch says how far that is."""
    if not files:
        raise RuleBroken("Choose at least one file.")
    at = at or timezone.now()
    batch = Batch.objects.create(circulation=circulation, total=0, started_at=at, says="")
    for each in files:
        if is_message(each.content, each.name):
            take_message(circulation, each, batch, by=by, at=at)
        else:
            take_in(
                circulation, each.content, each.name, way=way, by=by, addressee=addressee, batch=batch, at=at
            )
    batch.total = batch.submissions.count()
    batch.save(update_fields=["total"])
    transaction.on_commit(lambda: read_batch.enqueue(batch.pk))
    return batch


def take_message(circulation: Circulation, came: Came, batch: Batch, *, by: By, at: datetime) -> Mail:
    """The message itself is kept, and each attachment that may be an answer becomes a submission."""
    file = keep(came.content, came.name, media_type="message/rfc822", at=at)
    try:
        message = read_message(came.content, came.name)
    except Problem as problem:
        lost = take_in(
            circulation, came.content, came.name, way=Submission.Way.MAIL, by=by, batch=batch, at=at
        )
        Submission.objects.filter(pk=lost.pk).update(**unread(problem.phrase))
        return Mail.objects.create(circulation=circulation, file=file, received_at=at)
    mail = write_mail(circulation, message, file, at=at)
    for name, content in attachments_worth_reading(message):
        take_in(
            circulation,
            content,
            name,
            way=Submission.Way.MAIL,
            by=by,
            addressee=mail.addressee,
            mail=mail,
            batch=batch,
            at=at,
        )
    if not mail.submissions.exists():
        bare = take_in(circulation, came.content, came.name, way=Submission.Way.MAIL, by=by, addressee=mail.addressee, mail=mail, batch=batch, at=at)  # fmt: skip
        why = Phrase("{name} carries no file that could be an answer; its words are kept.", name=came.name)
        Submission.objects.filter(pk=bare.pk).update(**unread(why))
    return mail


def unread(why: Phrase) -> dict[str, Any]:
    return {"problem": why, "reading": {"problem": kept(why)}}


def write_mail(circulation: Circulation, message: Message, file, *, at: datetime) -> Mail:
    guess = whose(circulation, sender=message.sender)
    return Mail.objects.create(
        circulation=circulation,
        file=file,
        sender=message.sender[:320],
        subject=message.subject[:500],
        sent_at=message.sent_at,
        text=message.text,
        addressee=guess.addressee if guess.evidence == "the sender's address" else None,
        matched_by="address" if guess.evidence == "the sender's address" else "",
        received_at=at,
    )


@task()
def read_batch(batch_pk: int) -> int:
    """Read each kept file of the batch; one that cannot be read does not stop the others."""
    batch = Batch.objects.get(pk=batch_pk)
    for submission in batch.submissions.filter(problem="", text=[]).select_related(
        "file", "mail", "circulation"
    ):
        Batch.objects.filter(pk=batch.pk).update(says=f"reading {submission.file.name}"[:300])
        read_submission(submission)
        Batch.objects.filter(pk=batch.pk).update(done=F("done") + 1)
    Batch.objects.filter(pk=batch.pk).update(done=F("total"), says="", ended_at=timezone.now())
    return batch.total
