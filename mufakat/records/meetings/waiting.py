"""What meetings wait for: delegates to be named or approved, records to be written and adopted; each one query."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.records.circulation.models import Circulation
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.access import APPROVES, own_delegations
from mufakat.records.meetings.models import Meeting, Nominee, Participation, PlannedDate
from mufakat.records.people.access import Viewer

STANDING = ~Q(nominees__state=Nominee.State.WITHDRAWN) & Q(nominees__isnull=False)
PROPOSED = Q(nominees__state=Nominee.State.PROPOSED)


def delegations_waiting(viewer: Viewer, *, on: date) -> list[Participation]:
    """Own delegations to meetings still to come that were invited and have named nobody, or whose nominees wait.

    Each with ``named_so_far``, ``proposed`` and ``names_due``: the day on which nominations close; where none was set,
    that of the meeting (of a month the last); None where neither is known.
    """
    if not viewer.mandates:
        return []
    announced = PlannedDate.objects.filter(meeting=OuterRef("meeting")).order_by("-pk").values("starts")[:1]
    found = (
        Participation.objects.select_related("meeting__body")
        .filter(
            own_delegations(viewer),
            Q(meeting__sort_date=None) | Q(meeting__sort_date__gte=on.replace(month=1, day=1)),
            meeting__met_from="",
            meeting__classification__in=viewer.sees,
        )
        .annotate(
            announced=Subquery(announced),
            named_so_far=Count("nominees", filter=STANDING),
            proposed=Count("nominees", filter=PROPOSED),
        )
        .filter(Q(invited_on__isnull=False, named_so_far=0) | Q(proposed__gt=0))
    )
    return sorted(still_to_come(found, on=on), key=lambda one: (one.names_due or date.max, one.pk))


def still_to_come(found: Iterable[Participation], *, on: date) -> Iterator[Participation]:
    """A meeting of which only the month is known lies ahead until that month is over."""
    for one in found:
        meets = PartialDate(one.announced).latest if one.announced else one.meeting.sort_date
        if meets is None or meets >= on:
            one.names_due = one.meeting.nominations_close or meets
            yield one


def to_name(waiting: Iterable[Participation]) -> Iterator[Participation]:
    """Those of them that were invited and have named nobody."""
    return (one for one in waiting if one.invited_on and not one.named_so_far)


def to_approve(
    viewer: Viewer, waiting: Iterable[Participation]
) -> Iterable[tuple[Meeting, date | None, int]]:
    """Meetings with delegates who wait for this person's approval, by when, and how many."""
    if not any(hat.capacity in APPROVES or hat.organisation_id for hat in viewer.mandates):
        return []
    found: dict[int, tuple[Meeting, date | None, int]] = {}
    for one in waiting:
        *_, count = found.get(one.meeting_id, (0,))
        found[one.meeting_id] = (one.meeting, one.names_due, count + one.proposed)
    return [row for row in found.values() if row[-1]]


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
