"""What came in and waits for the secretariat: reports, returned files, mails to look through, mails that were perhaps sent.

These come and go without an act: a file arrives, a mail is prepared by the clock.
"""

from collections.abc import Iterator

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from mufakat.readers.owed.item import Owed
from mufakat.records.circulation.waiting import received_waiting
from mufakat.records.meetings.queries import reports
from mufakat.records.notices.queries import waiting_counts
from mufakat.records.people.access import Viewer


def came_in(viewer: Viewer) -> tuple[Owed, ...]:
    return tuple(waiting_for_a_look(viewer)) if viewer.is_secretariat else ()


def waiting_for_a_look(viewer: Viewer) -> Iterator[Owed]:
    if count := reports(viewer).filter(state="proposed").count():
        yield counted(
            ngettext("Confirm or set aside %(count)d report", "Confirm or set aside %(count)d reports", count), count, "intake"
        )  # fmt: skip
    if count := received_waiting(viewer).count():
        yield counted(
            ngettext("Look through %(count)d returned file", "Look through %(count)d returned files", count), count, "circulations"
        )  # fmt: skip
    mails = waiting_counts()
    if mails.prepared:
        yield counted(
            ngettext("Look through %(count)d mail before it goes", "Look through %(count)d mails before they go", mails.prepared),
            mails.prepared, "outbox",
        )  # fmt: skip
    if mails.perhaps_sent:
        yield counted(
            ngettext("Say whether %(count)d mail was sent", "Say whether %(count)d mails were sent", mails.perhaps_sent),
            mails.perhaps_sent, "outbox",
        )  # fmt: skip


def counted(what: str, count: int, place: str) -> Owed:
    return Owed(
        what % {"count": count},
        _("the record") if place == "intake" else _("members"),
        None,
        0,
        reverse(place),
    )
