"""Between the rows of a written procedure and the core's: the same thing, told twice. And what may rest on it."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import reduce
from typing import TYPE_CHECKING

from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.route import acts as told
from mufakat.core.route import silence, written
from mufakat.core.route.calendar import MONDAY_TO_FRIDAY
from mufakat.core.route.calendar import Calendar as Days
from mufakat.core.route.silence import Silence, state
from mufakat.core.route.silence_rules import may_decide
from mufakat.core.route.standing import Standing
from mufakat.core.route.written import may_decide_ad_referendum
from mufakat.records.bodies.models import Calendar
from mufakat.records.decisions.written.models import Procedure, ProcedureAct

if TYPE_CHECKING:
    from mufakat.records.decisions.models import Act, Journey

SILENCE, AD_REFERENDUM = Procedure.Kind.SILENCE.value, Procedure.Kind.AD_REFERENDUM.value
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def must_rest_on_replies(
    journey: "Journey", act: "Act", here: Standing, *, names: Callable[[str], str], at: datetime | None = None
) -> None:
    """A decision by silence or ad referendum rests on a procedure that allows it; RuleBroken otherwise.

    What a source reports of the past rests on that source. A body that decides ad referendum may have asked
    for no replies through this house; a silence that nobody opened means nothing.
    """
    lies = here.before(act.body.key)
    by = act.procedure or (lies.procedure if lies else "") or here.route.stage(act.stage).procedure
    if by not in (SILENCE, AD_REFERENDUM):
        return
    held = journey.procedures.filter(kind=by, stage=act.stage, lap=act.lap).order_by("pk")
    last = [one for one in held if _asks(one, act)][-1:]
    if not last:
        if by == SILENCE:
            raise RuleBroken(
                "No silence procedure has been opened on this text; nothing can be decided by silence."
            )
        return
    rules = {SILENCE: may_decide, AD_REFERENDUM: may_decide_ad_referendum}
    rules[by](
        rules_of(last[0]),
        told_acts(acts_of(last[0])),
        text=act.text_hash,
        at=at or timezone.now(),
        positions=replies(here, last[0]),
        names=names,
    )


def _asks(procedure: Procedure, act: "Act") -> bool:
    """A procedure asks one body, or all of the stage together."""
    return procedure.put.body_id is None or procedure.put.body_id == act.body_id


def replies(here: Standing, procedure: Procedure) -> tuple[told.Position, ...]:
    """The positions taken on the text of this procedure, by members entitled when it opened."""
    taken = here.positions_at(procedure.stage, procedure.lap)
    return tuple(position for position in taken if position.draft in ("", procedure.text_hash))


def acts_of(procedure: Procedure) -> Sequence[ProcedureAct]:
    held = getattr(procedure, "told", None)
    return (
        held
        if held is not None
        else list(procedure.acts.select_related("member", "letter").order_by("position"))
    )


def standing_of(procedure: Procedure, at: datetime) -> Silence:
    """Where the procedure stands at this instant; working days have no part in that, so no calendar is fetched."""
    plain = silence.Procedure(
        entitled=tuple(procedure.entitled), means_no_objection=procedure.means_no_objection
    )
    return state(plain, told_acts(acts_of(procedure)), at)


def ended_by(procedure: Procedure, here: Standing) -> str:
    """ "decided" or "left" where the journey, standing so, has gone past this procedure; "" while it has not."""
    return written.ended_by(here, str(procedure.put_id), procedure.text_hash)


def rules_of(procedure: Procedure) -> silence.Procedure:
    return silence.Procedure(
        entitled=tuple(procedure.entitled),
        means_no_objection=procedure.means_no_objection,
        least_working_days=procedure.least_working_days,
        least_days=procedure.least_days,
        calendar=calendar_of(procedure.calendars),
    )


def told_acts(rows: Iterable[ProcedureAct]) -> list[told.Act]:
    """The core's acts; that the result was announced is kept and changes nothing."""
    return [told_act(row) for row in rows if row.kind != ProcedureAct.Kind.ANNOUNCED]


def told_act(row: ProcedureAct) -> told.Act:
    shared = {"id": str(row.pk), "at": row.at, "by": row.by, "on_behalf_of": row.on_behalf_of}
    closes = datetime.fromisoformat(row.closes) if row.closes else None
    member = row.member.code if row.member else ""
    match row.kind:
        case ProcedureAct.Kind.OPENED:
            return silence.Opened(text=row.procedure.text_hash, closes=closes, zone=row.zone, **shared)
        case ProcedureAct.Kind.NOTIFIED:
            return silence.Notified(whom=member, **shared)
        case ProcedureAct.Kind.EXTENDED:
            return silence.Extended(closes=closes, zone=row.zone, reasons=row.reasons, **shared)
        case ProcedureAct.Kind.BROKEN:
            return silence.Broken(member=member, reason=row.reasons, **shared)
        case ProcedureAct.Kind.STOPPED:
            return silence.Stopped(reasons=row.reasons, **shared)
        case ProcedureAct.Kind.DECLARED:
            return silence.Declared(**shared)
    raise ValueError(f"an act of unknown kind: {row.kind}")


def calendar_of(keys: Iterable[str]) -> Days:
    """The working days shared by these places; with none, Monday to Friday without holidays."""
    rows = list(Calendar.objects.filter(key__in=list(keys)).order_by("key"))
    weeks = [frozenset(WEEKDAYS.index(day) for day in row.working_week) for row in rows if row.working_week]
    return Days(
        weekdays=reduce(frozenset.intersection, weeks) if weeks else MONDAY_TO_FRIDAY,
        holidays={row.name(): Holidays(row.holidays) for row in rows},
    )


class Holidays(dict):
    """Day → name; a day kept every year ("--09-02") answers in every year."""

    def __init__(self, rows: Iterable[dict]):
        super().__init__((row["day"], _name(row.get("names") or {})) for row in rows)

    def __contains__(self, day: object) -> bool:
        return any(dict.__contains__(self, key) for key in _keys(day))

    def __getitem__(self, day):
        return next(dict.__getitem__(self, key) for key in _keys(day) if dict.__contains__(self, key))


def _keys(day) -> tuple[str, str]:
    return day.isoformat(), f"-{day:-%m-%d}"


def _name(names: dict) -> str:
    found = names.get("en") or next(iter(names.values()), "a holiday")
    return found if isinstance(found, str) else found[0]
