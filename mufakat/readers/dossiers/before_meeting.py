"""What lies before a meeting on its journeys, with the positions taken there; and what its outcomes concern."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from mufakat.readers.dossiers.acts import act_said, load_title
from mufakat.readers.dossiers.titles import Called
from mufakat.records.decisions.models import Act
from mufakat.records.decisions.queries import acts_at
from mufakat.records.instruments.models import Provision
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer
from mufakat.records.plans.concerns.models import Concern
from mufakat.records.plans.concerns.queries import concerns_of
from mufakat.records.whereabouts.queries import waits

STANCES = {
    "support": _("support"),
    "no_objection": _("no objection"),
    "reservation": _("a reservation"),
    "objection": _("an objection"),
    "lifted": _("lifts its reservation or objection"),
}


@dataclass(frozen=True, slots=True)
class PositionSaid:
    """What stands of a member's word on one place; "" is the whole text."""

    member: str
    stance: str
    place: str
    words: str
    lifted_if: str


@dataclass(frozen=True, slots=True)
class Before:
    """What travels and comes to this meeting: still to be put before it, lying there, or decided at it."""

    title: str
    says: str  # the text
    address: str
    put: str  # where it is put before this meeting; "" once it lies there
    record: str  # where a position is recorded; "" unless it lies there
    decide: str
    decided: str  # what the meeting did, in a sentence
    item: int | None  # the agenda item it is taken up under
    positions: Sequence[PositionSaid]


def considered(viewer: Viewer, meeting: Meeting, *, language: str = "en") -> list[Before]:
    """For those who read what members read; positions are theirs alone."""
    if "members" not in viewer.sees:
        return []
    acts = [one for one in acts_at(viewer, meeting) if not one.is_corrected]
    items = {one.subject: one.pk for one in meeting.agenda_items.all() if one.subject}
    put = {(one.journey_id, one.stage, one.lap): one for one in acts if of_kind(one, Act.Kind.PUT_BEFORE)}
    done = {(one.journey_id, one.stage, one.lap): one for one in acts if of_kind(one, Act.Kind.DECIDED)}
    said = positions_on(viewer, put.values(), language)
    lying = [
        lies(one, done.get(where), said.get(where, ()), items, language, viewer) for where, one in put.items()
    ]
    there = {one.journey_id for one in put.values()}
    return [*lying, *to_put(viewer, meeting, items, there, language)]


def of_kind(act: Act, kind: str) -> bool:
    return kind in (act.kind, act.instead_kind)


def lies(
    act: Act,
    done: Act | None,
    positions: Sequence[PositionSaid],
    items: dict[str, int],
    language: str,
    viewer: Viewer,
) -> Before:
    key = act.journey.key
    return Before(
        title=load_title(act.journey, language),
        says=str(act.draft) if act.draft else "",
        address=reverse("desk-journey", args=[key]),
        put="",
        record="" if done else reverse("desk-position-recorded", args=[key]),
        decide="" if done else reverse("desk-decide", args=[key]),
        decided=act_said(viewer, done, language).says if done else "",
        item=items.get(f"journey:{key}"),
        positions=positions,
    )


def to_put(
    viewer: Viewer, meeting: Meeting, items: dict[str, int], there: Collection[int], language: str
) -> Iterator[Before]:
    """On the agenda, waiting for this body, and not put before this meeting yet."""
    keys = [subject.removeprefix("journey:") for subject in items if subject.startswith("journey:")]
    waiting = waits(viewer).filter(body=meeting.body, journey__key__in=keys).exclude(journey__in=there)
    for one in waiting if keys else ():
        yield Before(
            title=load_title(one.journey, language),
            says="",
            address=reverse("desk-journey", args=[one.journey.key]),
            put=f"{reverse('desk-decide', args=[one.journey.key])}?meeting={meeting.key}",
            record="",
            decide="",
            decided="",
            item=items[f"journey:{one.journey.key}"],
            positions=(),
        )


def positions_on(viewer: Viewer, put: Iterable[Act], language: str) -> dict[tuple, list[PositionSaid]]:
    """Journey, stage, lap → what stands there, the last word of each member on each place; one query."""
    held = (
        Act.objects.filter(
            kind=Act.Kind.POSITION,
            journey__in={one.journey_id for one in put},
            classification__in=viewer.sees,
        )
        .filter(corrections=None)
        .select_related("member")
    )
    last: dict[tuple, dict[tuple, Act]] = {}
    for one in held.order_by("pk"):
        place = ", ".join(one.provisions)
        last.setdefault((one.journey_id, one.stage, one.lap), {})[one.member_id, place] = one
    return {
        where: [position_said(one, place, language) for (_member, place), one in words.items()]
        for where, words in last.items()
    }


def position_said(one: Act, place: str, language: str) -> PositionSaid:
    return PositionSaid(
        member=one.member.name(language) if one.member else "",
        stance=str(STANCES.get(one.stance, one.stance)),
        place=place,
        words=one.wording or one.reasons,
        lifted_if=one.lifted_if,
    )


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
