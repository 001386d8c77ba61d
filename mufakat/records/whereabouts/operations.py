"""Keeping the whereabouts in step with the acts: worked out anew for a journey whenever anything is recorded of it."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.route.acts import When
from mufakat.core.route.plan import WRITTEN
from mufakat.core.route.silence import CLOSED, OPEN, Silence
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.entitled import day_of, entitled_at
from mufakat.records.decisions.models import Journey
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.telling import ended_by
from mufakat.records.decisions.written.telling import standing_of as written_standing
from mufakat.records.whereabouts.models import Waiting

TOLD_WITH = ("body", "meeting", "to_body", "member", "draft", "journey__route")


@transaction.atomic
def refresh(journey: Journey) -> None:
    """What the journey waits for, by its acts and by nothing else."""
    rows = list(journey.acts.select_related(*TOLD_WITH).order_by("position"))
    here = standing_of(journey, rows)
    bodies = Body.objects.filter(key__in=here.waiting_for)
    Waiting.objects.filter(journey=journey).delete()
    Waiting.objects.bulk_create(waiting(journey, here, body, rows) for body in bodies)


def refresh_all() -> int:
    for journey in Journey.objects.select_related("route").iterator():
        refresh(journey)
    return Waiting.objects.count()


def waiting(journey: Journey, here: Standing, body: Body, rows: list) -> Waiting:
    stage, visit = here.route.stage(here.stage), here.before(body.key)
    row = Waiting(
        journey=journey,
        body=body,
        stage=stage.key,
        lap=here.lap,
        procedure=(visit and visit.procedure) or stage.procedure,
        entitled=stage.entitled,
        lies=visit is not None,
        since=day_on(visit.put_at) if visit else last_day(rows),
    )
    if visit and row.procedure in WRITTEN:
        awaited(row, here, visit.put_at)
    elif visit and visit.meeting:
        row.due = next(
            (act.meeting.sort_date for act in rows if act.meeting and act.meeting.key == visit.meeting), None
        )
    return row


def awaited(row: Waiting, here: Standing, put_at: When) -> None:
    """In writing, the silent are named; the closing instant is that of the procedure still open, or waiting for its chair."""
    entitled: tuple[str, ...] = entitled_at(here.route.stage(row.stage), day_of(here, ""))
    held = procedures(row)
    opened = still_awaited(here, held)
    if opened:
        procedure, silence = opened
        entitled = tuple(procedure.entitled)
        row.procedure_pk, row.closes_at = procedure.pk, silence.closes
        row.due = silence.closes.date() if silence.closes else None
    elif held:  # broken, taken back or declared: nobody is asked any more until a text is put anew
        return
    spoke = {position.member for position in here.positions_at(row.stage, row.lap)}
    row.silent = [code for code in entitled if code not in spoke]


def procedures(row: Waiting) -> list[Procedure]:
    """Those of this stop, for this body or for all of its stage together; the newest first."""
    held = Procedure.objects.filter(journey=row.journey, stage=row.stage, lap=row.lap).order_by("-pk")
    return [one for one in held.select_related("put") if one.put.body_id in (None, row.body_id)]


def still_awaited(here: Standing, held: list[Procedure]) -> tuple[Procedure, Silence] | None:
    now = timezone.now()
    for procedure in held:
        silence = written_standing(procedure, now)
        if silence.state in (OPEN, CLOSED) and not ended_by(procedure, here):
            return procedure, silence
    return None


def last_day(rows: list) -> date | None:
    days = [PartialDate(row.on).earliest for row in rows if row.on]
    return max(days, default=None)


def day_on(when: When) -> date | None:
    match when:
        case PartialDate():
            return when.earliest
        case datetime():
            return when.date()
    return when
