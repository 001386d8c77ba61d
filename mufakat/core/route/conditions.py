"""What must hold for an act to follow from where the journey stands; the sentence when it does not."""

from collections.abc import Callable, Collection

from mufakat.core.dates import PartialDate
from mufakat.core.problems import Phrase, RuleBroken
from mufakat.core.route.acts import (
    STANCES,
    WHOLE,
    Act,
    Decided,
    Position,
    PutBefore,
    Started,
    Transmitted,
    Withdrawn,
)
from mufakat.core.route.consensus import OPEN, RESTS_ON_CONSENSUS, current_positions, objections
from mufakat.core.route.model import PROCEDURES, RETURNS
from mufakat.core.route.standing import WITHDRAWN, Standing, Visit

Names = Callable[[str], str]  # key of a body, stage or member -> how people call it


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
            _may_take_position(here, act, entitled, names)
        case Decided():
            _may_decide(here, act, entitled, names)
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
    _must_be_here(here, act.stage, act.lap, names)
    _must_be_a_procedure(act.procedure)
    if not act.draft:
        raise RuleBroken("Say exactly which text is put before the body: a draft is named by its hash.")
    if act.body:
        _must_be_at_stage(here, act.stage, act.body, names)
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


def _may_take_position(here: Standing, act: Position, entitled: Collection[str] | None, names: Names) -> None:
    _must_be_here(here, act.stage, act.lap, names)
    lying = [visit.draft for visit in map(here.before, here.waiting_for) if visit]
    if not lying:
        raise RuleBroken(
            "There is no text before {bodies} yet; a position needs one.", bodies=_bodies(here, names)
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
    if act.stance == "lifted" and not _has_open(here, act):
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


def _has_open(here: Standing, act: Position) -> bool:
    said = current_positions(here.positions_at(act.stage, act.lap))
    return any((p.member, p.provision) == (act.member, act.provision) and p.stance in OPEN for p in said)


def _may_decide(here: Standing, act: Decided, entitled: Collection[str] | None, names: Names) -> None:
    _must_be_here(here, act.stage, act.lap, names)
    _must_be_at_stage(here, act.stage, act.body, names)
    _must_be_a_procedure(act.procedure)
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
    _must_keep_the_seal(here, act.draft)
    if act.kind in RESTS_ON_CONSENSUS:
        _must_have_no_objection(here, act, entitled, names)


def _must_come_after(act: Decided, lies: Visit, names: Names) -> None:
    """Where both days are known; of a month or a year there may be enough left."""
    put, decided = lies.put_at, act.at
    if isinstance(put, PartialDate) and isinstance(decided, PartialDate) and decided.latest < put.earliest:
        raise RuleBroken(
            "It was put before {body} on {put}; a decision of {decided} would come before that.",
            body=names(act.body), put=put, decided=decided,
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


def _may_transmit(act: Transmitted, names: Names) -> None:
    if act.verb not in ("shared_with", "submitted_to", "reported_to"):
        raise RuleBroken("A transmission is shared with, submitted to or reported to a body.")
    if not act.to_body or act.to_body == act.from_body:
        raise RuleBroken("A transmission goes from one body to another.")


def _must_be_here(here: Standing, stage: str, lap: int, names: Names) -> None:
    if not here.route.has(stage):
        raise RuleBroken("{stage} is not a stage this journey calls at.", stage=names(stage))
    if lap < here.lap:
        raise RuleBroken(
            "Lap {lap} is closed; the journey is in lap {now}, and nothing of lap {lap} is altered.",
            lap=lap,
            now=here.lap,
        )
    if lap > here.lap:
        raise RuleBroken("The journey is still in lap {lap}.", lap=here.lap)
    if stage == here.stage:
        return
    if stage in here.next:
        raise RuleBroken(
            "The journey has not come to {stage} yet; it is at {here}.",
            stage=names(stage),
            here=names(here.stage),
        )
    raise RuleBroken(
        "{stage} has already decided in this lap; the journey is at {here}.",
        stage=names(stage),
        here=names(here.stage),
    )


def _must_be_a_procedure(procedure: str) -> None:
    if procedure and procedure not in PROCEDURES:
        raise RuleBroken(
            "A body decides in a meeting, ad referendum, by silence procedure or by the chair's call; nothing is put to a vote."
        )


def _must_keep_the_seal(here: Standing, draft: str) -> None:
    sealed = [seal for seal in here.seals if seal.lap == here.lap]
    if sealed and sealed[-1].draft != draft:
        raise RuleBroken(
            "The adopted text is sealed; another text can come only after a return, in another lap."
        )


def _must_be_at_stage(here: Standing, stage: str, body: str, names: Names) -> None:
    if body not in here.route.stage(stage).bodies:
        raise RuleBroken(
            "{body} does not decide at {stage}; that is for {bodies}.",
            body=names(body),
            stage=names(stage),
            bodies=_bodies(here, names),
        )


def _bodies(here: Standing, names: Names) -> str:
    return ", ".join(names(body) for body in here.route.stage(here.stage).bodies)
