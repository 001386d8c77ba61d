"""An instrument through its whole life: what it carries out, its drafts, its journeys, what carries it out."""

from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.action import ActionLine, action_lines
from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.titles import Called, called_body
from mufakat.records.instruments.models import Draft, Instrument, PriorityArea, Step
from mufakat.records.instruments.queries import drafts, instrument, instruments
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class InstrumentLine:
    instrument: Instrument
    called: Called
    adopted_by: Called | None
    implements: Called | None


@dataclass(frozen=True, slots=True)
class InstrumentsDossier:
    kinds: tuple["KindOfText", ...]
    journeys: tuple[JourneyDossier, ...]


@dataclass(frozen=True, slots=True)
class KindOfText:
    kind: str
    lines: tuple[InstrumentLine, ...]


@dataclass(frozen=True, slots=True)
class Area:
    area: PriorityArea
    actions: tuple[ActionLine, ...]


@dataclass(frozen=True, slots=True)
class InstrumentDossier:
    instrument: Instrument
    title: str
    adopted_by: Called | None
    implements: Called | None
    implemented_by: tuple[Called, ...]
    journeys: tuple[JourneyDossier, ...]
    drafts: tuple[Draft, ...]
    steps: tuple[Step, ...]
    areas: tuple[Area, ...]
    other_actions: tuple[ActionLine, ...]


def instruments_dossier(viewer: Viewer, *, today: date, language: str = "en") -> InstrumentsDossier:
    grouped: dict[str, list[InstrumentLine]] = {}
    for one in instruments(viewer).order_by("-adopted_on", "key"):
        grouped.setdefault(one.kind, []).append(line(viewer, one, language))
    return InstrumentsDossier(
        kinds=tuple(KindOfText(kind, tuple(lines)) for kind, lines in grouped.items()),
        journeys=all_journeys(viewer, today=today, language=language, instrument__isnull=False),
    )


def line(viewer: Viewer, one: Instrument, language: str) -> InstrumentLine:
    return InstrumentLine(
        instrument=one,
        called=called_instrument(one, language),
        adopted_by=called_body(one.body, language) if one.body else None,
        implements=seen_instrument(viewer, one.implements, language),
    )


def instrument_dossier(
    viewer: Viewer, key: str, *, today: date, language: str = "en"
) -> InstrumentDossier | None:
    found = instrument(viewer, key)
    if found is None:
        return None
    actions = action_lines(viewer, found, language)
    return InstrumentDossier(
        instrument=found,
        title=found.title(language),
        adopted_by=called_body(found.body, language) if found.body else None,
        implements=seen_instrument(viewer, found.implements, language),
        implemented_by=tuple(
            called_instrument(one, language) for one in instruments(viewer).filter(implements=found)
        ),
        journeys=all_journeys(viewer, today=today, language=language, instrument=found),
        drafts=tuple(drafts(viewer, found)),
        steps=tuple(found.steps.all()),
        areas=tuple(
            Area(area, tuple(one for one in actions if one.action.area_id == area.pk))
            for area in found.priority_areas.all()
        ),
        other_actions=tuple(one for one in actions if one.action.area_id is None),
    )


def called_instrument(one: Instrument, language: str = "en") -> Called:
    return Called(one.key, one.title(language), f"/instruments/{one.key}/")


def seen_instrument(viewer: Viewer, one: Instrument | None, language: str) -> Called | None:
    return called_instrument(one, language) if one and one.classification in viewer.sees else None
