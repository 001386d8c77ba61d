from django.db.models import Prefetch, Q, QuerySet

from mufakat.records.decisions.models import Act, Answer, Journey
from mufakat.records.people.access import Viewer, visible


def journeys(viewer: Viewer) -> QuerySet[Journey]:
    """Journeys whose load this viewer may see, with the acts they may see, in order."""
    return (
        visible(viewer, Journey)
        .filter(
            Q(instrument=None) | Q(instrument__classification__in=viewer.sees),
            Q(forum=None) | Q(forum__classification__in=viewer.sees),
        )
        .select_related("route", "instrument", "forum__body")
        .prefetch_related(
            "forum__announced_onward__body",
            Prefetch("acts", acts(viewer).order_by("position"), to_attr="visible_acts"),
        )
    )


def journey(viewer: Viewer, key: str) -> Journey | None:
    return journeys(viewer).filter(key=key).first()


def acts(viewer: Viewer) -> QuerySet[Act]:
    """Acts this viewer may read. Who stood where is for members; the public sees decisions (domain.md 2.7)."""
    found = visible(viewer, Act).select_related(
        "body", "meeting__body", "to_body", "draft", "corrects", "member"
    )
    if "members" in viewer.sees:
        return found
    return found.exclude(kind=Act.Kind.POSITION).exclude(instead_kind=Act.Kind.POSITION)


def answers(viewer: Viewer, *recommendations) -> QuerySet[Answer]:
    return (
        visible(viewer, Answer)
        .select_related("body", "meeting__body")
        .filter(recommendation__in=recommendations)
        .order_by("on", "pk")
    )


def acts_at(viewer: Viewer, meeting) -> QuerySet[Act]:
    return told_alone(viewer).filter(meeting=meeting).order_by("on", "pk")


def latest_acts(viewer: Viewer) -> QuerySet[Act]:
    """Decisions and transmissions that count, the newest first."""
    return (
        told_alone(viewer)
        .filter(kind__in=(Act.Kind.DECIDED, Act.Kind.TRANSMITTED), corrections=None)
        .order_by("-on", "-pk")
    )


def told_alone(viewer: Viewer) -> QuerySet[Act]:
    """Acts with what travels, for pages that are not about one journey."""
    return (
        acts(viewer)
        .filter(journey__in=journeys(viewer).values("pk"))
        .select_related("journey__instrument", "journey__forum__body")
    )
