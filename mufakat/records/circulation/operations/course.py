"""The course of a circulation after it went out: more time, when the silent are reminded, its end."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Moment, OutOfDate, RuleBroken
from mufakat.records.circulation.cover_words import local, until_said
from mufakat.records.circulation.models import Addressee, Circulation, Letter
from mufakat.records.circulation.operations.circulate import subject_of
from mufakat.records.circulation.operations.letters import reminder
from mufakat.records.circulation.waiting import silent_of
from mufakat.records.journal.operations import By, record

MOST_DAYS = 90  # before the close; nobody is reminded earlier


@transaction.atomic
def extend(
    circulation: Circulation,
    *,
    closes_at: datetime,
    by: By,
    why: str = "",
    site: str = "",
    at: datetime | None = None,
) -> Circulation:
    """More time, also after it was closed: links in the letters work on, and whoever has not answered is told."""
    at = at or timezone.now()
    kept = locked(circulation)
    if closes_at <= at:
        raise RuleBroken("The new closing time has passed already; name a later one.")
    if closes_at <= kept.closes_at and not kept.closed_at:
        raise RuleBroken(
            "It is open until {until} already; name a later time.",
            until=Moment(kept.closes_at, kept.time_zone),
        )
    kept.closes_at, kept.closed_at = closes_at, None
    kept.save(update_fields=["closes_at", "closed_at"])
    kept.addressees.filter(withdrawn_at=None).update(link_expires_at=closes_at)
    silent = list(silent_of(kept))
    for addressee in silent:
        write(addressee, Letter.Kind.EXTENSION, more_time(kept, why), site=site, released_by=by.name, at=at)
    record(
        "extend circulation",
        f"circulation:{kept.pk}",
        f"{kept.draft.label} may now be answered until {until_said(kept, 'en')}."
        + (f" {why.strip()}" if why.strip() else ""),
        by=by,
        details={"closes_at": closes_at.isoformat(), "told": [each.code for each in silent]},
        at=at,
    )
    return kept


@transaction.atomic
def close(circulation: Circulation, *, by: By, at: datetime | None = None) -> Circulation:
    """A person ends it: nobody is reminded any more, links in letters open nothing, what comes is kept as late."""
    at = at or timezone.now()
    kept = locked(circulation)
    if kept.closed_at:
        raise OutOfDate("This consultation has been closed already.")
    silent = [each.code for each in silent_of(kept)]
    kept.closed_at = at
    kept.save(update_fields=["closed_at"])
    kept.addressees.filter(link_expires_at__gt=at).update(link_expires_at=at)
    waiting = Letter.objects.filter(
        addressee__circulation=kept, started_at=None, sent_at=None, set_aside_at=None
    )
    waiting.exclude(kind=Letter.Kind.COVER).update(set_aside_at=at, set_aside_by=by.name)
    says = f"The consultation on {kept.draft.label} was closed; "
    says += f"nothing came from {', '.join(silent)}." if silent else "everybody who was asked has answered."
    record("close circulation", f"circulation:{kept.pk}", says, by=by, details={"silent": silent}, at=at)
    return kept


@transaction.atomic
def remind_on(circulation: Circulation, days: Sequence[int], *, by: By) -> Circulation:
    """How many days before the close the silent are reminded; none: only when a person says so."""
    if wrong := next((day for day in days if not 0 <= day <= MOST_DAYS), None):
        raise RuleBroken(
            "{wrong} days before the close is no day of this consultation; write 0 to {most}.",
            wrong=wrong,
            most=MOST_DAYS,
        )
    kept = locked(circulation)
    kept.remind_days = sorted(set(days), reverse=True)
    kept.save(update_fields=["remind_days"])
    said = ", ".join(map(str, kept.remind_days))
    record(
        "set reminders",
        f"circulation:{kept.pk}",
        f"The silent are reminded {said} days before the close."
        if said
        else "Nobody is reminded by the calendar.",
        by=by,
        classification="secretariat",
    )
    return kept


def prepare_reminders(*, today: date, at: datetime) -> int:
    """Reminders of the day in the outbox, where a person sees them before they go; done twice, prepared once."""
    count = 0
    running = Circulation.objects.filter(closed_at=None, closes_at__gt=at, opens_on__lte=today)
    for each in running.select_related("draft__instrument"):
        if mark := due_mark(each, today):
            count += prepare_reminder(each, occasion=mark, at=at)
    return count


def due_mark(circulation: Circulation, today: date) -> str:
    """Which of its reminders is due: "7 before 2021-05-14"; "" where none is. One that was missed is made up for."""
    closes = local(circulation.closes_at, circulation.time_zone).date()
    passed = [day for day in circulation.remind_days if (closes - today).days <= day]
    return f"{min(passed)} before {closes.isoformat()}" if passed else ""


@transaction.atomic
def prepare_reminder(circulation: Circulation, *, occasion: str, at: datetime) -> int:
    count = 0
    for addressee in silent_of(circulation).exclude(email="").exclude(letters__occasion=occasion):
        write(addressee, Letter.Kind.REMINDER, reminder(circulation), occasion=occasion, at=at)
        count += 1
    return count


def write(
    addressee: Addressee,
    kind: str,
    text: str,
    *,
    at: datetime,
    site: str = "",
    released_by: str = "",
    occasion: str = "",
) -> Letter:
    """``released_by``: whoever pressed for it; without a name it waits in the outbox for somebody who does."""
    circulation = addressee.circulation
    heads = {Letter.Kind.EXTENSION: "New closing date", Letter.Kind.REMINDER: "Reminder"}
    cover = addressee.letters.filter(kind=Letter.Kind.COVER).first()
    return Letter.objects.create(
        addressee=addressee,
        kind=kind,
        subject=f"{heads[kind]}: {subject_of(circulation)}"[:300],
        text=text,
        site=site or (cover.site if cover else ""),
        occasion=occasion,
        prepared_at=at,
        released_at=at if released_by else None,
        released_by=released_by,
    )


def more_time(circulation: Circulation, why: str) -> str:
    draft = circulation.draft
    said = [
        f"{draft.label} of the {draft.instrument.title()} may now be answered until {until_said(circulation, 'en')}.",
        why.strip(),
        "You may answer on this page, without an account:\n{link}",
        circulation.opened_by,
    ]
    return "\n\n".join(part for part in said if part)


def locked(circulation: Circulation) -> Circulation:
    found = Circulation.objects.select_for_update(of=("self",)).select_related("draft__instrument")
    return found.get(pk=circulation.pk)
