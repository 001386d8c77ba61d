"""What meetings wait for: delegates to be named or approved, records to be written and adopted; each one query."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet
from django.utils import timezone

from mufakat.records.circulation.models import Circulation
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.access import APPROVES, own_delegations
from mufakat.records.meetings.models import Meeting, Nominee, Participation
from mufakat.records.people.access import Viewer

STANDING = ~Q(nominees__state=Nominee.State.WITHDRAWN) & Q(nominees__isnull=False)
PROPOSED = Q(nominees__state=Nominee.State.PROPOSED)


def delegations_waiting(viewer: Viewer, *, on: date) -> list[Participation]:
    """Own delegations to meetings still to come that were invited and have named nobody, or whose nominees wait.

    Each with ``named_so_far`` and ``proposed``.
    """
    if not viewer.mandates:
        return []
    return list(
        Participation.objects.select_related("meeting__body")
        .filter(
            own_delegations(viewer),
            Q(meeting__sort_date=None) | Q(meeting__sort_date__gte=on),
            meeting__met_from="",
            meeting__nominations_close__isnull=False,
            meeting__classification__in=viewer.sees,
        )
        .annotate(
            named_so_far=Count("nominees", filter=STANDING), proposed=Count("nominees", filter=PROPOSED)
        )
        .filter(Q(invited_on__isnull=False, named_so_far=0) | Q(proposed__gt=0))
        .order_by("meeting__nominations_close", "pk")
    )


def to_name(waiting: Iterable[Participation]) -> Iterator[Participation]:
    """Those of them that were invited and have named nobody."""
    return (one for one in waiting if one.invited_on and not one.named_so_far)


def to_approve(viewer: Viewer, waiting: Iterable[Participation]) -> Iterable[tuple[Meeting, int]]:
    """Meetings with delegates who wait for this person's approval, and how many."""
    if not any(hat.capacity in APPROVES or hat.organisation_id for hat in viewer.mandates):
        return []
    found: dict[int, tuple[Meeting, int]] = {}
    for one in waiting:
        _meeting, count = found.get(one.meeting_id, (one.meeting, 0))
        found[one.meeting_id] = (one.meeting, count + one.proposed)
    return [(meeting, count) for meeting, count in found.values() if count]


def records_to_finish(viewer: Viewer) -> QuerySet[Meeting]:
    """Closed meetings this person runs whose record is not adopted, unless corrections are still awaited.

    Each with ``record_issued`` and ``corrections_until``.
    """
    held = Meeting.objects.select_related("body", "summary_record").filter(closed_at__isnull=False)
    if not viewer.is_secretariat:
        if not viewer.chaired:
            return Meeting.objects.none()
        held = held.filter(body__key__in=viewer.chaired)
    of_record = Circulation.objects.filter(draft__instrument=OuterRef("summary_record"))
    awaited = of_record.filter(closed_at=None, closes_at__gt=timezone.now())
    return (
        held.filter(Q(summary_record=None) | Q(summary_record__adopted_on=""))
        .exclude(Exists(awaited))
        .annotate(
            record_issued=Exists(Draft.objects.filter(instrument=OuterRef("summary_record"))),
            corrections_until=Max("summary_record__drafts__circulations__closes_at"),
        )
        .order_by(F("closed_at").asc())
    )
