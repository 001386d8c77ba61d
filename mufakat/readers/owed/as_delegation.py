"""What is asked of a delegation: comments on drafts, clearance at home, progress reports."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from mufakat.readers.owed.item import Owed, days_late, days_left
from mufakat.records.circulation.models import Addressee
from mufakat.records.circulation.waiting import own_unsubmitted, unanswered
from mufakat.records.people.access import Viewer
from mufakat.records.progress.queries import reports_due


def owed_as_delegation(viewer: Viewer, *, today: date, language: str) -> Iterator[Owed]:
    begun = {one.addressee_id: one for one in own_unsubmitted(viewer)}
    for addressee in unanswered(viewer):
        due = addressee.circulation.closes_at.date()
        draft = addressee.circulation.draft
        own = begun.get(addressee.pk)
        yield Owed(
            comments_asked(own) % {"draft": draft.label, "title": draft.instrument.title(language)},
            _("secretariat"), due, days_late(due, today),
            reverse("answer", args=[addressee.circulation_id, addressee.code]), addressee.circulation.opens_on,
            days_left(due, today), remind_on(viewer, addressee),
        )  # fmt: skip
    for round in reports_due(viewer):
        what = _("Report on “%(title)s”, round %(round)s") % {
            "title": round.instrument.title(language),
            "round": round.label,
        }
        address = reverse("my-reports")
        yield Owed(
            what,
            _("secretariat"),
            round.deadline,
            days_late(round.deadline, today),
            address,
            round.opens,
            days_left(round.deadline, today),
        )


def remind_on(viewer: Viewer, addressee: Addressee) -> tuple[int, ...]:
    """As the circulation says; whoever gets its letters is reminded by those and not twice."""
    written_to = viewer.person is not None and viewer.person.email == addressee.email
    return () if written_to else tuple(addressee.circulation.remind_days)


def comments_asked(own) -> str:
    """By how far the delegation's own answer has come."""
    if own is None:
        return _("Clear and send your comments on %(draft)s of “%(title)s”")
    if own.state == "cleared":
        return _("Send your cleared comments on %(draft)s of “%(title)s”")
    return _("Clear your comments on %(draft)s of “%(title)s”")
