"""What is done while a procedure runs and when it is over."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.route.consensus import objections
from mufakat.records.bodies.models import Member
from mufakat.records.decisions.operations.acts import TOLD_WITH
from mufakat.records.decisions.telling import names_of
from mufakat.records.decisions.telling import standing_of as journey_stands
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.operations.append import KIND, append_act, gone_past
from mufakat.records.decisions.written.telling import replies, standing_of
from mufakat.records.files.models import StoredFile
from mufakat.records.journal.operations import By


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
        append_act(
            procedure, KIND.NOTIFIED, at=at, by=by, member=member, says=says, seen=seen if n == 0 else None
        )


@transaction.atomic
def extend(
    procedure: Procedure, *, closes: datetime, zone: str, reasons: str, by: By, at: datetime | None = None,
    seen: int | None = None,
) -> None:  # fmt: skip
    says = f"{procedure.get_kind_display()} extended until {closes:%H:%M on %Y-%m-%d} ({zone})."
    append_act(
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
    append_act(
        procedure, KIND.BROKEN, at=at, by=by, says=f"{member} broke the silence.", seen=seen, member=member,
        reasons=reason.strip(), letter=letter, signed_by=signed_by.strip(),
    )  # fmt: skip


@transaction.atomic
def take_back(
    procedure: Procedure, *, reasons: str, by: By, at: datetime | None = None, seen: int | None = None
) -> None:
    says = f"{procedure.get_kind_display()}: the chair took the text back."
    append_act(
        procedure, KIND.STOPPED, at=at or timezone.now(), by=by, says=says, seen=seen, reasons=reasons.strip()
    )


@transaction.atomic
def declare(
    procedure: Procedure, *, by: By, at: datetime | None = None, words: str = "", seen: int | None = None
) -> None:
    """The chair says what came of it, after it closed. Until then silence is no record."""
    if procedure.means_no_objection:
        refuse_while_somebody_objects(procedure)
    says = f"{procedure.get_kind_display()}: the chair declared the result."
    append_act(
        procedure, KIND.DECLARED, at=at or timezone.now(), by=by, says=says, seen=seen, reasons=words.strip()
    )


def refuse_while_somebody_objects(procedure: Procedure) -> None:
    """Nobody may have broken the silence, and yet a member's objection to this very text may stand on record."""
    journey = procedure.journey
    here = journey_stands(journey, journey.acts.select_related(*TOLD_WITH).order_by("position"))
    against = objections(replies(here, procedure), procedure.entitled)
    if against:
        raise RuleBroken(
            "The objection of {member} to this text stands; the chair cannot declare that there is none. "
            "Take the text back, or let the objection be lifted first.",
            member=names_of(here.route)(against[0].member),
        )


@transaction.atomic
def announce(
    procedure: Procedure, *, by: By, at: datetime | None = None, words: str = "", seen: int | None = None
) -> None:
    """The secretariat writes to the members on the chair's behalf how it ended; the mails are prepared with this act."""
    at = at or timezone.now()
    how = standing_of(procedure, at).state
    if how not in ("declared", "broken", "stopped") and not gone_past(procedure):
        raise RuleBroken("There is nothing to announce before the procedure is over.")
    if procedure.acts.filter(kind=KIND.ANNOUNCED).exists():
        raise RuleBroken("The members have been told how it ended already.")
    says = f"{procedure.get_kind_display()}: the secretariat's notice of how it ended."
    append_act(procedure, KIND.ANNOUNCED, at=at, by=by, says=says, seen=seen, reasons=words.strip())
