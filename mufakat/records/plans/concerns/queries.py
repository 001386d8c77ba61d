from dataclasses import dataclass

from django.db.models import Q, QuerySet

from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.models import AgendaItem, Meeting, Outcome
from mufakat.records.people.access import Viewer
from mufakat.records.plans.concerns.models import Concern
from mufakat.records.plans.models import Action
from mufakat.records.recommendations.models import Recommendation


@dataclass(frozen=True, slots=True)
class Choice:
    """Something an outcome may concern: ``key`` is what a form sends back ("place:12/para4", "action:7", "wish:3")."""

    key: str
    label: str
    group: str


def choices(viewer: Viewer, item: AgendaItem, *, language: str = "en") -> list[Choice]:
    """What lies before the room at this item: its draft and the places in it, the actions of its text, the wishes it carries."""
    found: list[Choice] = []
    if item.draft:
        found += places(item.draft, language)
        actions = Action.objects.filter(instrument=item.draft.instrument, classification__in=viewer.sees)
        found += [named_action(one, language) for one in actions[:200]]
    kind, _colon, key = item.subject.partition(":")
    if kind in ("journey", "recommendation"):
        wishes = Recommendation.objects.filter(classification__in=viewer.sees).select_related("meeting__body")
        forum, _slash, ref = key.partition("/")
        asked = Q(meeting__journeys__key=key) if kind == "journey" else Q(meeting__key=forum, ref=ref)
        found += [named_wish(one, language) for one in wishes.filter(asked).distinct()[:100]]
    return found


def places(draft: Draft, language: str) -> list[Choice]:
    title = f"{draft.instrument.title(language)}, {draft.label}"
    held = draft.provisions.filter(kind__in=("part", "area", "paragraph")).exclude(label="")
    return [Choice(f"place:{draft.pk}/", title, title)] + [
        Choice(f"place:{draft.pk}/{one.key}", f"{one.label} {one.text[:80]}", title) for one in held[:300]
    ]


def named_action(one: Action, language: str) -> Choice:
    words = one.texts.get(language) or next(iter(one.texts.values()), "")
    return Choice(f"action:{one.pk}", f"{one.number} {words[:80]}", "actions")


def named_wish(one: Recommendation, language: str) -> Choice:
    return Choice(f"wish:{one.pk}", f"{one.number or ''} {one.text(language)[:80]}", "wishes")


def chosen(viewer: Viewer, key: str) -> tuple[Draft | Action | Recommendation, str] | None:
    """The thing behind a choice, as far as this viewer may see it, and the place in it."""
    kind, _colon, rest = key.partition(":")
    pk, _slash, provision = rest.partition("/")
    table = {"place": Draft, "action": Action, "wish": Recommendation}.get(kind)
    if table is None or not pk.isdigit():
        return None
    found = table.objects.filter(pk=pk, classification__in=viewer.sees).first()
    return (found, provision) if found else None


def concerns_of(viewer: Viewer, meeting: Meeting) -> QuerySet[Concern]:
    """Of every outcome of a meeting, what this viewer may see; one query."""
    sees = viewer.sees
    return Concern.objects.filter(
        Q(draft__classification__in=sees, draft__instrument__classification__in=sees)
        | Q(action__classification__in=sees)
        | Q(recommendation__classification__in=sees, recommendation__meeting__classification__in=sees),
        outcome__meeting=meeting,
    ).select_related("draft__instrument", "action__instrument", "recommendation__meeting__body")


def outcomes_on_place(viewer: Viewer, instrument_key: str, provision_key: str) -> QuerySet[Outcome]:
    """What meetings recorded on a place in any draft of a text; what the room wrote is members' until the record is adopted."""
    sees = viewer.sees
    found = Outcome.objects.filter(
        concerns__provision_key=provision_key,
        concerns__draft__instrument__key=instrument_key,
        concerns__draft__classification__in=sees,
        meeting__classification__in=sees,
        replaced_by=None,
    )
    if "members" not in sees:
        found = found.filter(Q(at=None) | Q(meeting__summary_record__adopted_on__gt=""))
    return found.select_related("meeting__body").order_by("meeting__sort_date", "pk").distinct()
