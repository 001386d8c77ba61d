"""One way for every mail: seen by a person, sent one by one, never twice unseen. What kinds there are is said higher up."""

import logging
import smtplib
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import singledispatch
from typing import TypeVar

from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone

from mufakat.core.kept_words import AWAY, BROKEN_OFF, REFUSED_IT
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.journal.operations import By
from mufakat.records.outbox.models import Outgoing

log = logging.getLogger(__name__)
Mail = TypeVar("Mail", bound=Outgoing)
AGAIN_AFTER = (1, 5, 15, 60, 240)  # minutes until the next try, the last one for ever
SENDING = timedelta(minutes=5)  # a mail begun so lately may still be under way
# The server's own word that it did not take the mail; anything else may have come after it did.
REFUSED = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPHeloError,
    smtplib.SMTPNotSupportedError,
)


@singledispatch
def as_mail(mail: Outgoing, connection) -> EmailMessage:
    """The message as it goes; each kind of mail registers its own way."""
    raise TypeError(f"No mail of this kind is known: {type(mail).__name__}.")


@singledispatch
def went(mail: Outgoing, at: datetime) -> None:
    """What else is true once a mail has gone; nothing, unless its kind says so."""


@transaction.atomic
def edit(mail: Mail, *, subject: str, text: str, by: By) -> Mail:
    kept = waiting(mail)
    if not subject.strip() or not text.strip():
        raise RuleBroken("A mail needs its subject and its words.")
    kept.subject, kept.text, kept.edited_by = " ".join(subject.split())[:300], text.strip(), by.name
    kept.save(update_fields=["subject", "text", "edited_by"])
    return kept


@transaction.atomic
def set_aside(mail: Mail, *, by: By) -> Mail:
    """It will not be sent; it stays, and says who set it aside."""
    kept = waiting(mail, begun=True)
    kept.set_aside_at, kept.set_aside_by = timezone.now(), by.name
    kept.save(update_fields=["set_aside_at", "set_aside_by"])
    return kept


@transaction.atomic
def say_whether_sent(mail: Mail, *, was_sent: bool, by: By, at: datetime) -> Mail:
    """Of a mail whose sending was interrupted a person says what became of it; if it was not sent, it goes again."""
    kept = type(mail).objects.select_for_update().get(pk=mail.pk)
    if kept.state != "perhaps_sent":
        raise OutOfDate("What became of this mail is known already.")
    if not kept.problem and at - kept.started_at < SENDING:
        raise RuleBroken("This mail is being sent just now; look again in a few minutes.")
    if was_sent:
        kept.sent_at = kept.started_at
    else:
        kept.started_at, kept.problem = None, ""
    kept.released_by = kept.released_by or by.name
    kept.save(update_fields=["sent_at", "started_at", "problem", "released_by"])
    if was_sent:
        went(kept, kept.sent_at)
    return kept


def waiting(mail: Mail, *, begun: bool = False) -> Mail:
    kept = type(mail).objects.select_for_update().get(pk=mail.pk)
    if kept.sent_at or kept.set_aside_at or (kept.started_at and not begun):
        raise OutOfDate("This mail has gone, or was set aside, in the meantime.")
    return kept


def send_all(found: Sequence[Outgoing], *, at: datetime) -> int:
    """Send these; how many went. Without a mail server everything stays and is tried again later."""
    if not found:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        log.warning("The mail server cannot be reached: %s", error)
        for one in found:
            put_off(one, AWAY, at=at)
        return 0
    try:
        return sum(send(one, connection) for one in found)
    finally:
        connection.close()


def send(mail: Outgoing, connection) -> bool:
    """``started_at`` is on disk before the server hears of it: interrupted, it is perhaps sent and waits for a person."""
    at = timezone.now()
    row = type(mail).objects.filter(pk=mail.pk)
    if not row.filter(started_at=None, sent_at=None, set_aside_at=None).update(started_at=at, problem=""):
        return False
    try:
        as_mail(mail, connection).send()
    except REFUSED as error:
        row.update(started_at=None)
        put_off(mail, REFUSED_IT.format(error=error), at=at)
        return False
    except (smtplib.SMTPException, OSError) as error:
        log.warning("Sending was interrupted: %s", error)
        row.update(problem=BROKEN_OFF)
        return False
    now = timezone.now()
    row.update(sent_at=now)
    went(mail, now)
    return True


def put_off(mail: Outgoing, problem: str, *, at: datetime) -> None:
    minutes = AGAIN_AFTER[min(mail.tries, len(AGAIN_AFTER) - 1)]
    type(mail).objects.filter(pk=mail.pk).update(
        problem=problem[:300], tries=mail.tries + 1, next_try_at=at + timedelta(minutes=minutes)
    )
