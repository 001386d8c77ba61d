"""What must hold for a member to take a position."""

from collections.abc import Collection

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import STANCES, WHOLE, Position
from mufakat.core.route.conditions.here import Names, bodies_here, must_be_here
from mufakat.core.route.consensus import open_points
from mufakat.core.route.standing import Standing


def may_take_position(here: Standing, act: Position, entitled: Collection[str] | None, names: Names) -> None:
    must_be_here(here, act.stage, act.lap, names)
    lying = [visit.draft for visit in map(here.before, here.waiting_for) if visit]
    if not lying:
        raise RuleBroken(
            "There is no text before {bodies} yet; a position needs one.", bodies=bodies_here(here, names)
        )
    if act.draft and act.draft not in lying:
        raise RuleBroken("This position is about another text than the one under consideration.")
    if act.stance not in STANCES:
        raise RuleBroken(
            "A position is support, no objection, a reservation or an objection, or lifts one of these two."
        )
    if entitled is not None and act.member not in entitled:
        raise RuleBroken(
            "{member} is not entitled to a position here at this date.", member=names(act.member)
        )
    _must_say_enough(act)
    if act.stance == "lifted":
        _must_be_open(here, act, names)


def _must_be_open(here: Standing, act: Position, names: Names) -> None:
    """Only what is open is lifted; where something else of the same member is, the sentence says which."""
    said = here.positions_at(act.stage, act.lap)
    places = [point.provision for point in open_points(said) if point.member == act.member]
    if act.provision in places:
        return
    if places and WHOLE not in places:
        raise RuleBroken(
            "{member} has something open on {places}; name which of these it lifts.",
            member=names(act.member),
            places=", ".join(places),
        )
    if places:
        raise RuleBroken(
            "{member} has nothing open on {place}; what it has open is on the whole text, so name no provision.",
            member=names(act.member),
            place=act.provision,
        )
    if act.provision == WHOLE:
        raise RuleBroken(
            "{member} has nothing open on the text that could be lifted.", member=names(act.member)
        )
    raise RuleBroken(
        "{member} has nothing open on {place} that could be lifted.",
        member=names(act.member),
        place=act.provision,
    )


def _must_say_enough(act: Position) -> None:
    if act.stance == "reservation" and not act.wording.strip():
        raise RuleBroken("A reservation needs its wording.")
    if act.stance == "objection" and not act.reason.strip():
        raise RuleBroken("An objection needs its reason.")
    if act.stance == "objection" and not act.lifted_if.strip():
        raise RuleBroken("An objection says what would lift it.")
