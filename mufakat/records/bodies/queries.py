from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from mufakat.core.dates import PartialDate
from mufakat.records.bodies.models import (
    Body,
    Calendar,
    DecisionRule,
    Figure,
    Member,
    Membership,
    Organisation,
    Region,
    ReportingLine,
    TargetGroup,
)
from mufakat.records.bodies.register import register
from mufakat.records.people.access import Viewer, visible


def region() -> Region | None:
    return Region.objects.first()


def bodies(viewer: Viewer) -> QuerySet[Body]:
    return Body.objects.prefetch_related(
        Prefetch("reporting_lines", ReportingLine.objects.select_related("reports_to"))
    )


def body(viewer: Viewer, key: str) -> Body | None:
    return bodies(viewer).filter(key=key).first()


def members(viewer: Viewer) -> QuerySet[Member]:
    return Member.objects.prefetch_related("memberships", "ministries")


def member(viewer: Viewer, code: str) -> Member | None:
    return members(viewer).filter(code=code.upper()).first()


def capacity_on(member: Member, day: PartialDate | None) -> Membership | None:
    """What the country is in the region at that date: its membership row, or None (domain.md, validity in time)."""
    return holding(member.memberships.all(), day)


def is_member(member: Member, day: PartialDate | None = None) -> bool:
    """Whether it is a member on that day, not an observer and not suspended; with no day, as it stands last."""
    held = capacity_on(member, day)
    return bool(held and held.capacity == Membership.Capacity.MEMBER)


def members_on(day: PartialDate | None) -> list[Member]:
    """The countries that are members on that day, by their codes; whoever joins later is not among them."""
    return [member for member in register().members.values() if is_member(member, day)]


def holding(rows, day: PartialDate | None):
    """Of dated rows the one that holds on a day; with no day, the one that holds last."""
    rows = sorted(rows, key=lambda row: row.since or "0000")
    if day is None:
        return rows[-1] if rows else None
    held = [row for row in rows if holds(row, day)]
    return held[-1] if held else None


def holds(row, day: PartialDate) -> bool:
    begun = not row.since or PartialDate(row.since).earliest <= day.latest
    return begun and (not row.until or PartialDate(row.until).latest >= day.earliest)


def figures(viewer: Viewer, member: Member) -> QuerySet[Figure]:
    return visible(viewer, Figure).filter(member=member)


def target_groups(viewer: Viewer) -> dict[str, TargetGroup]:
    return {term.key: term for term in TargetGroup.objects.all()}


def organisations(viewer: Viewer) -> QuerySet[Organisation]:
    return Organisation.objects.all()


def organisation(viewer: Viewer, key: str) -> Organisation | None:
    return organisations(viewer).filter(key=key).first()


def decision_rules(viewer: Viewer) -> QuerySet[DecisionRule]:
    return DecisionRule.objects.order_by("key")


def time_zone_of(countries: Iterable[str]) -> str:
    """The zone in which one of these countries reckons, by its calendar; else the region's; "" where neither is known."""
    codes = [code for code in countries if code]
    own = Calendar.objects.filter(country__in=codes).exclude(time_zone="").order_by("key").first()
    if own:
        return own.time_zone
    here = region()
    return (here.rules.get("time_zone") or "") if here else ""
