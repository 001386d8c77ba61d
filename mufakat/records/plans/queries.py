from django.db.models import Prefetch, Q, QuerySet

from mufakat.core.plans.proposed import ProposedAction, proposed_actions
from mufakat.records.decisions.models import Seal
from mufakat.records.instruments.models import Draft, Instrument, Provision
from mufakat.records.instruments.operations import text_of
from mufakat.records.people.access import Viewer, visible
from mufakat.records.plans.models import Action, Indicator, PlanEdition, ResourceLine
from mufakat.records.recommendations.models import Recommendation

CARRIED = ("paragraph", "item")  # what an action can carry out


def actions(viewer: Viewer) -> QuerySet[Action]:
    return (
        visible(viewer, Action)
        .filter(instrument__classification__in=viewer.sees)
        .select_related("instrument", "area")
    )


def actions_in_force(viewer: Viewer, instrument: Instrument) -> QuerySet[Action]:
    return actions(viewer).filter(instrument=instrument, ended_on="")


def actions_linked(viewer: Viewer, instrument: Instrument) -> QuerySet[Action]:
    """Those in force, each with what it answers and how it is measured."""
    wishes = Recommendation.objects.filter(
        classification__in=viewer.sees, meeting__classification__in=viewer.sees
    )
    return actions_in_force(viewer, instrument).prefetch_related(
        Prefetch("answers", wishes.select_related("meeting__body")), "indicators"
    )


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


def adopted_texts(viewer: Viewer) -> QuerySet[Instrument]:
    """Texts that were adopted, of which actions can be put in force; the newest first."""
    seals = Seal.objects.filter(draft__classification__in=viewer.sees, taken_off_by=None)
    found = Instrument.objects.filter(
        classification__in=viewer.sees, pk__in=seals.values("draft__instrument")
    )
    return found.select_related("body").order_by("-pk")


def adopted_text(viewer: Viewer, instrument: Instrument) -> Draft | None:
    """The draft that was adopted last, where this viewer may read it: what actions are taken from."""
    sealed = Seal.objects.filter(
        draft__instrument=instrument, draft__classification__in=viewer.sees, taken_off_by=None
    )
    last = sealed.select_related("draft", "act").last()
    if last is None:
        return None
    last.draft.adopted_on = last.act.on
    return last.draft


def proposed_in(draft: Draft) -> tuple[ProposedAction, ...]:
    """What the action tables of a draft that the viewer was given propose."""
    return proposed_actions(text_of(draft))


def not_in_force(draft: Draft) -> list[ProposedAction]:
    """Of an adopted text, what no person has put in force."""
    there = set(Action.objects.filter(instrument=draft.instrument_id).values_list("key", flat=True))
    return [one for one in proposed_in(draft) if one.key not in there]


def carried(viewer: Viewer, instrument: Instrument) -> list[Provision]:
    """The paragraphs of the adopted text that an action can carry out, in its order; what stands in a table is no such."""
    text = adopted_text(viewer, instrument)
    if text is None:
        return []
    cells = text.provisions.filter(kind="cell").values("key")
    return list(text.provisions.filter(kind__in=CARRIED).exclude(parent_key__in=cells).order_by("position"))
