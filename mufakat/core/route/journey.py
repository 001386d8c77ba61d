"""Where a journey stands, computed from its acts and from nothing else.

A lap is one run through the route; a return opens the next at the stage the route names, and the
former stays as it was. Whether an act is allowed is asked of ``may`` (rules.py); here every act is
taken as done, for the past was what it was.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from mufakat.core.route.acts import (
    Act,
    Corrected,
    Decided,
    Position,
    PutBefore,
    Started,
    Transmitted,
    Withdrawn,
)
from mufakat.core.route.model import Route
from mufakat.core.route.standing import (
    ADOPTED,
    BETWEEN,
    ENDED,
    PENDING,
    REPLACED,
    RETURNED,
    UNDER_CONSIDERATION,
    WITHDRAWN,
    Return,
    Seal,
    Standing,
    Visit,
)


def standing(route: Route, acts: Iterable[Act]) -> Standing:
    """Where the journey stands after these acts, corrections taken into account."""
    here = Standing(route)
    for act in in_force(acts):
        here = after(here, act)
    return here


def in_force(acts: Iterable[Act]) -> tuple[Act, ...]:
    """The acts as they count: each corrected one replaced where it stood, struck where nothing stands in its place.

    The last correction of an act is the one that counts.
    """
    told = tuple(acts)
    corrected = {key: instead for act in told if isinstance(act, Corrected) for key, instead in act.changes}
    counting: list[Act] = []
    for act in told:
        if isinstance(act, Corrected):
            continue
        if not act.id or act.id not in corrected:
            counting.append(act)
        elif (instead := corrected[act.id]) is not None:
            counting.append(replace(instead, id=act.id))
    return tuple(counting)


def after(here: Standing, act: Act) -> Standing:
    """Where the journey stands when this act has been done. A correction needs the whole story: see ``standing``."""
    match act:
        case Started() if here.stage is None:
            route = here.route.without(*act.left_out)
            return replace(here, route=route, state=BETWEEN, stage=route.stages[0].key, lap=1)
        case PutBefore() if here.route.has(act.stage) and not here.is_over:
            return _put_before(here, act)
        case Position():
            return replace(here, positions=(*here.positions, act))
        case Transmitted():
            return replace(here, transmissions=(*here.transmissions, act))
        case Withdrawn() if not here.is_over:
            return replace(here, state=WITHDRAWN, over_at=act.at)
        case Decided() if here.route.has(act.stage) and not here.is_over:
            return _decided(here, act)
    return here


def _put_before(here: Standing, act: PutBefore) -> Standing:
    """A revised text takes the place of the one that lay there undecided."""
    bodies = (act.body,) if act.body else here.waiting_for
    procedure = act.procedure or here.route.stage(act.stage).procedure
    kept = tuple(
        replace(visit, kind=REPLACED) if visit.body in bodies and _pending_at(visit, act) else visit
        for visit in here.visits
    )
    put = tuple(
        Visit(act.stage, act.lap, body, act.draft, act.meeting, procedure, act.at, put=act.id)
        for body in bodies
    )
    return replace(here, state=UNDER_CONSIDERATION, visits=kept + put)


def _decided(here: Standing, act: Decided) -> Standing:
    visits = _with_decision(here.visits, act)
    here = replace(here, visits=visits)
    if (act.stage, act.lap) != (here.stage, here.lap):
        return here  # told about another stop: it is kept, the train does not move
    if act.kind == "withdrawn":
        return replace(here, state=WITHDRAWN, over_at=act.at)
    if act.kind == "referred_back":
        return _sent_back(here, act, bodies=(act.body,))
    if act.kind == "deferred" or here.waiting_for:
        waits = any(_pending_at(visit, act) for visit in visits)
        return replace(here, state=UNDER_CONSIDERATION if waits else BETWEEN)
    return _done_by_all(here, act)


def _with_decision(visits: tuple[Visit, ...], act: Decided) -> tuple[Visit, ...]:
    """The decision goes to the consideration it ends; one that is told without having been announced stands by itself."""
    told = {
        "kind": act.kind, "decided_at": act.at, "reasons": act.reasons, "provisions": act.provisions, "decision": act.id,
    }  # fmt: skip
    for index in range(len(visits) - 1, -1, -1):
        visit = visits[index]
        if visit.body == act.body and _pending_at(visit, act):
            meeting, procedure = act.meeting or visit.meeting, act.procedure or visit.procedure
            ended = replace(
                visit, draft=act.draft or visit.draft, meeting=meeting, procedure=procedure, **told
            )
            return (*visits[:index], ended, *visits[index + 1 :])
    return (*visits, Visit(act.stage, act.lap, act.body, act.draft, act.meeting, act.procedure, **told))


def _done_by_all(here: Standing, act: Decided) -> Standing:
    """Every body has done its part: onward if they did it with one text, back if they want two."""
    stage = here.route.stage(here.stage)
    done = [here.decided(body, stage.key, here.lap) for body in stage.bodies]
    drafts = tuple(dict.fromkeys(visit.draft for visit in done))
    if len(drafts) > 1 and stage.return_to:
        return _sent_back(here, act, bodies=stage.bodies, differing_texts=drafts)
    if all(visit.kind == "adopted" for visit in done):
        here = replace(here, seals=(*here.seals, Seal(drafts[0], stage.key, here.lap, act.at)))
    if stage.next is None:
        return replace(here, state=ADOPTED if here.seals else ENDED, over_at=act.at)
    return replace(here, state=BETWEEN, stage=stage.next)


def _sent_back(
    here: Standing, act: Decided, *, bodies: Sequence[str], differing_texts: Sequence[str] = ()
) -> Standing:
    target = here.route.stage(here.stage).return_to
    if target is None:  # a tale of the past that the route does not know: it waits where it was
        return replace(here, state=BETWEEN)
    sent = Return(
        lap=here.lap + 1,
        from_stage=here.stage,
        to_stage=target,
        bodies=tuple(bodies),
        reasons=act.reasons if act.kind == "referred_back" else "",
        provisions=act.provisions if act.kind == "referred_back" else (),
        at=act.at,
        differing_texts=tuple(differing_texts),
    )
    return replace(here, state=RETURNED, stage=target, lap=here.lap + 1, returns=(*here.returns, sent))


def _pending_at(visit: Visit, act: PutBefore | Decided) -> bool:
    return visit.kind == PENDING and (visit.stage, visit.lap) == (act.stage, act.lap)
