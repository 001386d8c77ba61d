"""My desk: assembled in a constant number of questions, and of what it shows, however much is on its way."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mufakat.readers.owed.as_delegation import owed_as_delegation
from mufakat.readers.owed.as_knowing import owed_as_knowing
from mufakat.readers.owed.as_reporting import owed_as_reporting, owed_in_rounds
from mufakat.readers.owed.as_secretariat import came_in
from mufakat.readers.owed.at_meetings import owed_at_meetings
from mufakat.readers.owed.in_voices import owed_for_voices
from mufakat.readers.owed.item import Owed, days_late, worst_first
from mufakat.readers.owed.on_journeys import owed_on_journeys, waits_for_others
from mufakat.records.journal.models import Entry
from mufakat.records.journal.queries import entries_seen
from mufakat.records.people.access import Viewer

CHANGES_SHOWN = 12
SHOWN = 60  # what is owed on journeys beyond these is counted, and stands on the board

__all__ = ["Desk", "Owed", "days_late", "desk", "owed_by"]


@dataclass(frozen=True, slots=True)
class Desk:
    owed: tuple[Owed, ...]
    more: int  # owed on journeys beyond what is shown
    waiting: tuple[Owed, ...]  # what others owe: ``to_whom`` says who

    @property
    def all_owed(self) -> int:
        return len(self.owed) + self.more


def desk(viewer: Viewer, *, today: date, language: str, besides: Iterable[Owed] | None = None) -> Desk:
    """``besides``: what came in (came_in), where it is at hand."""
    arrived = came_in(viewer) if besides is None else besides
    mine, more = owed_by(viewer, today=today, language=language, besides=arrived, at_most=SHOWN)
    return Desk(
        owed=tuple(mine),
        more=more,
        waiting=waits_for_others(viewer, today=today, language=language),
    )


def owed_by(
    viewer: Viewer, *, today: date, language: str, besides: Iterable[Owed], at_most: int | None = None
) -> tuple[list[Owed], int]:
    """Everything one person owes, worst first; of what lies on journeys the worst ``at_most``, and how many more there are."""
    on_journeys, more = owed_on_journeys(viewer, today=today, language=language, at_most=at_most)
    return sorted(
        [
            *on_journeys,
            *owed_as_delegation(viewer, today=today, language=language),
            *owed_as_reporting(viewer, today=today, language=language),
            *owed_in_rounds(viewer, language=language),
            *owed_as_knowing(viewer, today=today, language=language),
            *owed_at_meetings(viewer, today=today, language=language),
            *owed_for_voices(viewer, today=today),
            *besides,
        ],
        key=worst_first,
    ), more


def changes(viewer: Viewer) -> tuple[Entry, ...]:
    """The newest entries this person may read, as far as they came since the last visit."""
    newest = entries_seen(viewer.sees)[:CHANGES_SHOWN]
    last = viewer.person.last_visit
    return tuple(entry for entry in newest if last is None or entry.at > last)
