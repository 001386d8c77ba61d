"""Coverage both ways: recommendations × provisions × actions, and every hole by name."""

from collections.abc import Iterable
from dataclasses import dataclass

from mufakat.readers.dossiers.action import action_address
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.records.instruments.models import Provision
from mufakat.records.instruments.queries import drafts, instrument
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import actions
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.queries import recommendations

CARRIED = ("paragraph", "item")  # what an action can carry out


@dataclass(frozen=True, slots=True)
class CoverageLine:
    """One thing, and what answers it on either side; ``is_hole`` where nothing does."""

    what: Called
    provisions: tuple[Called, ...]
    actions: tuple[Called, ...]
    recommendations: tuple[Called, ...]
    is_hole: bool


@dataclass(frozen=True, slots=True)
class CoverageDossier:
    instrument: Called
    text: str  # the draft whose provisions these are
    recommendations: tuple[CoverageLine, ...]
    provisions: tuple[CoverageLine, ...]
    actions: tuple[CoverageLine, ...]

    @property
    def holes(self) -> int:
        return sum(
            line.is_hole for lines in (self.recommendations, self.provisions, self.actions) for line in lines
        )


def coverage_dossier(viewer: Viewer, key: str, *, language: str = "en") -> CoverageDossier | None:
    """From the wish to the deed and back, by the links persons made; whatever their number, the same few queries."""
    found = instrument(viewer, key)
    if found is None:
        return None
    text = drafts(viewer, found).last()
    held = {p.key: p for p in text.provisions.all()} if text else {}
    doing = list(actions(viewer).filter(instrument=found, ended_on="").prefetch_related("answers"))
    wishes = wishes_about(viewer, found.pk, doing)
    taken = {
        one.pk: [link.provision_key for link in one.taken_up.all() if link.instrument_id == found.pk]
        for one in wishes
    }
    answered = {one.pk: [a for a in doing if one.pk in {r.pk for r in a.answers.all()}] for one in wishes}
    carried = {p: [a for a in doing if p in a.carries_out] for p in held}
    place = {p.key: called_provision(p, found.key) for p in held.values()}
    wish = {one.pk: called_wish(one, language) for one in wishes}
    deed = {a.pk: called_action(a, language) for a in doing}
    return CoverageDossier(
        instrument=Called(found.key, found.title(language), f"/instruments/{found.key}/"),
        text=text.label if text else "",
        recommendations=tuple(
            CoverageLine(
                wish[one.pk],
                tuple(place[p] for p in taken[one.pk] if p in place),
                tuple(deed[a.pk] for a in answered[one.pk]),
                (),
                not answered[one.pk],
            )
            for one in wishes
        ),
        provisions=tuple(
            CoverageLine(
                place[p.key],
                (),
                tuple(deed[a.pk] for a in carried[p.key]),
                tuple(wish[one.pk] for one in wishes if p.key in taken[one.pk]),
                not carried[p.key],
            )
            for p in held.values()
            if p.kind in CARRIED and under_area(p, held)
        ),
        actions=tuple(
            CoverageLine(
                deed[a.pk],
                tuple(place[p] for p in a.carries_out if p in place),
                (),
                tuple(wish[one.pk] for one in wishes if a in answered[one.pk]),
                not (a.carries_out or any(a in answered[one.pk] for one in wishes)),
            )
            for a in doing
        ),
    )


def wishes_about(viewer: Viewer, instrument_pk: int, doing: Iterable[Action]) -> list[Recommendation]:
    """Recommendations of every forum from which this text took something up or which an action answers."""
    told = recommendations(viewer)
    forums = set(told.filter(taken_up__instrument=instrument_pk).values_list("meeting_id", flat=True))
    forums |= set(told.filter(actions__in=list(doing)).values_list("meeting_id", flat=True))
    return list(told.filter(meeting__in=forums, kind=Recommendation.Kind.ACTION))


def under_area(one: Provision, held: dict[str, Provision]) -> bool:
    """Paragraphs of a priority area ask for deeds; purpose, principles and review do not."""
    above = held.get(one.parent_key)
    return above is not None and above.kind == "area"


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
