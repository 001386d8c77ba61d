from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer, visible
from mufakat.records.recommendations.models import Fate, Recommendation, TakenUp


def recommendations(viewer: Viewer) -> QuerySet[Recommendation]:
    return followed(viewer).prefetch_related("target_groups")


def followed(viewer: Viewer) -> QuerySet[Recommendation]:
    """With what a status rests on, and nothing else."""
    return (
        visible(viewer, Recommendation)
        .filter(meeting__classification__in=viewer.sees)
        .select_related("meeting__body")
        .prefetch_related(Prefetch("taken_up", queryset=links_to_texts(viewer)), fates())
    )


def recommendation(viewer: Viewer, meeting_key: str, ref: str) -> Recommendation | None:
    return recommendations(viewer).filter(meeting__key=meeting_key, ref=ref).first()


def recommendations_to_link(
    viewer: Viewer, found: Instrument, *, besides: Iterable[Recommendation] = ()
) -> dict[str, Recommendation]:
    """What an action of a text may answer: of the forums the text speaks of, else of the last three; "gnf-14/3" → recommendation."""
    every = recommendations(viewer)
    forums = set(taken_up_in(viewer, found).values_list("recommendation__meeting", flat=True))
    forums |= {one.meeting_id for one in besides}
    if not forums:
        newest = every.order_by("-meeting__sort_date").values_list("meeting", flat=True)
        forums = set(list(dict.fromkeys(newest))[:3])
    rows = every.filter(meeting__in=forums).order_by("-meeting__sort_date", "number", "pk")
    return {f"{one.meeting.key}/{one.ref}": one for one in rows}


def taken_up_in(viewer: Viewer, found: Instrument) -> QuerySet[TakenUp]:
    """Links into one text, of drafts this viewer may read."""
    return links_to_texts(viewer).filter(instrument=found)


def links_to_texts(viewer: Viewer) -> QuerySet[TakenUp]:
    """Links into drafts this viewer may read; a link into a members-only draft does not exist for the public."""
    return TakenUp.objects.select_related("instrument", "draft", "recommendation__meeting__body").filter(
        draft__classification__in=viewer.sees, instrument__classification__in=viewer.sees
    )


def fates() -> Prefetch:
    return Prefetch("fates", Fate.objects.select_related("into__meeting__body"))


def others_than(viewer: Viewer, found: Recommendation) -> dict[str, Recommendation]:
    """Every other one, of the newest forum first; "gnf-14/3" → recommendation."""
    rows = recommendations(viewer).exclude(pk=found.pk).order_by("-meeting__sort_date", "number", "pk")
    return {f"{one.meeting.key}/{one.ref}": one for one in rows}


def said_of(viewer: Viewer, found: Recommendation) -> dict[str, TakenUp | Fate]:
    """What persons said became of it, as far as this viewer may read it; "link-7" or "fate-2" → the row."""
    links = links_to_texts(viewer).filter(recommendation=found)
    ends = Fate.objects.filter(recommendation=found).select_related(
        "recommendation__meeting__body", "into__meeting__body"
    )
    return {f"link-{one.pk}": one for one in links} | {f"fate-{one.pk}": one for one in ends}
