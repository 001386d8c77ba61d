"""A delegation's own review as its coordinator sees it: each piece with what it wants, and what was kept of it."""

from collections.abc import Collection
from dataclasses import dataclass

from mufakat.core.wording.model import STRUCTURE, Text
from mufakat.readers.dossiers.became import told_once
from mufakat.records.circulation.models import Amendment, Comment, Submission
from mufakat.records.instruments.operations import text_of


@dataclass(frozen=True, slots=True)
class Wanted:
    """One amendment: where, what, and whether it is among what was gathered."""

    row: Amendment
    named: str
    base: str
    kept: bool
    along: tuple[int, ...]  # amendments that go with it: the cells of a new row


@dataclass(frozen=True, slots=True)
class Remarked:
    row: Comment
    named: str
    kept: bool


@dataclass(frozen=True, slots=True)
class Piece:
    submission: Submission
    amendments: tuple[Wanted, ...]
    comments: tuple[Remarked, ...]


def pieces_shown(pieces: Collection[Submission], gathered: Submission | None) -> list[Piece]:
    """Before anything was gathered everything is ticked; after it, what was kept."""
    if not pieces:
        return []
    text = text_of(next(iter(pieces)).draft)
    kept = gathered.reading.get("kept") if gathered else None
    return [
        Piece(
            each,
            tuple(_wanted(row, rows, text, kept) for row, rows in _grouped(each)),
            tuple(
                Remarked(row, named(text, row.provision_key), kept is None or row.pk in kept["comments"])
                for row in each.comments.all()
            ),
        )
        for each in pieces
    ]


def _grouped(piece: Submission) -> list[tuple[Amendment, list[Amendment]]]:
    """Each amendment with those that stand in it."""
    rows = list(piece.amendments.all())
    tops = told_once(rows)
    new = {row.provision_key: row for row in rows if row.kind == Amendment.Kind.NEW}
    inside: dict[int, list[Amendment]] = {row.pk: [] for row in tops}
    for row in rows:
        top = row
        while top.pk not in inside and top.parent_key in new:
            top = new[top.parent_key]
        if top.pk != row.pk and top.pk in inside:
            inside[top.pk].append(row)
    return [(row, inside[row.pk]) for row in tops]


def _wanted(row: Amendment, along: list[Amendment], text: Text, kept) -> Wanted:
    base = row.base or (words_in(text, row.provision_key) if row.kind in ("remove", "join", "move") else "")
    return Wanted(
        row=row,
        named=named(text, row.provision_key if row.kind not in ("new", "split") else row.after_key),
        base=base,
        kept=kept is None or row.pk in kept["amendments"],
        along=tuple(each.pk for each in along),
    )


def named(text: Text, key: str) -> str:
    """Its number, or its first words; "" for the text as a whole."""
    held = next((each for each in text.provisions if each.key == key), None)
    if held is None:
        return ""
    words = words_in(text, key)
    return held.label or (f"“{words[:40].rstrip()}…”" if len(words) > 41 else f"“{words}”")


def words_in(text: Text, key: str) -> str:
    """The words of a provision; of a row those of its cells, parted by strokes."""
    inside = {key}
    found = []
    for each in text.provisions:
        if each.key == key or each.parent in inside:
            if each.kind in STRUCTURE:
                inside.add(each.key)
            elif each.text:
                found.append(each.text)
    return " | ".join(found)
