"""What is done on a journey, act by act. Acts are never changed; where a thing stands follows from them.

Acts are kept in the order they were recorded. ``at`` is when it happened: an instant where one is
known, a partial date for what a report tells of the past. ``id`` is the caller's own, so that a later act can name an earlier.
"""

from dataclasses import dataclass
from datetime import date, datetime

from mufakat.core.dates import PartialDate

When = datetime | date | PartialDate | None

WHOLE = ""  # a position on the whole text, not on one provision of it
STANCES = ("support", "no_objection", "reservation", "objection", "lifted")


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    id: str = ""
    at: When = None
    by: str = ""  # the person
    on_behalf_of: str = ""  # the delegation, body or secretariat


@dataclass(frozen=True, slots=True, kw_only=True)
class Started(Act):
    route: str
    edition: int
    left_out: tuple[str, ...] = ()  # stages of the route this journey does not call at


@dataclass(frozen=True, slots=True, kw_only=True)
class PutBefore(Act):
    """A draft laid before a stage, at a meeting or under another procedure; ``body`` "" means all bodies of the stage."""

    stage: str
    lap: int
    draft: str  # the hash of exactly this text
    body: str = ""
    meeting: str = ""
    procedure: str = ""  # "" means the one the route names


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(Act):
    stage: str
    lap: int
    body: str
    kind: str  # one of model.OUTCOMES
    draft: str
    meeting: str = ""
    procedure: str = ""
    reasons: str = ""
    provisions: tuple[str, ...] = ()
    return_to: str = ""  # where a return leads, if said at all; must be what the route names


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Act):
    """A member's stance on a provision or the whole; the last on the same provision stands, all are kept.

    ``lifted`` takes back that member's reservation or objection on the provision.
    """

    stage: str
    lap: int
    member: str
    stance: str
    draft: str = ""
    provision: str = WHOLE  # as people call it: "4(b)"
    wording: str = ""  # of a reservation
    reason: str = ""  # of an objection
    lifted_if: str = ""  # what would lift the objection


@dataclass(frozen=True, slots=True, kw_only=True)
class Transmitted(Act):
    """Shared with, submitted to, reported to: carried from one body to another's meeting, open points in plain sight."""

    verb: str  # shared_with, submitted_to, reported_to
    from_body: str
    to_body: str
    to_meeting: str = ""
    draft: str = ""
    reasons: str = ""
    open_points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn(Act):
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected(Act):
    """The act recorded as ``corrects`` was recorded wrongly; ``instead`` stands in its place (None: it never happened).

    ``also`` names acts that were wrong in the same way, for a decision about the wrong draft comes
    after the wrong draft was put before the body, and one cannot be mended without the other.
    """

    corrects: str
    reasons: str
    instead: Act | None = None
    also: tuple[tuple[str, Act | None], ...] = ()

    @property
    def changes(self) -> tuple[tuple[str, Act | None], ...]:
        return ((self.corrects, self.instead), *self.also)
