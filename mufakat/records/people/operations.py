from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction

from mufakat.core.meeting.planning import check_dates
from mufakat.core.problems import RuleBroken
from mufakat.core.saying import date_said
from mufakat.records.bodies.models import Body, Member, Organisation
from mufakat.records.journal.operations import By, record
from mufakat.records.people.models import Mandate, Person, Seat

SAME_VISIT = timedelta(minutes=30)


SPEAK_FOR_SOMEBODY = frozenset({"focal_point", "alternate", "validating_authority", "reviewer"})
LEAD = frozenset({"chair", "vice_chair", "rapporteur"})
OF_AN_ORGANISATION = frozenset({"facilitator", "safeguarding"})


@transaction.atomic
def add_person(*, email: str, name: str, password: str, language: str = "en", by: By) -> Person:
    if not name.strip():
        raise RuleBroken("A person needs a name.")
    if Person.objects.filter(email__iexact=email).exists():
        raise RuleBroken("{email} already belongs to somebody here.", email=email)
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
    refuse_unfit(capacity, body=body, member=member, organisation=organisation)
    mandate = Mandate.objects.create(
        person=person,
        capacity=capacity,
        body=body,
        member=member,
        organisation=organisation,
        since=since,
        until=until,
    )
    says = f"{worn(mandate)}, since {date_said(since, 'en')}."
    record("give mandate", f"person:{person.pk}", says, by=by)
    return mandate


def worn(mandate: Mandate) -> str:
    """Who wears which hat, and for whom; an officer of the secretariat wears theirs for nobody."""
    whom = f" for {mandate.delegation}" if mandate.delegation else ""
    return f"{mandate.person.name}: {mandate.get_capacity_display()}{whom}"


def refuse_unfit(
    capacity: str, *, body: Body | None, member: Member | None, organisation: Organisation | None
) -> None:
    """A hat nobody could wear: of a focal point of nobody, of the chair of no body."""
    if capacity not in Mandate.Capacity.values:
        raise RuleBroken("Say in which capacity.")
    if member and organisation:
        raise RuleBroken("A mandate is for a country or for an organisation, not for both.")
    if capacity in LEAD and body is None:
        raise RuleBroken("Say which body this person chairs or reports for.")
    if capacity in SPEAK_FOR_SOMEBODY and not (member or organisation or body):
        raise RuleBroken("Say for which country, organisation or body this person speaks.")
    if capacity in OF_AN_ORGANISATION and organisation is None:
        raise RuleBroken("Say for which organisation.")


@transaction.atomic
def end_mandate(mandate: Mandate, *, until: date, by: By) -> Mandate:
    """Its last day; what was done under it stays."""
    if until < mandate.since:
        raise RuleBroken("A mandate cannot end before it begins.")
    mandate.until = until
    mandate.save(update_fields=["until"])
    says = f"{worn(mandate)}, until {date_said(until, 'en')}."
    record("end mandate", f"person:{mandate.person_id}", says, by=by)
    return mandate


@transaction.atomic
def give_password(person: Person, password: str, *, by: By) -> None:
    """Of somebody who forgot theirs; all that was open under the old one is closed by it."""
    person.set_password(password)
    person.save(update_fields=["password"])
    record(
        "give password",
        f"person:{person.pk}",
        f"{person.name} was given a new password.",
        by=by,
        classification="secretariat",
    )


@transaction.atomic
def describe_mandate(
    mandate: Mandate,
    *,
    honorific: str = "",
    office: str = "",
    protocol_order: int | None = None,
    copies_to: str = "",
    handover: str = "",
    by: By,
) -> Mandate:
    """What the directory says of somebody's hat; the handover note stays for whoever comes next."""
    person = mandate.person
    person.honorific, person.office = honorific.strip()[:60], office.strip()[:200]
    person.save(update_fields=["honorific", "office"])
    mandate.protocol_order, mandate.copies_to, mandate.handover = (
        protocol_order,
        copies_to.strip(),
        handover.strip(),
    )
    mandate.save(update_fields=["protocol_order", "copies_to", "handover"])
    record(
        "describe mandate",
        f"person:{person.pk}",
        f"The directory's entry of {mandate.delegation or person.name} was changed.",
        by=by,
        classification="secretariat",
    )
    return mandate


@transaction.atomic
def give_seat(
    group: Body,
    capacity: str,
    *,
    since: str,
    by: By,
    until: str = "",
    of_body: Body | None = None,
    member: Member | None = None,
    organisation: Organisation | None = None,
    person: Person | None = None,
    sources: Sequence[str] = (),
    illustrative: bool = False,
) -> Seat:
    """A place in a working group by capacity, for a term; it may be vacant."""
    check_dates(since, until)
    if not (of_body or member or organisation):
        raise RuleBroken("A seat belongs to a body, a member or an organisation.")
    if Seat.objects.filter(
        group=group, capacity=capacity, of_body=of_body, member=member, organisation=organisation, until=""
    ).exists():
        raise RuleBroken("This seat exists already; end its term before giving it anew.")
    seat = Seat.objects.create(
        group=group,
        capacity=capacity,
        of_body=of_body,
        member=member,
        organisation=organisation,
        person=person,
        since=since,
        until=until,
        sources=list(sources),
        illustrative=illustrative,
    )
    says = f"{seat} has a seat in {group} as {seat.get_capacity_display()} since {date_said(since, 'en')}."
    record("give seat", f"body:{group.key}", says, by=by, classification="members")
    return seat


@transaction.atomic
def end_seat(seat: Seat, *, until: str, by: By) -> Seat:
    try:
        check_dates(seat.since, until)
    except RuleBroken:
        raise RuleBroken("A seat cannot end before it begins.") from None
    seat.until = until
    seat.save(update_fields=["until"])
    record("end seat", f"body:{seat.group.key}", f"The seat of {seat} in {seat.group} ended {until}.", by=by)
    return seat


def note_visit(person: Person, *, at: datetime) -> None:
    """Remember when the desk was last opened; within half an hour it is the same visit."""
    if person.last_visit is None or at - person.last_visit > SAME_VISIT:
        person.last_visit = at
        person.save(update_fields=["last_visit"])
