"""Who sees where a delegation stood, and who may say it (domain.md 2.7): members of the body, the secretariat, its chairs."""

from collections.abc import Set

from django.db.models import Q

from mufakat.core.route.model import Stage
from mufakat.records.bodies.models import Member
from mufakat.records.bodies.queries import is_member
from mufakat.records.bodies.register import register
from mufakat.records.decisions.models import RouteEdition
from mufakat.records.people.access import Viewer
from mufakat.records.people.models import Mandate

CAPACITY = Mandate.Capacity
SPEAKS = frozenset(
    {
        CAPACITY.FOCAL_POINT,
        CAPACITY.ALTERNATE,
        CAPACITY.VALIDATING_AUTHORITY,
        CAPACITY.CHAIR,
        CAPACITY.VICE_CHAIR,
    }
)
LOOKS_ON = frozenset({CAPACITY.OBSERVER, CAPACITY.REVIEWER})  # they see no positions


def sees_every_position(viewer: Viewer) -> bool:
    """Every member sits in every body of the region; a country that only observes does not."""
    if viewer.is_secretariat:
        return True
    hats = [hat for hat in viewer.mandates if hat.member_id and hat.capacity not in LOOKS_ON]
    return any(is_member(hat.member) for hat in hats)


def positions_seen_at(viewer: Viewer) -> Q | None:
    """Which stages' positions a person sees who serves a body and no member; None means all of them.

    To be used on rows that have ``journey`` and ``stage``.
    """
    if sees_every_position(viewer):
        return None
    bodies = {
        hat.body.key
        for hat in viewer.mandates
        if hat.body_id and not hat.member_id and not hat.organisation_id and hat.capacity not in LOOKS_ON
    }
    found = Q(pk__in=())
    if not bodies:
        return found
    for edition in RouteEdition.objects.all():
        stages = [stage["key"] for stage in edition.stages if bodies & set(stage.get("bodies") or ())]
        if stages:
            found |= Q(journey__route=edition, stage__in=stages)
    return found


def journeys_seen(sees: Set[str], journey: str = "") -> Q:
    """The journeys whose own classification, and that of what travels on them, is among these.

    ``journey`` leads to the journey from the rows asked for.
    """

    def may_see(thing: str) -> Q:
        return Q(**{f"{journey}{thing}classification__in": sees})

    texts, forums = Q(**{f"{journey}instrument": None}), Q(**{f"{journey}forum": None})
    return may_see("") & (texts | may_see("instrument__")) & (forums | may_see("forum__"))


def may_speak_for(viewer: Viewer, stage: Stage) -> tuple[Member, ...]:
    """The members whose position this person may state here: by a hat in the body, in one that reports to it, or in none."""
    hats = [hat for hat in viewer.mandates if hat.member_id and hat.capacity in SPEAKS]
    near = set(stage.bodies)
    if any(hat.body_id and hat.body.key not in near for hat in hats):
        near = bodies_below(stage.bodies)
    found = {hat.member.pk: hat.member for hat in hats if hat.body_id is None or hat.body.key in near}
    return tuple(found.values())


def bodies_below(keys) -> set[str]:
    """These bodies and all that report to them today, however far below: a ministers' reply is brought by their officials."""
    found, grew = set(keys), True
    while grew:
        more = {low for low, high in register().lines if high in found} - found
        found |= more
        grew = bool(more)
    return found


def may_type_letters(viewer: Viewer) -> bool:
    """The secretariat types what came by letter; a chair or rapporteur records what was asked for in the meeting."""
    return viewer.is_secretariat


def may_record_in_meeting(viewer: Viewer, *body_keys: str) -> bool:
    return viewer.is_secretariat or viewer.chairs(*body_keys)


def own_members(viewer: Viewer) -> tuple[Member, ...]:
    """The members at whose home this person helps to clear a text."""
    hats = [hat for hat in viewer.mandates if hat.member_id and hat.capacity in SPEAKS]
    return tuple({hat.member.pk: hat.member for hat in hats}.values())


def may_clear(viewer: Viewer, member: Member) -> bool:
    return any(one.pk == member.pk for one in own_members(viewer))
