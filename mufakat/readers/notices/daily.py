"""Once a day: reminders of what falls due, and a digest for those who want to hear of everything. Both wait for a person."""

from collections.abc import Iterator
from datetime import date, datetime

from django.utils.translation import override

from mufakat.readers.notices.words import digest, reminder
from mufakat.readers.owed.as_secretariat import came_in
from mufakat.readers.owed.assembled import Owed, owed_by
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_seen, length
from mufakat.records.notices.models import MailWish
from mufakat.records.notices.operations import NewNotice, digested, prepare
from mufakat.records.notices.queries import wish_of
from mufakat.records.people.access import Viewer, viewer_of
from mufakat.records.people.models import Person

REMIND_DAYS = (7, 3, 1)  # days before something falls due; and once on the day after
DIGEST_SHOWN = 200


def prepare_daily(*, today: date, at: datetime) -> dict[str, int]:
    """Reminders and digests of the day; done twice on one day it prepares nothing twice."""
    made = {"reminders": 0, "digests": 0}
    for person in hearers(today):
        viewer = viewer_of(person, on=today)
        wish = wish_of(person)
        if not viewer.mandates or wish.hears == MailWish.Hears.NOTHING:
            continue
        with override(person.language):
            owed, _more = owed_by(viewer, today=today, language=person.language, besides=came_in(viewer))
        made["reminders"] += prepare(reminders(person, owed), at=at)
        if wish.hears == MailWish.Hears.EVERYTHING and wish.last_digest_on != today:
            made["digests"] += prepare_digest(viewer, wish, owed, today=today, at=at)
    return made


def hearers(today: date) -> Iterator[Person]:
    return (
        Person.objects.filter(is_active=True, mandates__since__lte=today)
        .exclude(mail_wish__hears=MailWish.Hears.NOTHING)
        .distinct()
        .order_by("pk")
        .iterator()
    )


def reminders(person: Person, owed: list[Owed]) -> Iterator[NewNotice]:
    for one in owed:
        if one.due:
            for before in due_marks(one):
                yield reminder(person, one, occasion=f"owed{one.address}{one.due.isoformat()}/{before}")


def due_marks(one: Owed) -> Iterator[int]:
    """The rule that applies today, if one does: so many days before, or -1 once it is late."""
    if one.late:
        yield -1
        return
    left = one.left
    passed = [days for days in (REMIND_DAYS if one.remind is None else one.remind) if left <= days]
    if passed:
        yield min(passed)


def prepare_digest(viewer: Viewer, wish: MailWish, owed: list[Owed], *, today: date, at: datetime) -> int:
    newest = entries_seen(viewer.sees).filter(number__gt=wish.told_up_to)
    entries = (
        list(newest.exclude(actor=f"person:{viewer.person.pk}")[:DIGEST_SHOWN]) if wish.told_up_to else []
    )
    last = Entry.objects.order_by("-number").first()
    digested(viewer.person, up_to=last.number if last else length(), on=today)
    if not entries:
        return 0
    return prepare(
        [digest(viewer.person, owed, entries[::-1], occasion=f"digest/{today.isoformat()}")], at=at
    )
