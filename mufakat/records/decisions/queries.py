from collections.abc import Collection, Iterable, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter

from django.db.models import Exists, OuterRef, Q, QuerySet, prefetch_related_objects

from mufakat.records.bodies.models import Body
from mufakat.records.bodies.register import register
from mufakat.records.decisions.access import journeys_seen, positions_seen_at
from mufakat.records.decisions.models import Act, Answer, Journey, RouteEdition, Seal
from mufakat.records.decisions.telling import standing_of
from mufakat.records.decisions.written.models import Procedure, ProcedureAct
from mufakat.records.files.models import StoredFile
from mufakat.records.instruments.models import Draft
from mufakat.records.meetings.models import Meeting
from mufakat.records.people.access import Viewer, visible
from mufakat.records.prepared import Prepared


def journeys(viewer: Viewer) -> QuerySet[Journey]:
    """Journeys whose load this viewer may see; `told` adds what was done on them."""
    return travelling(viewer.sees)


def travelling(sees: frozenset[str]) -> QuerySet[Journey]:
    return Journey.objects.filter(journeys_seen(sees)).select_related("route", "instrument")


_named = Prepared(lambda sees, keys: travelling(sees).filter(key__in=keys).order_by())


def journeys_named(viewer: Viewer, *keys: str) -> list[Journey]:
    """Those among them with these keys, in no order."""
    return _named(viewer.sees, values=keys)


def journey(viewer: Viewer, key: str) -> Journey | None:
    return next(iter(told(viewer, journeys_named(viewer, key))), None)


def told(viewer: Viewer, found: Iterable[Journey]) -> list[Journey]:
    """These journeys with the acts the viewer may see, in order, where each stands by them, the seals of adoptions among
    them, and what all of these name.

    A meeting, a text or a forum is fetched only where there is one: joined to every act, columns that mostly hold
    nothing cost more than the acts themselves (docs/choices/0009).
    """
    found = list(found)
    rows = acts_on(viewer, found)
    adopted = {row.journey_id for row in rows if row.outcome == "adopted"}
    seals = seals_on(found, adopted)
    for things, name in ((found, "forum"), (rows, "meeting"), (rows, "draft"), (seals, "draft")):
        prefetch_related_objects([one for one in things if getattr(one, f"{name}_id")], name)
    at_hand = register()
    at_hand.attach(rows, "body", "to_body", "member")
    at_hand.attach([row.meeting for row in rows if row.meeting_id], "body")
    at_hand.attach([one.forum for one in found if one.forum_id], "body")
    for one in found:
        one.stands = standing_of(one, one.visible_acts)
    return found


_on = Prepared(lambda sees, seen, journeys: readable(sees, seen).filter(journey__in=journeys).order_by())


def acts_on(viewer: Viewer, found: Sequence[Journey]) -> list[Act]:
    """The acts on these journeys that the viewer may read, as they followed one another; also as `visible_acts` of each."""
    held = {one.pk: one for one in found}
    for one in found:
        one.visible_acts = []
    rows = _on(viewer.sees, positions_seen_at(viewer), values=list(held))
    rows.sort(key=attrgetter("position"))  # to have a few rows ordered costs more in the database
    for row in rows:
        row.journey = held[row.journey_id]
        row.journey.visible_acts.append(row)
    return rows


def seals_on(found: Sequence[Journey], adopted: Set[int]) -> list[Seal]:
    """What was sealed on those that were adopted and not taken off since, in order; also as `seals_held` of each journey."""
    seals = list(Seal.objects.filter(journey__in=adopted, taken_off_by=None)) if adopted else []
    held = {one.pk: one for one in found}
    for one in found:
        one.seals_held = []
    for seal in seals:
        held[seal.journey_id].seals_held.append(seal)
    return seals


def acts(viewer: Viewer) -> QuerySet[Act]:
    """Acts this viewer may read, with what they name."""
    found = readable(viewer.sees, positions_seen_at(viewer))
    return found.select_related("body", "meeting__body", "to_body", "draft", "member")


def readable(sees: frozenset[str], positions: Q | None) -> QuerySet[Act]:
    """Acts so classified, and of positions only these. Who stood where is for members; the public sees decisions (domain.md 2.7)."""
    found = Act.objects.filter(classification__in=sees)
    if positions is None:
        return found
    return found.filter(~Q(kind=Act.Kind.POSITION) & ~Q(instead_kind=Act.Kind.POSITION) | positions)


def answers(viewer: Viewer, *recommendations) -> QuerySet[Answer]:
    return (
        visible(viewer, Answer)
        .select_related("body", "meeting__body")
        .filter(recommendation__in=recommendations)
        .order_by("on", "pk")
    )


def acts_at(viewer: Viewer, meeting) -> QuerySet[Act]:
    """What was done at a meeting, with whether it was corrected since (perhaps to another meeting)."""
    mended = Act.objects.filter(corrects=OuterRef("pk"))
    found = told_alone(viewer).filter(meeting=meeting).annotate(is_corrected=Exists(mended))
    return found.order_by("on", "pk")


def decisions(viewer: Viewer) -> QuerySet[Act]:
    """What bodies decided, the newest first; where one was corrected, what stands in its place."""
    decided = Q(kind=Act.Kind.DECIDED) | Q(instead_kind=Act.Kind.DECIDED)
    return in_force(told_alone(viewer)).filter(decided).order_by("-on", "-pk")


def adoptions(viewer: Viewer, instruments: Collection[int]) -> QuerySet[Act]:
    """The acts that adopted these instruments as they stand today, the earliest first."""
    found = in_force(told_alone(viewer)).filter(journey__instrument__in=instruments, outcome="adopted")
    return found.order_by("on", "pk")


def is_open_to_all(journey: Journey) -> bool:
    """Whether everybody may read a text that was adopted on this journey: there is an evidence pack for everybody."""
    return journey.classification == "public" and any(
        seal.draft and seal.draft.classification == "public" for seal in journey.seals_held
    )


def seals_of(viewer: Viewer, draft: Draft) -> QuerySet[Seal]:
    """The adoptions of exactly this draft, on journeys this viewer may see."""
    found = Seal.objects.filter(draft=draft, taken_off_by=None, journey__classification__in=viewer.sees)
    return found.select_related("journey", "draft", "act")


def in_force(found: QuerySet[Act]) -> QuerySet[Act]:
    """Without what was corrected, and without corrections that a later one of the same act replaced."""
    later = Act.objects.filter(corrects=OuterRef("corrects"), position__gt=OuterRef("position"))
    return found.filter(~Exists(later), corrections=None)


def told_alone(viewer: Viewer) -> QuerySet[Act]:
    """Acts with what travels, for pages that are not about one journey."""
    return (
        acts(viewer)
        .filter(journeys_seen(viewer.sees, "journey__"))
        .select_related("journey__instrument", "journey__forum__body")
    )


@dataclass(frozen=True, slots=True)
class NextStep:
    """What may be recorded now: the stage, who may act there, with which outcomes, at which meetings, on which texts."""

    stage: str
    lap: int
    bodies: tuple[Body, ...]
    outcomes: tuple[str, ...]
    meetings: tuple[Meeting, ...]  # the latest first
    drafts: tuple[tuple[str, str], ...]


def next_step(viewer: Viewer, journey: Journey) -> NextStep | None:
    """None where the journey is over. "put_before" stands among the outcomes: a text lies before a body first."""
    stands = journey.stands
    if stands.is_over or stands.stage is None:
        return None
    bodies = tuple(Body.objects.filter(key__in=stands.waiting_for))
    lies = any(stands.before(body.key) for body in bodies)
    allowed = stands.route.stage(stands.stage).allowed
    meetings = visible(viewer, Meeting).filter(body__in=bodies).select_related("body").order_by("-sort_date")
    drafts = visible(viewer, Draft).filter(instrument=journey.instrument).order_by("-sequence")
    return NextStep(
        stage=stands.stage,
        lap=stands.lap,
        bodies=bodies,
        outcomes=(*allowed, "put_before") if lies else ("put_before",),
        meetings=tuple(meetings),
        drafts=tuple((str(d.sequence), d.label) for d in drafts) if journey.instrument_id else (),
    )


def route_editions(viewer: Viewer) -> QuerySet[RouteEdition]:
    """Routes are for everybody: how a text is adopted is no secret."""
    return RouteEdition.objects.order_by("key", "edition")


def letter_on(viewer: Viewer, journey: Journey, pk: int) -> StoredFile | None:
    """A letter kept with a position or a broken silence that this viewer may see."""
    if acts(viewer).filter(journey=journey, letter=pk).exists():
        return StoredFile.objects.get(pk=pk)
    seen = positions_seen_at(viewer)
    held = ProcedureAct.objects.filter(procedure__journey=journey, letter=pk)
    if held.exists() and (seen is None or Procedure.objects.filter(seen, acts__in=held).exists()):
        return StoredFile.objects.get(pk=pk)
    return None
