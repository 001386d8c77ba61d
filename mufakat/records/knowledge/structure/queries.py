from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import QuerySet

from mufakat.core.structure import held_on
from mufakat.records.bodies.models import Member
from mufakat.records.knowledge.structure.access import clearing_for, entering_for
from mufakat.records.knowledge.structure.models import StructureEdition, StructureWork
from mufakat.records.people.access import Viewer, visible


def editions(viewer: Viewer) -> QuerySet[StructureEdition]:
    """Published editions this viewer may read, with their members."""
    return visible(viewer, StructureEdition).select_related("member")


def editions_of(viewer: Viewer, member: Member) -> list[StructureEdition]:
    """The newest first; what sources say comes last."""
    return list(editions(viewer).filter(member=member).order_by("-as_of", "-number"))


def holding_on(found: Iterable[StructureEdition], day: date) -> StructureEdition | None:
    """The edition that tells of a day: the member's newest not later than it, else what sources say."""
    dated = [one for one in found if one.is_reported and one.as_of <= day.isoformat()]
    if dated:
        return max(dated, key=lambda one: (one.as_of, one.number))
    return next((one for one in found if not one.is_reported), None)


def contents_on(edition: StructureEdition | None, day: date) -> Mapping[str, tuple]:
    """Its rows; of what sources say only what holds on that day, since it has no date of its own."""
    if edition is None:
        return {}
    if edition.is_reported:
        return {part: tuple(rows) for part, rows in edition.contents.items()}
    return held_on(edition.contents, day)


def structures_on(viewer: Viewer, members: Iterable[Member], day: date) -> dict[int, StructureEdition | None]:
    """Member → the edition that tells of that day; one question for all of them."""
    members = list(members)
    held: dict[int, list[StructureEdition]] = {member.pk: [] for member in members}
    for edition in editions(viewer).filter(member__in=members):
        held[edition.member_id].append(edition)
    return {pk: holding_on(found, day) for pk, found in held.items()}


def own_works(viewer: Viewer) -> QuerySet[StructureWork]:
    """What this person's delegation is preparing."""
    return StructureWork.objects.select_related("member", "clearance").filter(
        member__code__in=entering_for(viewer)
    )


def own_work(viewer: Viewer, code: str) -> StructureWork | None:
    return own_works(viewer).prefetch_related("rows").filter(member__code=code.upper()).first()


def own_members(viewer: Viewer) -> QuerySet[Member]:
    return Member.objects.filter(code__in=entering_for(viewer)).select_related("structure_work")


def waiting_for_clearance(viewer: Viewer) -> QuerySet[StructureWork]:
    """What waits for this person as the validating authority."""
    return StructureWork.objects.select_related("member").filter(
        member__code__in=clearing_for(viewer), state=StructureWork.State.ASKED
    )


def given_back(viewer: Viewer) -> QuerySet[StructureWork]:
    return own_works(viewer).filter(state=StructureWork.State.OPEN).exclude(given_back="")
