"""The silence procedure: an exact text, who was told, a closing instant; the software computes, the chair declares.

A silence that anybody breaks is over; a revised text may be put under a new one. Until the chair has
declared, silence is *no record*, and whether it then means no objection is the body's rule, off unless set.
A procedure closes when a clock in its named zone shows the closing time; whoever speaks up to that very
instant has spoken in time. A letter that came in time counts even if it is typed in later.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mufakat.core.problems import Moment, RuleBroken
from mufakat.core.route.acts import Act
from mufakat.core.route.calendar import Calendar
from mufakat.core.route.consensus import NO_RECORD

NOT_OPEN, OPEN, BROKEN, CLOSED, DECLARED, STOPPED = (
    "not_open",
    "open",
    "broken",
    "closed",
    "declared",
    "stopped",
)


@dataclass(frozen=True, slots=True)
class Procedure:
    """What the body's rules say of a silence, and who is entitled to break it."""

    entitled: tuple[str, ...]
    means_no_objection: bool = False  # whether no reply by the closing instant is no objection
    least_working_days: int = 0
    least_days: int = 0  # calendar days
    calendar: Calendar = field(default_factory=Calendar)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened(Act):
    """``closes`` is the time a clock in ``zone`` will show (no offset of its own)."""

    text: str  # the hash of exactly what lies under silence
    closes: datetime
    zone: str  # IANA: "Asia/Jakarta"
    notified: tuple[tuple[str, datetime], ...] = ()  # whom, when


@dataclass(frozen=True, slots=True, kw_only=True)
class Notified(Act):
    whom: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Extended(Act):
    closes: datetime
    zone: str
    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken(Act):
    """``at`` is when the member's word came in, not when it was typed."""

    member: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped(Act):
    """The chair takes the text back before the silence has run out."""

    reasons: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared(Act):
    """The chair says what came of it, after it closed."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Where a procedure stands at an instant."""

    state: str = NOT_OPEN
    text: str = ""
    closes: datetime | None = None  # with its zone
    left: timedelta = timedelta(0)  # until it closes; none when it is not open
    notified: tuple[tuple[str, datetime], ...] = ()  # the first notice of each
    not_told: tuple[str, ...] = ()  # entitled, and no notice before it closed
    broken_by: tuple[Broken, ...] = ()  # the first broke it, the others are on record
    reasons: str = ""  # why it was stopped
    extensions: tuple[Extended, ...] = ()
    declared: Declared | None = None
    result: str = NO_RECORD  # "no_objection" once declared, where the rules say so


def state(procedure: Procedure, acts: Iterable[Act], at: datetime) -> Silence:
    """Where the procedure stands at this instant. ``acts`` are those of one opening, in the order recorded."""
    told = tuple(act for act in acts if not_after(act.at, at))
    opened = next((act for act in told if isinstance(act, Opened)), None)
    if opened is None:
        return Silence()
    extensions = tuple(act for act in told if isinstance(act, Extended))
    latest = extensions[-1] if extensions else opened
    closes = closing_instant(latest.closes, latest.zone)
    breaks = tuple(act for act in told if isinstance(act, Broken) and not_after(act.at, closes))
    stopped = next((act for act in told if isinstance(act, Stopped)), None)
    declared = next((act for act in told if isinstance(act, Declared)), None)
    notified = _first_notices(opened, told)
    now = _now(breaks, stopped, declared, is_open=not_after(at, closes))
    return Silence(
        state=now,
        text=opened.text,
        closes=closes,
        left=closes.astimezone(UTC) - at.astimezone(UTC) if now == OPEN else timedelta(0),
        notified=notified,
        not_told=_not_told(procedure, notified, closes),
        broken_by=breaks,
        reasons=stopped.reasons if stopped else "",
        extensions=extensions,
        declared=declared,
        result="no_objection" if now == DECLARED and procedure.means_no_objection else NO_RECORD,
    )


def _now(
    breaks: Sequence[Broken], stopped: Stopped | None, declared: Declared | None, *, is_open: bool
) -> str:
    if declared:
        return DECLARED
    if breaks:
        return BROKEN
    if stopped:
        return STOPPED
    return OPEN if is_open else CLOSED


def _first_notices(opened: Opened, told: Iterable[Act]) -> tuple[tuple[str, datetime], ...]:
    notices = [*opened.notified, *((act.whom, act.at) for act in told if isinstance(act, Notified))]
    first: dict[str, datetime] = {}
    for whom, when in notices:
        if whom not in first or not_after(when, first[whom]):
            first[whom] = when
    return tuple(first.items())


def _not_told(
    procedure: Procedure, notified: Iterable[tuple[str, datetime]], closes: datetime
) -> tuple[str, ...]:
    in_time = {whom for whom, when in notified if not_after(when, closes)}
    return tuple(member for member in procedure.entitled if member not in in_time)


def closing_instant(closes: datetime, zone: str) -> datetime:
    """The instant at which a clock in that zone shows this time.

    Where clocks go back and show it twice, the second time counts, so that nobody loses an hour;
    where they go forward and never show it, RuleBroken.
    """
    place = clock_of(zone)
    instant = closes.replace(tzinfo=place, fold=1)
    if instant.astimezone(UTC).astimezone(place).replace(tzinfo=None, fold=0) != closes.replace(
        tzinfo=None, fold=0
    ):
        raise RuleBroken(
            "Clocks in {zone} never show {clock} on {day}; they go forward that night.",
            zone=zone,
            clock=f"{closes:%H:%M}",
            day=Moment(closes.date()),
        )
    return instant


def clock_of(zone: str) -> ZoneInfo:
    """The clock of a named time zone; RuleBroken where there is none of that name."""
    try:
        return ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        raise RuleBroken("“{zone}” is not a time zone; name one like Asia/Jakarta.", zone=zone) from None


def not_after(first: datetime, second: datetime) -> bool:
    """Compared as instants: two times of one zone would otherwise be compared by what the clock shows."""
    return first.astimezone(UTC) <= second.astimezone(UTC)


def earliest_closing(procedure: Procedure, opened_at: datetime, *, zone: str, clock: time) -> datetime:
    """The first closing the rules allow, as a clock in that zone shows it."""
    first_day = opened_at.astimezone(ZoneInfo(zone)).date()
    day = max(
        procedure.calendar.forward(first_day, procedure.least_working_days),
        first_day + timedelta(days=procedure.least_days),
    )
    day = procedure.calendar.on_or_after(day)
    if not_after(closing_instant(datetime.combine(day, clock), zone), opened_at):
        day = procedure.calendar.forward(day, 1)
    return datetime.combine(day, clock)
