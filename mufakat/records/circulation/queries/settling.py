"""The rolling text a viewer may see, and one thing of it."""

from collections.abc import Iterable

from mufakat.records.circulation.access import sees_rolling, visible_submissions
from mufakat.records.circulation.models import (
    Amendment,
    Circulation,
    Comment,
    Disposition,
    Joining,
    Submission,
)
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer


def amendment(viewer: Viewer, pk: int) -> Amendment | None:
    """One that stands in a rolling text the viewer sees, or one's own."""
    found = Amendment.objects.select_related("submission__addressee__member", "submission__draft__instrument")
    return found.filter(pk=pk, submission__in=visible_submissions(viewer)).first()


def comment(viewer: Viewer, pk: int) -> Comment | None:
    found = Comment.objects.select_related("submission__addressee__member", "submission__draft__instrument")
    return found.filter(pk=pk, submission__in=visible_submissions(viewer)).first()


def joining(draft: Draft, pk: int) -> Joining | None:
    """Of a draft whose rolling text the viewer may see."""
    return Joining.objects.filter(draft=draft, pk=pk).first()


def rolling_draft(viewer: Viewer, instrument_key: str, sequence: int, language: str = "") -> Draft | None:
    """The draft whose rolling text may be seen; attribution is for members."""
    if not sees_rolling(viewer):
        return None
    found = Draft.objects.select_related("instrument__body").filter(
        instrument__key=instrument_key,
        sequence=sequence,
        classification__in=viewer.sees,
        instrument__classification__in=viewer.sees,
    )
    return (found.filter(language=language).first() if language else None) or found.order_by("pk").first()


def followed_by(viewer: Viewer, draft: Draft) -> Draft | None:
    """The draft that was issued from this one's rolling text, where the viewer may see that."""
    later = draft.followed_by()
    return later if later and later.classification in viewer.sees else None


def group_settling(draft: Draft) -> str:
    """The body in whose name agreements are made, as printed; "" where none was named."""
    named = Circulation.objects.filter(
        draft__instrument_id=draft.instrument_id, group__isnull=False
    ).select_related("group")
    found = named.order_by("-pk").first()
    return str(found.group) if found else str(draft.instrument.body or "")


def dispositions(things: Iterable[Amendment | Comment]) -> dict[tuple[str, int], Disposition]:
    """The last answer to each: ("amendment" or "comment", its number) → disposition."""
    things = list(things)
    found: dict[tuple[str, int], Disposition] = {}
    for word, table in (("amendment", Amendment), ("comment", Comment)):
        keys = [each.pk for each in things if isinstance(each, table)]
        for act in Disposition.objects.filter(**{f"{word}__in": keys}).order_by("at", "pk"):
            found[(word, getattr(act, f"{word}_id"))] = act
    return found


def has_rolling(viewer: Viewer, draft: Draft) -> bool:
    return sees_rolling(viewer) and draft.submissions.filter(state=Submission.State.SUBMITTED).exists()
