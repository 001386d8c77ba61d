"""A country as it is, or was on a day: membership, ministry, chairs, meetings hosted, what it released, its figures."""

from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.progress import over_areas
from mufakat.core.saying import name_said
from mufakat.core.structure.parts import WORKFORCE
from mufakat.readers.dossiers.meetings import MeetingLine, lines_of
from mufakat.readers.dossiers.places import countries as named_countries
from mufakat.readers.dossiers.practices import PracticeLine, WantedPractices, narrowed
from mufakat.readers.dossiers.practices import lines_of as practice_lines
from mufakat.readers.dossiers.structure import StructureDossier, structure_of
from mufakat.readers.dossiers.titles import Called, called_body, called_member
from mufakat.records.bodies.models import Figure, Member, Membership, Ministry
from mufakat.records.bodies.queries import capacity_on, figures, holding, holds, member, members, region
from mufakat.records.knowledge.practices.queries import published
from mufakat.records.meetings.queries import meetings
from mufakat.records.people.access import Viewer
from mufakat.records.progress.results import last_reports_of
from mufakat.records.progress.summing import seen_sums


@dataclass(frozen=True, slots=True)
class CountryLine:
    member: Called
    capacity: str
    since: str
    ministry: str
    unsure: bool


@dataclass(frozen=True, slots=True)
class CountriesDossier:
    on: str
    word: dict  # what the profile calls a member
    lines: tuple[CountryLine, ...]


@dataclass(frozen=True, slots=True)
class Chaired:
    body: Called
    word: str
    since: str
    until: str
    holds: bool  # on the day the page is about
    unsure: bool
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlanSaid:
    """Its last report on a plan that this viewer may read, in numbers; the page of the plan has every word."""

    plan: Called
    round: str
    released_on: date | None
    counts: dict[str, int]
    illustrative: bool


@dataclass(frozen=True, slots=True)
class CountryDossier:
    member: Member
    name: str
    on: str  # the day the page is about
    is_today: bool
    word: dict
    capacity: Membership | None
    ministry: Ministry | None
    chairing: tuple[Chaired, ...]  # on that day
    memberships: tuple[Membership, ...]
    ministries: tuple[Ministry, ...]
    chairs: tuple[Chaired, ...]
    meetings: tuple[MeetingLine, ...]
    progress: tuple[PlanSaid, ...]
    figures: tuple[Figure, ...]  # beside those of the workforce, which stand in the structure
    structure: StructureDossier
    practices: tuple[PracticeLine, ...]


PRACTICES_SHOWN = 6


def countries_dossier(viewer: Viewer, *, today: date, language: str = "en", on: str = "") -> CountriesDossier:
    day = PartialDate(on or today.isoformat())
    return CountriesDossier(
        on=day.text, word=word_for_member(), lines=tuple(line(one, day, language) for one in members(viewer))
    )


def line(one: Member, day: PartialDate, language: str) -> CountryLine:
    held = capacity_on(one, day)
    ministry = holding(one.ministries.all(), day)
    return CountryLine(
        member=called_member(one, language),
        capacity=held.capacity if held else "",
        since=held.since if held else "",
        ministry=(ministry.name(language) or str(ministry)) if ministry else "",
        unsure=bool((held and held.unsure) or (ministry and ministry.unsure)),
    )


def country_dossier(
    viewer: Viewer, code: str, *, today: date, language: str = "en", on: str = ""
) -> CountryDossier | None:
    """Raises Unreadable where ``on`` is no date."""
    day = PartialDate(on or today.isoformat())
    found = member(viewer, code)
    if found is None:
        return None
    chaired = chairs(found, day, language)
    hosted = meetings(viewer).filter(country=found.code).order_by("-sort_date", "-pk")
    return CountryDossier(
        member=found,
        name=found.name(language),
        on=day.text,
        is_today=day.text == today.isoformat(),
        word=word_for_member(),
        capacity=capacity_on(found, day),
        ministry=holding(found.ministries.all(), day),
        chairing=tuple(one for one in chaired if one.holds),
        memberships=tuple(found.memberships.all()),
        ministries=tuple(found.ministries.all()),
        chairs=chaired,
        meetings=lines_of(hosted, named_countries(language), today=today, language=language),
        progress=progress(viewer, found, language),
        figures=tuple(one for one in figures(viewer, found) if one.key not in WORKFORCE),
        structure=structure_of(viewer, found, today=today, language=language, on=on),
        practices=practices_of(viewer, found, language),
    )


def practices_of(viewer: Viewer, found: Member, language: str) -> tuple[PracticeLine, ...]:
    shared = narrowed(published(viewer), WantedPractices(country=found.code))
    return practice_lines(
        viewer, shared.order_by("-published_on", "-pk")[:PRACTICES_SHOWN], language=language
    )


def word_for_member() -> dict:
    found = region()
    return found.labels.get("member", {}) if found else {}


def chairs(found: Member, day: PartialDate, language: str) -> tuple[Chaired, ...]:
    labels = getattr(region(), "labels", {})
    return tuple(
        Chaired(
            body=called_body(row.body, language),
            word=name_said(labels.get(row.title) or row.title.replace("_", " "), language)[0],
            since=row.since,
            until=row.until,
            holds=bool(row.since or row.until) and holds(row, day),
            unsure=row.unsure,
            note=row.note,
            sources=tuple(row.sources),
        )
        for row in found.chairs.select_related("body").order_by("-since", "body__tier")
    )


def progress(viewer: Viewer, found: Member, language: str) -> tuple[PlanSaid, ...]:
    """One line a plan, the newest report first."""
    told = last_reports_of(viewer, found)
    sums = seen_sums(viewer, told)
    return tuple(
        PlanSaid(
            Called(
                one.round.instrument.key,
                one.round.instrument.title(language),
                f"/instruments/{one.round.instrument.key}/members/{found.code.lower()}/",
            ),
            one.round.label,
            one.released_on,
            over_areas(sums[one.pk].statuses),
            sums[one.pk].illustrative,
        )
        for one in told
    )
