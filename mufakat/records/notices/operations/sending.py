"""The outbox: looked through by a person, sent one by one, never twice unseen."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from mufakat.records.journal.operations import By, record
from mufakat.records.notices.models import Notice
from mufakat.records.notices.queries import MAILS, to_be_sent
from mufakat.records.notices.told import note_those_told
from mufakat.records.outbox import operations as every
from mufakat.records.outbox.models import Outgoing
from mufakat.records.outbox.operations import as_mail, send_all
from mufakat.records.outbox.queries import PREPARED


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
