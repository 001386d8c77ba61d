"""What waits for whom: chosen, put in order and counted by the database, so that a page costs what it shows."""

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import BigIntegerField, F, Min, OrderBy, Q, QuerySet, TextField
from django.db.models.functions import Cast, Coalesce

from mufakat.core.route.plan import WRITTEN
from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.models import Waiting

WORST = ("due", "since")
LONGEST = ("since",)


def waits(viewer: Viewer) -> QuerySet[Waiting]:
    """What waits for a body, of the journeys whose load this viewer may see; the longest first."""
    return (
        Waiting.objects.filter(
            Q(journey__instrument=None) | Q(journey__instrument__classification__in=viewer.sees),
            Q(journey__forum=None) | Q(journey__forum__classification__in=viewer.sees),
            journey__classification__in=viewer.sees,
        )
        .select_related("body", "journey__instrument", "journey__forum__body")
        .order_by(*soonest(LONGEST), "pk")
    )


def ripe(found: QuerySet[Waiting], *, today: date, now: datetime) -> QuerySet[Waiting]:
    """Where a decision can be recorded, since its meeting has come, or declared, since the time for replies is over."""
    in_writing = Q(procedure__in=WRITTEN)
    over, come = Q(closes_at__lte=now), Q(due=None) | Q(due__lte=today)
    return found.filter(in_writing & over | ~in_writing & come, lies=True)


def lacking(found: QuerySet[Waiting], codes: Collection[str]) -> QuerySet[Waiting]:
    """What lies before a body that asked in writing, and no word of one of these members is on record."""
    named = Q(pk__in=())
    for code in codes:
        named |= Q(silent_text__contains=f'"{code}"')
    return found.annotate(silent_text=Cast("silent", TextField())).filter(named, lies=True)


def decided_by(viewer: Viewer) -> Q:
    """What waits for the bodies whose decisions this person may record (as people.access.may_decide says of one)."""
    return Q() if viewer.is_secretariat else Q(body__key__in=viewer.chaired)


def with_others(viewer: Viewer) -> QuerySet[Waiting]:
    """What somebody else has to do: another body to decide, members to reply."""
    return waits(viewer).exclude(decided_by(viewer), silent=[])


def asked_together(
    found: QuerySet[Waiting], *, by: tuple[str, ...], at_most: int | None = None
) -> list[list[Waiting]]:
    """One text asked about in one written procedure is one thing, however many bodies it lies before. Two questions."""
    keyed = with_question(found)
    first = keyed.order_by().values("question").annotate(**{f"first_{name}": Min(name) for name in by})
    first = first.order_by(*soonest(f"first_{name}" for name in by), "question")[:at_most]
    asked: dict[int, list[Waiting]] = {one["question"]: [] for one in first}
    for row in keyed.filter(question__in=list(asked)) if at_most is not None else keyed:
        asked[row.question].append(row)
    return list(asked.values())


def questions(found: QuerySet[Waiting]) -> int:
    return with_question(found).order_by().values("question").distinct().count()


def with_question(found: QuerySet[Waiting]) -> QuerySet[Waiting]:
    """A row of no written procedure is a question of its own; negative, to keep clear of the procedures."""
    alone = F("pk") * -1
    return found.annotate(question=Coalesce("procedure_pk", alone, output_field=BigIntegerField()))


def soonest(names) -> list[OrderBy]:
    """What has no day comes last, on every database."""
    return [F(name).asc(nulls_last=True) for name in names]
