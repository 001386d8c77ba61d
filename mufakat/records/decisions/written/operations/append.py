"""Every act of a procedure is one row more, if the rules allow it."""

from datetime import datetime

from django.utils import timezone

from mufakat.core.problems import Moment, OutOfDate, Phrase, RuleBroken
from mufakat.core.route import silence_rules
from mufakat.records.decisions.telling import names_of, route_of, standing_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.decisions.written.telling import acts_of, ended_by, rules_of, told_act, told_acts
from mufakat.records.journal.operations import By, record

KIND = ProcedureAct.Kind
ENDS_OR_CHANGES = (KIND.EXTENDED, KIND.BROKEN, KIND.STOPPED, KIND.DECLARED)


def append_act(
    procedure: Procedure, kind: str, *, at: datetime, by: By, says: str, seen: int | None = None, **facts
) -> ProcedureAct:
    """Append one act if the rules allow it; the procedure's row is locked, so that two act one after the other."""
    locked_row = Procedure.objects.select_for_update().select_related("journey__route").get(pk=procedure.pk)
    before = acts_of(locked_row)
    if seen is not None and before and before[-1].position != seen:
        last = before[-1]
        raise OutOfDate(
            "{who} moved first, at {at}: {what}. Look again before you act.",
            who=last.by,
            at=Moment(last.recorded_at),
            what=Phrase(last.get_kind_display()),
        )
    row = ProcedureAct(
        procedure=locked_row, position=len(before) + 1, kind=kind, at=at, by=by.name, on_behalf_of=by.on_behalf_of,
        recorded_at=timezone.now(), **facts,
    )  # fmt: skip
    if kind in ENDS_OR_CHANGES:
        refuse_once_gone_past(locked_row)
    if kind != KIND.ANNOUNCED:
        names = names_of(route_of(locked_row.journey.route))
        silence_rules.may(rules_of(locked_row), told_acts(before), told_act(row), names=names)
    row.save()
    if says:
        _write_down(row, by=by, says=says)
    return row


def refuse_once_gone_past(procedure: Procedure) -> None:
    """A round that the body has decided on, or whose text lies before it no longer, is over: nothing changes it."""
    match gone_past(procedure):
        case "decided":
            raise RuleBroken(
                "The body has decided on this text already, so this is over; a wrong record is mended by a correction."
            )
        case "left":
            raise RuleBroken("This text no longer lies before the body, so this is over.")


def gone_past(procedure: Procedure) -> str:
    """ "decided", "left", or "" while the text of this procedure lies before the body."""
    journey = procedure.journey
    rows = journey.acts.select_related("body", "meeting", "to_body", "member", "draft", "journey__route")
    return ended_by(procedure, standing_of(journey, rows.order_by("position")))


def _write_down(row: ProcedureAct, *, by: By, says: str) -> None:
    procedure = row.procedure
    record(
        f"{procedure.kind} {row.kind}",
        f"journey:{procedure.journey.key}",
        says,
        by=by,
        details={
            "procedure": procedure.pk,
            "act": row.position,
            "text": procedure.text_hash,
            "at": row.at.isoformat(),
            "closes": row.closes,
            "zone": row.zone,
            "member": row.member.code if row.member else "",
            "told": [
                act.member.code for act in procedure.acts.filter(kind=KIND.NOTIFIED).select_related("member")
            ],
            "entitled": procedure.entitled,
            "reasons": row.reasons,
            "letter": row.letter.sha256 if row.letter else "",
            "signed_by": row.signed_by,
        },
        classification="members",
    )
