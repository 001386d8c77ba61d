from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone

from mufakat.core.chain import digest_of, entry_hash
from mufakat.records.journal.models import Entry, Head

# Sent inside the transaction of the act, with `entry`. Receivers only write rows of an outbox or of an index queue.
recorded = Signal()


@dataclass(frozen=True, slots=True)
class By:
    """Who acts, and for whom: both names are kept with every act."""

    actor: str  # "person:12", "profile", "demo"
    name: str
    on_behalf_of: str = ""


def record(
    verb: str,
    subject: str,
    says: str,
    *,
    by: By,
    details: Mapping[str, Any] | None = None,
    classification: str = "members",
    at: datetime | None = None,
) -> Entry:
    """Append one entry. Must be called inside the act's own transaction, as its last step.

    ``subject`` is "kind:key". The head row is locked while appending, so entries never share a number
    (on SQLite the transaction itself holds the write lock).
    """
    assert transaction.get_connection().in_atomic_block, (
        "the journal entry belongs into the act's transaction"
    )
    head = Head.objects.select_for_update().get_or_create(pk=1)[0]
    at = at or timezone.now()
    details = dict(details or {})
    digest = digest_of(details)
    number = head.number + 1
    entry = Entry.objects.create(
        number=number,
        at=at,
        actor=by.actor,
        actor_name=by.name,
        on_behalf_of=by.on_behalf_of,
        verb=verb,
        subject=subject,
        says=says[:500],
        classification=classification,
        digest=digest,
        details=details,
        previous=head.hash,
        hash=entry_hash(
            number=number,
            at_iso=stamp(at),
            actor=f"{by.actor} {by.name}",
            on_behalf_of=by.on_behalf_of,
            verb=verb,
            subject=f"{subject} {says[:500]} {classification}",
            digest=digest,
            previous=head.hash,
        ),
    )
    Head.objects.filter(pk=1).update(number=number, hash=entry.hash)
    recorded.send(sender=Entry, entry=entry)
    return entry


def stamp(at: datetime) -> str:
    """The instant as it enters the hash: UTC to the microsecond, whatever the database hands back."""
    return at.astimezone(timezone.get_fixed_timezone(0)).isoformat(timespec="microseconds")
