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
