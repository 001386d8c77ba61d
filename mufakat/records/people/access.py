from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from django.db.models import Model, QuerySet, prefetch_related_objects

from mufakat.records.bodies.register import register
from mufakat.records.facts import Classification
from mufakat.records.journal.operations import By
from mufakat.records.people.models import Mandate, Person
from mufakat.records.prepared import Prepared

M = TypeVar("M", bound=Model)

PUBLIC = frozenset({Classification.PUBLIC.value})
PARTICIPANT = PUBLIC | {Classification.PARTICIPANTS.value}
MEMBER = PARTICIPANT | {Classification.MEMBERS.value}
SECRETARIAT = MEMBER | {Classification.SECRETARIAT.value}
LEADS = frozenset({Mandate.Capacity.CHAIR, Mandate.Capacity.VICE_CHAIR, Mandate.Capacity.RAPPORTEUR})


@dataclass(frozen=True, slots=True)
class Viewer:
    """Who is looking, with the hats in force today. Every query's first argument."""

    person: Person | None = None
    mandates: tuple[Mandate, ...] = field(default=())

    @property
    def is_stranger(self) -> bool:
        return self.person is None

    @property
    def is_secretariat(self) -> bool:
        return any(m.capacity == Mandate.Capacity.SECRETARIAT for m in self.mandates)

    @property
    def sees(self) -> frozenset[str]:
        """The classifications this viewer may read (domain.md 2.7)."""
        if self.is_secretariat:
            return SECRETARIAT
        if any(m.member_id or (m.body_id and not m.organisation_id) for m in self.mandates):
            return MEMBER
        return PARTICIPANT if self.mandates else PUBLIC

    @property
    def member_codes(self) -> frozenset[str]:
        return frozenset(m.member.code for m in self.mandates if m.member_id)

    @property
    def chaired(self) -> frozenset[str]:
        """Keys of the bodies this viewer leads, or writes the record of."""
        return frozenset(m.body.key for m in self.mandates if m.capacity in LEADS and m.body_id)

    def chairs(self, *bodies: str) -> bool:
        return not self.chaired.isdisjoint(bodies)

    def acting(self, on_behalf_of: str = "") -> By:
        """Both names for an act: the person, and for whom."""
        assert self.person is not None, "a stranger does not act"
        delegation = on_behalf_of or next((m.delegation for m in self.mandates), "")
        return By(actor=f"person:{self.person.pk}", name=self.person.name, on_behalf_of=delegation)


STRANGER = Viewer()


_worn = Prepared(lambda people: Mandate.objects.filter(person__in=people).order_by("pk"))


def viewer_of(person: Person | None, *, on: date) -> Viewer:
    """The person with the mandates that hold on that day; an expired hat lets nobody see anything."""
    if person is None or not getattr(person, "is_active", False):
        return STRANGER
    worn = _worn(values=[person.pk])
    mandates = tuple(hat for hat in worn if hat.since <= on and (hat.until is None or on <= hat.until))
    for hat in mandates:
        hat.person = person
    register().attach(mandates, "body", "member")
    prefetch_related_objects([m for m in mandates if m.organisation_id], "organisation")
    return Viewer(person=person, mandates=mandates)


def visible(viewer: Viewer, model: type[M]) -> QuerySet[M]:
    """The rows of a classified model that this viewer may read; there is no other way for a door to get them."""
    return model.objects.filter(classification__in=viewer.sees)


def runs_the_house(viewer: Viewer) -> bool:
    """Who adds people and gives mandates."""
    return viewer.is_secretariat


def may_confirm_reports(viewer: Viewer) -> bool:
    return viewer.is_secretariat


def may_decide(viewer: Viewer, *body_keys: str) -> bool:
    """The chair, vice-chair or rapporteur of a body records its decisions; the secretariat may on the chair's behalf."""
    return viewer.is_secretariat or viewer.chairs(*body_keys)
