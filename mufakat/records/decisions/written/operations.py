"""Written procedures: open with the exact text, tell the members, extend, break, take back, declare, announce."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, Phrase, RuleBroken
from mufakat.core.route import silence_rules
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.models import Body, Member
from mufakat.records.decisions.entitled import entitled_at
from mufakat.records.decisions.models import Act, Journey
from mufakat.records.decisions.operations.acts import hash_of, load, locked
from mufakat.records.decisions.operations.journeys import put_before
from mufakat.records.decisions.telling import names_of, route_of
from mufakat.records.decisions.telling import standing_of as journey_stands
from mufakat.records.decisions.written.models import BodyRules, Procedure, ProcedureAct
from mufakat.records.decisions.written.queries import rules_for
from mufakat.records.decisions.written.telling import acts_of, rules_of, standing_of, told_act, told_acts
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record

KIND = ProcedureAct.Kind


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
    _refuse_a_second(journey, here, sha256, body, at)
    rules = rules_for(body or Body.objects.filter(key__in=stage.bodies).first())
    put = _put(journey, here, before, sha256, kind, body=body, draft=draft, at=at, by=by)
    procedure = Procedure.objects.create(
        journey=journey, kind=kind, put=put, stage=stage.key, lap=here.lap, text_hash=sha256,
        entitled=list(entitled_at(stage, at.date().isoformat())),
        means_no_objection=rules.silence_means_no_objection,
        least_days=max(rules.least_days, stage.lead_times.silence_days),
        least_working_days=rules.least_working_days, calendars=list(rules.calendars),
        subject=subject.strip()[:300], notice=notice.strip(), classification="members",
        illustrative=journey.illustrative,
    )  # fmt: skip
    says = (
        f"{load(journey)}: {procedure.get_kind_display()} opened until {closes:%H:%M on %Y-%m-%d} ({zone})."
    )
    _add(procedure, KIND.OPENED, at=at, by=by, says=says, closes=f"{closes:%Y-%m-%dT%H:%M}", zone=zone)
    return procedure


def _refuse_a_second(journey: Journey, here: Standing, sha256: str, body: Body | None, at: datetime) -> None:
    for former in journey.procedures.filter(stage=here.stage, lap=here.lap):
        if former.put.body_id != (body.pk if body else None):
            continue
        how = standing_of(former, max(at, timezone.now())).state
        if how in ("open", "closed"):
            raise RuleBroken(
                "A procedure is under way on this already; declare it, or take the text back first."
            )
        if how == "broken" and former.text_hash == sha256:
            raise RuleBroken(
                "The silence on this very text was broken; only a revised text can go under a new one."
            )


def _put(
    journey: Journey,
    here: Standing,
    before: Sequence[Act],
    sha256: str,
    kind: str,
    *,
    body,
    draft,
    at,
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
        on=at.date().isoformat(), by=by,
    )  # fmt: skip


def notify_members(
    procedure: Procedure,
    members: Sequence[Member],
    *,
    by: By,
    at: datetime | None = None,
    seen: int | None = None,
) -> None:
    """Record that these members were told otherwise than by the mails of this house: by note, by hand, by telephone."""
    if not members:
        raise RuleBroken("Say which members were told.")
    at = at or timezone.now()
    were_told(procedure, [(member, at) for member in members], by=by, seen=seen)


@transaction.atomic
def were_told(
    procedure: Procedure, told: Sequence[tuple[Member, datetime]], *, by: By, seen: int | None = None
) -> None:
    """Each of these members was sent the text, and told until when, at that instant."""
    names = ", ".join(str(member) for member, _at in told)
    for n, (member, at) in enumerate(told):
        says = f"{procedure.get_kind_display()}: {names} were told." if n == len(told) - 1 else ""
        _add(procedure, KIND.NOTIFIED, at=at, by=by, member=member, says=says, seen=seen if n == 0 else None)


@transaction.atomic
def extend(
    procedure: Procedure, *, closes: datetime, zone: str, reasons: str, by: By, at: datetime | None = None,
    seen: int | None = None,
) -> None:  # fmt: skip
    says = f"{procedure.get_kind_display()} extended until {closes:%H:%M on %Y-%m-%d} ({zone})."
    _add(
        procedure, KIND.EXTENDED, at=at or timezone.now(), by=by, says=says, seen=seen,
        closes=f"{closes:%Y-%m-%dT%H:%M}", zone=zone, reasons=reasons.strip(),
    )  # fmt: skip


@transaction.atomic
def break_silence(
    procedure: Procedure, *, member: Member, reason: str, by: By, at: datetime | None = None,
    letter: StoredFile | None = None, signed_by: str = "", seen: int | None = None,
) -> None:  # fmt: skip
    """A member speaks; the procedure is over. ``at`` is when its word came in, which may be before it is typed."""
    if procedure.kind != Procedure.Kind.SILENCE:
        raise RuleBroken("There is no silence to break here; state a position instead.")
    if bool(letter) != bool(signed_by.strip()):
        raise RuleBroken("A letter needs the name of whoever signed it, and a signature its letter.")
    at = at or timezone.now()
    if at > timezone.now():
        raise RuleBroken("A letter cannot have come in after now.")
    _add(
        procedure, KIND.BROKEN, at=at, by=by, says=f"{member} broke the silence.", seen=seen, member=member,
        reasons=reason.strip(), letter=letter, signed_by=signed_by.strip(),
    )  # fmt: skip


@transaction.atomic
def take_back(
    procedure: Procedure, *, reasons: str, by: By, at: datetime | None = None, seen: int | None = None
) -> None:
    says = f"{procedure.get_kind_display()}: the chair took the text back."
    _add(
        procedure, KIND.STOPPED, at=at or timezone.now(), by=by, says=says, seen=seen, reasons=reasons.strip()
    )


@transaction.atomic
def declare(
    procedure: Procedure, *, by: By, at: datetime | None = None, words: str = "", seen: int | None = None
) -> None:
    """The chair says what came of it, after it closed. Until then silence is no record."""
    says = f"{procedure.get_kind_display()}: the chair declared the result."
    _add(
        procedure, KIND.DECLARED, at=at or timezone.now(), by=by, says=says, seen=seen, reasons=words.strip()
    )


@transaction.atomic
def announce(
    procedure: Procedure, *, by: By, at: datetime | None = None, words: str = "", seen: int | None = None
) -> None:
    """The secretariat writes to the members on the chair's behalf how it ended; the mails are prepared with this act."""
    at = at or timezone.now()
    how = standing_of(procedure, at).state
    if how not in ("declared", "broken", "stopped"):
        raise RuleBroken("There is nothing to announce before the procedure is over.")
    if procedure.acts.filter(kind=KIND.ANNOUNCED).exists():
        raise RuleBroken("The members have been told how it ended already.")
    says = f"{procedure.get_kind_display()}: the secretariat's notice of how it ended."
    _add(procedure, KIND.ANNOUNCED, at=at, by=by, says=says, seen=seen, reasons=words.strip())


def _add(
    procedure: Procedure, kind: str, *, at: datetime, by: By, says: str, seen: int | None = None, **facts
) -> ProcedureAct:
    """Append one act if the rules allow it; the procedure's row is locked, so that two act one after the other."""
    locked_row = Procedure.objects.select_for_update().select_related("journey__route").get(pk=procedure.pk)
    before = acts_of(locked_row)
    if seen is not None and before and before[-1].position != seen:
        last = before[-1]
        raise OutOfDate(
            "{who} moved first, at {at} UTC: {what}. Look again before you act.",
            who=last.by,
            at=f"{last.recorded_at:%Y-%m-%d %H:%M}",
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


@transaction.atomic
def set_body_rules(
    body: Body,
    *,
    silence_means_no_objection: bool,
    by: By,
    least_days: int = 0,
    least_working_days: int = 0,
    time_zone: str = "",
    calendars: Sequence[str] = (),
    illustrative: bool = False,
) -> BodyRules:
    """What the body has agreed on how it decides in writing; procedures that are open keep what held when they opened."""
    rules, _ = BodyRules.objects.update_or_create(
        body=body,
        defaults={
            "silence_means_no_objection": silence_means_no_objection,
            "least_days": least_days,
            "least_working_days": least_working_days,
            "time_zone": time_zone,
            "calendars": list(calendars),
            "illustrative": illustrative,
        },
    )
    meaning = "means no objection" if silence_means_no_objection else "means nothing"
    record(
        "set rules of a body",
        f"body:{body.key}",
        f"{body}: no reply by the closing instant {meaning}; open for at least {least_days} days.",
        by=by,
        details={
            "silence_means_no_objection": silence_means_no_objection,
            "least_days": least_days,
            "least_working_days": least_working_days,
            "time_zone": time_zone,
            "calendars": list(calendars),
        },
    )
    return rules
