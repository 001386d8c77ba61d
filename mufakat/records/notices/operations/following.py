"""Somebody without an account follows one thing, and leaves no trace when it ends."""

from datetime import datetime

from django.db import transaction

from mufakat.records.notices.models import Follow, Notice


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
