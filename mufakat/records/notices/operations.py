"""The outbox: prepared in the act's transaction, looked through by a person, sent one by one, never twice unseen."""

import smtplib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.notices.models import Follow, MailWish, Notice
from mufakat.records.notices.queries import to_be_sent
from mufakat.records.notices.told import note_those_told
from mufakat.records.people.models import Person

AGAIN_AFTER = (1, 5, 15, 60, 240)  # minutes until the next try, the last one for ever
LETTERS = 20_000  # of a mail, at most
SENDING = timedelta(minutes=5)  # a mail begun so lately may still be under way
# The server's own word that it did not take the mail; anything else may have come after it did.
REFUSED = (
    smtplib.SMTPRecipientsRefused,
    smtplib.SMTPSenderRefused,
    smtplib.SMTPDataError,
    smtplib.SMTPHeloError,
    smtplib.SMTPNotSupportedError,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A mail to be prepared. ``occasion`` names what brought it about; the same address never gets two for one."""

    kind: str
    email: str
    subject: str
    text: str
    occasion: str
    person: Person | None = None
    language: str = "en"
    about: str = ""
    leave: str = ""
    waits_for_person: bool = True


def prepare(drafts: Iterable[Draft], *, at: datetime) -> int:
    """Into the outbox; how many are new. Belongs into the transaction of what brought them about."""
    rows = [
        Notice(
            kind=one.kind, person=one.person, email=one.email, name=one.person.name if one.person else "",
            language=one.language, subject=one.subject[:300].replace("\n", " "), text=one.text[:LETTERS],
            about=one.about[:200], occasion=one.occasion[:120], leave=one.leave, waits_for_person=one.waits_for_person,
            prepared_at=at,
        )
        for one in drafts
        if one.email
    ]  # fmt: skip
    before = Notice.objects.count()
    Notice.objects.bulk_create(rows, ignore_conflicts=True)
    return Notice.objects.count() - before


@transaction.atomic
def edit_notice(notice: Notice, *, subject: str, text: str, by: By) -> Notice:
    kept = waiting(notice)
    if not subject.strip() or not text.strip():
        raise RuleBroken("A mail needs its subject and its words.")
    kept.subject, kept.text, kept.edited_by = " ".join(subject.split())[:300], text.strip(), by.name
    kept.save(update_fields=["subject", "text", "edited_by"])
    return kept


@transaction.atomic
def release(notices: Iterable[Notice], *, by: By) -> int:
    """A person has seen these mails and sends them; what is released already stays as it is."""
    keys = [one.pk for one in notices]
    found = Notice.objects.filter(
        pk__in=keys, released_at=None, started_at=None, sent_at=None, set_aside_at=None, waits_for_person=True
    )
    count = found.update(released_at=timezone.now(), released_by=by.name)
    if count:
        record(
            "send mails", "outbox:mails", f"{count} {'mail was' if count == 1 else 'mails were'} looked through and sent.",
            by=by, details={"mails": keys}, classification="secretariat",
        )  # fmt: skip
        transaction.on_commit(send_released.enqueue)
    return count


@transaction.atomic
def set_aside(notice: Notice, *, by: By) -> Notice:
    """It will not be sent; it stays, and says who set it aside."""
    kept = waiting(notice, begun=True)
    kept.set_aside_at, kept.set_aside_by = timezone.now(), by.name
    kept.save(update_fields=["set_aside_at", "set_aside_by"])
    return kept


@transaction.atomic
def say_whether_sent(notice: Notice, *, was_sent: bool, by: By, at: datetime) -> Notice:
    """Of a mail whose sending was interrupted a person says what became of it; if it was not sent, it goes again."""
    kept = Notice.objects.select_for_update().get(pk=notice.pk)
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
    note_those_told()
    return kept


def waiting(notice: Notice, *, begun: bool = False) -> Notice:
    kept = Notice.objects.select_for_update().get(pk=notice.pk)
    if kept.sent_at or kept.set_aside_at or (kept.started_at and not begun):
        raise OutOfDate("This mail has gone, or was set aside, in the meantime.")
    return kept


@task()
def send_released() -> int:
    return send_ready(at=timezone.now())


def send_ready(*, at: datetime) -> int:
    """Send what may go; how many went. Without a mail server everything stays and is tried again later."""
    found = list(to_be_sent(at=at)[:500])
    if not found:
        return 0
    connection = get_connection()
    try:
        connection.open()
    except OSError as error:
        for one in found:
            put_off(one, f"The mail server cannot be reached: {error}", at=at)
        return 0
    try:
        return sum(send(one, connection) for one in found)
    finally:
        connection.close()
        note_those_told()


def send(notice: Notice, connection) -> bool:
    """``started_at`` is on disk before the server hears of it: interrupted, it is perhaps sent and waits for a person."""
    at = timezone.now()
    mine = Notice.objects.filter(pk=notice.pk, started_at=None, sent_at=None, set_aside_at=None)
    if not mine.update(started_at=at, problem=""):
        return False
    try:
        as_mail(notice, connection).send()
    except REFUSED as error:
        Notice.objects.filter(pk=notice.pk).update(started_at=None)
        put_off(notice, f"The mail server refused it: {error}", at=at)
        return False
    except (smtplib.SMTPException, OSError) as error:
        Notice.objects.filter(pk=notice.pk).update(problem=f"Interrupted: {error}"[:300])
        return False
    Notice.objects.filter(pk=notice.pk).update(sent_at=timezone.now())
    return True


def put_off(notice: Notice, problem: str, *, at: datetime) -> None:
    minutes = AGAIN_AFTER[min(notice.tries, len(AGAIN_AFTER) - 1)]
    Notice.objects.filter(pk=notice.pk).update(
        problem=problem[:300], tries=notice.tries + 1, next_try_at=at + timedelta(minutes=minutes)
    )


def as_mail(notice: Notice, connection) -> EmailMessage:
    headers = {"Content-Language": notice.language, "Auto-Submitted": "auto-generated"}
    if notice.leave:
        leave = absolute(notice.leave)
        headers |= {"List-Unsubscribe": f"<{leave}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    return EmailMessage(
        notice.subject, with_addresses(notice.text), to=[notice.email], headers=headers, connection=connection
    )


def absolute(address: str) -> str:
    return f"{settings.SITE.rstrip('/')}{address}" if address.startswith("/") else address


def with_addresses(text: str) -> str:
    """A line that is an address of ours becomes a whole one; until then the mail names no host."""
    return "\n".join(absolute(line) if line.startswith("/") else line for line in text.split("\n"))


@transaction.atomic
def wish(person: Person, hears: str) -> MailWish:
    if hears not in MailWish.Hears.values:
        raise RuleBroken("One hears of everything, only of what one owes, or of nothing.")
    kept, _made = MailWish.objects.update_or_create(person=person, defaults={"hears": hears})
    return kept


@transaction.atomic
def ask_to_follow(*, email: str, thing: str, key: str, language: str, up_to: int, at: datetime) -> Follow:
    """Nothing is sent about the thing before the address was confirmed; asking twice is asking once."""
    follow, made = Follow.objects.get_or_create(
        email=email.lower(), thing=thing, key=key, defaults={"language": language, "asked_at": at, "told_up_to": up_to}
    )  # fmt: skip
    if not made and follow.confirmed_at is None:
        follow.asked_at = at
        follow.save(update_fields=["asked_at"])
    return follow


@transaction.atomic
def confirm_follow(follow: Follow, *, up_to: int, at: datetime) -> None:
    """What is recorded from now on is told."""
    Follow.objects.filter(pk=follow.pk, confirmed_at=None).update(confirmed_at=at, told_up_to=up_to)


@transaction.atomic
def end_follow(follow: Follow) -> None:
    """Nothing of it is kept, and no mail of it goes any more."""
    Notice.objects.filter(
        email=follow.email, about=f"{follow.thing}:{follow.key}", kind__in=("follow", "confirm"), started_at=None
    ).delete()  # fmt: skip
    Follow.objects.filter(pk=follow.pk).delete()


def forget_unconfirmed(*, before: datetime) -> int:
    return Follow.objects.filter(confirmed_at=None, asked_at__lt=before).delete()[0]


def forget_gone(*, before: datetime) -> int:
    """Mails to strangers are not kept; those to members are part of the record."""
    old = Notice.objects.filter(person=None, sent_at__lt=before)
    return old.delete()[0]


def digested(person: Person, *, up_to: int, on: date) -> None:
    MailWish.objects.update_or_create(person=person, defaults={"told_up_to": up_to, "last_digest_on": on})
