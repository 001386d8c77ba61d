"""The words of one bracket: drafters propose, the group agrees, somebody has it opened again."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.circulation.live import live
from mufakat.records.circulation.models import AgreedWording
from mufakat.records.circulation.operations.settle.answers import answers_in, refuse_unreasoned
from mufakat.records.circulation.operations.settle.place import Place, bracket_at, refuse_nobody
from mufakat.records.circulation.operations.settle.written import (
    KIND,
    STANDING,
    dispose_all,
    short,
    tell,
    write_agreed,
    write_disposition,
)
from mufakat.records.circulation.operations.versions import settled_on
from mufakat.records.journal.operations import By


@transaction.atomic
def propose_wording(
    place: Place, wording: str, *, by: By, reason: str = "", at: datetime | None = None
) -> AgreedWording:
    """The drafters suggest words for a bracket; it stays open until the group agrees."""
    at = at or timezone.now()
    found = bracket_at(live(place.draft), place)
    says = f"proposed “{short(wording)}” for “{short(found.base)}”"
    settled_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    row = write_agreed(place, found.base, wording, STANDING.PROPOSED, reason=reason, by=by, at=at)
    tell(place.draft, place.key, "propose wording", f"Drafters {says}.", by=by, at=at)
    return row


@transaction.atomic
def agree_wording(
    place: Place, wording: str, *, group: str, by: By, reason: str = "", at: datetime | None = None
) -> AgreedWording:
    """The group agrees the words of one bracket; every amendment that stands in it gets its answer.

    ``reason`` is owed where the words of a non-member are not the ones agreed.
    """
    at = at or timezone.now()
    refuse_nobody(group)
    now = live(place.draft)
    found = bracket_at(now, place)
    says = (
        f"{group} agreed “{short(wording)}”" if wording else f"{group} agreed to delete “{short(found.base)}”"
    )
    settled_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    answers = answers_in(now, place.key, found, wording)
    refuse_unreasoned(answers, reason)
    row = write_agreed(place, found.base, wording, STANDING.AGREED, reason=reason, group=group, by=by, at=at)
    dispose_all(answers, wording=wording, reason=reason, group=group, by=by, at=at)
    tell(place.draft, place.key, "agree wording", f"{says}.", by=by, at=at, agreed=wording, base=found.base)
    return row


@transaction.atomic
def reopen_wording(place: Place, *, by: By, at_request_of: str, at: datetime | None = None) -> AgreedWording:
    """What was proposed or agreed for a bracket is open again, and so is every amendment in it."""
    at = at or timezone.now()
    if not at_request_of.strip():
        raise RuleBroken("Say at whose request this is opened again.")
    now = live(place.draft)
    found = bracket_at(now, place)
    says = f"opened “{short(found.base) or 'this place'}” again at the request of {at_request_of}"
    settled_on(place.draft, key=place.key, seen=place.seen, says=says, by=by, at=at)
    row = write_agreed(place, found.base, "", STANDING.OPEN, reason=at_request_of, by=by, at=at)
    for amendment, _, _ in answers_in(now, place.key, found, None):
        write_disposition(
            amendment, KIND.OPEN, reason=f"Opened again at the request of {at_request_of}.", by=by, at=at
        )
    tell(place.draft, place.key, "reopen wording", f"{by.name} {says}.", by=by, at=at)
    return row
