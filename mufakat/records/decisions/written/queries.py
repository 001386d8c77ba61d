from collections.abc import Iterable

from django.db.models import Prefetch, QuerySet

from mufakat.records.bodies.models import Body, Calendar
from mufakat.records.bodies.queries import region
from mufakat.records.decisions.access import positions_seen_at
from mufakat.records.decisions.models import Journey
from mufakat.records.decisions.written.models import BodyRules, Procedure, ProcedureAct
from mufakat.records.people.access import Viewer

TOLD = Prefetch(
    "acts",
    ProcedureAct.objects.select_related("member", "letter", "procedure").order_by("position"),
    to_attr="told",
)


def procedures(viewer: Viewer, journeys: Iterable[Journey]) -> QuerySet[Procedure]:
    """Written procedures on these journeys, for members of the body: who spoke or kept silent is a position."""
    seen = positions_seen_at(viewer)
    found = Procedure.objects.filter(journey__in=list(journeys), classification__in=viewer.sees)
    if seen is not None:
        found = found.filter(seen)
    return (
        found.select_related("put__body", "put__draft")
        # most journeys have none, and what travels is fetched only where there is one
        .prefetch_related("journey__route", "journey__instrument", "journey__forum__body", TOLD)
        .order_by("pk")
    )


def procedure(viewer: Viewer, journey: Journey, pk: int) -> Procedure | None:
    return procedures(viewer, [journey]).filter(pk=pk).first()


def rules_for(body: Body | None) -> BodyRules:
    """The body's own rules, else the region's (not saved), with the region's zone and secretariat's calendar where none is set."""
    held = BodyRules.objects.filter(body=body).first() if body else None
    home = region()
    said = home.rules if home else {}
    rules = held or BodyRules(
        body=body, silence_means_no_objection=bool(said.get("silence_means_no_objection", False))
    )
    rules.time_zone = rules.time_zone or said.get("time_zone", "") or "UTC"
    if not rules.calendars:
        rules.calendars = calendars_in(rules.time_zone)
    return rules


def calendars_in(zone: str) -> list[str]:
    """The places whose clocks show that zone: usually the secretariat's seat."""
    return list(Calendar.objects.filter(time_zone=zone).order_by("key").values_list("key", flat=True))


def calendars() -> QuerySet[Calendar]:
    return Calendar.objects.order_by("key")
