"""Who offers a practice, who moderates, who may read one before it is published."""

from django.db.models import Q

from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

ENTERS = frozenset(
    {
        Mandate.Capacity.FOCAL_POINT.value,
        Mandate.Capacity.ALTERNATE.value,
        Mandate.Capacity.VALIDATING_AUTHORITY.value,
    }
)


def offering_hats(viewer: Viewer) -> list[Mandate]:
    """For whom this person may offer: a country through its focal points, an organisation through whoever comes for it."""
    return [
        hat
        for hat in viewer.mandates
        if hat.organisation_id or (hat.member_id and (hat.capacity in ENTERS or hat.body_id))
    ]


def may_offer(viewer: Viewer) -> bool:
    return bool(offering_hats(viewer))


def may_moderate(viewer: Viewer) -> bool:
    return viewer.is_secretariat


def own(viewer: Viewer) -> Q:
    """What the person's own delegations offered."""
    found = Q(pk=None)
    for hat in offering_hats(viewer):
        found |= Q(organisation=hat.organisation_id) if hat.organisation_id else Q(offered_by=hat.member_id)
    return found


def readable(viewer: Viewer) -> Q:
    """Published for this viewer; the own at any time; what was sent, for whoever moderates."""
    may_read = own(viewer) | Q(state=Practice.State.PUBLISHED, classification__in=viewer.sees)
    if may_moderate(viewer):
        may_read |= Q(state__in=(Practice.State.SENT, Practice.State.ASKED_BACK, Practice.State.DECLINED))
    return may_read


def belongs_to(viewer: Viewer, practice: Practice) -> bool:
    return any(
        (hat.organisation_id and hat.organisation_id == practice.organisation_id)
        or (not hat.organisation_id and hat.member_id and hat.member_id == practice.offered_by_id)
        for hat in offering_hats(viewer)
    )
