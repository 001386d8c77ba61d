"""What an evidence pack says besides the text: the acts, where members stood, objections and how they were met, dates."""

from collections.abc import Iterable
from typing import Any

from mufakat.core.wording.compare import SAME, compare
from mufakat.readers.dossiers.acts import replaced
from mufakat.records.circulation.models import Disposition
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import draft_of
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.queries import drafts as drafts_seen
from mufakat.records.meetings.models import Meeting, Participation
from mufakat.records.people.access import Viewer

OPEN = ("objection", "reservation")


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


def objections_met(journey: Journey, rows: list[Act], procedures: list[Procedure]) -> list[dict[str, Any]]:
    """Every objection, reservation, broken silence and return, and what was done about it."""
    spoken = [row for row in rows if row.kind == Act.Kind.POSITION]
    found = [met_position(row, spoken) for row in spoken if row.stance in OPEN]
    for n, row in enumerate(procedures):
        following = next((one for one in procedures[n + 1 :] if one.stage == row.stage), None)
        for act in row.told:
            if act.kind == ProcedureAct.Kind.BROKEN:
                found.append(met_break(journey, row, act, following))
    return found + returns_met(journey, rows)


def met_position(row: Act, spoken: list[Act]) -> dict[str, Any]:
    later = next(
        (
            one
            for one in spoken
            if one.position > row.position
            and one.member_id == row.member_id
            and one.provisions[:1] == row.provisions[:1]
        ),
        None,
    )
    how = "stays with the decision" if row.stance == "reservation" else "stands"
    if later:
        how = f"{later.stance.replace('_', ' ')} on {later.on}"
    return {"what": row.stance, "by": row.member.name(), **position_told(row), "met": how}


def met_break(
    journey: Journey, row: Procedure, act: ProcedureAct, following: Procedure | None
) -> dict[str, Any]:
    met = "no other text was put under silence"
    if following:
        met = f"{following.put.draft or 'a revised text'} was put under a new procedure"
    changed = changes(journey, row.text_hash, following.text_hash) if following else []
    return {
        "what": "silence broken", "by": act.member.name(), "on": act.at.date().isoformat(), "reason": act.reasons,
        "text": row.text_hash, "met": met, "changes": changed,
    }  # fmt: skip


def returns_met(journey: Journey, rows: list[Act]) -> list[dict[str, Any]]:
    here = standing_of(journey, rows)
    met = []
    for one in here.returns:
        before = next(
            (v for v in reversed(here.visits) if v.lap == one.lap - 1 and v.stage == one.from_stage), None
        )
        after = next((v for v in here.visits if v.lap == one.lap), None)
        met.append(
            {
                "what": "referred back",
                "by": ", ".join(one.bodies),
                "on": str(one.at or ""),
                "reason": one.reasons,
                "provisions": list(one.provisions),
                "met": f"lap {one.lap} began at {one.to_stage}",
                "changes": changes(journey, before.draft, after.draft) if before and after else [],
            }
        )
    return met


def changes(journey: Journey, old: str, new: str) -> list[dict[str, str]]:
    """What was reworded between two texts of the journey."""
    drafts = draft_of(journey, old), draft_of(journey, new)
    if old == new or not all(drafts):
        return []
    before, after = (text_of(draft) for draft in drafts)
    words = [{each.key: each.text for each in text.provisions} for text in (before, after)]
    return [
        {
            "provision": each.label or each.key,
            "was": words[0].get(each.key, ""),
            "is": words[1].get(each.key, ""),
        }
        for each in compare(before, after)
        if each.status != SAME and each.pieces
    ]


def dispositions_told(journey: Journey) -> list[dict[str, Any]]:
    """What became of every amendment and comment on the drafts of this text, for members."""
    rows = (
        Disposition.objects.filter(amendment__submission__draft__instrument=journey.instrument_id)
        | Disposition.objects.filter(comment__submission__draft__instrument=journey.instrument_id)
    ).select_related(
        "amendment__submission__addressee", "amendment__submission__draft",
        "comment__submission__addressee", "comment__submission__draft",
    )  # fmt: skip
    return [disposition_told(row) for row in rows.order_by("at", "pk")]


def disposition_told(row: Disposition) -> dict[str, Any]:
    about = row.amendment or row.comment
    sent = about.submission
    return {
        "draft": sent.draft.label if sent.draft_id else "",
        "by": sent.addressee.code if sent.addressee_id else "",
        "provision": about.provision_key,
        "what": about.kind if row.amendment_id else "comment",
        "words": about.wording if row.amendment_id else about.text,
        "answer": row.kind,
        "agreed_wording": row.wording,
        "reason": row.reason,
        "on": row.at.date().isoformat(),
        "in_the_name_of": row.on_behalf_of,
    }


def meetings_of(viewer: Viewer, rows: Iterable[Act]) -> list[Meeting]:
    found = {row.meeting_id: row.meeting for row in rows if row.meeting_id}
    return [one for one in found.values() if one.classification in viewer.sees]


def without_unseen(viewer: Viewer, row: Act) -> Act:
    """The act without the meeting or the draft it points at, where this viewer may not know of them."""
    if row.meeting and row.meeting.classification not in viewer.sees:
        row.meeting = None
    if row.draft and row.draft.classification not in viewer.sees:
        row.draft = None
    return row


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
