"""A body, where it stands among the others, and its meetings."""

from dataclasses import dataclass
from datetime import date

from mufakat.core.saying import name_said
from mufakat.readers.dossiers.meetings import Series, by_series
from mufakat.readers.dossiers.titles import Called, called_body, called_member
from mufakat.records.bodies.models import Body
from mufakat.records.bodies.queries import bodies, body, region
from mufakat.records.instruments.queries import instruments
from mufakat.records.meetings.queries import series
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class BodyLine:
    body: Body
    called: Called
    name: str
    reports_to: tuple[Called, ...]


@dataclass(frozen=True, slots=True)
class BodiesDossier:
    """Bodies in tiers from the summit down; those outside the tiers last."""

    tiers: tuple["Tier", ...]


@dataclass(frozen=True, slots=True)
class Tier:
    number: int | None
    bodies: tuple[BodyLine, ...]


@dataclass(frozen=True, slots=True)
class Chaired:
    member: Called
    word: str  # the profile's own word: chair, co-chair
    since: str
    until: str
    unsure: bool
    note: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BodyDossier:
    body: Body
    name: str
    other_names: tuple[str, ...]
    reports_to: tuple[Called, ...]
    reported_to_by: tuple[Called, ...]
    chairs: tuple[Chaired, ...]
    instruments: tuple[Called, ...]
    series: Series | None


def bodies_dossier(viewer: Viewer, *, language: str = "en") -> BodiesDossier:
    tiers: dict[int | None, list[BodyLine]] = {}
    for one in bodies(viewer):
        tiers.setdefault(one.tier, []).append(
            BodyLine(one, called_body(one, language), one.name(language), reports_to(one, language))
        )
    order = sorted(tiers, key=lambda tier: (tier is None, tier or 0))
    return BodiesDossier(tuple(Tier(number, tuple(tiers[number])) for number in order))


def body_dossier(viewer: Viewer, key: str, *, today: date, language: str = "en") -> BodyDossier | None:
    found = body(viewer, key)
    if found is None:
        return None
    held = series(viewer, key).order_by("-sort_date", "-ordinal", "-pk")
    return BodyDossier(
        body=found,
        name=found.name(language),
        other_names=other_names(found, language),
        reports_to=reports_to(found, language),
        reported_to_by=tuple(
            called_body(line.body, language) for line in found.reported_to_by.select_related("body")
        ),
        chairs=chairs(found, language),
        instruments=tuple(
            Called(text.key, text.title(language), f"/instruments/{text.key}/")
            for text in instruments(viewer).filter(body=found)
        ),
        series=next(iter(by_series(held, [found], today=today, language=language)), None),
    )


def reports_to(body: Body, language: str) -> tuple[Called, ...]:
    return tuple(called_body(line.reports_to, language) for line in body.reporting_lines.all())


def other_names(body: Body, language: str) -> tuple[str, ...]:
    """How reports write it besides the name shown, and what it was called before."""
    here = body.names.get(language) or body.names.get("en") or []
    also = [] if isinstance(here, str) else here[1:]
    return (*also, *body.other_abbreviations, *body.former_names)


def chairs(body: Body, language: str) -> tuple[Chaired, ...]:
    found = region()
    labels = found.labels if found else {}
    return tuple(
        Chaired(
            member=called_member(row.member, language),
            word=name_said(labels.get(row.title) or row.title.replace("_", " "), language)[0],
            since=row.since,
            until=row.until,
            unsure=row.unsure,
            note=row.note,
            sources=tuple(row.sources),
        )
        for row in body.chairs.select_related("member").order_by("-since", "title")
    )
