from django.db.models import Q, QuerySet

from mufakat.records.instruments.models import Instrument
from mufakat.records.people.access import Viewer, visible
from mufakat.records.plans.models import Action, Indicator, PlanEdition, ResourceLine


def actions(viewer: Viewer) -> QuerySet[Action]:
    return (
        visible(viewer, Action)
        .filter(instrument__classification__in=viewer.sees)
        .select_related("instrument", "area")
    )


def actions_in_force(viewer: Viewer, instrument: Instrument) -> QuerySet[Action]:
    return actions(viewer).filter(instrument=instrument, ended_on="")


def action(viewer: Viewer, instrument_key: str, key: str) -> Action | None:
    return (
        actions(viewer)
        .prefetch_related("answers__meeting__body")
        .filter(instrument__key=instrument_key, key=key)
        .first()
    )


def indicators(viewer: Viewer) -> QuerySet[Indicator]:
    """Indicators of plans and actions this viewer may read, with their targets."""
    return (
        Indicator.objects.filter(
            Q(action__isnull=True) | Q(action__classification__in=viewer.sees),
            instrument__classification__in=viewer.sees,
        )
        .select_related("instrument", "action")
        .prefetch_related("targets")
    )


def indicators_in_force(viewer: Viewer, instrument: Instrument) -> QuerySet[Indicator]:
    return indicators(viewer).filter(instrument=instrument, ended_on="")


def resource_lines(viewer: Viewer, one: Action) -> QuerySet[ResourceLine]:
    """What the plan itself names for an action that this viewer was given."""
    return ResourceLine.objects.filter(
        action=one, action__classification__in=viewer.sees, action__instrument__classification__in=viewer.sees
    )


def editions(viewer: Viewer, instrument: Instrument) -> QuerySet[PlanEdition]:
    """Every edition of a plan, the newest first."""
    return PlanEdition.objects.filter(
        instrument=instrument, instrument__classification__in=viewer.sees
    ).order_by("-number")


def plans(viewer: Viewer) -> QuerySet[Instrument]:
    """Texts with actions in force."""
    return (
        Instrument.objects.filter(classification__in=viewer.sees, actions__isnull=False)
        .distinct()
        .select_related("body")
    )


def plan(viewer: Viewer, key: str) -> Instrument | None:
    return plans(viewer).filter(key=key).first()
