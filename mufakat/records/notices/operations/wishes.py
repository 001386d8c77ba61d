"""What a person wants to hear, and how far it has been told."""

from datetime import date

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.notices.models import MailWish
from mufakat.records.people.models import Person


@transaction.atomic
def wish(person: Person, hears: str) -> MailWish:
    if hears not in MailWish.Hears.values:
        raise RuleBroken("One hears of everything, only of what one owes, or of nothing.")
    kept, _made = MailWish.objects.update_or_create(person=person, defaults={"hears": hears})
    return kept


def digested(person: Person, *, up_to: int, on: date) -> None:
    MailWish.objects.update_or_create(person=person, defaults={"told_up_to": up_to, "last_digest_on": on})
