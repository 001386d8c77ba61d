"""The journal is heard in the act's own transaction: what asks something of somebody becomes a mail in the outbox.

Nothing is sent here. What merely happened is told in the daily digest, to those who want everything.
"""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.records.journal.operations import recorded

# What happens in a written procedure that every entitled delegation is written to about.
WRITTEN = {
    f"{kind} {act}" for kind in ("silence", "ad_referendum") for act in ("opened", "extended", "announced")
}


LONG_AGO = timedelta(days=60)


def listen() -> None:
    recorded.connect(heard, dispatch_uid="notices")


def heard(sender, entry, **_) -> None:
    kind, _colon, key = entry.subject.partition(":")
    if kind == "voices":
        from mufakat.readers.notices.voices import mails_of_voices

        put(mails_of_voices(entry, key))
    if kind != "journey" or is_history(entry):
        return
    if entry.verb == "put before" and entry.details.get("procedure") not in ("silence", "ad_referendum"):
        tell_bodies(entry, key, came_back=False)
    elif entry.details.get("outcome") == "referred_back":
        tell_bodies(entry, key, came_back=True)
    elif entry.verb in WRITTEN:
        tell_entitled(entry)


def is_history(entry) -> bool:
    """What is entered of a past long over asks nothing of anybody today."""
    on = entry.details.get("on")
    return bool(on) and PartialDate(on).latest < entry.at.date() - LONG_AGO


def tell_bodies(entry, key: str, *, came_back: bool) -> None:
    """The people of the bodies before which it lies now, or to which it came back."""
    from mufakat.readers.notices.words import act_mail
    from mufakat.records.whereabouts.models import Waiting

    rows = Waiting.objects.filter(journey__key=key, lies=not came_back)
    rows = list(rows.select_related("body", "journey__instrument", "journey__forum__body"))
    if not came_back and entry.details.get("body"):
        rows = [row for row in rows if row.body.key == entry.details["body"]]
    people = speakers(body__in=[row.body for row in rows])
    if rows:
        put(act_mail(person, rows, entry, came_back=came_back) for person in people)


def tell_entitled(entry) -> None:
    """The notice of a written procedure, in the words a person saw, to each entitled delegation.

    Where it was opened without a notice the members are told otherwise, and no mail goes about it later either.
    """
    from mufakat.readers.notices.words import written_mail
    from mufakat.records.decisions.written.models import ProcedureAct

    act = (
        ProcedureAct.objects.filter(
            procedure=entry.details.get("procedure"), position=entry.details.get("act")
        )
        .select_related(
            "procedure__journey__instrument", "procedure__journey__forum__body", "procedure__put__body"
        )
        .first()
    )
    if act and act.procedure.notice:
        people = speakers(member__code__in=act.procedure.entitled)
        put(written_mail(person, act, about=entry.subject) for person in people)


def speakers(**of) -> Iterable:
    """People who speak today for a delegation or a body, unless they want no mail; each once."""
    from mufakat.records.decisions.access import SPEAKS
    from mufakat.records.people.models import Person

    today = timezone.localdate()
    hats = {f"mandates__{name}": value for name, value in of.items()}
    found = Person.objects.filter(
        is_active=True, mandates__capacity__in=SPEAKS, mandates__since__lte=today, **hats
    ).exclude(mail_wish__hears="nothing")
    still = found.filter(mandates__until=None) | found.filter(mandates__until__gte=today)
    return still.distinct().order_by("pk")


def put(drafts: Iterable) -> None:
    from mufakat.records.notices.operations import prepare

    prepare(list(drafts), at=timezone.now())
