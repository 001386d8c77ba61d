"""One amendment or comment answered by itself."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.circulation.live import live, touches
from mufakat.records.circulation.live.standing import GROUP
from mufakat.records.circulation.models import Amendment, Comment, Disposition
from mufakat.records.circulation.operations.settle.place import Place, refuse_nobody
from mufakat.records.circulation.operations.settle.written import (
    KIND,
    STANDING,
    WHAT,
    tell,
    write_agreed,
    write_disposition,
)
from mufakat.records.circulation.operations.versions import settled_on
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By


@transaction.atomic
def dispose(
    thing: Amendment | Comment,
    kind: str,
    *,
    by: By,
    reason: str = "",
    wording: str = "",
    group: str = "",
    seen: int | None = None,
    at: datetime | None = None,
) -> Disposition:
    """Answer one amendment or comment by itself. What the group agrees for a bracket answers all that stand in it."""
    at = at or timezone.now()
    submission = thing.submission
    addressee, draft = submission.addressee, submission.draft
    refuse_ending(thing, kind, by=by, reason=reason, group=group)
    says = f"{Disposition.Kind(kind).label}: {thing} of {addressee.code}"
    settled_on(draft, key=thing.provision_key, seen=seen, says=says, by=by, at=at)
    made = write_disposition(thing, kind, wording=wording, reason=reason, group=group, by=by, at=at)
    if kind == KIND.ACCEPTED and isinstance(thing, Amendment) and not addressee.is_member:
        agree_as_proposed(thing, draft, group=group, by=by, at=at)
    tell(draft, thing.provision_key, "answer amendment", f"{says}.", by=by, at=at, reason=reason)
    return made


def refuse_ending(thing: Amendment | Comment, kind: str, *, by: By, reason: str, group: str) -> None:
    addressee = thing.submission.addressee
    owner = str(addressee.member or addressee.organisation or addressee.body)
    if kind == KIND.WITHDRAWN:
        if by.on_behalf_of not in (owner, addressee.code):
            raise RuleBroken("Only {owner} withdraws what {owner} proposed.", owner=owner)
        return
    if (
        isinstance(thing, Amendment)
        and addressee.is_member
        and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED, KIND.MERGED)
    ):
        raise RuleBroken(
            "{owner}'s wording leaves the text only if {owner} withdraws it or the group agrees other wording at its bracket.",
            owner=owner,
        )
    if isinstance(thing, Amendment) and addressee.is_member and kind == KIND.ACCEPTED:
        raise RuleBroken("A member's wording is agreed at its bracket, beside the others that stand there.")
    if kind == KIND.ACCEPTED and isinstance(thing, Amendment):
        refuse_nobody(group)
    if (
        not addressee.is_member
        and kind in (KIND.NOT_ACCEPTED, KIND.MODIFIED, KIND.MERGED)
        and not reason.strip()
    ):
        raise RuleBroken("{owner} is owed a reason, as not a member.", owner=owner)


def agree_as_proposed(row: Amendment, draft: Draft, *, group: str, by: By, at: datetime) -> None:
    """A partner's words, accepted where no member wants others, become the group's."""
    if row.kind in (Amendment.Kind.NEW, Amendment.Kind.SPLIT):
        write_agreed(Place(draft, row.provision_key, 0, 0), "", row.wording, STANDING.AGREED, what=WHAT.PUT_IN, group=group, by=by, at=at)  # fmt: skip
        return
    if row.kind == Amendment.Kind.REMOVE:
        write_agreed(Place(draft, row.provision_key, 0, 0), "", "", STANDING.AGREED, what=WHAT.TAKEN_OUT, group=group, by=by, at=at)  # fmt: skip
        return
    if row.start is None:
        raise RuleBroken("A move proposed by a partner is taken up by a member first.")
    held = live(draft).members.held.get(row.provision_key)
    if any(touches(row, each) for each in held.brackets) if held else False:
        raise RuleBroken("Members want different words at this place: agree them at their bracket.")
    place = Place(draft, row.provision_key, row.start, row.end)
    write_agreed(place, row.base, row.wording, STANDING.AGREED, code=GROUP, group=group, by=by, at=at)
