"""What lies before a meeting on its journeys, with the positions taken there; and what its outcomes concern."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.dossiers.titles import Called
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.queries import acts_at
from mufakat.records.instruments.models import Provision
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.plans.concerns.models import Concern
from mufakat.records.plans.concerns.queries import concerns_of

STANCES = {
    "support": _("support"),
    "no_objection": _("no objection"),
    "reservation": _("a reservation"),
    "objection": _("an objection"),
    "lifted": _("lifts its reservation or objection"),
}


@dataclass(frozen=True, slots=True)
class PositionSaid:
    member: str
    stance: str
    words: str


@dataclass(frozen=True, slots=True)
class Before:
    """A consideration that was put before this meeting and has not been decided at it."""

    title: str
    says: str
    address: str
    record: str  # where a position is recorded
    decide: str
    item: int | None  # the agenda item it is taken up under
    positions: Sequence[PositionSaid]


def considered(viewer: Viewer, meeting: Meeting, *, language: str = "en") -> list[Before]:
    """For those who read what members read; positions are theirs alone."""
    if "members" not in viewer.sees:
        return []
    acts = list(acts_at(viewer, meeting))
    decided = {(one.journey_id, one.stage, one.lap) for one in acts if one.kind == Act.Kind.DECIDED}
    open_here = [
        one for one in acts
        if one.kind == Act.Kind.PUT_BEFORE and (one.journey_id, one.stage, one.lap) not in decided
    ]  # fmt: skip
    items = {one.subject: one.pk for one in meeting.agenda_items.all() if one.subject}
    said = positions_on(viewer, open_here, language)
    return [
        before(one, said.get((one.journey_id, one.stage, one.lap), ()), items, language) for one in open_here
    ]


def before(act: Act, positions: Sequence[PositionSaid], items: dict[str, int], language: str) -> Before:
    key = act.journey.key
    return Before(
        title=load_title(act.journey, language),
        says=str(act.draft) if act.draft else "",
        address=reverse("desk-journey", args=[key]),
        record=reverse("desk-position-recorded", args=[key]),
        decide=reverse("desk-decide", args=[key]),
        item=items.get(f"journey:{key}"),
        positions=positions,
    )


def positions_on(viewer: Viewer, put: Iterable[Act], language: str) -> dict[tuple, list[PositionSaid]]:
    """Journey, stage, lap → what was recorded there; one query."""
    held = Act.objects.filter(
        kind=Act.Kind.POSITION, journey__in={one.journey_id for one in put}, classification__in=viewer.sees
    ).select_related("member")
    found: dict[tuple, list[PositionSaid]] = {}
    for one in held.order_by("pk"):
        named = one.member.name(language) if one.member else ""
        said = PositionSaid(named, str(STANCES.get(one.stance, one.stance)), one.wording or one.reasons)
        found.setdefault((one.journey_id, one.stage, one.lap), []).append(said)
    return found


def by_outcome(viewer: Viewer, meeting: Meeting, language: str = "en") -> dict[int, list[Called]]:
    """Outcome → what it concerns; two queries however many there are."""
    held = list(concerns_of(viewer, meeting))
    places = Provision.objects.filter(
        draft__in={one.draft_id for one in held if one.draft_id}, key__in={one.provision_key for one in held}
    )
    labels = {(one.draft_id, one.key): one.label for one in places}
    found: dict[int, list[Called]] = {}
    for one in held:
        label = labels.get((one.draft_id, one.provision_key), "")
        found.setdefault(one.outcome_id, []).append(called_concern(one, label, language))
    return found


def called_concern(one: Concern, label: str, language: str) -> Called:
    if one.action:
        address = f"/instruments/{one.action.instrument.key}/actions/{one.action.key}/"
        return Called(one.action.key, f"{one.action.number} {one.action.instrument.title(language)}", address)
    if one.recommendation:
        wish = one.recommendation
        address = f"/meetings/{wish.meeting.key}/recommendations/{wish.ref}/"
        return Called(wish.ref, wish.text(language), address)
    text = one.draft.instrument
    place = f", {label}" if label else ""
    address = f"/instruments/{text.key}/drafts/{one.draft.sequence}/" + (
        f"#{one.provision_key}" if label else ""
    )
    return Called(text.key, f"{text.title(language)}, {one.draft.label}{place}", address)
