"""Is this a route a journey can travel? Every fault as a sentence, none raised."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from .model import CARRIES, MOVES_ON, OUTCOMES, PROCEDURES, RETURNS, VERBS, Route, Stage


def faults(route: Route, can: Mapping[str, Collection[str]] | None = None) -> list[str]:
    """What is wrong with the route, in sentences; an empty list means it can be travelled.

    ``can`` says what each body may do (body → verbs). Without it the bodies are not checked.
    """
    if not route.stages:
        return [f"Route {route.key} has no stages."]
    found = list(_in_the_heading(route))
    for stage in route.stages:
        found += _in_words(stage)
        found += _in_links(route, stage)
        if can is not None:
            found += _in_bodies(stage, can)
    return found + list(_in_the_way(route))


def _in_the_heading(route: Route) -> Iterator[str]:
    if route.carries not in CARRIES:
        yield f"Route {route.key} carries “{route.carries}”; it can carry {_either(CARRIES)}."
    if route.edition < 1:
        yield f"Route {route.key} has edition {route.edition}; editions count from 1."
    for key, times in Counter(stage.key for stage in route.stages).items():
        if times > 1:
            yield f"Stage {key} is written {times} times; every stage needs a key of its own."


def _in_words(stage: Stage) -> Iterator[str]:
    if stage.procedure not in PROCEDURES:
        yield f"Stage {stage.key} uses the procedure “{stage.procedure}”, which is not one of {_either(PROCEDURES)}."
    if stage.verb not in VERBS:
        yield f"Stage {stage.key} has the verb “{stage.verb}”, which is not one of {_either(VERBS)}."
    for outcome in stage.outcomes:
        if outcome not in OUTCOMES:
            yield f"Stage {stage.key} allows “{outcome}”, which is not a decision: {_either(OUTCOMES)}."
    if not set(stage.allowed) & set(MOVES_ON):
        yield f"Stage {stage.key} is a dead end: none of its decisions leads on."
    elif stage.verb in MOVES_ON and stage.verb not in stage.allowed:
        yield f"Stage {stage.key} is there to be {stage.verb} but does not allow that decision."
    for name in stage.lead_times.__dataclass_fields__:
        if getattr(stage.lead_times, name) < 0:
            yield f"Stage {stage.key} has a negative lead time ({name})."


def _in_links(route: Route, stage: Stage) -> Iterator[str]:
    if stage.next is not None and not route.has(stage.next):
        yield f"Stage {stage.key} leads to {stage.next}, which is not a stage of this route."
    if stage.return_to is not None:
        yield from _in_return(route, stage)
    elif set(stage.allowed) & set(RETURNS):
        yield f"Stage {stage.key} may refer back, but the route does not say where to."
    elif stage.together:
        yield f"Stage {stage.key} is done by {len(stage.bodies)} bodies together; it needs a stage to return to where they want different texts."


def _in_return(route: Route, stage: Stage) -> Iterator[str]:
    if not route.has(stage.return_to):
        yield f"Stage {stage.key} returns to {stage.return_to}, which is not a stage of this route."
    elif stage.return_to == stage.key:
        yield f"Stage {stage.key} returns to itself; putting off is “deferred”, a return leads to an earlier stage."
    elif stage.key not in {later.key for later in route.following(stage.return_to)}:
        yield f"Stage {stage.key} returns to {stage.return_to}, which does not come before it."


def _in_bodies(stage: Stage, can: Mapping[str, Collection[str]]) -> Iterator[str]:
    if not stage.bodies:
        yield f"Stage {stage.key} has no body."
    for body, times in Counter(stage.bodies).items():
        if times > 1:
            yield f"Stage {stage.key} names {body} {times} times."
        if body not in can:
            yield f"Stage {stage.key} is at {body}, a body the profile does not know."
        elif stage.verb not in can[body]:
            yield f"{body} may not do what stage {stage.key} is there for ({stage.verb})."


def _in_the_way(route: Route) -> Iterator[str]:
    """Loops, no end, and stages no journey can come to."""
    first = route.stages[0]
    onward = {stage.key: stage.next for stage in route.stages}
    if all(following is not None for following in onward.values()):
        yield f"Route {route.key} has no end: every stage leads to another."
    for loop in _loops(onward):
        yield f"Going on from {loop[0]} leads back to it ({' → '.join((*loop, loop[0]))}): the route never ends there."
    reached = {first.key, *(stage.key for stage in route.following(first.key))}
    for stage in route.stages:
        if stage.key not in reached:
            yield f"No journey can reach stage {stage.key}."


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
