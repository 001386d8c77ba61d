from django.db.models import QuerySet

from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.signed_notes.access import may_look, readable, signs_for
from mufakat.records.signed_notes.models import SignedNote


def signed_notes(viewer: Viewer) -> QuerySet[SignedNote]:
    """Notes this viewer may read, on recommendations it may read."""
    return SignedNote.objects.filter(
        readable(viewer),
        recommendation__classification__in=viewer.sees,
        recommendation__meeting__classification__in=viewer.sees,
    ).select_related("organisation", "recommendation__meeting__body")


def signed_note(viewer: Viewer, pk: int) -> SignedNote | None:
    return signed_notes(viewer).filter(pk=pk).first()


def shown_on(viewer: Viewer, recommendation: Recommendation) -> list[SignedNote]:
    """What stands beside its status, the oldest first; the same for everybody."""
    return list(signed_notes(viewer).filter(recommendation=recommendation, state=SignedNote.State.SHOWN))


def own_notes(viewer: Viewer) -> QuerySet[SignedNote]:
    own = [one.pk for one in signs_for(viewer)]
    return signed_notes(viewer).filter(organisation__in=own).order_by("-pk")


def notes_to_look_at(viewer: Viewer) -> QuerySet[SignedNote]:
    found = signed_notes(viewer).filter(state=SignedNote.State.WAITING)
    return found if may_look(viewer) else found.none()
