"""A person accepts what was read in a file, sets it aside, withdraws it, or says which of two is national."""

import re
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.languages.detect import language_of
from mufakat.core.problems import Phrase, RuleBroken
from mufakat.core.wording.amendments import amendments
from mufakat.core.wording.model import Text
from mufakat.core.wording.retain import says_retain
from mufakat.records.circulation.models import Addressee, Amendment, Comment, Submission
from mufakat.records.circulation.operations.versions import moved_on
from mufakat.records.circulation.texts import row_of, submitted_text
from mufakat.records.instruments.operations import text_of
from mufakat.records.journal.operations import By, record

STATE = Submission.State
_KIND = re.compile(r"^\W*(editorial|substantive|technical|translation)\W+", re.IGNORECASE)


@transaction.atomic
def confirm_submission(
    submission: Submission, *, by: By, addressee: Addressee | None = None, at: datetime | None = None
) -> Submission:
    """What was read is what the delegation wants: it enters the rolling text, amendment by amendment."""
    submission = locked(submission)
    at = at or timezone.now()
    refuse_unconfirmable(submission, addressee)
    submission.addressee = addressee or submission.addressee
    base = text_of(submission.draft)
    write_rows(submission, base, submitted_text(submission, base))
    submission.state = STATE.SUBMITTED
    submission.decided_at, submission.decided_by = at, by.name
    submission.save(update_fields=["addressee", "state", "decided_at", "decided_by"])
    says = f"The submission of {submission.addressee.code} on {submission.draft.label} was confirmed."
    moved_on(submission.draft, says=says, by=by, at=at)
    record(
        "confirm submission",
        f"submission:{submission.pk}",
        says,
        by=by,
        details={
            "file": submission.file.sha256 if submission.file else "",
            "amendments": submission.amendments.count(),
            "comments": submission.comments.count(),
        },
        at=at,
    )
    return submission


def locked(submission: Submission) -> Submission:
    return (
        Submission.objects.select_for_update(of=("self",))
        .select_related("draft", "circulation")
        .get(pk=submission.pk)
    )


def refuse_unconfirmable(submission: Submission, addressee: Addressee | None) -> None:
    if submission.state not in (STATE.RECEIVED, STATE.OPEN, STATE.CLEARED):
        raise RuleBroken("This submission is already {state}.", state=Phrase(submission.get_state_display()))
    if submission.review_id:
        raise RuleBroken(
            "A reviewer's piece is part of its delegation's submission and is not submitted by itself."
        )
    if submission.problem:
        raise RuleBroken(
            "What could not be read cannot be confirmed: {problem}", problem=submission.why_unread
        )
    wanted = addressee or submission.addressee
    if wanted is None:
        raise RuleBroken("Say first whose file this is.")
    if wanted.circulation_id != submission.circulation_id:
        raise RuleBroken("{member} was not asked in this circulation.", member=wanted.code)


def write_rows(submission: Submission, base: Text, text: Text) -> None:
    """Amendments and comments as rows; the names of persons stay in the file."""
    code = submission.addressee.code
    rows = [row_of(each, submission, n) for n, each in enumerate(amendments(base, code, text))]
    said = [comment_row(each, submission, n) for n, each in enumerate(submission.reading.get("comments", ()))]
    rows += [
        Amendment(
            submission=submission, provision_key=key, kind=Amendment.Kind.RETAIN, position=len(rows) + n
        )
        for n, key in enumerate(retained(submission))
    ]
    Amendment.objects.bulk_create(rows)
    Comment.objects.bulk_create(said)


def comment_row(each: dict, submission: Submission, position: int) -> Comment:
    text, kind = each["text"], Comment.Kind.SUBSTANTIVE
    if found := _KIND.match(text):
        kind, text = Comment.Kind(found[1].lower()), text[found.end() :].strip() or text
    return Comment(
        submission=submission,
        provision_key=each.get("key") or "",
        kind=each.get("kind") or kind,
        text=text,
        language=each.get("language") or language_of(text) or "",
        english=each.get("english", ""),
        anchor=each.get("anchor", ""),
        author=each.get("author", ""),
        claimed_at=each.get("time", ""),
        position=position,
    )


def retained(submission: Submission) -> list[str]:
    """Provisions on which the delegation says no more than that they should stay."""
    said = submission.reading.get("comments", ())
    keys = [each["key"] for each in said if each.get("key") and says_retain(each["text"])]
    return list(dict.fromkeys(keys))


@transaction.atomic
def set_aside(submission: Submission, *, note: str, by: By, at: datetime | None = None) -> Submission:
    """Kept, and not used: another text's file, a duplicate, a mistake. The note says which."""
    submission = locked(submission)
    if submission.state == STATE.SUBMITTED:
        raise RuleBroken("A submission that was confirmed is withdrawn by its delegation, not set aside.")
    if not note.strip():
        raise RuleBroken("Say why the file is set aside.")
    submission.state, submission.note = STATE.SET_ASIDE, note.strip()
    submission.decided_at, submission.decided_by = at or timezone.now(), by.name
    submission.save(update_fields=["state", "note", "decided_at", "decided_by"])
    record(
        "set aside submission",
        f"submission:{submission.pk}",
        f"A file received was set aside: {note.strip()}",
        by=by,
        classification="secretariat",
    )
    return submission


@transaction.atomic
def withdraw_submission(
    submission: Submission, *, by: By, note: str = "", at: datetime | None = None
) -> Submission:
    """The delegation takes its submission back; possible until the text is adopted."""
    submission = locked(submission)
    at = at or timezone.now()
    if submission.state not in (STATE.SUBMITTED, STATE.OPEN, STATE.CLEARED, STATE.RECEIVED):
        raise RuleBroken("This submission is already {state}.", state=Phrase(submission.get_state_display()))
    if submission.draft.instrument.adopted_on:
        raise RuleBroken(
            "The text has been adopted; a submission to one of its drafts can no longer be withdrawn."
        )
    submission.state, submission.note = STATE.WITHDRAWN, note.strip()
    submission.decided_at, submission.decided_by = at, by.name
    submission.save(update_fields=["state", "note", "decided_at", "decided_by"])
    whose = submission.addressee.code if submission.addressee else "an unknown sender"
    says = f"The submission of {whose} on {submission.draft.label} was withdrawn."
    moved_on(submission.draft, says=says, by=by, at=at)
    record("withdraw submission", f"submission:{submission.pk}", says, by=by, at=at)
    return submission


@transaction.atomic
def name_national(submission: Submission, *, by: By, at: datetime | None = None) -> Submission:
    """Of several submissions from one member this one is national; the others stay on file and leave the text."""
    submission = locked(submission)
    if submission.state != STATE.SUBMITTED:
        raise RuleBroken("Only a confirmed submission can be named as the national one.")
    same = Submission.objects.filter(
        draft=submission.draft, addressee__code=submission.addressee.code, state=STATE.SUBMITTED
    ).exclude(way=Submission.Way.CARRIED)
    same.exclude(pk=submission.pk).update(is_national=False)
    same.filter(pk=submission.pk).update(is_national=True)
    says = f"{submission.addressee.code} said which of its submissions is the national one."
    moved_on(submission.draft, says=says, by=by, at=at or timezone.now())
    record("name national submission", f"submission:{submission.pk}", says, by=by, at=at)
    submission.refresh_from_db()
    return submission
