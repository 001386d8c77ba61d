"""The acts of a journey, and where members stood."""

from collections.abc import Iterable
from typing import Any

from mufakat.readers.dossiers.acts import replaced
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.people.access import Viewer


def journey_told(journey: Journey, rows: Iterable[Act]) -> dict[str, Any]:
    here = standing_of(journey, rows)
    corrected, rows = replaced(rows), list(rows)
    numbers = {row.pk: row.position for row in rows}
    return {
        "journey": journey.key,
        "route": {"key": journey.route.key, "edition": journey.route.edition, "stages": journey.route.stages},
        "state": here.state,
        "laps": here.lap,
        "acts": [
            act_told(row, corrects=numbers.get(row.corrects_id), counts=row.pk not in corrected)
            for row in rows
            if row.kind != Act.Kind.POSITION
        ],
        "returns": [
            {
                "lap": one.lap,
                "from": one.from_stage,
                "to": one.to_stage,
                "reasons": one.reasons,
                "provisions": one.provisions,
            }
            for one in here.returns
        ],
    }


def act_told(row: Act, *, corrects: int | None, counts: bool) -> dict[str, Any]:
    correction = row.kind == Act.Kind.CORRECTED
    return {
        "number": row.position,
        "kind": row.kind,
        "counts": counts,  # False: a later act corrected it
        "corrects": corrects,
        "instead_outcome": row.outcome if correction else "",
        "stage": row.stage,
        "lap": row.lap,
        "body": str(row.body or ""),
        "to_body": str(row.to_body or ""),
        "meeting": row.meeting.key if row.meeting else "",
        "on": row.on,
        "outcome": "" if correction else row.outcome or row.verb,
        "procedure": row.procedure,
        "text": row.text_hash,
        "draft": row.draft.label if row.draft else "",
        "reasons": row.note if correction else row.reasons,
        "provisions": list(row.provisions),
        "sources": list(row.sources),
        "illustrative": row.illustrative,
    }


def positions_told(rows: Iterable[Act], procedures: Iterable[Procedure]) -> dict[str, Any]:
    return {
        "positions": [position_told(row) for row in rows if row.kind == Act.Kind.POSITION],
        "procedures": [procedure_told(row) for row in procedures],
    }


def position_told(row: Act) -> dict[str, Any]:
    return {
        "act": row.position,
        "member": row.member.name(),
        "stance": row.stance,
        "provision": "".join(row.provisions[:1]),
        "wording": row.wording,
        "reason": row.reasons,
        "lifted_if": row.lifted_if,
        "stage": row.stage,
        "lap": row.lap,
        "on": row.on,
        "text": row.text_hash,
        "typed_by": row.by,
        "on_behalf_of": row.on_behalf_of,
        "came_by": row.came_by,
        "signed_by": row.signed_by,
        "letter_sha256": row.letter.sha256 if row.letter else "",
    }


def procedure_told(row: Procedure) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "stage": row.stage,
        "lap": row.lap,
        "text": row.text_hash,
        "draft": row.put.draft.label if row.put.draft else "",
        "entitled": list(row.entitled),
        "silence_means_no_objection": row.means_no_objection,
        "acts": [
            {
                "kind": act.kind,
                "at": act.at.isoformat(),
                "closes": act.closes,
                "zone": act.zone,
                "member": act.member.name() if act.member else "",
                "reasons": act.reasons,
                "signed_by": act.signed_by,
                "letter_sha256": act.letter.sha256 if act.letter else "",
            }
            for act in row.told
        ],
    }


def without_unseen(viewer: Viewer, row: Act) -> Act:
    """The act without the meeting or the draft it points at, where this viewer may not know of them."""
    if row.meeting and row.meeting.classification not in viewer.sees:
        row.meeting = None
    if row.draft and row.draft.classification not in viewer.sees:
        row.draft = None
    return row
