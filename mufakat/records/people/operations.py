from datetime import date, datetime, timedelta

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.journal.operations import By, record
from mufakat.records.people.models import Mandate, Person

SAME_VISIT = timedelta(minutes=30)


@transaction.atomic
def add_person(*, email: str, name: str, password: str, language: str = "en", by: By) -> Person:
    if Person.objects.filter(email__iexact=email).exists():
        raise RuleBroken(f"{email} already belongs to somebody here.")
    person = Person(email=email.lower(), name=name, language=language)
    person.set_password(password)
    person.save()
    record(
        "add person",
        f"person:{person.pk}",
        f"{name} was given a sign-in.",
        by=by,
        classification="secretariat",
    )
    return person


@transaction.atomic
def give_mandate(
    person: Person,
    capacity: str,
    *,
    since: date,
    until: date | None = None,
    body: Body | None = None,
    member: Member | None = None,
    organisation: Organisation | None = None,
    by: By,
) -> Mandate:
    if until and until < since:
        raise RuleBroken("A mandate cannot end before it begins.")
    mandate = Mandate.objects.create(
        person=person,
        capacity=capacity,
        body=body,
        member=member,
        organisation=organisation,
        since=since,
        until=until,
    )
    says = f"{person.name}: {mandate.get_capacity_display()} for {mandate.delegation}, since {since.isoformat()}."
    record("give mandate", f"person:{person.pk}", says, by=by)
    return mandate


def note_visit(person: Person, *, at: datetime) -> None:
    """Remember when the desk was last opened; within half an hour it is the same visit."""
    if person.last_visit is None or at - person.last_visit > SAME_VISIT:
        person.last_visit = at
        person.save(update_fields=["last_visit"])
