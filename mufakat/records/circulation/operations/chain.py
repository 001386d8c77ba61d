"""A delegation's own review before it answers: pieces come in, the coordinator keeps or drops, one submission goes out."""

import hashlib
import json
from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.standing import with_more
from mufakat.records.circulation.models import Addressee, Amendment, Comment, Submission
from mufakat.records.circulation.operations.confirm import confirm_submission, write_rows
from mufakat.records.circulation.operations.receive import is_late, receive_file
from mufakat.records.circulation.operations.web import use_link, web_answer
from mufakat.records.circulation.texts import amendment_of, as_rows, submitted_text
from mufakat.records.clearance.models import Clearance, Review
from mufakat.records.clearance.operations import clear, mark_sent, note_answered, open_clearance
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By

STATE = Submission.State


def chain_of(addressee: Addressee, *, by: By) -> Clearance:
    """The chain of this addressee in this circulation; begun where there is none."""
    subject = f"circulation:{addressee.circulation_id}/{addressee.code}"
    return open_clearance(subject, member=addressee.member, organisation=addressee.organisation, by=by)


def chain_pieces(clearance: Clearance) -> list[Submission]:
    return list(
        Submission.objects.filter(review__clearance=clearance)
        .select_related("review", "file")
        .prefetch_related("amendments", "comments")
    )


@transaction.atomic
def receive_piece(
    review: Review, addressee: Addressee, content: bytes, name: str, *, by: By, at: datetime | None = None
) -> Submission:
    """A reviewer's file: kept, read, seen by its delegation and by nobody else. The reviewer's link is used up,
    unless nobody can read the file: then a better one may follow."""
    piece = receive_file(
        addressee.circulation,
        content,
        name,
        way=Submission.Way.LINK,
        addressee=addressee,
        review=review,
        by=by,
        at=at,
    )
    if piece.problem:
        return piece
    base = text_of(piece.draft)
    write_rows(piece, base, submitted_text(piece, base))
    note_answered(review, by=by, at=at)
    return piece


@transaction.atomic
def gather(
    addressee: Addressee,
    *,
    amendments: Collection[int],
    comments: Collection[int],
    by: By,
    at: datetime | None = None,
) -> tuple[Submission, list[Amendment]]:
    """The delegation's answer from what the coordinator keeps, and the pieces that clash with an earlier one.

    Whatever was gathered before is gathered anew; what was cleared needs to be cleared again.
    """
    clearance = chain_of(addressee, by=by)
    pieces = chain_pieces(clearance)
    kept = [row for piece in pieces for row in piece.amendments.all() if row.pk in amendments]
    answer = web_answer(addressee, by=by, at=at)
    base = text_of(answer.draft)
    told = {row.pk: amendment_of(row, addressee.code) for row in kept}
    text, refused = with_more(base, base, [made for made in told.values() if made])
    lost = {each.ref for each in refused}
    answer.text = as_rows(text)
    answer.reading = {
        "comments": [said_of(row) for piece in pieces for row in piece.comments.all() if row.pk in comments],
        "moved": sorted(text.moved),
        "joined": [list(pair) for pair in text.joined],
        "kept": {"amendments": sorted(amendments), "comments": sorted(comments)},
    }
    answer.save(update_fields=["text", "reading"])
    return answer, [row for row in kept if str(row.pk) in lost]


def said_of(row: Comment) -> dict:
    return {"text": row.text, "key": row.provision_key or None, "kind": row.kind, "language": row.language, "english": row.english, "anchor": row.anchor}  # fmt: skip


@transaction.atomic
def put_into_english(comment: Comment, english: str) -> Comment:
    """A reviewer may comment in its own language; the coordinator puts the English beside it."""
    comment.english = english.strip()
    comment.save(update_fields=["english"])
    return comment


def hash_of_answer(answer: Submission) -> str:
    said = [answer.text, answer.reading.get("comments", [])]
    return hashlib.sha256(json.dumps(said, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


@transaction.atomic
def clear_answer(
    addressee: Addressee, *, authority: str, on: date, by: By, minor_edits_delegated: bool = False
) -> Submission:
    """The validating authority clears what was gathered."""
    answer = gathered(addressee)
    clear(
        chain_of(addressee, by=by), authority=authority, text_hash=hash_of_answer(answer), on=on,
        minor_edits_delegated=minor_edits_delegated, by=by,
    )  # fmt: skip
    return answer


@transaction.atomic
def send_cleared(addressee: Addressee, *, by: By, at: datetime | None = None) -> Submission:
    """One submission goes out: exactly what was cleared."""
    at = at or timezone.now()
    answer = gathered(addressee)
    mark_sent(chain_of(addressee, by=by), text_hash=hash_of_answer(answer), by=by)
    Submission.objects.filter(pk=answer.pk).update(
        state=STATE.CLEARED, received_at=at, late=is_late(addressee.circulation, at)
    )
    use_link(addressee, at=at)
    return confirm_submission(answer, by=by, at=at)


def gathered(addressee: Addressee) -> Submission:
    answer = addressee.submissions.filter(way=Submission.Way.WEB, state=STATE.OPEN, review=None).first()
    if answer is None:
        raise RuleBroken("Nothing has been gathered yet.")
    return answer
