"""An agenda that assembles itself: in which order its items stand and at what hour each begins."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# the order in which a body takes things up
STANDING_FIRST, RECORD, OPEN, RETURNING, DECISION, OWN, STANDING_LAST = range(7)


@dataclass(frozen=True, slots=True)
class Suggested:
    """Something that could stand on the agenda, with why it is suggested."""

    subject: str  # as the journal writes it: "journey:roadmap", "outcome:12", "standing:opening"
    title: str
    because: str
    section: int
    asked_to: str = ""  # note, receive, agree, endorse, adopt, guide, report_up
    lead: str = ""
    minutes: int | None = None
    follows: int | None = None  # the item of the last meeting it goes on from
    draft: int | None = None  # the text before the meeting


def in_order(suggested: Iterable[Suggested]) -> list[Suggested]:
    """By section, each subject once; within a section as given."""
    once: dict[str, Suggested] = {}
    for one in suggested:
        once.setdefault(one.subject, one)
    return sorted(once.values(), key=lambda one: one.section)


def timetable(minutes: Sequence[int | None], *, begins: str = "09:00") -> list[str]:
    """The hour at which each item begins; from the first item without a length on, nothing is said."""
    hours, _, rest = begins.partition(":")
    at: int | None = int(hours) * 60 + int(rest or 0)
    said = []
    for length in minutes:
        said.append(f"{at // 60 % 24:02}:{at % 60:02}" if at is not None else "")
        at = at + length if at is not None and length else None
    return said
