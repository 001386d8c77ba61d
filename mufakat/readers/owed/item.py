from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Owed:
    """One thing to do. ``late`` counts days past ``due``; 0 where it is in time or has no day."""

    what: str
    to_whom: str
    due: date | None
    late: int
    address: str
    since: date | None = None
    left: int = 0  # days until it is due
    remind: tuple[int, ...] | None = (
        None  # days before, where somebody set them for this; None: the usual ones
    )


def days_left(due: date | None, today: date) -> int:
    return max(0, (due - today).days) if due else 0


def worst_first(owed: Owed) -> tuple:
    return (-owed.late, owed.due or date.max, owed.since or date.max, owed.what)


def days_late(due: date | None, today: date) -> int:
    return max(0, (today - due).days) if due else 0
