from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from mufakat.records.notices.models import Follow, MailWish, Notice
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Person

STILL_HERE = Q(sent_at=None, set_aside_at=None)
PREPARED = STILL_HERE & Q(waits_for_person=True, released_at=None, started_at=None)
BEGUN = STILL_HERE & Q(started_at__isnull=False)


@dataclass(frozen=True, slots=True)
class Counts:
    prepared: int
    perhaps_sent: int


def waiting_counts() -> Counts:
    """How many mails wait for a person."""
    return Counts(**Notice.objects.filter(STILL_HERE).aggregate(
        prepared=Count("pk", filter=PREPARED), perhaps_sent=Count("pk", filter=BEGUN)
    ))  # fmt: skip


def may_send(viewer: Viewer) -> bool:
    """Mails to members go when a person of the secretariat says so."""
    return viewer.is_secretariat


def outbox(viewer: Viewer) -> QuerySet[Notice]:
    """Mails still here, the oldest first."""
    if not may_send(viewer):
        return Notice.objects.none()
    return Notice.objects.filter(STILL_HERE).select_related("person")


def gone(viewer: Viewer) -> QuerySet[Notice]:
    """Mails sent or set aside, the newest first."""
    if not may_send(viewer):
        return Notice.objects.none()
    return Notice.objects.exclude(STILL_HERE).order_by("-prepared_at", "-pk")


def notice(viewer: Viewer, pk: int) -> Notice | None:
    return Notice.objects.filter(pk=pk).first() if may_send(viewer) else None


def to_be_sent(*, at: datetime) -> QuerySet[Notice]:
    """Released, or to somebody who asked for it; not begun, and not put off until later."""
    ready = Q(waits_for_person=False) | Q(released_at__isnull=False)
    due = Q(next_try_at=None) | Q(next_try_at__lte=at)
    return Notice.objects.filter(STILL_HERE, ready, due, started_at=None)


def wish_of(person: Person) -> MailWish:
    """What the person wants to hear; only what is owed where nothing was said."""
    return MailWish.objects.filter(person=person).first() or MailWish(person=person)


def follow(pk: int) -> Follow | None:
    return Follow.objects.filter(pk=pk).first()


def confirmed_follows() -> QuerySet[Follow]:
    return Follow.objects.filter(confirmed_at__isnull=False).order_by("pk")
