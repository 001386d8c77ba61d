"""What a report says around the meeting: who came, where its results go, what follows, what it talked about."""

from collections.abc import Mapping
from typing import Any

from mufakat.records.bodies.models import Body
from mufakat.records.meetings.models import (
    AnnouncedOnward,
    Meeting,
    Outcome,
    Participation,
    PlannedDate,
    Report,
)
from mufakat.records.meetings.operations.confirm.fields import Written
from mufakat.records.meetings.operations.confirm.meeting import announced_meeting


def write_participations(meeting: Meeting, organisations, written: Written) -> None:
    known = set(meeting.participations.values_list("named", flat=True))
    new = [name for name in organisations if name not in known]
    Participation.objects.bulk_create(
        Participation(meeting=meeting, kind="organisation", named=name[:300]) for name in new
    )
    if new:
        written.note("participations", sorted(known), sorted({*known, *new}))


def write_onward(meeting: Meeting, onward, written: Written) -> None:
    for item in onward:
        body = body_called(item["to"])
        if body is None:
            written.kept.append(f"onward: {item['to']}")
            continue
        _, made = AnnouncedOnward.objects.get_or_create(
            meeting=meeting, body=body, ordinal=item.get("ordinal")
        )
        if made:
            written.note(f"onward {body.key}", None, item.get("ordinal"))


def body_called(name: str) -> Body | None:
    """A body by abbreviation or by any of its names, in any case."""
    wanted = name.casefold()
    for body in Body.objects.all():
        spelled = [body.key, body.abbreviation, *body.other_abbreviations]
        spelled += [n for held in body.names.values() for n in ([held] if isinstance(held, str) else held)]
        if wanted in (s.casefold() for s in spelled if s):
            return body
    return None


def write_followups(meeting: Meeting, followups, written: Written) -> None:
    """A meeting announced in the report: its planned date is one fact, the day it will meet another."""
    for item in followups:
        planned = item.get("date") or ""
        if not planned or planned.startswith("--"):
            continue
        following = announced_meeting(meeting, item.get("ordinal"), planned)
        _, made = PlannedDate.objects.get_or_create(
            meeting=following, starts=planned, ends="", defaults={"announced_on": meeting.met_from}
        )
        if made:
            written.note(f"announces {following.key}", None, planned)


def write_outcomes(meeting: Meeting, report: Report, values: Mapping[str, Any], written: Written) -> None:
    """What the meeting discussed and identified, in the words of the report."""
    stated = [("discussed", values["instrument"])] if values.get("instrument") else []
    stated += [("decision", adopted_as(title, report.language)) for title in values.get("documents") or ()]
    stated += [("identified", text) for text in values.get("priorities") or ()]
    stated += [("recommendation", as_outcome(row)) for row in values.get("recommendations") or ()]
    known = set(meeting.outcomes.values_list("kind", "text"))
    position = meeting.outcomes.count()
    for kind, text in stated:
        text = text if isinstance(text, str) else str(text)
        if (kind, text) in known:
            continue
        position += 1
        Outcome.objects.create(
            meeting=meeting,
            kind=kind,
            text=text,
            language=report.language or "en",
            position=position,
            sources=[report.published_by or report.file.name],
        )
        written.note(f"outcome {position}", None, text)


def adopted_as(title: str, language: str) -> str:
    return f"Thông qua: {title}" if language == "vi" else f"Adopted: {title}"


def as_outcome(row: Mapping[str, Any]) -> str:
    """ "2. Member States: Train carers.": the number, to whom where the report says so, the words."""
    whom = f"{row['addressee']}: " if row.get("addressee") else ""
    return f"{row.get('number') or '–'}. {whom}{row['text']}"
