"""The national chain: a coordinator invites, gathers and decides; the validating authority clears; then it goes out."""

import hashlib
import secrets
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member, Organisation
from mufakat.records.clearance.models import Clearance, Review
from mufakat.records.journal.operations import By, record

STATE = Clearance.State
PRIVATE = "own"  # a classification nobody sees: the delegation reads its chain on its own page


@transaction.atomic
def open_clearance(
    subject: str,
    *,
    by: By,
    member: Member | None = None,
    organisation: Organisation | None = None,
    at: datetime | None = None,
) -> Clearance:
    """The chain for one thing a delegation prepares; the same one again where it is open already."""
    made, new = Clearance.objects.get_or_create(
        subject=subject,
        defaults={
            "member": member,
            "organisation": organisation,
            "opened_by": by.name,
            "opened_at": at or timezone.now(),
        },
    )
    if new:
        record(
            "open clearance",
            f"clearance:{made.pk}",
            "A delegation began its own review.",
            by=by,
            classification=PRIVATE,
        )
    return made


@transaction.atomic
def invite_reviewer(
    clearance: Clearance,
    *,
    name: str,
    until: datetime,
    by: By,
    email: str = "",
    language: str = "",
    at: datetime | None = None,
) -> tuple[Review, str]:
    """A reviewer and the secret of its link, which works once and until ``until``; only its hash is kept."""
    at = at or timezone.now()
    refuse_closed(clearance)
    if not name.strip():
        raise RuleBroken("A reviewer needs a name.")
    if until <= at:
        raise RuleBroken("The day by which the reviewer should answer has passed.")
    if clearance.reviews.filter(name=name.strip()).exists():
        raise RuleBroken("{name} is invited already.", name=name.strip())
    secret = secrets.token_urlsafe(32)
    review = Review.objects.create(
        clearance=clearance, name=name.strip(), email=email, language=language, invited_at=at, until=until,
        link_hash=hashlib.sha256(secret.encode()).hexdigest(),
    )  # fmt: skip
    record(
        "invite reviewer",
        f"clearance:{clearance.pk}",
        f"{name.strip()} was invited to review.",
        by=by,
        classification=PRIVATE,
    )
    return review, secret


@transaction.atomic
def note_answered(review: Review, *, by: By, at: datetime | None = None) -> None:
    Review.objects.filter(pk=review.pk).update(answered_at=at or timezone.now())
    record(
        "answer review",
        f"clearance:{review.clearance_id}",
        f"{review.name} answered.",
        by=by,
        classification=PRIVATE,
    )


@transaction.atomic
def clear(
    clearance: Clearance,
    *,
    authority: str,
    text_hash: str,
    on: date,
    by: By,
    minor_edits_delegated: bool = False,
) -> Clearance:
    """The validating authority clears exactly this text, named by its hash."""
    clearance = Clearance.objects.select_for_update().get(pk=clearance.pk)
    refuse_closed(clearance)
    if not authority.strip():
        raise RuleBroken("A clearance names the authority that gave it.")
    clearance.state, clearance.authority, clearance.text_hash = STATE.CLEARED, authority.strip(), text_hash
    clearance.cleared_on, clearance.minor_edits_delegated = on, minor_edits_delegated
    clearance.save()
    record(
        "clear",
        f"clearance:{clearance.pk}",
        f"{authority.strip()} cleared the text.",
        by=by,
        details={"sha256": text_hash, "minor_edits_delegated": minor_edits_delegated},
        classification=PRIVATE,
    )
    return clearance


@transaction.atomic
def mark_sent(clearance: Clearance, *, text_hash: str, by: By) -> Clearance:
    """What goes out is what was cleared, or it does not go out."""
    clearance = Clearance.objects.select_for_update().get(pk=clearance.pk)
    if clearance.state != STATE.CLEARED:
        raise RuleBroken("The validating authority has not cleared this yet.")
    if clearance.text_hash != text_hash:
        raise RuleBroken("The text has changed since it was cleared; it needs to be cleared again.")
    clearance.state = STATE.SENT
    clearance.save(update_fields=["state"])
    record(
        "send cleared text",
        f"clearance:{clearance.pk}",
        "The cleared text was sent.",
        by=by,
        classification=PRIVATE,
    )
    return clearance


def refuse_closed(clearance: Clearance) -> None:
    if clearance.state == STATE.SENT:
        raise RuleBroken("This review is over: its text has been sent.")
