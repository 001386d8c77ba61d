"""Deciding between meetings on written replies (ad referendum): may the decision be taken now?

The procedure itself (exact text, who was told, a closing instant, extension, taking it back) is that of
silence.py; what differs is that replies are awaited, and that the chair's decision itself ends it.
"""

from collections.abc import Iterable
from datetime import datetime

from mufakat.core.problems import Moment, RuleBroken
from mufakat.core.route.acts import Act, Position
from mufakat.core.route.consensus import NO_RECORD, grid
from mufakat.core.route.silence import BROKEN, NOT_OPEN, OPEN, STOPPED, Procedure, state
from mufakat.core.route.silence_rules import Names
from mufakat.core.route.standing import PENDING, REPLACED, Standing, Visit

DECIDED, LEFT = "decided", "left"


def ended_by(here: Standing, put: str, text: str) -> str:
    """What ended a written procedure beside its own acts: "decided", where the body decided on the text that this
    act put before it; "left", where that text lies before the body no longer; "" while it lies there undecided."""
    visits = [visit for visit in here.visits if visit.put == put]
    if not here.is_over and any(visit.draft == text and _lies(here, visit) for visit in visits):
        return ""
    return DECIDED if decided_on(here, put) else LEFT


def decided_on(here: Standing, put: str) -> Visit | None:
    """What the body, or the last of the bodies asked together, decided on the text that this act put before it."""
    decided = [visit for visit in here.visits if visit.put == put and visit.kind not in (PENDING, REPLACED)]
    return decided[-1] if decided else None


def _lies(here: Standing, visit: Visit) -> bool:
    return visit.kind == PENDING and (visit.stage, visit.lap) == (here.stage, here.lap)


def may_decide_ad_referendum(
    procedure: Procedure,
    acts: Iterable[Act],
    *,
    text: str,
    at: datetime,
    positions: Iterable[Position] = (),
    names: Names = str,
) -> None:
    """Nothing, if a decision resting on consensus may be taken at this instant; otherwise RuleBroken.

    Once every entitled member has replied nobody has to wait for the closing; after it the silent are
    no record, and whether that is enough is the body's rule. ``rules.may`` knows of objections.
    """
    here = state(procedure, acts, at)
    if here.state == NOT_OPEN:
        raise RuleBroken("No replies have been asked for yet.")
    if here.state in (STOPPED, BROKEN):
        raise RuleBroken("The text was taken back; nothing can be decided on these replies.")
    if here.text != text:
        raise RuleBroken("Replies were asked for on another text than the one to be decided on.")
    silent = [row.member for row in grid(procedure.entitled, positions) if row.stance == NO_RECORD]
    members = ", ".join(names(member) for member in silent)
    if silent and here.state == OPEN:
        raise RuleBroken(
            "Replies are awaited until {until}; there is no record yet from {members}.",
            until=Moment(here.closes, str(here.closes.tzinfo)),
            members=members,
        )
    if silent and not procedure.means_no_objection:
        raise RuleBroken(
            "The rules of this body do not take silence for consent, and there is no record of a reply from {members}.",
            members=members,
        )
