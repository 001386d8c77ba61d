"""An issued text as it is read: parts, paragraphs and action tables, each with its lasting key."""

from collections.abc import Sequence
from dataclasses import dataclass

from mufakat.readers.dossiers.titles import Called
from mufakat.records.decisions.models import Seal
from mufakat.records.decisions.queries import seals_of
from mufakat.records.instruments.models import Draft, Provision
from mufakat.records.instruments.queries import draft, drafts
from mufakat.records.people.access import Viewer
from mufakat.records.plans.queries import actions

HEADINGS = ("title", "part", "area", "heading", "chapter", "section", "annex")


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    label: str
    cells: tuple[str, ...]
    is_head: bool
    action: str  # the address of the action it became, "" while it is none


@dataclass(frozen=True, slots=True)
class Block:
    """What stands in the text by itself: a heading, a paragraph, or a table with its rows."""

    key: str
    kind: str
    label: str
    heading: int  # 2, 3, … for a heading of that depth; 0 for words
    text: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Sealed:
    """A journey on which exactly this text was adopted."""

    on: str
    journey: str  # address
    evidence: str  # address of the pack for everybody, "" while there is none


@dataclass(frozen=True, slots=True)
class DraftDossier:
    draft: Draft
    instrument: Called
    title: str
    blocks: tuple[Block, ...]
    others: tuple[Draft, ...]  # every draft of the instrument this viewer may read
    sealed: tuple[Sealed, ...]


def draft_dossier(
    viewer: Viewer, instrument_key: str, sequence: int, *, language: str = "en"
) -> DraftDossier | None:
    found = draft(viewer, instrument_key, sequence, language)
    if found is None:
        return None
    provisions = list(found.provisions.order_by("position"))
    in_force = set(actions(viewer).filter(instrument=found.instrument).values_list("key", flat=True))
    return DraftDossier(
        draft=found,
        instrument=Called(
            instrument_key, found.instrument.title(language), f"/instruments/{instrument_key}/"
        ),
        title=next((p.text for p in provisions if p.kind == "title"), found.instrument.title(language)),
        blocks=blocks(provisions, instrument_key, in_force),
        others=tuple(drafts(viewer, found.instrument)),
        sealed=tuple(sealed(seal) for seal in seals_of(viewer, found)),
    )


def sealed(seal: Seal) -> Sealed:
    journey = f"/journeys/{seal.journey.key}/"
    open_to_all = {seal.draft.classification, seal.journey.classification} == {"public"}
    return Sealed(seal.act.on, journey, f"{journey}evidence.zip" if open_to_all else "")


def blocks(provisions: Sequence[Provision], instrument_key: str, in_force: set[str]) -> tuple[Block, ...]:
    below: dict[str, list[Provision]] = {}
    for p in provisions:
        below.setdefault(p.parent_key, []).append(p)
    inside_tables = {
        inner.key for p in provisions if p.kind == "table" for inner in descendants(p.key, below)
    }
    return tuple(
        Block(
            key=p.key,
            kind=p.kind,
            label=p.label,
            heading=heading(p),
            text=p.text,
            rows=rows(p, below, instrument_key, in_force) if p.kind == "table" else (),
        )
        for p in provisions
        if p.key not in inside_tables and p.kind != "title"
    )


def heading(p: Provision) -> int:
    return min(6, 1 + max(p.level, 1)) if p.kind in HEADINGS else 0


def descendants(key: str, below: dict[str, list[Provision]]) -> list[Provision]:
    return [found for child in below.get(key, ()) for found in (child, *descendants(child.key, below))]


def rows(
    table: Provision, below: dict[str, list[Provision]], instrument_key: str, in_force: set[str]
) -> tuple[Row, ...]:
    return tuple(
        Row(
            key=row.key,
            label=row.label,
            cells=cells(row, below),
            is_head=at == 0 and not row.label,
            action=f"/instruments/{instrument_key}/actions/{row.key}/" if row.key in in_force else "",
        )
        for at, row in enumerate(p for p in below.get(table.key, ()) if p.kind == "row")
    )


def cells(row: Provision, below: dict[str, list[Provision]]) -> tuple[str, ...]:
    """The words of each cell, its paragraphs parted by a line break."""
    return tuple(
        "\n".join(p.text for p in (cell, *descendants(cell.key, below)) if p.text)
        for cell in below.get(row.key, ())
    )
