"""The agenda, what came of it, the papers and each delegation's own lines."""

from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects

from mufakat.records.circulation.access import visible_circulations
from mufakat.records.circulation.models import Circulation
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.access import sees_room
from mufakat.records.meetings.models import AgendaItem, Brief, Meeting, Outcome, Paper
from mufakat.records.people.access import Viewer, visible


def agenda_with_outcomes() -> Prefetch:
    standing = Outcome.objects.filter(replaced_by=None).prefetch_related("recommendations")
    before = Outcome.objects.filter(replaced_by=None)
    items = AgendaItem.objects.select_related("draft__instrument", "follows__meeting__body").prefetch_related(
        Prefetch("outcomes", standing), Prefetch("follows__outcomes", before)
    )
    return Prefetch("agenda_items", items)


def agenda_of(meeting: Meeting) -> list[AgendaItem]:
    """The agenda of a meeting this viewer was given, each item with what stands of its outcomes."""
    fetched = getattr(meeting, "_prefetched_objects_cache", {}).get("agenda_items")
    if fetched is None or any(not hasattr(item, "_prefetched_objects_cache") for item in fetched):
        prefetch_related_objects([meeting], agenda_with_outcomes())
    return list(meeting.agenda_items.all())


def item(viewer: Viewer, meeting: Meeting, pk: int) -> AgendaItem | None:
    return AgendaItem.objects.select_related("meeting__body").filter(pk=pk, meeting=meeting).first()


def outcome(viewer: Viewer, meeting: Meeting, pk: int) -> Outcome | None:
    return Outcome.objects.select_related("meeting__body", "item").filter(pk=pk, meeting=meeting).first()


def loose_outcomes(viewer: Viewer, meeting: Meeting) -> QuerySet[Outcome]:
    """What the room recorded under no item; what a press report says of the meeting is not the room's."""
    return meeting.outcomes.filter(item=None, replaced_by=None, at__isnull=False)


def outcomes_said(viewer: Viewer, meeting: Meeting) -> list[Outcome]:
    """What came of it, as this viewer may know: what the room wrote down is theirs until the record is adopted."""
    standing = [one for one in meeting.outcomes.all() if not one.replaced_by_id]
    if all(one.at is None for one in standing) or sees_room(viewer, meeting):
        return standing
    return [one for one in standing if one.at is None]


def papers(viewer: Viewer, meeting: Meeting) -> QuerySet[Paper]:
    """Of a meeting one may know of: by the paper's own classification, and for those who take part all but the secretariat's."""
    found = Paper.objects.filter(meeting=meeting).select_related("file", "item")
    return found.filter(classification__in=viewer.sees)


def paper(viewer: Viewer, meeting: Meeting, pk: int) -> Paper | None:
    return papers(viewer, meeting).filter(pk=pk).first()


def briefs(viewer: Viewer, meeting: Meeting) -> QuerySet[Brief]:
    """The own delegation's lines and nobody else's, the secretariat included."""
    mine = Q(pk__in=())
    for hat in viewer.mandates:
        if hat.member_id:
            mine |= Q(member=hat.member_id)
        elif hat.organisation_id:
            mine |= Q(organisation=hat.organisation_id)
    return Brief.objects.filter(mine, item__meeting=meeting).select_related("item")


def corrections(viewer: Viewer, meeting: Meeting) -> QuerySet[Circulation]:
    """The circulations of its record that this viewer may see, the latest first."""
    return visible_circulations(viewer).filter(draft__instrument=meeting.summary_record_id)


def record_versions(viewer: Viewer, meeting: Meeting) -> list[Draft]:
    if meeting.summary_record_id is None:
        return []
    return list(visible(viewer, Draft).filter(instrument=meeting.summary_record).order_by("sequence"))
