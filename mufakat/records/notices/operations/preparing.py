"""A notice is prepared in the transaction of what brought it about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from mufakat.records.notices.models import Notice
from mufakat.records.people.models import Person

LETTERS = 20_000  # of a mail, at most


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A mail to be prepared. ``occasion`` names what brought it about; the same address never gets two for one."""

    kind: str
    email: str
    subject: str
    text: str
    occasion: str
    person: Person | None = None
    language: str = "en"
    about: str = ""
    leave: str = ""
    waits_for_person: bool = True


def prepare(notices: Iterable[NewNotice], *, at: datetime) -> int:
    """Into the outbox; how many are new. Belongs into the transaction of what brought them about."""
    wanted: dict[tuple[str, str], NewNotice] = {}
    for one in notices:
        if one.email:
            wanted.setdefault((one.email, one.occasion[:120]), one)
    there = Notice.objects.filter(occasion__in={occasion for _email, occasion in wanted})
    for told in there.values_list("email", "occasion"):
        wanted.pop(told, None)
    Notice.objects.bulk_create(
        [
            Notice(
                kind=one.kind, person=one.person, email=email, name=one.person.name if one.person else "",
                language=one.language, subject=one.subject[:300].replace("\n", " "), text=one.text[:LETTERS],
                about=one.about[:200], occasion=occasion, leave=one.leave, waits_for_person=one.waits_for_person,
                prepared_at=at,
            )
            for (email, occasion), one in wanted.items()
        ],
        ignore_conflicts=True,  # somebody else may prepare the same at this moment
    )  # fmt: skip
    return len(wanted)
