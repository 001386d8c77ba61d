from datetime import date

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member
from mufakat.records.clearance.models import Clearance
from mufakat.records.decisions.models import Journey
from mufakat.records.decisions.operations.acts import refuse_what_lies_ahead
from mufakat.records.decisions.telling import standing_of
from mufakat.records.journal.operations import By, record


@transaction.atomic
def clear_at_home(
    journey: Journey,
    *,
    member: Member,
    text_hash: str,
    authority: str,
    on: date,
    by: By,
    minor_edits_delegated: bool = False,
) -> Clearance:
    """A capital's clearance of exactly this text: which, by whom, when, and whether editorial changes are left to the delegation.

    Only the delegation sees it; another text needs another clearance, and the former ones stay.
    """
    if not authority.strip():
        raise RuleBroken("Say which authority cleared the text.")
    refuse_what_lies_ahead(on.isoformat())
    acts = journey.acts.select_related("body", "meeting", "to_body", "member", "journey__route").order_by(
        "position"
    )
    lying = {visit.draft for visit in standing_of(journey, acts).visits}
    if not text_hash or text_hash not in lying:
        raise RuleBroken(
            "This text was never put before a body on this journey; clear the one that is asked about."
        )
    former = clearances(journey, member).select_for_update()
    if former.filter(text_hash=text_hash, state=Clearance.State.CLEARED).exists():
        raise RuleBroken("This very text has been cleared already.")
    clearance = Clearance.objects.create(
        subject=f"{subject_of(journey, member)}/{former.count() + 1}",
        member=member,
        state=Clearance.State.CLEARED,
        opened_by=by.name,
        opened_at=timezone.now(),
        authority=authority.strip(),
        cleared_on=on,
        text_hash=text_hash,
        minor_edits_delegated=minor_edits_delegated,
    )
    _write_down(clearance, by=by, says="A delegation recorded its clearance at home.")
    return clearance


@transaction.atomic
def take_back_clearance(clearance: Clearance, *, by: By) -> None:
    held = Clearance.objects.select_for_update().get(pk=clearance.pk)
    if held.state != Clearance.State.CLEARED:
        raise RuleBroken("This clearance is not in force.")
    held.state = Clearance.State.WITHDRAWN
    held.save(update_fields=["state"])
    _write_down(held, by=by, says="A delegation took its clearance at home back.")


def _write_down(clearance: Clearance, *, by: By, says: str) -> None:
    """The journal keeps that it was done and on which text; whose it was and who cleared it is the capital's own."""
    details = {"text": clearance.text_hash, "state": clearance.state}
    record(
        "clear at home",
        f"clearance:{clearance.pk}",
        says,
        by=by,
        details=details,
        classification="secretariat",
    )


def clearances(journey: Journey, member: Member):
    return Clearance.objects.filter(subject__startswith=f"{subject_of(journey, member)}/").order_by("pk")


def subject_of(journey: Journey, member: Member) -> str:
    return f"journey:{journey.key}/{member.code}"
