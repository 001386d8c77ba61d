"""An instrument through its whole life: what it carries out, its drafts, its journeys, what carries it out."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from mufakat.readers.dossiers.action import ActionLine, action_lines
from mufakat.readers.dossiers.journey import JourneyDossier, all_journeys
from mufakat.readers.dossiers.titles import Called, called_body
from mufakat.records.instruments.models import Draft, Instrument, PriorityArea, Step
from mufakat.records.instruments.queries import drafts, instrument, instruments
from mufakat.records.people.access import Viewer
from mufakat.records.plans.models import Action
from mufakat.records.plans.queries import actions

ON_THE_MAP = 12  # journeys


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
    """``actions`` are the first few in force; ``number`` is how many there are."""

    area: PriorityArea
    actions: tuple[ActionLine, ...]
    number: int


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
    has_results: bool  # actions are in force, so there is a page of how far they are


def instruments_dossier(viewer: Viewer, *, today: date, language: str = "en") -> InstrumentsDossier:
    grouped: dict[str, list[InstrumentLine]] = {}
    for one in instruments(viewer).order_by("-adopted_on", "key"):
        grouped.setdefault(one.kind, []).append(line(viewer, one, language))
    return InstrumentsDossier(
        kinds=tuple(KindOfText(kind, tuple(lines)) for kind, lines in grouped.items()),
        journeys=all_journeys(
            viewer, today=today, language=language, newest=ON_THE_MAP, instrument__isnull=False
        ),
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
    numbers = numbers_by_area(viewer, found)
    shown = action_lines(viewer, first_of_each_area(viewer, found))
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
            Area(area, tuple(one for one in shown if one.action.area_id == area.pk), numbers.get(area.pk, 0))
            for area in found.priority_areas.all()
        ),
        other_actions=tuple(one for one in shown if one.action.area_id is None),
        has_results=bool(numbers),
    )


FIRST = 6  # actions of an area that the page of its text names


def first_of_each_area(viewer: Viewer, found: Instrument) -> QuerySet[Action]:
    place = Window(RowNumber(), partition_by=F("area_id"), order_by=F("pk").asc())
    return (
        actions(viewer).filter(instrument=found, ended_on="").annotate(place=place).filter(place__lte=FIRST)
    )


def numbers_by_area(viewer: Viewer, found: Instrument) -> dict[int | None, int]:
    held = actions(viewer).filter(instrument=found, ended_on="").order_by()
    return dict(held.values_list("area_id").annotate(number=Count("pk")))


def called_instrument(one: Instrument, language: str = "en") -> Called:
    return Called(one.key, one.title(language), f"/instruments/{one.key}/")


def seen_instrument(viewer: Viewer, one: Instrument | None, language: str) -> Called | None:
    return called_instrument(one, language) if one and one.classification in viewer.sees else None
