"""What must hold for a body to decide."""

from collections.abc import Collection

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Moment, Phrase, RuleBroken
from mufakat.core.route.acts import WHOLE, Decided
from mufakat.core.route.conditions.here import (
    Names,
    must_be_a_procedure,
    must_be_at_stage,
    must_be_here,
    must_keep_the_seal,
)
from mufakat.core.route.consensus import RESTS_ON_CONSENSUS, objections
from mufakat.core.route.model import RETURNS
from mufakat.core.route.standing import Standing, Visit


def may_decide(here: Standing, act: Decided, entitled: Collection[str] | None, names: Names) -> None:
    must_be_here(here, act.stage, act.lap, names)
    must_be_at_stage(here, act.stage, act.body, names)
    must_be_a_procedure(act.procedure)
    if act.body not in here.waiting_for:
        raise RuleBroken(
            "{body} has already decided in this lap; a wrong record is mended by a correction.",
            body=names(act.body),
        )
    _must_be_allowed(here, act, names)
    lies = here.before(act.body)
    if lies is None:
        raise RuleBroken("Nothing lies before {body}; put the text before it first.", body=names(act.body))
    if act.draft != lies.draft:
        raise RuleBroken(
            "This decision is about another text than the one put before {body}.", body=names(act.body)
        )
    _must_come_after(act, lies, names)
    must_keep_the_seal(here, act.draft)
    if act.kind in RESTS_ON_CONSENSUS:
        _must_have_no_objection(here, act, entitled, names)


def _must_come_after(act: Decided, lies: Visit, names: Names) -> None:
    """Where both days are known; of a month or a year there may be enough left."""
    put, decided = lies.put_at, act.at
    if isinstance(put, PartialDate) and isinstance(decided, PartialDate) and decided.latest < put.earliest:
        raise RuleBroken(
            "It was put before {body} on {put}; a decision of {decided} would come before that.",
            body=names(act.body), put=Moment(put), decided=Moment(decided),
        )  # fmt: skip


def _must_be_allowed(here: Standing, act: Decided, names: Names) -> None:
    stage = here.route.stage(act.stage)
    if act.kind in RETURNS:
        if stage.return_to is None:
            raise RuleBroken("The route names no return from {stage}.", stage=names(stage.key))
        if act.return_to and act.return_to != stage.return_to:
            raise RuleBroken(
                "From {stage} the route returns to {target}, nowhere else.",
                stage=names(stage.key),
                target=names(stage.return_to),
            )
        if not act.reasons.strip():
            raise RuleBroken("A return needs its reasons.")
    elif act.return_to:
        raise RuleBroken("Only a decision to refer back leads to a return.")
    if act.kind == "withdrawn" and not act.reasons.strip():
        raise RuleBroken("A withdrawal needs its reasons.")
    if act.kind not in (*stage.allowed, "deferred", "withdrawn"):
        raise RuleBroken(
            "At {stage} the route does not provide for “{kind}”.",
            stage=names(stage.key),
            kind=Phrase(act.kind.replace("_", " ")),
        )


def _must_have_no_objection(
    here: Standing, act: Decided, entitled: Collection[str] | None, names: Names
) -> None:
    standing_in_the_way = objections(here.positions_at(act.stage, act.lap), entitled)
    if standing_in_the_way:
        first = standing_in_the_way[0]
        if first.provision == WHOLE:
            raise RuleBroken(
                "The objection of {member} still stands; there is no consensus until it is lifted. "
                "The chair can consult, put it off or return it.",
                member=names(first.member),
            )
        raise RuleBroken(
            "The objection of {member} to {place} still stands; there is no consensus until it is lifted. The chair can consult, put it off or return it.",
            member=names(first.member),
            place=first.provision,
        )
