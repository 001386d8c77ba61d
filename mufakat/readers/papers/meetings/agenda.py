"""The provisional agenda, and the annotated one that says what each item is about and what was decided last time."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from mufakat.core.meeting.agenda import timetable
from mufakat.core.problems import RuleBroken
from mufakat.readers.agenda import last_time
from mufakat.readers.papers.meetings.paper import Block, Facts, Grid, Heading, Paper, Words
from mufakat.readers.papers.meetings.wording import (
    OUTCOMES,
    as_of,
    asked,
    issuer_of,
    items_of,
    mark,
    spoken,
    title_of,
    under,
)
from mufakat.records.meetings.models import AgendaItem, Meeting
from mufakat.records.meetings.queries import papers
from mufakat.records.people.access import Viewer


def provisional_agenda(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    items = numbered(meeting)
    hours = timetable([item.minutes for item in items])
    rows = [
        (time_of(item, hour), f"{n}. {item.title}", item.lead, asked(item))
        for n, (item, hour) in enumerate(zip(items, hours, strict=True), 1)
    ]
    grid = Grid((_("Time"), _("Item"), _("Lead"), _("The meeting is asked to")), rows, (2, 9, 4, 4))
    return paper(meeting, _("Provisional agenda"), [grid], today)


def time_of(item: AgendaItem, hour: str) -> str:
    """The hour it begins; its length where an item before it has none."""
    if not item.minutes:
        return ""
    return hour or _("%(n)d minutes") % {"n": item.minutes}


def annotated_agenda(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    items = numbered(meeting)
    before = last_time(items, viewer, language=spoken())
    lying = list(papers(viewer, meeting))
    blocks: list[Block] = []
    for n, item in enumerate(items, 1):
        blocks.append(Heading(_("Item %(n)d. %(title)s") % {"n": n, "title": item.title}))
        blocks += about(item, before.get(item.pk), [one.title for one in lying if one.item_id == item.pk])
    return paper(meeting, _("Annotated agenda"), blocks, today)


def about(item: AgendaItem, before, lying: list[str]) -> Iterator[Block]:
    facts = [
        (_("Lead"), item.lead),
        (_("Time"), _("%(n)d minutes") % {"n": item.minutes} if item.minutes else ""),
        (_("Asked to"), asked(item)),
        (_("Papers"), "\n".join([*([str(item.draft)] if item.draft else []), *lying])),
        (_("Last time"), last_words(before) if before else ""),
    ]
    if item.annotation:
        yield Words(item.annotation)
    yield Facts([(label, value) for label, value in facts if value])


def last_words(before) -> str:
    said = [
        ": ".join(filter(None, (str(OUTCOMES.get(outcome.kind, outcome.kind)), outcome.text)))
        for outcome in before.outcomes
    ]
    return "\n".join([f"{before.meeting.title}:", *(said or [_("no outcome is recorded")])])


def numbered(meeting: Meeting) -> list[AgendaItem]:
    items = items_of(meeting)
    if not items:
        raise RuleBroken(_("The agenda has no item yet."))
    return items


def mark_of_items(meeting: Meeting) -> str:
    """A meeting that took place may have an agenda that was written for the demonstration."""
    written = any(item.illustrative for item in items_of(meeting))
    return _("Items marked by us as illustrative: written for the demonstration") if written else ""


def paper(meeting: Meeting, kind: str, blocks: list[Block], today: date) -> Paper:
    return Paper(
        issuer=issuer_of(meeting),
        title=kind,
        under=[title_of(meeting), *under(meeting)],
        blocks=blocks,
        as_of=as_of(today),
        mark=mark(meeting) or mark_of_items(meeting),
    )
