"""A time frame as a page shows it."""

from dataclasses import dataclass
from datetime import date

from mufakat.readers.dossiers.titles import Called


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One line: by when at the latest, when it is expected or took place, how late, and how far from what was agreed."""

    stage: str
    stage_name: str
    kind: str
    says: str  # what it is, in a few words
    milestone: str
    is_session: bool
    latest_start: date
    latest_end: date
    start: date | None
    end: date | None
    done: bool
    late_by: int  # days
    meeting: Called | None
    note: str
    offers: tuple[str, ...]
    bodies: tuple[Called, ...]
    agreed: date | None  # its end in the newest edition
    slip: int | None  # days later than agreed; negative for earlier

    @property
    def wants_a_special_meeting(self) -> bool:
        """No meeting falls in time, or a special one was chosen and nobody has called it yet."""
        return self.is_uncalled or "special_meeting" in self.offers

    @property
    def is_uncalled(self) -> bool:
        return self.kind == "special_meeting" and self.meeting is None and not self.done

    @property
    def earlier(self) -> int:
        return -(self.slip or 0)


@dataclass(frozen=True, slots=True)
class EditionSaid:
    number: int
    agreed_on: date
    meeting: Called | None
    last_date: date
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Moved:
    """What a change would move, for looking before saving."""

    says: str
    was: date | None
    now: date | None
    days: int | None


@dataclass(frozen=True, slots=True)
class PlanDossier:
    journey: Called
    last_date: date
    begins: date | None
    on: date  # the day as of which it is told
    verdict: str
    short_by: int
    rows: tuple[PlanRow, ...]
    late: tuple[str, ...]
    editions: tuple[EditionSaid, ...]
    calendars: tuple[str, ...]
    idle: tuple[str, ...]
    illustrative: bool
    moves: tuple[Moved, ...] = ()
