"""Where the viewer may open what an entry of the journal is about."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from mufakat.records.circulation.access import visible_circulations, visible_submissions
from mufakat.records.decisions.queries import journeys
from mufakat.records.instruments.queries import instruments
from mufakat.records.journal.models import Entry
from mufakat.records.meetings.queries import meetings
from mufakat.records.people.access import Viewer

# kind of a subject: the rows this viewer may see, by which field, the page
PAGES = {
    "meeting": (meetings, "key", "meeting"),
    "instrument": (instruments, "key", "instrument"),
    "journey": (journeys, "key", "desk-journey"),
    "circulation": (visible_circulations, "pk", "board"),
    "submission": (visible_submissions, "pk", "submission"),
}


def addresses_of(viewer: Viewer, entries: Iterable[Entry]) -> Mapping[str, str]:
    """Subject → address, one question a kind; none for what this viewer may not open."""
    asked: dict[str, dict[str, list[str]]] = {}
    for entry in entries:
        kind, _colon, key = entry.subject.partition(":")
        key = key.partition("/")[0]
        if kind in PAGES and (PAGES[kind][1] == "key" or key.isdecimal()):
            asked.setdefault(kind, {}).setdefault(key, []).append(entry.subject)
    found = {}
    for kind, subjects in asked.items():
        seen, field, page = PAGES[kind]
        rows = seen(viewer).filter(**{f"{field}__in": list(subjects)}).values_list(field, flat=True)
        for key in rows:
            found |= dict.fromkeys(subjects[str(key)], reverse(page, args=[key]))
    return found
