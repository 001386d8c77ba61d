"""The journal's chain: each entry's hash covers what it says and the hash of the entry before it (domain.md 2.8)."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

START = "0" * 64  # what the first entry follows


@dataclass(frozen=True, slots=True)
class Link:
    """One entry as the chain sees it."""

    number: int
    at_iso: str
    actor: str
    on_behalf_of: str
    verb: str
    subject: str
    digest: str
    previous: str
    hash: str


def digest_of(payload: Mapping[str, Any]) -> str:
    """SHA-256 of the payload as canonical JSON: keys sorted, no spaces, UTF-8."""
    written = json.dumps(payload, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(written.encode()).hexdigest()


def entry_hash(
    *,
    number: int,
    at_iso: str,
    actor: str,
    on_behalf_of: str,
    verb: str,
    subject: str,
    digest: str,
    previous: str,
) -> str:
    """SHA-256 over the fields, each with its length before it, so that no two entries share one writing."""
    fields = (str(number), at_iso, actor, on_behalf_of, verb, subject, digest, previous)
    written = "".join(f"{len(part)}:{part}" for part in fields)
    return hashlib.sha256(written.encode()).hexdigest()


def first_break(entries: Iterable[Link]) -> tuple[int, str] | None:
    """Number of the first entry that does not fit after the one before it, and why; None where all fit."""
    previous, expected = START, 1
    for entry in entries:
        if reason := misfit(entry, expected=expected, previous=previous):
            return entry.number, reason
        previous, expected = entry.hash, expected + 1
    return None


def misfit(entry: Link, *, expected: int, previous: str) -> str:
    """Why this entry does not fit here, as the end of a sentence; "" where it does."""
    if entry.number != expected:
        return f"entry {expected} is missing before it"
    if entry.previous != previous:
        return "it does not follow the entry before it"
    recomputed = entry_hash(
        number=entry.number,
        at_iso=entry.at_iso,
        actor=entry.actor,
        on_behalf_of=entry.on_behalf_of,
        verb=entry.verb,
        subject=entry.subject,
        digest=entry.digest,
        previous=entry.previous,
    )
    return "" if recomputed == entry.hash else "who, when, what or its digest has been changed"
