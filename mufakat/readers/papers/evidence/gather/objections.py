"""Every objection, reservation, broken silence and return, and what was done about it."""

from typing import Any

from mufakat.core.wording.compare import SAME, compare
from mufakat.readers.papers.evidence.gather.acts import position_told
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import draft_of
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.instruments.operations import text_of

OPEN = ("objection", "reservation")


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
