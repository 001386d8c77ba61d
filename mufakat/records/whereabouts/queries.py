"""What waits for whom: chosen, put in order and counted by the database, so that a page costs what it shows."""

from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import BigIntegerField, Count, F, Min, OrderBy, Q, QuerySet, TextField, Window
from django.db.models.functions import Cast, Coalesce

from mufakat.core.route.plan import WRITTEN
from mufakat.records.decisions.access import journeys_seen
from mufakat.records.people.access import Viewer
from mufakat.records.whereabouts.models import Waiting

ROW = ("lap", "procedure", "lies", "since", "due", "closes_at", "procedure_pk", "silent")
NAMES = (
    "body__key", "body__abbreviation", "body__names", "journey__key", "journey__forum", "journey__instrument__titles",
)  # fmt: skip
WORST = ("due", "since")
LONGEST = ("since",)


def waits(viewer: Viewer) -> QuerySet[Waiting]:
    """What waits for a body, of the journeys whose load this viewer may see; the longest first."""
    return (
        Waiting.objects.filter(journeys_seen(viewer.sees, "journey__"))
        # forums are few and shared; of what travels, only what names it is read
        .select_related("body", "journey__instrument")
        .prefetch_related("journey__forum__body")
        .only(*ROW, *NAMES)
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
) -> tuple[list[list[Waiting]], int]:
    """One text asked about in one written procedure is one thing, however many bodies it lies before.

    The first of them ``by`` their days, and how many there are altogether. Two questions.
    """
    first = found.order_by().annotate(
        asked=Coalesce("procedure_pk", F("pk") * -1, output_field=BigIntegerField())
    )
    first = first.values("asked").annotate(
        **{f"first_{name}": Min(name) for name in by}, all=Window(Count("*"))
    )
    first = first.order_by(*soonest(f"first_{name}" for name in by), "asked")[:at_most]
    counted = {one["asked"]: one["all"] for one in first}
    asked: dict[int, list[Waiting]] = {key: [] for key in counted}
    for row in found if at_most is None else found.filter(one_of(asked)):
        asked[row.asked].append(row)
    return list(asked.values()), next(iter(counted.values()), 0)


def one_of(asked: Iterable[int]) -> Q:
    """The rows that belong to these, by what the database has an index of (see Waiting.asked)."""
    alone, procedures = [-key for key in asked if key < 0], [key for key in asked if key > 0]
    return Q(pk__in=alone) | Q(procedure_pk__in=procedures)


def soonest(names) -> list[OrderBy]:
    """What has no day comes last, on every database."""
    return [F(name).asc(nulls_last=True) for name in names]
