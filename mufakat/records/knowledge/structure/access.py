"""Who enters a member's structure, who clears it. Until it is published nobody outside the delegation sees any of it."""

from datetime import date

from django.db.models import Q

from mufakat.records.bodies.models import Member
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

ENTERS = frozenset(
    {
        Mandate.Capacity.FOCAL_POINT.value,
        Mandate.Capacity.ALTERNATE.value,
        Mandate.Capacity.VALIDATING_AUTHORITY.value,
    }
)


def entering_for(viewer: Viewer) -> frozenset[str]:
    """The members whose structure this person may prepare."""
    return frozenset(hat.member.code for hat in viewer.mandates if hat.member_id and hat.capacity in ENTERS)


def may_enter(viewer: Viewer) -> bool:
    return bool(entering_for(viewer))


def clearing_for(viewer: Viewer) -> frozenset[str]:
    """The members whose validating authority this person is."""
    return frozenset(
        hat.member.code
        for hat in viewer.mandates
        if hat.member_id and hat.capacity == Mandate.Capacity.VALIDATING_AUTHORITY
    )


def authorities(member: Member, *, on: date) -> frozenset[str]:
    """The actors who hold the authority's mandate on that day; empty where it signs on paper only."""
    held = Mandate.objects.filter(
        Q(until=None) | Q(until__gte=on),
        since__lte=on,
        member=member,
        capacity=Mandate.Capacity.VALIDATING_AUTHORITY,
        person__is_active=True,
    )
    return frozenset(f"person:{pk}" for pk in held.values_list("person_id", flat=True))
