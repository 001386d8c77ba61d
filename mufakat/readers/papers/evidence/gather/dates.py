"""When things happened and who was there."""

from collections.abc import Iterable
from typing import Any

from mufakat.records.decisions.models import Act, Journey
from mufakat.records.instruments.queries import drafts as drafts_seen
from mufakat.records.meetings.models import Meeting, Participation
from mufakat.records.people.access import Viewer


def meetings_of(viewer: Viewer, rows: Iterable[Act]) -> list[Meeting]:
    found = {row.meeting_id: row.meeting for row in rows if row.meeting_id}
    return [one for one in found.values() if one.classification in viewer.sees]


def dates_told(
    viewer: Viewer, journey: Journey, rows: Iterable[Act], meetings: Iterable[Meeting]
) -> list[dict[str, str]]:
    acts = [{"on": row.on, "what": f"{row.kind} {row.outcome or row.verb}".strip(), "body": str(row.body or row.to_body or "")}
            for row in rows if row.kind != Act.Kind.POSITION]  # fmt: skip
    met = [
        {"on": one.met_from, "what": f"{one.key} met", "body": str(one.body)}
        for one in meetings
        if one.met_from
    ]
    issued_here = drafts_seen(viewer, journey.instrument) if journey.instrument_id else ()
    issued = [
        {"on": one.issued_on.isoformat(), "what": f"{one.label} issued", "body": one.issued_by}
        for one in issued_here
    ]
    return sorted([*acts, *met, *issued], key=lambda row: row["on"])


def attendance_told(meetings: list[Meeting]) -> list[dict[str, Any]]:
    rows = Participation.objects.filter(meeting__in=meetings).order_by("meeting__sort_date", "pk")
    present: dict[int, list[dict[str, str]]] = {}
    for row in rows:
        said = {"delegation": row.named, "kind": row.kind, "way": row.way, "capacity": row.capacity}
        present.setdefault(row.meeting_id, []).append(said)
    return [
        {
            "meeting": one.key,
            "body": str(one.body),
            "on": one.met_from,
            "delegations": present.get(one.pk, []),
        }
        for one in meetings
    ]
