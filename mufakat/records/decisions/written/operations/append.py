"""Every act of a procedure is one row more, if the rules allow it."""

from datetime import datetime

from django.utils import timezone

from mufakat.core.problems import Moment, OutOfDate, Phrase
from mufakat.core.route import silence_rules
from mufakat.records.decisions.telling import names_of, route_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.decisions.written.telling import acts_of, rules_of, told_act, told_acts
from mufakat.records.journal.operations import By, record

KIND = ProcedureAct.Kind


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
    if kind != KIND.ANNOUNCED:
        names = names_of(route_of(locked_row.journey.route))
        silence_rules.may(rules_of(locked_row), told_acts(before), told_act(row), names=names)
    row.save()
    if says:
        _write_down(row, by=by, says=says)
    return row


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
