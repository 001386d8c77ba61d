"""What must hold for an act to follow from where the journey stands; the sentence when it does not."""

from collections.abc import Collection

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Act, Decided, Position, PutBefore, Started, Transmitted, Withdrawn
from mufakat.core.route.conditions.deciding import may_decide
from mufakat.core.route.conditions.here import Names, must_be_a_procedure, must_be_at_stage, must_be_here
from mufakat.core.route.conditions.positions import may_take_position
from mufakat.core.route.standing import WITHDRAWN, Standing


def check(here: Standing, act: Act, *, entitled: Collection[str] | None, names: Names) -> None:
    if isinstance(act, Started):
        return _may_start(here, act)
    if here.stage is None:
        raise RuleBroken("The journey has not started; put it on its route first.")
    if isinstance(act, Transmitted) and here.state != WITHDRAWN:
        return _may_transmit(act, names)  # an adopted text is carried on after the end of its route
    if here.is_over:
        if here.state == WITHDRAWN:
            raise RuleBroken("The journey was withdrawn; only a correction can be recorded now.")
        raise RuleBroken("The journey has come to its end; only a correction can be recorded now.")
    match act:
        case PutBefore():
            _may_put_before(here, act, names)
        case Position():
            may_take_position(here, act, entitled, names)
        case Decided():
            may_decide(here, act, entitled, names)
        case Withdrawn():
            if not act.reasons.strip():
                raise RuleBroken("A withdrawal needs its reasons.")
    return None


def _may_start(here: Standing, act: Started) -> None:
    if here.stage is not None:
        raise RuleBroken("The journey has already started.")
    if (act.route, act.edition) != (here.route.key, here.route.edition):
        raise RuleBroken(
            "A journey keeps the edition of the route it started on; a changed route is a new edition for new journeys."
        )
    for key in act.left_out:
        if not here.route.has(key):
            raise RuleBroken("{key} cannot be left out: it is not a stage of this route.", key=key)
        if here.route.stage(key).named_in_report:
            raise RuleBroken(
                "{key} cannot be left out: the route names it as a stage every journey calls at.", key=key
            )
    if len(act.left_out) >= len(here.route.stages):
        raise RuleBroken("A journey calls at one stage at least.")


def _may_put_before(here: Standing, act: PutBefore, names: Names) -> None:
    must_be_here(here, act.stage, act.lap, names)
    must_be_a_procedure(act.procedure)
    if not act.draft:
        raise RuleBroken("Say exactly which text is put before the body: a draft is named by its hash.")
    if act.body:
        must_be_at_stage(here, act.stage, act.body, names)
        if act.body not in here.waiting_for:
            raise RuleBroken("{body} has already decided in this lap.", body=names(act.body))
    sealed = [seal for seal in here.seals if seal.lap == here.lap]
    if sealed and sealed[-1].draft != act.draft:
        raise RuleBroken(
            "The adopted text is sealed; another text can come only after a return, in another lap."
        )
    for body in (act.body,) if act.body else here.waiting_for:
        lies = here.before(body)
        procedure = act.procedure or here.route.stage(act.stage).procedure
        if lies and (lies.draft, lies.meeting, lies.procedure) == (act.draft, act.meeting, procedure):
            raise RuleBroken("This text is already before {body}.", body=names(body))


def _may_transmit(act: Transmitted, names: Names) -> None:
    if act.verb not in ("shared_with", "submitted_to", "reported_to"):
        raise RuleBroken("A transmission is shared with, submitted to or reported to a body.")
    if not act.to_body or act.to_body == act.from_body:
        raise RuleBroken("A transmission goes from one body to another.")
