"""Letters to addressees: prepared with the act, sent as every mail is (records/outbox)."""

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django_tasks import task

from mufakat.core.problems import RuleBroken
from mufakat.records.circulation.cover_words import until_said
from mufakat.records.circulation.models import Addressee, Circulation, Letter
from mufakat.records.circulation.operations.circulate import DOCX, new_secret, subject_of
from mufakat.records.files.operations import content_of
from mufakat.records.journal.operations import By, record
from mufakat.records.outbox.operations import as_mail, send_all, went
from mufakat.records.outbox.queries import due_now


@task()
def send_letters(circulation_pk: int) -> int:
    """Send what a person has released for this circulation; how many went. What fails says why, and is tried again."""
    at = timezone.now()
    return send_all(list(to_be_sent(at=at).filter(addressee__circulation=circulation_pk)), at=at)


def to_be_sent(*, at: datetime) -> QuerySet[Letter]:
    ready = Letter.objects.filter(due_now(at), addressee__withdrawn_at=None).exclude(addressee__email="")
    return ready.select_related("addressee__file", "addressee__circulation")


@as_mail.register
def letter_as_mail(letter: Letter, connection) -> EmailMessage:
    addressee = letter.addressee
    text = letter.text.replace("{link}", answer_link(addressee, letter.site or settings.SITE))
    mail = EmailMessage(letter.subject, text, to=[addressee.email], connection=connection)
    if letter.kind == Letter.Kind.COVER and addressee.file:
        mail.attach(addressee.file.name, content_of(addressee.file), DOCX)
    return mail


@went.register
def letter_went(letter: Letter, at: datetime) -> None:
    first = {"sent_at": at} if letter.kind == Letter.Kind.COVER else {"reminded_at": at}
    Addressee.objects.filter(pk=letter.addressee_id).update(**first)


def answer_link(addressee: Addressee, site: str) -> str:
    """A new secret each time a letter goes; the one before no longer opens anything."""
    secret, hashed = new_secret()
    expires = addressee.circulation.closes_at
    Addressee.objects.filter(pk=addressee.pk).update(
        link_hash=hashed, link_expires_at=expires, link_used_at=None
    )
    return f"{site.rstrip('/')}{reverse('answer-by-link', args=[secret])}"


@transaction.atomic
def remind(
    circulation: Circulation,
    addressees: Iterable[Addressee],
    *,
    by: By,
    site: str = "",
    at: datetime | None = None,
) -> int:
    """Prepare one reminder for each of the silent who can be written to; how many."""
    at = at or timezone.now()
    addressees = [each for each in addressees if each.withdrawn_at is None and each.email]
    if circulation.closed_at:
        raise RuleBroken("This circulation is closed; nobody is reminded of it.")
    for addressee in addressees:
        Letter.objects.create(
            addressee=addressee,
            kind=Letter.Kind.REMINDER,
            subject=f"Reminder: {subject_of(circulation)}"[:300],
            text=reminder(circulation),
            site=site,
            prepared_at=at,
            released_at=at,
            released_by=by.name,
        )
    if addressees:
        codes = ", ".join(each.code for each in addressees)
        record(
            "remind",
            f"circulation:{circulation.pk}",
            f"A reminder to {codes} was put in the outbox.",
            by=by,
            at=at,
        )
    return len(addressees)


def reminder(circulation: Circulation) -> str:
    draft = circulation.draft
    return (
        f"We have not yet heard from you on {draft.label} of the {draft.instrument.title()}; it is to be answered by "
        f"{until_said(circulation, 'en')}.\n\nYou may answer on this page, without an account:\n{{link}}\n\n"
        f"{circulation.opened_by}"
    )


@transaction.atomic
def sent_by_hand(addressee: Addressee, *, by: By, at: datetime | None = None) -> Addressee:
    """Somebody handed the file over in another way: note that it went."""
    addressee.sent_at = at or timezone.now()
    addressee.save(update_fields=["sent_at"])
    Letter.objects.filter(addressee=addressee, kind=Letter.Kind.COVER, sent_at=None).update(
        started_at=addressee.sent_at, sent_at=addressee.sent_at
    )
    record(
        "hand over",
        f"circulation:{addressee.circulation_id}",
        f"The file for {addressee.code} was handed over.",
        by=by,
    )
    return addressee


@transaction.atomic
def acknowledge(addressee: Addressee, *, by: By, at: datetime | None = None) -> Addressee:
    """The addressee says that it has the draft; opening a mail says nothing."""
    if addressee.acknowledged_at is None:
        addressee.acknowledged_at = at or timezone.now()
        addressee.save(update_fields=["acknowledged_at"])
        record(
            "acknowledge receipt",
            f"circulation:{addressee.circulation_id}",
            f"{addressee.code} has the draft.",
            by=by,
        )
    return addressee


@transaction.atomic
def no_longer_asked(addressee: Addressee, *, by: By, at: datetime | None = None) -> Addressee:
    """Withdraw an addressee; what it sends all the same is kept and says so."""
    addressee.withdrawn_at = at or timezone.now()
    addressee.link_hash = ""
    addressee.save(update_fields=["withdrawn_at", "link_hash"])
    record(
        "withdraw addressee",
        f"circulation:{addressee.circulation_id}",
        f"{addressee.code} is no longer asked.",
        by=by,
    )
    return addressee
