"""Coverage both ways: recommendations × provisions × actions, and every hole by name; a page at a time.

Holes are counted over keys alone; only the lines of the page shown are fetched with their words.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.carrying.paged import Pages, paged, pages
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.records.instruments.models import Draft, Instrument, Provision
from mufakat.records.instruments.queries import drafts, instrument
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import CARRIED, actions
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendations, taken_up_in

AT_A_TIME = 20  # lines of a page
SIDES = ("recommendations", "provisions", "actions")


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One thing, and what answers it on either side; ``is_hole`` where nothing does."""

    what: Called
    provisions: tuple[Called, ...]
    actions: tuple[Called, ...]
    recommendations: tuple[Called, ...]
    is_hole: bool


@dataclass(frozen=True, slots=True)
class Side:
    """Recommendations, provisions or actions: how many there are, and how many of them are holes."""

    key: str
    rows: int
    holes: int


@dataclass(frozen=True, slots=True)
class CoverageDossier:
    instrument: Called
    text: str  # the draft whose provisions these are
    of: str  # the side that is listed
    sides: tuple[Side, ...]
    lines: tuple[CoverageLine, ...]
    pages: Pages
    only_holes: bool

    @property
    def holes(self) -> int:
        return sum(side.holes for side in self.sides)


@dataclass(frozen=True)
class Links:
    """The links persons made, as keys: whatever the number of actions, a handful of questions."""

    provisions: tuple[str, ...]  # that ask for deeds, in the order of the text
    wishes: tuple[int, ...]  # recommendations of every forum this text or its actions speak of
    deeds: tuple[int, ...]
    taken: Mapping[int, Collection[str]]  # recommendation → provisions
    answered: Mapping[int, Collection[int]]  # recommendation → actions
    carried: Mapping[str, Collection[int]]  # provision → actions
    took: Mapping[str, Collection[int]]  # provision → recommendations
    answers: Mapping[int, Collection[int]]  # action → recommendations
    carries: Mapping[int, Collection[str]]  # action → provisions

    def keys(self, side: str) -> tuple:
        return {"recommendations": self.wishes, "provisions": self.provisions, "actions": self.deeds}[side]

    def is_hole(self, side: str, key) -> bool:
        if side == "recommendations":
            return not self.answered.get(key)
        if side == "provisions":
            return not self.carried.get(key)
        return not self.carries.get(key) and not self.answers.get(key)


def coverage_dossier(
    viewer: Viewer, key: str, *, of: str = "", holes: str = "", page: str = "", language: str = "en"
) -> CoverageDossier | None:
    """From the wish to the deed and back; ``of`` names the side that is listed, ``holes`` leaves only what is not covered."""
    found = instrument(viewer, key)
    if found is None:
        return None
    text = drafts(viewer, found).last()
    links = links_of(viewer, found, text)
    side = of if of in SIDES else SIDES[0]
    keys = [one for one in links.keys(side) if not holes or links.is_hole(side, one)]
    listed = paged(keys, page, at_a_time=AT_A_TIME)
    return CoverageDossier(
        instrument=Called(found.key, found.title(language), f"/instruments/{found.key}/"),
        text=text.label if text else "",
        of=side,
        sides=tuple(
            Side(one, len(links.keys(one)), sum(links.is_hole(one, each) for each in links.keys(one)))
            for one in SIDES
        ),
        lines=lines_of(viewer, found, text, links, side, list(listed.object_list), language),
        pages=pages(listed),
        only_holes=bool(holes),
    )


def links_of(viewer: Viewer, found: Instrument, text: Draft | None) -> Links:
    doing = actions(viewer).filter(instrument=found, ended_on="")
    carries = dict(doing.values_list("pk", "carries_out"))
    forums = set(
        recommendations(viewer).filter(taken_up__instrument=found).values_list("meeting_id", flat=True)
    )
    forums |= set(
        recommendations(viewer).filter(actions__instrument=found).values_list("meeting_id", flat=True)
    )
    wishes = list(
        recommendations(viewer)
        .filter(meeting__in=forums, kind=Recommendation.Kind.ACTION)
        .values_list("pk", flat=True)
    )
    seen = set(wishes)
    answered = [
        (wish, deed)
        for deed, wish in doing.filter(answers__in=wishes).order_by("pk").values_list("pk", "answers")
        if wish in seen
    ]
    taken = list(
        taken_up_in(viewer, found)
        .filter(recommendation__in=wishes)
        .values_list("recommendation_id", "provision_key")
    )
    return Links(
        provisions=tuple(asking_for_deeds(text)) if text else (),
        wishes=tuple(wishes),
        deeds=tuple(carries),
        taken=grouped(taken),
        answered=grouped(answered),
        carried=grouped((provision, deed) for deed, keys in carries.items() for provision in keys),
        took=grouped((provision, wish) for wish, provision in taken),
        answers=grouped((deed, wish) for wish, deed in answered),
        carries=carries,
    )


def asking_for_deeds(text: Draft) -> list[str]:
    """Paragraphs of a priority area ask for deeds; purpose, principles and review do not."""
    areas = list(text.provisions.filter(kind="area").values_list("key", flat=True))
    return list(
        text.provisions.filter(kind__in=CARRIED, parent_key__in=areas)
        .order_by("position")
        .values_list("key", flat=True)
    )


def grouped(pairs: Iterable[tuple]) -> dict:
    found: dict = {}
    for key, value in pairs:
        held = found.setdefault(key, [])
        if value not in held:
            held.append(value)
    return found


AT_MOST = 12  # things beside a line; the others stand on the page of the thing itself


def lines_of(
    viewer: Viewer, found: Instrument, text: Draft | None, links: Links, side: str, keys: list, language: str
) -> tuple[CoverageLine, ...]:
    beside = {
        "recommendations": (links.taken, links.answered, {}),
        "provisions": ({}, links.carried, links.took),
        "actions": (links.carries, {}, links.answers),
    }[side]
    provisions, deeds, wishes = ({key: list(one.get(key, ()))[:AT_MOST] for key in keys} for one in beside)
    named = Named(
        viewer,
        found,
        text,
        provisions=wanted(provisions, keys if side == "provisions" else ()),
        deeds=wanted(deeds, keys if side == "actions" else ()),
        wishes=wanted(wishes, keys if side == "recommendations" else ()),
        language=language,
    )
    head = {"recommendations": named.wishes, "provisions": named.provisions, "actions": named.deeds}[side]
    return tuple(
        CoverageLine(
            head[key],
            tuple(named.provisions[one] for one in provisions[key] if one in named.provisions),
            tuple(named.deeds[one] for one in deeds[key] if one in named.deeds),
            tuple(named.wishes[one] for one in wishes[key] if one in named.wishes),
            links.is_hole(side, key),
        )
        for key in keys
        if key in head
    )


def wanted(beside: Mapping[object, Iterable], keys: Iterable) -> set:
    return {one for some in beside.values() for one in some} | set(keys)


class Named:
    """What the keys of one page are called."""

    def __init__(
        self, viewer: Viewer, found: Instrument, text: Draft | None, *, provisions, deeds, wishes, language
    ) -> None:
        rows = text.provisions.filter(key__in=provisions) if text and provisions else ()
        self.provisions = {one.key: called_provision(one, found.key) for one in rows}
        acts = actions(viewer).filter(instrument=found, pk__in=deeds) if deeds else ()
        self.deeds = {one.pk: called_action(one, language) for one in acts}
        asked = recommendations(viewer).filter(pk__in=wishes).prefetch_related(None) if wishes else ()
        self.wishes = {one.pk: called_wish(one, language) for one in asked}


def called_provision(one: Provision, key: str) -> Called:
    label = one.label.strip(" .")
    return Called(
        one.key, f"{label}. {one.text}" if label else one.text, f"/instruments/{key}/provisions/{one.key}/"
    )


def called_action(one: Action, language: str) -> Called:
    return Called(one.key, f"{one.number} {one.text(language)}", action_address(one))


def called_wish(one: Recommendation, language: str) -> Called:
    meeting = called_meeting(one.meeting, language)
    return Called(
        str(one),
        f"{one.number or one.ref}. {one.text(language)}",
        f"{meeting.address}recommendations/{one.ref}/",
    )
