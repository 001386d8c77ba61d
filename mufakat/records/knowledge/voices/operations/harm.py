"""A child tells of harm: never entered, always referred by the organisation's own procedure; here stands only that it was."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By
from mufakat.records.knowledge.voices.models import HarmReferral, VoiceSession
from mufakat.records.knowledge.voices.operations.telling import told


@transaction.atomic
def refer_harm(session: VoiceSession, *, on: date, by: By, at: datetime | None = None) -> HarmReferral:
    """The facilitator says that it was referred. The safeguarding person is told that, and nothing of what or who."""
    at = at or timezone.now()
    if on > at.date():
        raise RuleBroken("It cannot have been referred in the future. Refer it today.")
    made = HarmReferral.objects.create(session=session, referred_on=on, told_at=at)
    told(
        session,
        "refer harm",
        "A disclosure in a session with children was referred by the organisation's own procedure.",
        by=by,
        classification="secretariat",
    )
    return made


@transaction.atomic
def see_referral(referral: HarmReferral, *, by: By, at: datetime | None = None) -> None:
    if referral.seen_at is None:
        referral.seen_at = at or timezone.now()
        referral.save(update_fields=["seen_at"])
        says = "The safeguarding person has seen that a disclosure was referred."
        told(referral.session, "see referral", says, by=by, classification="secretariat")
