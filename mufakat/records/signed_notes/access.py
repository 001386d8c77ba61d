"""Who signs, who looks, who reads. An NGO co-chairs and co-drafts at the forum (domain.md 2.7): it also says what it sees."""

from django.db.models import Q

from mufakat.records.bodies.models import Organisation
from mufakat.records.people.access import Viewer
from mufakat.records.signed_notes.models import SignedNote

SIGNING = frozenset({"ngo", "association", "national_council", "civil_society"})  # kinds of organisations


def signs_for(viewer: Viewer) -> list[Organisation]:
    """The organisations in whose name this person may sign."""
    held = {
        hat.organisation_id: hat.organisation
        for hat in viewer.mandates
        if hat.organisation_id and hat.organisation.kind in SIGNING
    }
    return list(held.values())


def may_sign(viewer: Viewer) -> bool:
    return bool(signs_for(viewer))


def may_look(viewer: Viewer) -> bool:
    """Whether a note is shown: that it is about the recommendation and names no child. Not what it says."""
    return viewer.is_secretariat


def may_read_notes(viewer: Viewer) -> bool:
    """Whoever has something to do in the room of notes."""
    return may_look(viewer) or may_sign(viewer)


def readable(viewer: Viewer) -> Q:
    """What is shown, for everybody; the rest for its own organisation and for whoever looks."""
    if may_look(viewer):
        return Q()
    own = [one.pk for one in signs_for(viewer)]
    return Q(state=SignedNote.State.SHOWN) | Q(organisation__in=own)
