"""Meetings in their series."""

from collections.abc import Iterable

from django.db.models import Q, QuerySet

from mufakat.records.bodies.models import Body
from mufakat.records.bodies.queries import bodies
from mufakat.records.bodies.register import register
from mufakat.records.meetings.access import own_delegations
from mufakat.records.meetings.models import AnnouncedOnward, Meeting, Participation
from mufakat.records.meetings.queries.room import agenda_with_outcomes
from mufakat.records.people.access import Viewer, visible


def meetings(viewer: Viewer) -> QuerySet[Meeting]:
    # one body for a series of a thousand meetings, not a thousand
    return visible(viewer, Meeting).prefetch_related("body", "planned_dates")


def meeting(viewer: Viewer, key: str) -> Meeting | None:
    with_all = visible(viewer, Meeting).prefetch_related(
        "planned_dates", "announced_in", "summary_record", "participations", "agenda_items", "outcomes",
        "announces__planned_dates",
    )  # fmt: skip
    found = with_all.filter(key=key).first()
    if found:
        register().attach(filter(None, (found, found.announced_in, *found.announces.all())), "body")
    return found


def announcements(viewer: Viewer, told: Iterable[Meeting]) -> QuerySet[AnnouncedOnward]:
    """What the reports of these meetings said of where their results go."""
    return AnnouncedOnward.objects.select_related("body").filter(meeting__in=list(told)).order_by("pk")


def series(viewer: Viewer, body_key: str) -> QuerySet[Meeting]:
    return meetings(viewer).filter(body__key=body_key)


def meetings_of(viewer: Viewer, body_keys: Iterable[str]) -> QuerySet[Meeting]:
    """The meetings of these bodies, the latest first."""
    return meetings(viewer).filter(body__key__in=list(body_keys)).order_by("-sort_date")


def forums_with_results(viewer: Viewer) -> QuerySet[Meeting]:
    return meetings(viewer).filter(recommendations__isnull=False).distinct()


def bodies_to_call(viewer: Viewer) -> QuerySet[Body]:
    """The bodies whose meetings this person may plan: every one for the secretariat, else those it chairs."""
    held = bodies(viewer)
    return held if viewer.is_secretariat else held.filter(key__in=viewer.chaired)


def neighbours(viewer: Viewer, found: Meeting) -> tuple[Meeting | None, Meeting | None]:
    """The meetings before and after it by ordinal, within its own series."""
    if found.ordinal is None:
        return None, None
    others = visible(viewer, Meeting).filter(body_id=found.body_id)
    before = others.filter(ordinal__lt=found.ordinal).order_by("-ordinal", "-pk").first()
    after = others.filter(ordinal__gt=found.ordinal).order_by("ordinal", "pk").first()
    for one in filter(None, (before, after)):
        one.body = found.body
    return before, after


def meeting_numbered(viewer: Viewer, ordinal: int, *, kind: str = "", body_key: str = "") -> Meeting | None:
    found = meetings(viewer).filter(ordinal=ordinal)
    if kind:
        found = found.filter(body__kind=kind)
    if body_key:
        found = found.filter(body__key=body_key)
    return found.first()


def meeting_to_run(viewer: Viewer, key: str) -> Meeting | None:
    """The meeting for its desk, with all that its pages show."""
    return (
        meetings(viewer)
        .select_related("summary_record", "current_item", "announced_in__body")
        .prefetch_related("declarations", agenda_with_outcomes())
        .filter(key=key)
        .first()
    )


def announced_next(viewer: Viewer, meeting: Meeting) -> Meeting | None:
    """The next meeting of the series, where this one announced it."""
    return meetings(viewer).filter(announced_in=meeting, body=meeting.body).first()


def announced_by(viewer: Viewer, meeting: Meeting) -> QuerySet[Meeting]:
    """Every meeting this one announced, of whatever series."""
    return meetings(viewer).filter(announced_in=meeting)


def could_follow(viewer: Viewer, meeting: Meeting) -> QuerySet[Meeting]:
    """Meetings of its series held here that may be the one it announced: later by number and by day, the nearest first."""
    later = series(viewer, meeting.body.key).exclude(pk=meeting.pk)
    if meeting.ordinal:
        later = later.filter(Q(ordinal=None) | Q(ordinal__gt=meeting.ordinal))
    if meeting.sort_date:
        later = later.filter(Q(sort_date=None) | Q(sort_date__gte=meeting.sort_date))
    return later.order_by("ordinal", "sort_date", "pk")


def meetings_at_desk(viewer: Viewer) -> QuerySet[Meeting]:
    """Those this person runs or takes part in, the latest first."""
    mine = Q(body__key__in=viewer.chaired) | Q(
        pk__in=Participation.objects.filter(own_delegations(viewer)).values("meeting")
    )
    found = meetings(viewer) if viewer.is_secretariat else meetings(viewer).filter(mine)
    return found.order_by("-sort_date", "-pk")


def last_of_series(viewer: Viewer, meeting: Meeting) -> Meeting | None:
    """The meeting of the same series that met last before this one."""
    met = series(viewer, meeting.body.key).exclude(pk=meeting.pk).exclude(met_from="")
    if meeting.sort_date:
        met = met.filter(sort_date__lte=meeting.sort_date)
    return met.prefetch_related(agenda_with_outcomes()).order_by("-sort_date", "-ordinal", "-pk").first()
