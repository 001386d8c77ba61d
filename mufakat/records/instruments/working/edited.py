"""One provision after another; the second of two editors of one is told who was first."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.core.wording.numbering import renumbered
from mufakat.records.instruments.models import Instrument, WorkingText
from mufakat.records.instruments.working.rows import KINDS, Row, end_of, inside, new_rows, told, under
from mufakat.records.journal.operations import By


@transaction.atomic
def change_words(
    instrument: Instrument,
    key: str,
    words: str,
    *,
    seen: int,
    by: By,
    kind: str = "",
    at: datetime | None = None,
) -> WorkingText:
    """New words for one provision; OutOfDate if somebody else changed this one since version ``seen``."""

    def changed(rows: list[Row], version: int) -> list[Row]:
        for row in rows:
            if row["key"] == key:
                if row["kind"] in STRUCTURE:
                    raise RuleBroken("A table, row or cell has no words of its own; edit what stands in it.")
                row |= {"text": words.strip(), "version": version, "by": by.name}
                if kind in KINDS:
                    row["kind"] = kind
        return rows

    return act(instrument, key, changed, seen=seen, by=by, at=at)


@transaction.atomic
def add_provision(
    instrument: Instrument,
    after: str,
    kind: str,
    words: str,
    *,
    seen: int,
    by: By,
    at: datetime | None = None,
) -> WorkingText:
    """A new provision behind another (and behind what stands in that one); a row or a table comes with its cells."""

    def added(rows: list[Row], version: int) -> list[Row]:
        place = end_of(rows, after)
        new = new_rows(rows, after, kind, words)
        return [*rows[:place], *({**told(p), "version": version, "by": by.name} for p in new), *rows[place:]]

    return act(instrument, after, added, seen=seen, by=by, at=at)


@transaction.atomic
def remove_provision(
    instrument: Instrument, key: str, *, seen: int, by: By, at: datetime | None = None
) -> WorkingText:
    """With everything that stands in it."""

    def removed(rows: list[Row], version: int) -> list[Row]:
        gone = inside(rows, key)
        left = [row for row in rows if row["key"] not in gone]
        if not left:
            raise RuleBroken("The last provision of a text cannot be removed.")
        above = next(row.get("parent") for row in rows if row["key"] == key)
        return [row | ({"parent": above} if row.get("parent") == key else {}) for row in left]

    return act(instrument, key, removed, seen=seen, by=by, at=at)


@transaction.atomic
def move_provision(
    instrument: Instrument, key: str, *, up: bool, seen: int, by: By, at: datetime | None = None
) -> WorkingText:
    """Past the sibling before or behind it."""

    def moved(rows: list[Row], version: int) -> list[Row]:
        own = next(row for row in rows if row["key"] == key)
        siblings = [r["key"] for r in rows if r.get("parent") == own.get("parent")]
        at_ = siblings.index(key) + (-1 if up else 1)
        if not 0 <= at_ < len(siblings):
            return rows
        first, second = (siblings[at_], key) if up else (key, siblings[at_])
        block = [r for r in rows if r["key"] in under(rows, second)]
        rest = [r for r in rows if r["key"] not in under(rows, second)]
        place = next(n for n, r in enumerate(rest) if r["key"] == first)
        return [*rest[:place], *block, *rest[place:]]

    return act(instrument, key, moved, seen=seen, by=by, at=at)


def act(
    instrument: Instrument,
    key: str,
    change: Callable[[list[Row], int], list[Row]],
    *,
    seen: int,
    by: By,
    at: datetime | None,
) -> WorkingText:
    working = locked(instrument)
    row = next((r for r in working.provisions if r["key"] == key), None) if working else None
    if working is None or row is None:
        raise OutOfDate("This paragraph is no longer in the working text; open it again.")
    if row.get("version", 0) > seen:
        raise OutOfDate(
            "{who} changed this paragraph first; open it again to see their words.", who=row.get("by")
        )
    working.version += 1
    working.provisions = change([dict(r) for r in working.provisions], working.version)
    working.provisions = numbered(working)
    working.changed_at, working.changed_by = at or timezone.now(), by.name
    working.save()
    return working


def numbered(working: WorkingText) -> list[Row]:
    """Labels in order again; who last changed a provision is not who moved its number."""
    labels = [p.label for p in renumbered(working_text(working)).provisions]
    return [
        {**row, "label": label} if label or row.get("label") else row
        for row, label in zip(working.provisions, labels, strict=True)
    ]


def locked(instrument: Instrument) -> WorkingText | None:
    return WorkingText.objects.select_for_update().filter(instrument=instrument).first()


def working_text(working: WorkingText) -> Text:
    """The working text as the core knows it."""
    known = Provision.__dataclass_fields__
    return Text(
        tuple(Provision(**{n: v for n, v in row.items() if n in known}) for row in working.provisions)
    )
