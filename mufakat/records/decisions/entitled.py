"""Whose position counts, at that date: a member that joined or left since has no part in what was before or after."""

from mufakat.core.dates import PartialDate
from mufakat.core.route.model import Stage
from mufakat.core.route.standing import Standing
from mufakat.records.bodies.models import Chair
from mufakat.records.bodies.queries import holds, members_on

CHAIRS = "chairs"  # of the words a route may use, the one that names fewer than all members


def entitled_at(stage: Stage, on: str) -> tuple[str, ...]:
    """Codes of the members entitled to a position at this stage on that (partial) date, in the order of their names.

    Everybody a route may name (members, focal points, delegates) is a member's; "chairs" are the members
    chairing the stage's bodies on that day.
    """
    day = PartialDate(on) if on else None
    found = sorted(members_on(day), key=lambda member: member.name())
    if stage.entitled == CHAIRS:
        chairs = Chair.objects.filter(body__key__in=stage.bodies, member__isnull=False)
        chairing = {chair.member_id for chair in chairs if day is None or holds(chair, day)}
        found = [member for member in found if member.pk in chairing]
    return tuple(member.code for member in found)


def day_of(here: Standing, on: str) -> str:
    """The day that settles who is entitled: when the text that lies there was put before the body, else ``on``."""
    lies = next((visit for visit in map(here.before, here.waiting_for) if visit), None)
    return lies.put_at.text if lies and isinstance(lies.put_at, PartialDate) else on
