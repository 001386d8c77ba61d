"""What the journal hears of children's voices: that something was done, never a word that was said, not even its digest.

A digest of a short text can be found by trying texts; after a withdrawal it would still tell.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from django.db import DataError, IntegrityError, connection, transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.voices.models import VoiceSession

T = TypeVar("T")


def told(
    session: VoiceSession,
    verb: str,
    says: str,
    *,
    by: By,
    details: Mapping[str, Any] | None = None,
    classification: str = "members",
) -> None:
    record(verb, f"voices:{session.pk}", says, by=by, details=details, classification=classification)


def kept(write: Callable[[], T]) -> T:
    """What writing answers. A database that refuses a row quotes it; that would carry a child's words into a log."""
    try:
        with transaction.atomic():
            return write()
    except (IntegrityError, DataError, ValueError):
        pass
    raise RuleBroken(
        "This could not be kept. Nothing was stored."
    )  # here: the quoting error is not its context


def for_good() -> None:
    """SQLite leaves what is deleted in its file until the place is used again; from here on it is overwritten."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")
