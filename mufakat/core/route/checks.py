"""Is this a route a journey can travel? Every fault as a sentence, none raised."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from mufakat.core.problems import Phrase
from mufakat.core.route.model import (
    CARRIES,
    ENTITLED,
    MOVES_ON,
    OUTCOMES,
    PROCEDURES,
    RETURNS,
    VERBS,
    Route,
    Stage,
)


def faults(route: Route, can: Mapping[str, Collection[str]] | None = None) -> list[str]:
    """What is wrong with the route, in sentences; an empty list means it can be travelled.

    ``can`` says what each body may do (body → verbs). Without it the bodies are not checked.
    """
    if not route.stages:
        return [Phrase("Route {route} has no stages.", route=route.key)]
    found = list(_in_the_heading(route))
    doubled = len({stage.key for stage in route.stages}) < len(route.stages)
    for stage in route.stages:
        found += _in_words(stage)
        found += () if doubled else _in_links(route, stage)
        if can is not None:
            found += _in_bodies(stage, can)
    # where two stages share a key, or one leads nowhere, nobody can say which way the route goes
    astray = any(stage.next is not None and not route.has(stage.next) for stage in route.stages)
    return found if doubled or astray else [*found, *_in_the_way(route), *_in_returns(route)]


def _in_the_heading(route: Route) -> Iterator[str]:
    if route.carries not in CARRIES:
        yield Phrase(
            "Route {route} carries “{word}”; it can carry {choices}.",
            route=route.key,
            word=route.carries,
            choices=_either(CARRIES),
        )
    if route.edition < 1:
        yield Phrase(
            "Route {route} has edition {edition}; editions count from 1.",
            route=route.key,
            edition=route.edition,
        )
    for key, times in Counter(stage.key for stage in route.stages).items():
        if times > 1:
            yield Phrase(
                "Stage {stage} is written {times} times; every stage needs a key of its own.",
                stage=key,
                times=times,
            )


def _in_words(stage: Stage) -> Iterator[str]:
    if stage.procedure not in PROCEDURES:
        yield Phrase(
            "Stage {stage} uses the procedure “{procedure}”, which is not one of {choices}.",
            stage=stage.key,
            procedure=stage.procedure,
            choices=_either(PROCEDURES),
        )
    if stage.entitled not in ENTITLED:
        yield Phrase(
            "At stage {stage} “{word}” are entitled; it can be {choices}.",
            stage=stage.key, word=stage.entitled, choices=_either(ENTITLED),
        )  # fmt: skip
    if stage.verb not in VERBS:
        yield Phrase(
            "Stage {stage} has the verb “{verb}”, which is not one of {choices}.",
            stage=stage.key,
            verb=stage.verb,
            choices=_either(VERBS),
        )
    for outcome in stage.outcomes:
        if outcome not in OUTCOMES:
            yield Phrase(
                "Stage {stage} allows “{outcome}”, which is not a decision: {choices}.",
                stage=stage.key,
                outcome=outcome,
                choices=_either(OUTCOMES),
            )
    if not set(stage.allowed) & set(MOVES_ON):
        yield Phrase("Stage {stage} is a dead end: none of its decisions leads on.", stage=stage.key)
    elif stage.verb in MOVES_ON and stage.verb not in stage.allowed:
        yield Phrase(
            "Stage {stage} is there to be {verb} but does not allow that decision.",
            stage=stage.key,
            verb=stage.verb,
        )
    for name in stage.lead_times.__dataclass_fields__:
        if getattr(stage.lead_times, name) < 0:
            yield Phrase("Stage {stage} has a negative lead time ({name}).", stage=stage.key, name=name)


def _in_links(route: Route, stage: Stage) -> Iterator[str]:
    if stage.next is not None and not route.has(stage.next):
        yield Phrase(
            "Stage {stage} leads to {target}, which is not a stage of this route.",
            stage=stage.key,
            target=stage.next,
        )
    if stage.return_to is not None:
        yield from _in_return(route, stage)
    elif set(stage.allowed) & set(RETURNS):
        yield Phrase("Stage {stage} may refer back, but the route does not say where to.", stage=stage.key)
    elif stage.together and stage == route.stages[0]:
        yield Phrase(
            "Stage {stage} is done by {count} bodies together, and nothing comes before it: where they want different texts it begins anew, so write “return_to: {stage}”.",
            stage=stage.key,
            count=len(stage.bodies),
        )
    elif stage.together:
        yield Phrase(
            "Stage {stage} is done by {count} bodies together; it needs a stage to return to where they want different texts.",
            stage=stage.key,
            count=len(stage.bodies),
        )


def _in_return(route: Route, stage: Stage) -> Iterator[str]:
    if not route.has(stage.return_to):
        yield Phrase(
            "Stage {stage} returns to {target}, which is not a stage of this route.",
            stage=stage.key,
            target=stage.return_to,
        )
    elif stage.return_to == stage.key and not (stage.together and stage == route.stages[0]):
        yield Phrase(
            "Stage {stage} returns to itself; putting off is “deferred”, a return leads to an earlier stage.",
            stage=stage.key,
        )


def _in_returns(route: Route) -> Iterator[str]:
    """Returns to a later stage, asked of the stages a journey comes to."""
    travelled = [route.stages[0].key, *(stage.key for stage in route.following(route.stages[0].key))]
    for stage in route.stages:
        target = stage.return_to
        if stage.key not in travelled or target is None or target == stage.key or not route.has(target):
            continue
        if target not in travelled[: travelled.index(stage.key)]:
            yield Phrase(
                "Stage {stage} returns to {target}, which does not come before it.",
                stage=stage.key,
                target=target,
            )


def _in_bodies(stage: Stage, can: Mapping[str, Collection[str]]) -> Iterator[str]:
    if not stage.bodies:
        yield Phrase("Stage {stage} has no body.", stage=stage.key)
    for body, times in Counter(stage.bodies).items():
        if times > 1:
            yield Phrase("Stage {stage} names {body} {times} times.", stage=stage.key, body=body, times=times)
        if body not in can:
            yield Phrase(
                "Stage {stage} is at {body}, a body the profile does not know.", stage=stage.key, body=body
            )
        elif stage.verb in VERBS and stage.verb not in can[body]:
            yield Phrase(
                "{body} may not do what stage {stage} is there for ({verb}).",
                body=body,
                stage=stage.key,
                verb=stage.verb,
            )


def _in_the_way(route: Route) -> Iterator[str]:
    """Loops, which leave a route without an end, and stages no journey can come to."""
    first = route.stages[0]
    onward = {stage.key: stage.next for stage in route.stages}
    loops = _loops(onward)
    for loop in loops:
        yield Phrase(
            "Going on from stage {stage} leads back to it ({way}): the route never ends there.",
            stage=loop[0],
            way=" → ".join((*loop, loop[0])),
        )
    reached = {first.key, *(stage.key for stage in route.following(first.key))}
    for stage in route.stages:
        if stage.key not in reached and not loops:
            yield Phrase("No journey can reach stage {stage}.", stage=stage.key)


def _loops(onward: Mapping[str, str | None]) -> list[tuple[str, ...]]:
    """Each loop of onward links once, starting at the stage written first."""
    loops: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for start in onward:
        path: list[str] = []
        here: str | None = start
        while here in onward and here not in settled and here not in path:
            path.append(here)
            here = onward[here]
        if here in path:
            loops.append(tuple(path[path.index(here) :]))
        settled.update(path)
    return loops


def _either(words: Collection[str]) -> str:
    *some, last = words
    return f"{', '.join(some)} or {last}" if some else last
