"""What meetings ask of a person: to name who comes, to approve them, to write and adopt the record."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from mufakat.readers.dossiers.titles import meeting_title
from mufakat.readers.owed.item import Owed, days_late, days_left
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.waiting import delegations_waiting, records_to_finish, to_approve, to_name
from mufakat.records.people.access import Viewer

DRAFT_WITHIN = timedelta(days=7)  # after the close


def owed_at_meetings(viewer: Viewer, *, today: date, language: str) -> Iterator[Owed]:
    waiting = delegations_waiting(viewer, on=today)
    for one in to_name(waiting):
        what = _("Name who comes to %(meeting)s for %(delegation)s") % {
            "meeting": meeting_title(one.meeting, language),
            "delegation": one.named,
        }
        yield owed(
            what,
            _("secretariat"),
            one.names_due,
            one.meeting,
            "meeting-delegations",
            today=today,
        )
    for meeting, due, count in to_approve(viewer, waiting):
        what = _("Approve %(count)d of your delegates to %(meeting)s") % {
            "meeting": meeting_title(meeting, language),
            "count": count,
        }
        yield owed(what, _("secretariat"), due, meeting, "meeting-delegations", today=today)
    for meeting in records_to_finish(viewer):
        what, due = record_asked(meeting)
        yield owed(
            what % {"meeting": meeting_title(meeting, language)}, _("the record"), due, meeting, "meeting-record", today=today
        )  # fmt: skip


def record_asked(meeting: Meeting) -> tuple[str, date | None]:
    """By how far it has come; while corrections are awaited it is nobody's turn here."""
    drafted_by = meeting.closed_at.date() + DRAFT_WITHIN
    if meeting.summary_record_id is None:
        return _("Draft the record of %(meeting)s"), drafted_by
    if not meeting.record_issued:
        return _("Issue the record of %(meeting)s and send it round for correction"), drafted_by
    return _(
        "Adopt the record of %(meeting)s"
    ), meeting.corrections_until.date() if meeting.corrections_until else None


def owed(what: str, to_whom: str, due: date | None, meeting: Meeting, page: str, *, today: date) -> Owed:
    return Owed(
        what, to_whom, due, days_late(due, today), reverse(page, args=[meeting.key]), None, days_left(due, today)
    )  # fmt: skip
