"""A member makes a non-member's words its own, or lets them go again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member
from mufakat.records.circulation.live import live
from mufakat.records.circulation.models import Amendment, Support
from mufakat.records.circulation.operations.settle.written import tell
from mufakat.records.circulation.operations.versions import settled_on
from mufakat.records.journal.operations import By


@transaction.atomic
def take_up(amendment: Amendment, member: Member, *, by: By, at: datetime | None = None) -> Support:
    """A member makes a non-member's words its own; they then stand in the brackets as "MY (proposed by UNICEF)"."""
    at = at or timezone.now()
    submission = amendment.submission
    if submission.addressee.is_member:
        raise RuleBroken("Members' wording stands in the brackets already.")
    if amendment.supports.filter(member=member, ended_at=None).exists():
        raise RuleBroken("{member} has taken this up already.", member=member)
    says = f"{member} took up wording proposed by {submission.addressee.code}"
    settled_on(submission.draft, key=amendment.provision_key, says=says, by=by, at=at)
    support = Support.objects.create(amendment=amendment, member=member, by=by.name, at=at)
    now = live(submission.draft)
    if amendment not in now.rows.get(member.code, ()):
        raise RuleBroken(
            "{member} proposed other wording at this place itself; it would have to withdraw that first.",
            member=member,
        )
    tell(submission.draft, amendment.provision_key, "take up amendment", f"{says}.", by=by, at=at)
    return support


@transaction.atomic
def let_go(amendment: Amendment, member: Member, *, by: By, at: datetime | None = None) -> Support:
    """The words stand for this member no longer; that they once did stays on record."""
    at = at or timezone.now()
    support = amendment.supports.filter(member=member, ended_at=None).first()
    if support is None:
        raise RuleBroken("{member} has not taken this up.", member=member)
    draft, key = amendment.submission.draft, amendment.provision_key
    says = f"{member} no longer takes up this wording"
    settled_on(draft, key=key, says=says, by=by, at=at)
    support.ended_at = at
    support.save(update_fields=["ended_at"])
    tell(draft, key, "let go amendment", f"{says}.", by=by, at=at)
    return support
