"""Which known meeting a proposed record may be about, with the reasons; a person confirms."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mufakat.core.intake.record import ProposedRecord
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
    meeting: KnownMeeting
    score: float
    reasons: tuple[str, ...]
    against: tuple[str, ...]


def matches(record: ProposedRecord, known: Iterable[KnownMeeting]) -> list[Match]:
    """Likely meetings, the best first; `against` names what does not agree, so that both can stand."""
    found = [match for meeting in known if (match := compared(record, meeting)) and match.score >= LIKELY]
    return sorted(found, key=lambda match: -match.score)


def compared(record: ProposedRecord, meeting: KnownMeeting) -> Match | None:
    if not same_body(record, meeting):
        return None
    score, reasons, against = 0.25, ["the same body"], []
    ordinal = record.value("ordinal")
    if ordinal and meeting.ordinal:
        if ordinal != meeting.ordinal:
            return None
        score += 0.4
        reasons.append(f"the same number, {ordinal}")
    days = apart(record.value("start_date"), meeting)
    if days is not None:
        if days == 0:
            score += 0.35
            reasons.append("the same days")
        elif days <= 45:
            score += 0.1
            against.append(f"the report says {record.value('start_date')}, the record {meeting.start}")
        else:
            score -= 0.2
            against.append(f"the report says {record.value('start_date')}, the record {meeting.start}")
    for name, said, held in (
        ("city", record.value("city"), meeting.city),
        ("theme", record.value("theme"), meeting.theme),
    ):
        if said and held:
            same = squeeze(said) == squeeze(held)
            score += 0.1 if same else 0
            (reasons if same else against).append(
                f"the same {name}" if same else f"another {name}: {said} / {held}"
            )
    return Match(meeting, min(score, 1.0), tuple(reasons), tuple(against))


def same_body(record: ProposedRecord, meeting: KnownMeeting) -> bool:
    said = record.value("body")
    return meeting.body == record.body_key or (bool(said) and squeeze(str(said)) == squeeze(meeting.body))


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
