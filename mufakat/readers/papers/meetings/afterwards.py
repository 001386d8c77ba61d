"""After the meeting: what its record is drafted from, the record as a paper, the report to the body above."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import override

from mufakat.core.meeting.record import ItemSaid, MeetingSaid, OutcomeSaid
from mufakat.core.problems import RuleBroken
from mufakat.core.saying import date_said, dates_said
from mufakat.core.wording.model import Provision, Text
from mufakat.readers.dossiers.places import countries
from mufakat.readers.papers.meetings.paper import Block, Grid, Heading, Paper, Words
from mufakat.readers.papers.meetings.wording import (
    as_of,
    issuer_of,
    items_of,
    mark,
    spoken,
    title_of,
    under,
    when,
    where,
)
from mufakat.records.instruments.operations import text_of
from mufakat.records.meetings.models import Meeting, Outcome
from mufakat.records.meetings.operations.record import working_record
from mufakat.records.meetings.queries import announced_next, delegations, loose_outcomes
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.queries import recommendations


def said(viewer: Viewer, meeting: Meeting) -> MeetingSaid:
    """The meeting as its draft record tells it, in the working language: the record is one text for all."""
    with override("en"):
        return said_in_english(viewer, meeting)


def said_in_english(viewer: Viewer, meeting: Meeting) -> MeetingSaid:
    items = [
        ItemSaid(f"item{item.pk}", item.title, tuple(outcome_said(one) for one in item.outcomes.all()))
        for item in items_of(meeting)
    ]
    loose = tuple(outcome_said(one) for one in loose_outcomes(viewer, meeting))
    if loose:
        items.append(ItemSaid("item0", "Beside the agenda", loose))
    return MeetingSaid(
        title=f"Record of the {title_of(meeting)}",
        opening=tuple(opening(viewer, meeting)),
        items=tuple(items),
        closing=tuple(closing(viewer, meeting)),
    )


def outcome_said(one: Outcome) -> OutcomeSaid:
    numbered = next(iter(one.recommendations.all()), None)
    return OutcomeSaid(
        key=f"out{one.pk}",
        kind=one.kind,
        text=one.text,
        number=str(numbered.number) if numbered and numbered.number else "",
        who=one.who,
        due=date_said(one.due, "en") if one.due else "",
    )


def opening(viewer: Viewer, meeting: Meeting) -> Iterator[str]:
    place = where(meeting)
    yield _("The %(meeting)s met %(when)s.") % {
        "meeting": title_of(meeting),
        "when": ", ".join(filter(None, (when(meeting), place))),
    }
    named = countries(spoken())
    chairs = [named[code].title if code in named else code for code in meeting.chairs]
    if chairs:
        yield _("In the chair: %(chairs)s.") % {"chairs": ", ".join(chairs)}
    came = [one.named for one in delegations(viewer, meeting) if one.took_part]
    if came:
        yield _("Taking part: %(delegations)s.") % {"delegations": "; ".join(came)}


def closing(viewer: Viewer, meeting: Meeting) -> Iterator[str]:
    following = announced_next(viewer, meeting)
    plan = next(iter(following.planned_dates.all()), None) if following else None
    if following and plan:
        yield f"The next meeting was announced for {dates_said(plan.starts, plan.ends, 'en')}."


def record_text(meeting: Meeting) -> Text:
    """The latest draft; before one was issued, what is being edited."""
    if meeting.summary_record_id is None:
        raise RuleBroken(_("The record has not been drafted yet."))
    issued = meeting.summary_record.drafts.order_by("-sequence").first()
    return text_of(issued) if issued else working_record(meeting)


def record_paper(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    text = record_text(meeting)
    adopted = meeting.summary_record.adopted_on
    issued = meeting.summary_record.drafts.order_by("-sequence").first()
    standing = (
        _("Adopted %(day)s") % {"day": date_said(adopted, spoken())}
        if adopted
        else str(issued or _("Draft, not issued yet"))
    )
    return Paper(
        issuer=issuer_of(meeting),
        title=next((p.text for p in text.provisions if p.kind == "title"), title_of(meeting)),
        under=[*under(meeting), standing],
        blocks=[block_of(one) for one in text.provisions if one.kind != "title" and one.text],
        as_of=as_of(today),
        mark=mark(meeting.summary_record),
    )


def block_of(one: Provision) -> Block:
    if one.kind in ("part", "area", "heading"):
        return Heading(f"{one.label} {one.text}".strip())
    return Words(one.text, label=one.label)


def report_up(viewer: Viewer, meeting: Meeting, *, today: date) -> Paper:
    """To the body above: what was decided and recommended, and what is asked of it."""
    above = [
        line.reports_to.name(spoken())
        for line in meeting.body.reporting_lines.select_related("reports_to")
        if not line.until
    ]
    items = items_of(meeting)
    blocks: list[Block] = [Words(words) for words in opening(viewer, meeting)]
    weighty = ("agreed", "decision")
    decided = [one for item in items for one in item.outcomes.all() if one.kind in weighty]
    if decided:
        blocks.append(Heading(_("What it decided")))
        blocks += [Words(one.text, label=f"{n}.") for n, one in enumerate(decided, 1)]
    made = list(recommendations(viewer).filter(meeting=meeting).order_by("number"))
    if made:
        blocks.append(Heading(_("What it recommends")))
        rows = [(str(one.number or ""), one.text(spoken()), ", ".join(one.addressed_to)) for one in made]
        blocks.append(Grid((_("No."), _("Recommendation"), _("Addressed to")), rows, (1, 11, 4)))
    asked_up = [item for item in items if item.asked_to == "report_up"]
    blocks.append(Heading(_("What is asked")))
    blocks += [
        Words(
            f"{item.title}: {'; '.join(one.text for one in item.outcomes.all() if one.text)}",
            label=f"({chr(96 + n)})",
        )
        for n, item in enumerate(asked_up[:26], 1)
    ] or [Words(_("To take note of this report."))]
    todo = [one for item in items for one in item.outcomes.all() if one.kind == "action"]
    if todo:
        blocks.append(Heading(_("What is to be done")))
        rows = [(one.text, one.who, date_said(one.due, spoken()) if one.due else "") for one in todo]
        blocks.append(Grid((_("Action"), _("Who"), _("By when")), rows, (10, 4, 3)))
    return Paper(
        issuer=issuer_of(meeting),
        title=_("Report of the %(meeting)s") % {"meeting": title_of(meeting)},
        under=[_("to: %(bodies)s") % {"bodies": "; ".join(above)} if above else "", *under(meeting)],
        blocks=blocks,
        as_of=as_of(today),
        mark=mark(meeting),
    )
