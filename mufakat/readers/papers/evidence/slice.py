"""The journal's entries about one text, with the proof that they stand in the journal as it is."""

from typing import Any

from django.db.models import Q

from mufakat.core.proof import leaf, paths, root
from mufakat.records.decisions.models import Journey
from mufakat.records.journal.models import Entry
from mufakat.records.journal.operations import stamp
from mufakat.records.people.access import Viewer

FIELDS = (
    "number",
    "at",
    "on_behalf_of",
    "verb",
    "subject",
    "says",
    "classification",
    "digest",
    "previous",
    "hash",
)


def journal_slice(viewer: Viewer, journey: Journey, *, with_actors: bool) -> dict[str, Any]:
    """Entries this viewer may read about the journey and its drafts; the tree is over every entry there is (root.py has its root alone)."""
    every = Entry.objects.order_by("number").values_list(*FIELDS)
    leaves = [leaf_of(row) for row in every.iterator(chunk_size=5000)]
    found = list(Entry.objects.filter(about(journey), classification__in=viewer.sees).order_by("number"))
    ways = paths(leaves, [entry.number - 1 for entry in found])
    return {
        "number": len(leaves),
        "root": root(leaves).hex(),
        "entries": [told(entry, path, with_actors) for entry, path in zip(found, ways, strict=True)],
    }


def about(journey: Journey) -> Q:
    found = Q(subject=f"journey:{journey.key}")
    if journey.instrument_id:
        key = journey.instrument.key
        found |= Q(subject__startswith=f"draft:{key}/") | Q(subject=f"instrument:{key}")
    return found


def leaf_of(row: tuple) -> bytes:
    number, at, *words = row
    return leaf(str(number), stamp(at), *words)


def told(entry: Entry, path: list, with_actors: bool) -> dict[str, Any]:
    said = {name: getattr(entry, name) for name in FIELDS}
    said |= {"at": stamp(entry.at), "details": entry.details, "path": path}
    if with_actors:
        said["actor"] = f"{entry.actor} {entry.actor_name}"
    return said
