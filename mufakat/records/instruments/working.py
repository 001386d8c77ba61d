"""The working text: brought in from a file, edited on the web provision by provision, issued as a draft."""

import hashlib
import secrets
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.word.bookmarks import can_travel
from mufakat.core.wording.draft import as_draft
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.core.wording.numbering import renumbered
from mufakat.records.bodies.models import Body
from mufakat.records.files.operations import keep
from mufakat.records.instruments.models import Draft, Instrument, WorkingText
from mufakat.records.instruments.opening import opened
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By, record

KINDS = ("title", "preamble", "part", "area", "heading", "paragraph", "item")
HEADS = ("Action", "Time frame", "Lead", "Supporting", "Outputs", "Indicators", "Resources")
Row = dict[str, Any]  # a provision as stored, with the version it was last changed at and by whom


@transaction.atomic
def begin_instrument(
    *, key: str, kind: str, title: str, by: By, body: Body | None = None, classification: str = "members"
) -> Instrument:
    if Instrument.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a text called {key}.")
    if not title.strip():
        raise RuleBroken("A text needs a title.")
    made = Instrument.objects.create(
        key=key, kind=kind, titles={"en": title.strip()}, body=body, classification=classification
    )
    record(
        "begin text",
        f"instrument:{key}",
        f"Work on “{title.strip()}” was begun.",
        by=by,
        classification=classification,
    )
    return made


@transaction.atomic
def import_text(
    instrument: Instrument, content: bytes, name: str, *, by: By, at: datetime | None = None
) -> WorkingText:
    """Make the working text of a file a secretariat already has; keys the file carries are kept."""
    at = at or timezone.now()
    reading, _said = opened(content, name)
    text = as_draft(reading)
    text = replace(
        text, provisions=tuple(p for p in text.provisions if p.kind in STRUCTURE or p.text.strip())
    )
    if not text.provisions:
        raise RuleBroken(f"{name} holds no words.")
    keep(content, name, at=at)
    working = set_text(instrument, short_keys(text), by=by, at=at)
    record(
        "import text",
        f"instrument:{instrument.key}",
        f"“{name}” was brought in as the working text: {len(text.provisions)} provisions.",
        by=by,
        details={"sha256": hashlib.sha256(content).hexdigest()},
        classification="secretariat",
        at=at,
    )
    return working


def short_keys(text: Text) -> Text:
    """Keys that cannot travel in a Word bookmark get ones that can."""
    names = {
        p.key: p.key if can_travel(p.key) else f"k{hashlib.sha256(p.key.encode()).hexdigest()[:12]}"
        for p in text.provisions
    }
    return Text(
        tuple(replace(p, key=names[p.key], parent=names.get(p.parent, p.parent)) for p in text.provisions)
    )


@transaction.atomic
def begin_from(draft: Draft, *, by: By, at: datetime | None = None) -> WorkingText:
    """Continue from an issued draft."""
    working = set_text(draft.instrument, text_of(draft), by=by, at=at or timezone.now(), based_on=draft)
    record(
        "begin working text",
        f"instrument:{draft.instrument.key}",
        f"Work on the text after {draft.label} was begun.",
        by=by,
        classification="secretariat",
    )
    return working


def set_text(
    instrument: Instrument, text: Text, *, by: By, at: datetime, based_on: Draft | None = None
) -> WorkingText:
    working = locked(instrument)
    version = working.version + 1 if working else 1
    rows = [{**told(p), "version": version, "by": by.name} for p in text.provisions]
    values = {
        "based_on": based_on,
        "provisions": rows,
        "version": version,
        "changed_at": at,
        "changed_by": by.name,
    }
    return WorkingText.objects.update_or_create(instrument=instrument, defaults=values)[0]


def locked(instrument: Instrument) -> WorkingText | None:
    return WorkingText.objects.select_for_update().filter(instrument=instrument).first()


def told(provision: Provision) -> Row:
    return {name: value for name, value in asdict(provision).items() if value}


def working_text(working: WorkingText) -> Text:
    """The working text as the core knows it."""
    known = Provision.__dataclass_fields__
    return Text(
        tuple(Provision(**{n: v for n, v in row.items() if n in known}) for row in working.provisions)
    )


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
        raise OutOfDate(f"{row.get('by')} changed this paragraph first; open it again to see their words.")
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


def inside(rows: Sequence[Row], key: str) -> set[str]:
    """The provision and, for a table, row or cell, all that stands in it."""
    kinds = {row["key"]: row["kind"] for row in rows}
    found = {key}
    for row in rows:
        if row.get("parent") in found and kinds.get(row["parent"]) in STRUCTURE:
            found.add(row["key"])
    return found


def under(rows: Sequence[Row], key: str) -> set[str]:
    """The provision and all that stands below it, under headings too."""
    found = {key}
    for row in rows:
        if row.get("parent") in found:
            found.add(row["key"])
    return found


def end_of(rows: Sequence[Row], key: str) -> int:
    held = inside(rows, key)
    return max(n for n, row in enumerate(rows) if row["key"] in held) + 1


def new_rows(rows: Sequence[Row], after: str, kind: str, words: str) -> list[Provision]:
    own = next(row for row in rows if row["key"] == after)
    opens = own["kind"] in ("part", "area") and kind not in ("part", "area")
    parent = after if opens else own.get("parent")
    taken = {row["key"] for row in rows}
    if kind == "row":
        return new_row(rows, own, taken)
    if kind == "table":
        return new_table(parent, taken)
    if kind not in KINDS:
        raise RuleBroken(f"“{kind}” is no kind of provision.")
    return [Provision(free("p", taken), kind, words.strip(), parent)]


def new_row(rows: Sequence[Row], own: Row, taken: set[str]) -> list[Provision]:
    if own["kind"] != "row":
        raise RuleBroken("A row is added below another row of its table.")
    cells = sum(row.get("parent") == own["key"] for row in rows)
    return row_of(own["parent"], [""] * cells, taken, label="0.0" if "." in own.get("label", "") else "")


def new_table(parent: str | None, taken: set[str]) -> list[Provision]:
    table = Provision(free("t", taken), "table", parent=parent)
    return [table, *row_of(table.key, HEADS, taken), *row_of(table.key, [""] * len(HEADS), taken)]


def row_of(table: str, cells: Sequence[str], taken: set[str], *, label: str = "") -> list[Provision]:
    row = Provision(free("r", taken), "row", parent=table, label=label)
    made = [row]
    for words in cells:
        cell = Provision(free("c", taken), "cell", parent=row.key)
        made += [cell, Provision(free("p", taken), "paragraph", words, parent=cell.key)]
    return made


def free(letter: str, taken: set[str]) -> str:
    """A key nobody has or had, so that a removed provision never comes back as another."""
    key = f"{letter}{secrets.token_hex(4)}"
    taken.add(key)
    return key


@transaction.atomic
def issue_working(
    instrument: Instrument, *, label: str, on: date, by: By, classification: str = "members"
) -> Draft:
    """Freeze the working text as the next draft; work goes on from it."""
    working = locked(instrument)
    if working is None:
        raise RuleBroken("There is no working text to issue.")
    if instrument.drafts.filter(label=label).exists():
        raise RuleBroken(f"There is already a draft called {label}.")
    draft = issue_draft(
        instrument, working_text(working), label=label, on=on, by=by, classification=classification
    )
    working.based_on = draft
    working.save(update_fields=["based_on"])
    return draft
