"""The agenda: items put on it, changed, put in order, taken off again before anything came of them."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max

from mufakat.core.meeting.agenda import STANDING_LAST, Suggested
from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Draft
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import AgendaItem, Meeting
from mufakat.records.meetings.operations.plan import named, refuse_closed

LONGEST = 24 * 60
LAST = ("standing:other", "standing:next")  # what every meeting ends with


@transaction.atomic
def add_items(meeting: Meeting, chosen: Sequence[Suggested], *, by: By) -> list[AgendaItem]:
    """What a person chose of what was suggested; a subject that already stands on the agenda is not put there twice."""
    meeting = locked(meeting)
    there = set(meeting.agenda_items.exclude(subject="").values_list("subject", flat=True))
    wanted = [one for one in chosen if one.subject not in there]
    ends = [one for one in wanted if one.section == STANDING_LAST]
    wanted = [one for one in wanted if one.section != STANDING_LAST]
    first = room_for(meeting, len(wanted))
    after = max(last_position(meeting), first + len(wanted) - 1) + 1  # the agenda may still be empty
    places = [*range(first, first + len(wanted)), *range(after, after + len(ends))]
    made = [
        AgendaItem.objects.create(
            meeting=meeting,
            position=place,
            title=one.title[:300],
            subject=one.subject,
            asked_to=one.asked_to,
            lead=one.lead,
            minutes=one.minutes,
            follows_id=one.follows,
            draft_id=one.draft,
        )
        for one, place in zip([*wanted, *ends], places, strict=True)
    ]
    if made:
        told(meeting, f"{len(made)} items were put on the agenda of {named(meeting)}.", by=by)
    return made


@transaction.atomic
def add_item(
    meeting: Meeting,
    *,
    title: str,
    by: By,
    lead: str = "",
    minutes: int | None = None,
    asked_to: str = "",
    annotation: str = "",
    draft: Draft | None = None,
    follows: AgendaItem | None = None,
    subject: str = "",
    illustrative: bool = False,
) -> AgendaItem:
    meeting = locked(meeting)
    item = AgendaItem(
        meeting=meeting,
        position=room_for(meeting, 1),
        draft=draft,
        follows=follows,
        subject=subject,
        illustrative=illustrative,
    )
    write_item(item, title=title, lead=lead, minutes=minutes, asked_to=asked_to, annotation=annotation)
    item.save()
    told(meeting, f"“{item.title}” was put on the agenda of {named(meeting)}.", by=by)
    return item


@transaction.atomic
def change_item(
    item: AgendaItem,
    *,
    title: str,
    by: By,
    lead: str = "",
    minutes: int | None = None,
    asked_to: str = "",
    annotation: str = "",
) -> AgendaItem:
    meeting = locked(item.meeting)
    write_item(item, title=title, lead=lead, minutes=minutes, asked_to=asked_to, annotation=annotation)
    item.save()
    told(meeting, f"“{item.title}” on the agenda of {named(meeting)} was changed.", by=by)
    return item


def write_item(
    item: AgendaItem, *, title: str, lead: str, minutes: int | None, asked_to: str, annotation: str
) -> None:
    if not title.strip():
        raise RuleBroken("An agenda item needs a title.")
    if minutes is not None and not 0 < minutes <= LONGEST:
        raise RuleBroken("The length of an item is between a minute and a day.")
    if asked_to and asked_to not in AgendaItem.AskedTo.values:
        raise RuleBroken("A meeting is asked to note, receive, agree, endorse, adopt, guide or report up.")
    item.title, item.lead, item.minutes = title.strip()[:300], lead.strip()[:200], minutes
    item.asked_to, item.annotation = asked_to, annotation.strip()


@transaction.atomic
def move_item(item: AgendaItem, *, up: bool, by: By) -> None:
    """Past the item before or behind it; at either end it stays."""
    meeting = locked(item.meeting)
    items = list(meeting.agenda_items.all())
    at = items.index(item)
    to = at - 1 if up else at + 1
    if not 0 <= to < len(items):
        return
    items[at], items[to] = items[to], items[at]
    renumber(items)
    told(meeting, f"The order of the agenda of {named(meeting)} was changed.", by=by)


@transaction.atomic
def remove_item(item: AgendaItem, *, by: By) -> None:
    meeting = locked(item.meeting)
    if item.outcomes.exists():
        raise RuleBroken("Something came of this item already; say “not taken up” instead of removing it.")
    title = item.title
    item.delete()
    renumber(list(meeting.agenda_items.all()))
    told(meeting, f"“{title}” was taken off the agenda of {named(meeting)}.", by=by)


def renumber(items: Sequence[AgendaItem]) -> None:
    """The place of an item is its number, on every page and in every paper."""
    for position, one in enumerate(items, 1):
        one.position = position
    AgendaItem.objects.bulk_update(items, ["position"])


def locked(meeting: Meeting) -> Meeting:
    found = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=meeting.pk)
    refuse_closed(found)
    return found


def room_for(meeting: Meeting, count: int) -> int:
    """The place of the next item: before those every meeting ends with, which move down by ``count``."""
    ends = []
    for item in reversed(list(meeting.agenda_items.all())):
        if item.subject not in LAST:
            break
        ends.append(item)
    first = ends[-1].position if ends else last_position(meeting) + 1
    for item in ends:
        item.position += count
    AgendaItem.objects.bulk_update(ends, ["position"])
    return first


def last_position(meeting: Meeting) -> int:
    return meeting.agenda_items.aggregate(last=Max("position"))["last"] or 0


def told(meeting: Meeting, says: str, *, by: By) -> None:
    record("change agenda", f"meeting:{meeting.key}", says, by=by)
