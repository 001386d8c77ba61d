"""What is owed about practices and a country's structure: to clear it, to mend what came back, to publish what was sent."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.readers.owed.item import Owed
from mufakat.records.knowledge.practices.queries import asked_back, to_moderate
from mufakat.records.knowledge.structure.access import clearing_for, entering_for
from mufakat.records.knowledge.structure.queries import given_back, waiting_for_clearance
from mufakat.records.people.access import Viewer


def owed_as_knowing(viewer: Viewer, *, today: date, language: str) -> Iterator[Owed]:
    if clearing_for(viewer):
        for work in waiting_for_clearance(viewer):
            what = _("Clear the structure of social protection for children, or give it back")
            yield owed(what, work.member.name(language), structure_address(work), work.asked_at.date())
    if entering_for(viewer):
        for work in given_back(viewer):
            what = _("Mend the structure your authority gave back")
            yield owed(what, work.member.name(language), structure_address(work), None)
    for one in asked_back(viewer):
        what = _("Answer the secretariat about “%(title)s”") % {"title": one.title}
        yield owed(what, _("secretariat"), reverse("desk-practice", args=[one.pk]), one.changed_at.date())
    for one in to_moderate(viewer):
        what = _("Publish “%(title)s”, or ask back") % {"title": one.title}
        whose = one.offered_by or one.organisation
        named = whose.name(get_language() or "en") if whose else ""
        yield owed(what, named, reverse("desk-practice", args=[one.pk]), one.changed_at.date())


def owed(what: str, to_whom: str, address: str, since: date | None) -> Owed:
    return Owed(what, to_whom, None, 0, address, since)


def structure_address(work) -> str:
    return reverse("desk-structure", args=[work.member.code.lower()])
