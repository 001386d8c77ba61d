"""Which known meeting a report may be about, with what agrees and what does not; a person confirms."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mufakat.core.languages.fold import squeeze

LIKELY = 0.5


@dataclass(frozen=True)
class KnownMeeting:
    """A meeting already in the records, as far as matching needs it; dates are ISO."""

    key: str
    body: str
    ordinal: int | None = None
    start: str | None = None
    end: str | None = None
    city: str | None = None
    theme: str | None = None


@dataclass(frozen=True)
class Match:
    """`reasons` and `against` name fields: body, ordinal, start_date, city, theme; sentences are made where they are shown."""

    meeting: KnownMeeting
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def matches(
    said: Mapping[str, Any], known: Iterable[KnownMeeting], *, body_key: str | None = None
) -> list[Match]:
    """Likely meetings, the best first. `said` holds the values of a proposed record's fields by name."""
    found = [compared(said, meeting, body_key=body_key) for meeting in known]
    return sorted((match for match in found if match and match.score >= LIKELY), key=lambda m: -m.score)


def compared(said: Mapping[str, Any], meeting: KnownMeeting, *, body_key: str | None) -> Match | None:
    """None where it cannot be this meeting: another body, or another number of its series."""
    if not same_body(said, meeting, body_key):
        return None
    score, reasons, against = 0.25, ["body"], []
    ordinal = said.get("ordinal")
    if ordinal and meeting.ordinal:
        if ordinal != meeting.ordinal:
            return None
        score += 0.4
        reasons.append("ordinal")
    days = apart(said.get("start_date"), meeting)
    if days is not None:
        score += 0.35 if days == 0 else 0.1 if days <= 45 else -0.2
        (against if days else reasons).append("start_date")
    for name, held in (("city", meeting.city), ("theme", meeting.theme)):
        if said.get(name) and held:
            same = squeeze(str(said[name])) == squeeze(held)
            score += 0.1 if same else 0
            (reasons if same else against).append(name)
    return Match(meeting, min(score, 1.0), tuple(reasons), tuple(against))


def same_body(said: Mapping[str, Any], meeting: KnownMeeting, body_key: str | None) -> bool:
    name = said.get("body")
    return meeting.body == body_key or (bool(name) and squeeze(str(name)) == squeeze(meeting.body))


def apart(said: str | None, meeting: KnownMeeting) -> int | None:
    """Days between what the report says and the known days; None where either does not say a whole day."""
    if not said or not meeting.start or said.startswith("--"):
        return None
    try:
        day, first = date.fromisoformat(said), date.fromisoformat(meeting.start)
        last = date.fromisoformat(meeting.end or meeting.start)
    except ValueError:
        return 0 if said[:7] == meeting.start[:7] else None
    return 0 if first <= day <= last else min(abs((day - first).days), abs((day - last).days))
