"""May this be done now? The rules of the body, each with the sentence the user reads when it is broken."""

from collections.abc import Collection, Iterable

from mufakat.core.problems import RuleBroken
from mufakat.core.route.acts import Act, Corrected, Decided, PutBefore
from mufakat.core.route.conditions import check
from mufakat.core.route.conditions.here import Names
from mufakat.core.route.journey import after, in_force, standing
from mufakat.core.route.model import Route
from mufakat.core.route.standing import Standing


def may(
    route: Route,
    acts: Iterable[Act],
    act: Act,
    *,
    entitled: Collection[str] | None = None,
    names: Names = str,
) -> None:
    """Nothing, if the act may follow these acts; otherwise raises RuleBroken with one sentence.

    ``entitled`` are the members whose position counts at the date of the act; without it every member's does.
    A decision by silence is checked in silence.py as well: ``may_decide``.
    """
    told = tuple(acts)
    if isinstance(act, Corrected):
        _may_correct(route, told, act, names=names)
    else:
        check(standing(route, told), act, entitled=entitled, names=names)


def _may_correct(route: Route, told: tuple[Act, ...], act: Corrected, *, names: Names) -> None:
    """A correction must leave a story in which every act may still follow those before it."""
    if not act.reasons.strip():
        raise RuleBroken("A correction needs its reasons.")
    for key, instead in act.changes:
        _may_change(told, key, instead)
    already = _misfits(route, told, names)
    for key, sentence in _misfits(route, (*told, act), names).items():
        if already.get(key) != sentence:
            if key in dict(act.changes):
                raise RuleBroken("The corrected act would not fit any more. {sentence}", sentence=sentence)
            raise RuleBroken(
                "What was recorded after it would not fit any more. {sentence}", sentence=sentence
            )


def _may_change(told: tuple[Act, ...], key: str, instead: Act | None) -> None:
    meant = next((earlier for earlier in told if earlier.id and earlier.id == key), None)
    if meant is None:
        raise RuleBroken("The act to be corrected is not part of this journey.")
    if isinstance(meant, Corrected):
        raise RuleBroken("A correction is mended by correcting the same act again.")
    if instead is not None and type(instead) is not type(meant):
        raise RuleBroken("A correction puts an act of the same kind in the place of the wrong one.")


def _misfits(route: Route, told: tuple[Act, ...], names: Names) -> dict[str | Act, str]:
    """The acts that could not follow those before them, each with why. Told tales of the past may have some."""
    here, found = Standing(route), {}
    mended = {key for act in told if isinstance(act, Corrected) for key, _ in act.changes}
    for act in in_force(told):
        try:
            check(_as_it_lay(here, act) if act.id in mended else here, act, entitled=None, names=names)
        except RuleBroken as problem:
            found[act.id or act] = str(problem)
        here = after(here, act)
    return found


def _as_it_lay(here: Standing, act: Act) -> Standing:
    """Who corrects on which text a body decided says with it that this was the text before the body."""
    if not isinstance(act, Decided) or (act.stage, act.lap) != (here.stage, here.lap):
        return here
    lies = here.before(act.body)
    if lies is None or lies.draft == act.draft:
        return here
    return after(here, PutBefore(stage=act.stage, lap=act.lap, body=act.body, draft=act.draft))
