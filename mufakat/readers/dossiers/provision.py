"""What became of one provision: its wording from draft to draft, what it took up, what carries it out."""

from dataclasses import dataclass
from itertools import pairwise

from django.db.models import QuerySet

from mufakat.readers.dossiers.action import (
    ActionLine,
    RecommendationCalled,
    action_lines,
    called_recommendation,
)
from mufakat.readers.dossiers.draft import cells
from mufakat.readers.dossiers.titles import Called, called_meeting
from mufakat.readers.dossiers.voices import SessionSaid, said_about
from mufakat.records.instruments.models import Draft, Provision
from mufakat.records.instruments.queries import provision, provisions_in_drafts
from mufakat.records.meetings.models import Outcome
from mufakat.records.people.access import Viewer
from mufakat.records.plans.concerns.queries import outcomes_on_place
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import actions
from mufakat.records.recommendations.queries import recommendations


@dataclass(frozen=True, slots=True)
class Wording:
    draft: Draft
    address: str
    text: str
    changed: bool  # against the draft before it


SHOWN = 12  # actions of an area


@dataclass(frozen=True, slots=True)
class OutcomeSaid:
    outcome: Outcome
    meeting: Called


@dataclass(frozen=True, slots=True)
class ProvisionDossier:
    provision: Provision
    instrument: Called
    text: str
    recommendations: tuple[RecommendationCalled, ...]
    actions: tuple[ActionLine, ...]  # that came of this very row, or stand in this area
    area_actions: tuple[ActionLine, ...]  # of the priority area this paragraph stands in
    wordings: tuple[Wording, ...]  # the newest draft first
    voices: tuple[SessionSaid, ...]  # what children said about it
    outcomes: tuple[OutcomeSaid, ...]  # what meetings recorded on it


def provision_dossier(
    viewer: Viewer, instrument_key: str, key: str, *, language: str = "en"
) -> ProvisionDossier | None:
    found = provision(viewer, instrument_key, key)
    if found is None:
        return None
    instrument = found.draft.instrument
    doing = actions(viewer).filter(instrument=instrument)
    own = action_lines(viewer, doing.filter(key=key))
    return ProvisionDossier(
        provision=found,
        instrument=Called(instrument.key, instrument.title(language), f"/instruments/{instrument.key}/"),
        text=words(found),
        recommendations=tuple(
            called_recommendation(one, language)
            for one in recommendations(viewer)
            .filter(taken_up__instrument=instrument, taken_up__provision_key=key)
            .distinct()
            if any(link.provision_key == key for link in one.taken_up.all())  # the visible ones
        ),
        actions=own or action_lines(viewer, of_area(found, doing)),
        area_actions=() if own else action_lines(viewer, of_area(above(found), doing)),
        wordings=wordings(viewer, found),
        outcomes=tuple(
            OutcomeSaid(one, called_meeting(one.meeting, language))
            for one in outcomes_on_place(viewer, instrument_key, key)
        ),
        voices=said_about(viewer, language=language, instrument=instrument, provision_key=key),
    )


def words(p: Provision) -> str:
    """Its own words; of a row, those of its cells."""
    if p.kind != "row":
        return p.text
    below: dict[str, list[Provision]] = {}
    for one in p.draft.provisions.filter(position__gt=p.position, position__lt=p.position + 60):
        below.setdefault(one.parent_key, []).append(one)
    return " · ".join(text for text in cells(p, below) if text)


def above(p: Provision) -> Provision | None:
    return p.draft.provisions.filter(key=p.parent_key).first() if p.parent_key else None


def of_area(p: Provision | None, doing: QuerySet[Action]) -> QuerySet[Action]:
    """The actions of a priority area, as many as a page shows; the page of results has them all."""
    digits = "".join(letter for letter in p.label if letter.isdigit()) if p and p.kind == "area" else ""
    return doing.filter(area__number=digits)[:SHOWN] if digits else doing.none()


def wordings(viewer: Viewer, p: Provision) -> tuple[Wording, ...]:
    held = [(one, words(one)) for one in provisions_in_drafts(viewer, p)]
    before = {one.pk: text != earlier for (_, earlier), (one, text) in pairwise(held)}
    address = f"/instruments/{p.draft.instrument.key}/drafts/"
    return tuple(
        Wording(one.draft, f"{address}{one.draft.sequence}/#{one.key}", text, before.get(one.pk, False))
        for one, text in reversed(held)
    )
