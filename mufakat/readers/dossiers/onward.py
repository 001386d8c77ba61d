"""Where a meeting's report said its results would go, and the meeting it meant where that is held here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.titles import Called, called_body, called_meeting
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.queries import announcements, meetings
from mufakat.records.people.access import Viewer


@dataclass(frozen=True, slots=True)
class Onward:
    """An announcement is not a transmission: ``has_met`` says that there ought to be a record by now."""

    verb: str
    body: Called
    ordinal: int | None
    meeting: Called | None
    met: str  # ISO partial date, "" where not known
    has_met: bool


def announced_onward(
    viewer: Viewer, told: Iterable[Meeting], *, today: date, language: str
) -> dict[int, tuple[Onward, ...]]:
    """Meeting id → what its report announced; the same two queries however many meetings."""
    rows = list(announcements(viewer, told))
    ordinals = {item.ordinal for item in rows if item.ordinal}
    held = {}
    if ordinals:
        meant_by_it = meetings(viewer).filter(ordinal__in=ordinals)
        named = meant_by_it.prefetch_related(None).select_related("body")  # a name needs no plans
        held = {(m.body_id, m.ordinal): m for m in named}
    found: dict[int, tuple[Onward, ...]] = {}
    for item in rows:
        meant = held.get((item.body_id, item.ordinal))
        found[item.meeting_id] = (*found.get(item.meeting_id, ()), onward(item, meant, today, language))
    return found


def onward(item, meant: Meeting | None, today: date, language: str) -> Onward:
    return Onward(
        verb=item.verb,
        body=called_body(item.body, language),
        ordinal=item.ordinal,
        meeting=called_meeting(meant, language) if meant else None,
        met=meant.met_from if meant else "",
        has_met=bool(meant) and (bool(meant.met_from) or bool(meant.sort_date and meant.sort_date < today)),
    )
