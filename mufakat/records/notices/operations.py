"""The outbox: prepared in the act's transaction, looked through by a person, sent one by one, never twice unseen."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.notices.models import Follow, MailWish, Notice
from mufakat.records.notices.queries import MAILS, to_be_sent
from mufakat.records.notices.told import note_those_told
from mufakat.records.outbox import operations as every
from mufakat.records.outbox.models import Outgoing
from mufakat.records.outbox.operations import as_mail, send_all, set_aside
from mufakat.records.outbox.operations import edit as edit_notice
from mufakat.records.outbox.queries import PREPARED
from mufakat.records.people.models import Person

__all__ = ["edit_notice", "set_aside"]  # of every mail alike
LETTERS = 20_000  # of a mail, at most


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
def release(mails: Iterable[Outgoing], *, by: By) -> int:
    """A person has seen these mails and sends them; what is released already stays as it is."""
    mails = list(mails)
    count = 0
    for table in MAILS.values():
        keys = [one.pk for one in mails if isinstance(one, table)]
        found = table.objects.filter(PREPARED, pk__in=keys)
        count += found.update(released_at=timezone.now(), released_by=by.name)
    if count:
        details = {word: [one.pk for one in mails if isinstance(one, table)] for word, table in MAILS.items()}
        record(
            "send mails", "outbox:mails", f"{count} {'mail was' if count == 1 else 'mails were'} looked through and sent.",
            by=by, details=details, classification="secretariat",
        )  # fmt: skip
        transaction.on_commit(send_released.enqueue)
    return count


@transaction.atomic
def say_whether_sent(mail: Outgoing, *, was_sent: bool, by: By, at: datetime) -> Outgoing:
    """Of a mail whose sending was interrupted a person says what became of it; if it was not sent, it goes again."""
    kept = every.say_whether_sent(mail, was_sent=was_sent, by=by, at=at)
    note_those_told()
    return kept


@task()
def send_released() -> int:
    return send_ready(at=timezone.now())


def send_ready(*, at: datetime) -> int:
    """Send what may go; how many went. Who was told of a written procedure follows from it."""
    try:
        return send_all(to_be_sent(at=at), at=at)
    finally:
        note_those_told()


@as_mail.register
def notice_as_mail(notice: Notice, connection) -> EmailMessage:
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
