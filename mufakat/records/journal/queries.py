from collections.abc import Collection, Iterator

from django.db.models import QuerySet

from mufakat.core.chain import START, Link, digest_of, misfit
from mufakat.records.journal.models import Entry, Head
from mufakat.records.journal.operations import stamp


def first_fault() -> tuple[int, str] | None:
    """Walk the journal from its first entry; the number of the first entry that does not fit, and why."""
    previous, expected = START, 1
    for entry in in_order():
        if digest_of(entry.details) != entry.digest:
            return entry.number, "what it says was written has been changed"
        if reason := misfit(link(entry), expected=expected, previous=previous):
            return entry.number, reason
        previous, expected = entry.hash, expected + 1
    head = Head.objects.filter(pk=1).first()
    if head and (head.number, head.hash) != (expected - 1, previous):
        return expected, "it is missing: the journal's head knows of later entries"
    return None


def in_order() -> Iterator[Entry]:
    return Entry.objects.order_by("number").iterator(chunk_size=2000)


def link(entry: Entry) -> Link:
    """The entry as the chain sees it; the sentence and the classification are covered with the subject."""
    return Link(
        number=entry.number,
        at_iso=stamp(entry.at),
        actor=f"{entry.actor} {entry.actor_name}",
        on_behalf_of=entry.on_behalf_of,
        verb=entry.verb,
        subject=f"{entry.subject} {entry.says} {entry.classification}",
        digest=entry.digest,
        previous=entry.previous,
        hash=entry.hash,
    )


def head() -> tuple[int, str]:
    """How many acts are recorded and the hash of the last one: two readings are equal where nothing was done between."""
    return Head.objects.filter(pk=1).values_list("number", "hash").first() or (0, START)


def entries_about(subject: str) -> QuerySet[Entry]:
    return Entry.objects.filter(subject=subject)


def length() -> int:
    return Entry.objects.count()


def entries_seen(sees: Collection[str]) -> QuerySet[Entry]:
    """Entries of the classifications somebody may read, the newest first."""
    return Entry.objects.filter(classification__in=sees).order_by("-number")
