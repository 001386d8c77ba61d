"""What must hold of the place of any act: its stage, its text, its procedure."""

from collections.abc import Callable

from mufakat.core.problems import RuleBroken
from mufakat.core.route.model import PROCEDURES
from mufakat.core.route.standing import Standing

Names = Callable[[str], str]  # key of a body, stage or member -> how people call it


def must_be_here(here: Standing, stage: str, lap: int, names: Names) -> None:
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


def must_be_a_procedure(procedure: str) -> None:
    if procedure and procedure not in PROCEDURES:
        raise RuleBroken(
            "A body decides in a meeting, ad referendum, by silence procedure or by the chair's call; nothing is put to a vote."
        )


def must_keep_the_seal(here: Standing, draft: str) -> None:
    sealed = [seal for seal in here.seals if seal.lap == here.lap]
    if sealed and sealed[-1].draft != draft:
        raise RuleBroken(
            "The adopted text is sealed; another text can come only after a return, in another lap."
        )


def must_be_at_stage(here: Standing, stage: str, body: str, names: Names) -> None:
    if body not in here.route.stage(stage).bodies:
        raise RuleBroken(
            "{body} does not decide at {stage}; that is for {bodies}.",
            body=names(body),
            stage=names(stage),
            bodies=bodies_here(here, names),
        )


def bodies_here(here: Standing, names: Names) -> str:
    return ", ".join(names(body) for body in here.route.stage(here.stage).bodies)
