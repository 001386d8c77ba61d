"""One route as somebody types it: read as routes.yaml is read, and refused with the line of each fault."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import yaml

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.profile.checks.keys import FIT_FOR_AN_ADDRESS
from mufakat.core.profile.checks.routes import LONGEST_KEY
from mufakat.core.profile.reading.routes import blamed, fit_for_the_reader, plain, stage_nodes
from mufakat.core.profile.reading.sheet import Sheet, line_of
from mufakat.core.route.checks import faults
from mufakat.core.route.model import MOVES_ON, Route
from mufakat.core.route.reading import route_from

Can = Mapping[str, Collection[str]]


def route_written(text: str, can: Can) -> dict[str, Any]:
    """The route as plain values, its edition left out; `can` says what each body may do (body → verbs).

    A whole routes.yaml with one route in it, a list with one entry and the entry alone are all taken. Raises Unreadable
    with every fault, each a sentence behind its line.
    """
    sheet = Sheet("routes.yaml")
    node = only_route(sheet.root(text), sheet)
    if node is None:
        raise refusal((fault.line, fault.sentence) for fault in sheet.faults)
    nodes = {name: value for name, _, value in sheet.pairs(node)}
    stages = stage_nodes(nodes.get("stages"), sheet)
    if not fit_for_the_reader(nodes, stages, sheet, Phrase("the route")) or sheet.faults:
        raise refusal((fault.line, fault.sentence) for fault in sheet.faults)
    written = {word: value for word, value in plain(node).items() if word != "edition"}
    try:
        route = route_from(written)
    except Unreadable as problem:
        said = Phrase(problem.sentence, **problem.facts)
        raise refusal([(blamed(said, stages) or line_of(node), said)]) from None
    lines = {key: line_of(stage) for key, stage in stages.items()}
    found = [
        (line_for(said, lines, line_of(node)), said) for said in (*faults(route, can), *more(route, can))
    ]
    if found:
        raise refusal(found)
    return written


def as_typed(route: Mapping[str, Any]) -> str:
    """The route as somebody would type it, to begin the next edition from; `route_written` reads it back unchanged."""
    return yaml.safe_dump(
        dict(route), allow_unicode=True, sort_keys=False, width=120, default_flow_style=None
    )


def only_route(root: yaml.Node | None, sheet: Sheet) -> yaml.MappingNode | None:
    """The one route of a text, whatever stands around it."""
    if isinstance(root, yaml.MappingNode):
        inside = [
            value
            for word, value in root.value
            if isinstance(word, yaml.ScalarNode) and word.value == "routes"
        ]
        root = inside[0] if inside else root
    if isinstance(root, yaml.SequenceNode) and len(root.value) == 1:
        root = root.value[0]
    if isinstance(root, yaml.SequenceNode) and root.value:
        sheet.fault(root.value[1], Phrase("Another route begins here; one is taken at a time."))
        return None
    if isinstance(root, yaml.MappingNode):
        return root
    if not sheet.faults:
        sheet.fault(root or 1, Phrase("This is no route: it has no named values."))
    return None


def more(route: Route, can: Can) -> Iterator[Phrase]:
    """What the route itself does not mind and the record does: names, keys, decisions a body may not take."""
    if not route.names:
        yield Phrase("Route {route} has no name.", route=route.key)
    for key in (route.key, *(stage.key for stage in route.stages)):
        if not FIT_FOR_AN_ADDRESS.fullmatch(key) or len(key) > LONGEST_KEY:
            yield Phrase(
                "“{key}” cannot be a key: it has at most {most} letters a to z, digits, - and _, for it stands in addresses.",
                key=key if len(key) <= LONGEST_KEY else f"{key[:20]}…", most=LONGEST_KEY,
            )  # fmt: skip
    for stage in route.stages:
        for body in stage.bodies:
            for outcome in stage.outcomes:
                if outcome in MOVES_ON and body in can and outcome not in can[body]:
                    yield Phrase(
                        "Stage {stage} lets {body} decide “{outcome}”, which {body} may not do.",
                        stage=stage.key, body=body, outcome=outcome,
                    )  # fmt: skip


def line_for(sentence: str, lines: Mapping[str, int], otherwise: int) -> int:
    """The line of the stage that the sentence speaks of first, else of the route."""
    said = " ".join(sentence.replace(".", " ").replace(",", " ").split()) + " "
    places = [
        (said.find(mark), line)
        for key, line in lines.items()
        for mark in (f"tage {key} ", f"“{key}” ")
        if mark in said
    ]
    return min(places)[1] if places else otherwise


def refusal(found: Any) -> Unreadable:
    told = [Phrase("Line {line}: {sentence}", line=line, sentence=said) for line, said in found]
    return Unreadable("{faults}", faults=told)
