from mufakat.core.chain import digest_of, entry_hash
from mufakat.records.journal.models import Entry, Head
from mufakat.records.journal.operations import stamp

START = "0" * 64


def first_fault() -> tuple[int, str] | None:
    """Walk the journal from its first entry; the number of the first entry that does not fit, and why."""
    previous, expected = START, 1
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        if reason := misfit(entry, expected=expected, previous=previous):
            return entry.number, reason
        previous, expected = entry.hash, entry.number + 1
    head = Head.objects.filter(pk=1).first()
    if head and (head.number, head.hash) != (expected - 1, previous):
        return expected, "it is missing: the journal's head knows of later entries"
    return None


def misfit(entry: Entry, *, expected: int, previous: str) -> str:
    """Why this entry does not fit after the one before it; an empty string if it does."""
    if entry.number != expected:
        return f"entry {expected} is missing before it"
    if entry.previous != previous:
        return "it does not follow the entry before it"
    if digest_of(entry.details) != entry.digest:
        return "what it says was written has been changed"
    if recomputed(entry) != entry.hash:
        return "who, when or what has been changed"
    return ""


def recomputed(entry: Entry) -> str:
    return entry_hash(
        number=entry.number,
        at_iso=stamp(entry.at),
        actor=f"{entry.actor} {entry.actor_name}",
        on_behalf_of=entry.on_behalf_of,
        verb=entry.verb,
        subject=f"{entry.subject} {entry.says} {entry.classification}",
        digest=entry.digest,
        previous=entry.previous,
    )


def entries_about(subject: str):
    return Entry.objects.filter(subject=subject)


def length() -> int:
    return Entry.objects.count()
