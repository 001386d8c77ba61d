"""A text is begun: from nothing, from a file a secretariat already has, from an issued draft."""

import hashlib
from dataclasses import replace
from datetime import datetime
from itertools import count

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.text import slugify

from mufakat.core.problems import RuleBroken
from mufakat.core.word.bookmarks import can_travel
from mufakat.core.wording.draft import as_draft
from mufakat.core.wording.model import STRUCTURE, Text
from mufakat.records.bodies.models import Body
from mufakat.records.files.operations import keep
from mufakat.records.instruments.models import Draft, Instrument, WorkingText
from mufakat.records.instruments.opening import opened
from mufakat.records.instruments.operations import text_of
from mufakat.records.instruments.working.edited import locked
from mufakat.records.instruments.working.left_out import left_out
from mufakat.records.instruments.working.rows import told
from mufakat.records.journal.operations import By, record


@transaction.atomic
def begin_instrument(
    *, kind: str, title: str, by: By, key: str = "", body: Body | None = None, classification: str = "members"
) -> Instrument:
    """``key`` names it in addresses; without one it is made of the title, which no other text may bear."""
    title = title.strip()
    if not title:
        raise RuleBroken("A text needs a title.")
    if Instrument.objects.filter(Q(key=key) if key else Q(titles__en=title)).exists():
        raise RuleBroken("There is already a text called {key}.", key=key or title)
    key = key or free_key(title)
    made = Instrument.objects.create(
        key=key, kind=kind, titles={"en": title}, body=body, classification=classification
    )
    record(
        "begin text",
        f"instrument:{key}",
        f"Work on “{title}” was begun.",
        by=by,
        classification=classification,
    )
    return made


def free_key(title: str) -> str:
    """Of a title in a script that addresses do not carry nothing is left: such texts are counted."""
    stem = slugify(title)[:60].strip("-") or "text"
    taken = set(Instrument.objects.filter(key__startswith=stem).values_list("key", flat=True))
    return next(key for n in count(1) if (key := stem if n == 1 else f"{stem}-{n}") not in taken)


@transaction.atomic
def import_text(
    instrument: Instrument, content: bytes, name: str, *, by: By, at: datetime | None = None
) -> list[str]:
    """Make the working text of a file a secretariat already has; keys the file carries are kept.

    Returns what its reader should know of the file, and what of it is in no provision.
    """
    at = at or timezone.now()
    reading, _compared = opened(content, name)
    text = as_draft(reading)
    text = replace(
        text, provisions=tuple(p for p in text.provisions if p.kind in STRUCTURE or p.text.strip())
    )
    if not text.provisions:
        raise RuleBroken("{name} holds no words.", name=name)
    keep(content, name, at=at)
    set_text(instrument, short_keys(text), by=by, at=at)
    record(
        "import text",
        f"instrument:{instrument.key}",
        f"“{name}” was brought in as the working text: {len(text.provisions)} provisions.",
        by=by,
        details={"sha256": hashlib.sha256(content).hexdigest()},
        classification="secretariat",
        at=at,
    )
    return [*reading.warnings, *left_out(reading)]


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
