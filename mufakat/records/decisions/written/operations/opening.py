"""A text is put to the members in writing: under silence, or for written replies."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.route.silence import clock_of
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.entitled import entitled_at
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import hash_of, load, locked
from mufakat.records.decisions.operations.journeys import put_before
from mufakat.records.decisions.telling import standing_of as journey_stands
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.operations.append import KIND, append_act
from mufakat.records.decisions.written.queries import rules_for
from mufakat.records.decisions.written.telling import ended_by, standing_of
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By


@transaction.atomic
def open_procedure(
    journey: Journey,
    kind: str,
    *,
    closes: datetime,
    zone: str,
    by: By,
    body: Body | None = None,
    draft: Draft | None = None,
    at: datetime | None = None,
    subject: str = "",
    notice: str = "",
    seen: int | None = None,
) -> Procedure:
    """Put exactly this text under silence, or ask the capitals for written replies to it.

    ``closes`` is what a clock in ``zone`` will show. Who is entitled, and what silence means, is settled now
    and holds to the end. Without a body the text lies before all bodies of the stage together.
    """
    at = at or timezone.now()
    before = locked(journey, seen=seen)
    here = journey_stands(journey, before)
    if here.stage is None or here.is_over:
        raise RuleBroken("There is no stage at which a text could be put to the members in writing.")
    stage = here.route.stage(here.stage)
    sha256 = hash_of(journey, draft)
    refuse_a_second(journey, here, sha256, body, at)
    rules = rules_for(body or Body.objects.filter(key__in=stage.bodies).first())
    on = day_there(at, zone, draft)
    put = lay_before(journey, here, before, sha256, kind, body=body, draft=draft, on=on, by=by)
    procedure = Procedure.objects.create(
        journey=journey, kind=kind, put=put, stage=stage.key, lap=here.lap, text_hash=sha256,
        entitled=list(entitled_at(stage, on)),
        means_no_objection=rules.silence_means_no_objection,
        least_days=max(rules.least_days, stage.lead_times.silence_days),
        least_working_days=rules.least_working_days, calendars=list(rules.calendars),
        subject=subject.strip()[:300], notice=notice.strip(), classification="members",
        illustrative=journey.illustrative,
    )  # fmt: skip
    says = (
        f"{load(journey)}: {procedure.get_kind_display()} opened until {closes:%H:%M on %Y-%m-%d} ({zone})."
    )
    append_act(procedure, KIND.OPENED, at=at, by=by, says=says, closes=f"{closes:%Y-%m-%dT%H:%M}", zone=zone)
    return procedure


def refuse_a_second(journey: Journey, here: Standing, sha256: str, body: Body | None, at: datetime) -> None:
    for former in journey.procedures.filter(stage=here.stage, lap=here.lap):
        if former.put.body_id != (body.pk if body else None):
            continue
        how = standing_of(former, max(at, timezone.now())).state
        if how in ("open", "closed") and not ended_by(former, here):
            raise RuleBroken(
                "A procedure is under way on this already; declare it, or take the text back first."
            )
        if how == "broken" and former.text_hash == sha256:
            raise RuleBroken(
                "The silence on this very text was broken; only a revised text can go under a new one."
            )


def lay_before(
    journey: Journey,
    here: Standing,
    before: Sequence[Act],
    sha256: str,
    kind: str,
    *,
    body,
    draft,
    on: str,
    by: By,
) -> Act:
    """The act that laid the text before the body under this procedure: the one there is, or a new one."""
    asked = [body.key] if body else list(here.waiting_for)
    lies = [here.before(key) for key in asked]
    if all(visit and (visit.draft, visit.procedure) == (sha256, kind) for visit in lies):
        there = [
            act
            for act in before
            if act.kind == Act.Kind.PUT_BEFORE
            and (act.stage, act.lap, act.text_hash) == (here.stage, here.lap, sha256)
            and act.body_id in (None, body.pk if body else None)
        ]
        if there:
            return there[-1]
    return put_before(
        journey, stage=here.stage, lap=here.lap, body=body, draft=draft, procedure=kind,
        on=on, by=by,
    )  # fmt: skip


def day_there(at: datetime, zone: str, draft: Draft | None) -> str:
    """The day a calendar in that zone shows. A draft issued by a clock that is ahead of it is not laid there sooner."""
    there = at.astimezone(clock_of(zone)).date()
    return max(there, draft.issued_on if draft else there).isoformat()
