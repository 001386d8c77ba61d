"""What may be done in a silence procedure, and what may rest on it."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from mufakat.core.problems import Moment, Phrase, RuleBroken
from mufakat.core.route.acts import Act, Position
from mufakat.core.route.consensus import NO_RECORD, grid
from mufakat.core.route.silence import (
    BROKEN,
    DECLARED,
    NOT_OPEN,
    OPEN,
    STOPPED,
    Broken,
    Declared,
    Extended,
    Notified,
    Opened,
    Procedure,
    Silence,
    Stopped,
    closing_instant,
    not_after,
    state,
)

Names = Callable[[str], str]


def may(procedure: Procedure, acts: Iterable[Act], act: Act, *, names: Names = str) -> None:
    """Nothing, if the act may follow these; otherwise RuleBroken with one sentence. ``act.at`` must be an instant."""
    told = tuple(acts)
    if not isinstance(act.at, datetime) or act.at.tzinfo is None:
        raise RuleBroken("In a silence procedure every act has its exact time, with a time zone.")
    here = state(
        procedure, told, max(when.astimezone(UTC) for when in (act.at, *(earlier.at for earlier in told)))
    )
    if isinstance(act, Opened):
        return _may_open(procedure, here, act)
    if here.state == NOT_OPEN:
        raise RuleBroken("No silence procedure has been opened.")
    if here.state in (STOPPED, DECLARED) or (here.state == BROKEN and not isinstance(act, Broken)):
        raise RuleBroken(
            _how_it_ended(here), member=names(here.broken_by[0].member) if here.broken_by else ""
        )
    match act:
        case Notified():
            if not not_after(act.at, here.closes):
                raise RuleBroken("The silence procedure has closed; a notice now would come too late.")
        case Extended():
            _may_extend(procedure, here, act)
        case Broken():
            _may_break(procedure, here, act, names)
        case Stopped():
            if not act.reasons.strip():
                raise RuleBroken("Taking a text back needs its reasons.")
        case Declared():
            _may_declare(here, act, names)
    return None


def _how_it_ended(here: Silence) -> str:
    if here.state == BROKEN:
        return Phrase("This silence procedure is over: {member} broke it. A text can be put under a new one.")
    if here.state == STOPPED:
        return Phrase(
            "This silence procedure is over: the chair took the text back. A text can be put under a new one."
        )
    return Phrase(
        "This silence procedure is over: the chair has declared what came of it. A text can be put under a new one."
    )


def _may_open(procedure: Procedure, here: Silence, act: Opened) -> None:
    if here.state != NOT_OPEN:
        raise RuleBroken("A silence procedure is opened once; a revised text goes under a new one.")
    if not act.text:
        raise RuleBroken("Say exactly which text lies under silence: it is named by its hash.")
    if not procedure.entitled:
        raise RuleBroken("Nobody is entitled to break this silence; it would mean nothing.")
    _must_close_well(procedure, act.closes, act.zone, since=act.at)


def _may_extend(procedure: Procedure, here: Silence, act: Extended) -> None:
    if here.state != OPEN:
        raise RuleBroken("The silence procedure has closed; it can no longer be extended.")
    if not act.reasons.strip():
        raise RuleBroken("An extension needs its reasons.")
    if not_after(closing_instant(act.closes, act.zone), here.closes):
        raise RuleBroken("An extension closes later than what was announced, never sooner.")
    _must_close_well(procedure, act.closes, act.zone, since=None)


def _must_close_well(procedure: Procedure, closes: datetime, zone: str, *, since: datetime | None) -> None:
    instant = closing_instant(closes, zone)
    if since is not None and not_after(instant, since):
        raise RuleBroken("A silence procedure closes after it has opened.")
    if not procedure.calendar.is_working(closes.date()):
        why = procedure.calendar.holidays_on(closes.date())
        if why:
            raise RuleBroken(
                "{day} is {holiday} in {place}; a silence procedure closes on a working day.",
                day=Moment(closes.date()), holiday=why[0][1], place=why[0][0],
            )  # fmt: skip
        raise RuleBroken(
            "{day} is a {weekday}; a silence procedure closes on a working day.",
            day=Moment(closes.date()), weekday=Phrase(f"{closes:%A}"),
        )  # fmt: skip
    if since is None:
        return
    first_day = since.astimezone(ZoneInfo(zone)).date()
    working_days = procedure.calendar.working_days(first_day, closes.date())
    if working_days < procedure.least_working_days:
        raise RuleBroken(
            "The body's rules give at least {least} working days; this leaves {working_days}.",
            least=procedure.least_working_days,
            working_days=working_days,
        )
    days = (closes.date() - first_day).days
    if days < procedure.least_days:
        raise RuleBroken(
            "The body's rules or the route give at least {least} days; this leaves {days}.",
            least=procedure.least_days,
            days=days,
        )


def _may_break(procedure: Procedure, here: Silence, act: Broken, names: Names) -> None:
    if act.member not in procedure.entitled:
        raise RuleBroken("{member} is not entitled to break this silence.", member=names(act.member))
    if not act.reason.strip():
        raise RuleBroken("Breaking a silence needs its reason.")
    if not not_after(act.at, here.closes):
        raise RuleBroken(
            "The silence procedure closed at {until}; this came after.",
            until=Moment(here.closes, str(here.closes.tzinfo)),
        )


def _may_declare(here: Silence, act: Declared, names: Names) -> None:
    if not_after(act.at, here.closes):
        raise RuleBroken(
            "The silence procedure is open until {until}; the chair declares after that.",
            until=Moment(here.closes, str(here.closes.tzinfo)),
        )
    if here.not_told:
        members = ", ".join(names(member) for member in here.not_told)
        raise RuleBroken(
            "There is no record that these were told before it closed: {members}.", members=members
        )


def may_decide(
    procedure: Procedure,
    acts: Iterable[Act],
    *,
    text: str,
    at: datetime,
    positions: Iterable[Position] = (),
    names: Names = str,
) -> None:
    """May the body's decision rest on this silence? Asked beside ``rules.may``, which knows of objections."""
    here = state(procedure, acts, at)
    if here.state == BROKEN:
        raise RuleBroken(
            "{member} broke the silence; nothing can be decided by it.",
            member=names(here.broken_by[0].member),
        )
    if here.state != DECLARED:
        raise RuleBroken("The chair has not declared the result of the silence procedure yet.")
    if here.text != text:
        raise RuleBroken("Another text lay under silence than the one to be decided on.")
    silent = [row.member for row in grid(procedure.entitled, positions) if row.stance == NO_RECORD]
    if silent and not procedure.means_no_objection:
        members = ", ".join(names(member) for member in silent)
        raise RuleBroken(
            "The rules of this body do not take silence for consent, and there is no record of a reply from {members}.",
            members=members,
        )
