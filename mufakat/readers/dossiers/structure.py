"""How a country's social protection for children is structured, on a day: each row in its part, with year and source."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from mufakat.core.dates import PartialDate
from mufakat.core.structure import PARTS, key_figures
from mufakat.readers.dossiers.titles import Called, called_member
from mufakat.records.bodies.models import Member, TargetGroup
from mufakat.records.bodies.queries import member, target_groups
from mufakat.records.knowledge.structure.models import StructureEdition
from mufakat.records.knowledge.structure.queries import contents_on, editions_of, holding_on
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class RowSaid:
    """``values``: column → what it says, only what was reported."""

    values: Mapping[str, object]
    groups: tuple[TargetGroup, ...]
    sources: tuple[str, ...]
    unsure: bool
    note: str

    @property
    def name(self) -> str:
        """As it is called at home, else in English."""
        return str(self.values.get("name") or self.values.get("name_en") or "")

    @property
    def language(self) -> str:
        return str(self.values.get("language") or "") if self.values.get("name") else "en"

    @property
    def english(self) -> str:
        """The English name where another one stands before it."""
        return str(self.values.get("name_en") or "") if self.values.get("name") else ""


@dataclass(frozen=True, slots=True)
class PartSaid:
    key: str
    rows: tuple[RowSaid, ...]


@dataclass(frozen=True, slots=True)
class EditionLine:
    number: int
    as_of: str
    origin: str
    cleared_by: str
    cleared_on: date | None
    published_on: date | None
    classification: str
    illustrative: bool
    address: str
    here: bool


@dataclass(frozen=True, slots=True)
class StructureDossier:
    member: Called
    on: str
    is_today: bool
    edition: EditionLine | None  # None: nothing is held for that day
    parts: tuple[PartSaid, ...]
    editions: tuple[EditionLine, ...]
    not_there: bool = False  # an edition was asked for that is not held, or not for this viewer

    @property
    def anything(self) -> bool:
        return any(part.rows for part in self.parts)

    @property
    def part(self) -> dict[str, tuple[RowSaid, ...]]:
        return {one.key: one.rows for one in self.parts}

    @property
    def newest_workforce(self) -> tuple[RowSaid, ...]:
        return newest(self.part["workforce"])

    @property
    def newest_allocation(self) -> tuple[RowSaid, ...]:
        return newest(self.part["allocation"])


def structure_dossier(
    viewer: Viewer, code: str, *, today: date, language: str = "en", on: str = "", edition: str = ""
) -> StructureDossier | None:
    """On a day, or one edition by its number. Raises Unreadable where ``on`` is no date."""
    found = member(viewer, code)
    if found is None:
        return None
    return structure_of(viewer, found, today=today, language=language, on=on, edition=edition)


def structure_of(
    viewer: Viewer, found: Member, *, today: date, language: str, on: str = "", edition: str = ""
) -> StructureDossier:
    held = editions_of(viewer, found)
    day = PartialDate(on).latest if on else today
    if edition:
        chosen = next((one for one in held if str(one.number) == edition), None)
        day = PartialDate(chosen.as_of).latest if chosen and chosen.as_of and not on else day
    else:
        chosen = holding_on(held, day)
    groups = target_groups(viewer)
    contents = contents_on(chosen, day)
    return StructureDossier(
        member=called_member(found, language),
        on=day.isoformat(),
        is_today=day == today,
        edition=line(chosen, chosen) if chosen else None,
        parts=tuple(
            PartSaid(part, tuple(row_said(row, groups) for row in contents.get(part, ()))) for part in PARTS
        ),
        editions=tuple(line(one, chosen) for one in held),
        not_there=bool(edition) and chosen is None,
    )


def line(one: StructureEdition, chosen: StructureEdition | None) -> EditionLine:
    return EditionLine(
        number=one.number,
        as_of=one.as_of,
        origin=one.origin,
        cleared_by=one.cleared_by,
        cleared_on=one.cleared_on,
        published_on=one.published_on,
        classification=one.classification,
        illustrative=one.illustrative,
        address=f"/countries/{one.member.code.lower()}/structure/?edition={one.number}",
        here=chosen is not None and one.pk == chosen.pk,
    )


def row_said(row: Mapping, groups: Mapping[str, TargetGroup]) -> RowSaid:
    return RowSaid(
        values={
            key: value for key, value in row.items() if key not in ("source", "unsure", "note", "groups")
        },
        groups=tuple(groups[key] for key in row.get("groups") or () if key in groups),
        sources=tuple(part for part in str(row.get("source", "")).splitlines() if part.strip()),
        unsure=bool(row.get("unsure")),
        note=str(row.get("note", "")),
    )


def newest(rows: tuple[RowSaid, ...]) -> tuple[RowSaid, ...]:
    """Of several years of one figure the newest."""
    by_values = {id(one.values): one for one in rows}
    return tuple(by_values[id(values)] for values in key_figures([one.values for one in rows]))
