"""A route in its file: the stages go to the route's own reader, names and notes stay beside it."""

from collections.abc import Mapping
from typing import Any

import yaml

from mufakat.core.problems import Phrase, Unreadable
from mufakat.core.profile.model.fact import Names, Place
from mufakat.core.profile.model.profile import RouteSheet
from mufakat.core.profile.reading.bind import Unfit, read_as
from mufakat.core.profile.reading.sheet import Sheet, is_nothing, line_of
from mufakat.core.route.reading import route_from

Nodes = Mapping[str, yaml.Node]
LEFT_TO_US = {"names": dict, "note": str}
SINGLE = {"key", "carries", "procedure", "verb", "return_to", "next", "entitled"}


def read_route(node: yaml.Node, sheet: Sheet, called: str) -> RouteSheet:
    """Raises Unfit, with the fault on the sheet, where no route can be made of it."""
    if not isinstance(node, yaml.MappingNode):
        sheet.fault(node, Phrase("{called} should be a list of named values.", called=called))
        raise Unfit
    nodes = {name: value for name, _, value in sheet.pairs(node)}
    stages = stage_nodes(nodes.get("stages"), sheet)
    if not fit_for_the_reader(nodes, stages, sheet, called):
        raise Unfit
    try:
        route = route_from(plain(node, sheet))
    except Unreadable as problem:
        said = Phrase(problem.sentence, **problem.facts)
        sheet.fault(blamed(said, stages) or line_of(node), said)
        raise Unfit from None
    return RouteSheet(
        route=route,
        note=one_of(nodes, "note", str | None, sheet, called),
        unsure=bool(one_of(nodes, "unsure", bool | None, sheet, called)),
        source=one_of(nodes, "source", tuple[str, ...], sheet, called) or (),
        stage_names=beside(stages, "names"),
        stage_notes=beside(stages, "note"),
        stage_lines={key: line_of(stage) for key, stage in stages.items()},
        at=Place(sheet.file, line_of(node), {name: line_of(value) for name, value in nodes.items()}),
    )


def fit_for_the_reader(nodes: Nodes, stages: Mapping[str, yaml.Node], sheet: Sheet, called: str) -> bool:
    """The route's reader takes names and single words for granted; look at them here, where lines are known."""
    before = len(sheet.faults)
    unnamed_stages(nodes.get("stages"), sheet, called)
    entries = [
        (nodes, called),
        *((words_in(stage), Phrase("stage {key}", key=key)) for key, stage in stages.items()),
    ]
    for words, whose in entries:
        one_of(words, "names", Names | None, sheet, whose)
        for word in sorted(SINGLE & words.keys()):
            if not isinstance(words[word], yaml.ScalarNode):
                sheet.fault(
                    words[word],
                    Phrase("“{word}” of {whose} should be a single value.", word=word, whose=whose),
                )
            elif word == "key" and not isinstance(plain(words[word]), str | None):
                said = Phrase(
                    "“key” of {whose} is {value}, which is no word; begin it with a letter.",
                    whose=whose,
                    value=words[word].value,
                )
                sheet.fault(words[word], said)
        named = words.get("named_in_report")
        if named is not None and not isinstance(plain(named), bool):
            sheet.fault(named, Phrase("“named_in_report” of {whose} should be true or false.", whose=whose))
    return len(sheet.faults) == before


def unnamed_stages(node: yaml.Node | None, sheet: Sheet, called: str) -> None:
    """Stages that are no list, or one of them without a key: said by their place, for they have no name."""
    if node is None or is_nothing(node):
        return
    if not isinstance(node, yaml.SequenceNode):
        sheet.fault(
            node,
            Phrase("“stages” of {called} should be a list, each stage with a dash before it.", called=called),
        )
        return
    for number, stage in enumerate(node.value, start=1):
        if not isinstance(stage, yaml.MappingNode):
            sheet.fault(
                stage,
                Phrase(
                    "Stage {number} of {called} should be a list of named values, such as “key: …”.",
                    number=number,
                    called=called,
                ),
            )
        elif not any(word == "key" and not is_nothing(value) for word, value in words_in(stage).items()):
            sheet.fault(stage, Phrase("Stage {number} of {called} has no key.", number=number, called=called))


def stage_nodes(node: yaml.Node | None, sheet: Sheet) -> dict[str, yaml.MappingNode]:
    """key -> the stage's node, the first where one key is written twice."""
    found: dict[str, yaml.MappingNode] = {}
    for stage in node.value if isinstance(node, yaml.SequenceNode) else []:
        if isinstance(stage, yaml.MappingNode):
            for name, _, value in sheet.pairs(stage):
                if name == "key" and isinstance(value, yaml.ScalarNode):
                    found.setdefault(value.value, stage)
    return found


def words_in(stage: yaml.MappingNode) -> dict[str, yaml.Node]:
    return {word.value: value for word, value in stage.value if isinstance(word, yaml.ScalarNode)}


def blamed(sentence: str, stages: dict[str, yaml.MappingNode]) -> int | None:
    """The line of the stage a sentence about the route speaks of."""
    named = [key for key in stages if f"tage {key} " in sentence.replace(".", " ").replace(",", " ")]
    return line_of(stages[max(named, key=len)]) if named else None


def beside(stages: dict[str, yaml.MappingNode], word: str) -> dict[str, Any]:
    found = {key: plain(stage).get(word) for key, stage in stages.items()}
    return {key: value for key, value in found.items() if isinstance(value, LEFT_TO_US[word])}


def one_of(nodes: Nodes, word: str, hint: Any, sheet: Sheet, called: str) -> Any:
    try:
        return (
            read_as(hint, nodes[word], sheet, Phrase("“{word}” of {called}", word=word, called=called))
            if word in nodes
            else None
        )
    except Unfit:
        return None


def plain(node: yaml.Node, sheet: Sheet | None = None) -> Any:
    """The node as dicts, lists, texts, whole numbers, true and false."""
    if isinstance(node, yaml.MappingNode):
        return {word.value: plain(value) for word, value in node.value if isinstance(word, yaml.ScalarNode)}
    if isinstance(node, yaml.SequenceNode):
        return [plain(one) for one in node.value]
    if is_nothing(node):
        return None
    if node.tag.endswith(":bool") and node.value in ("true", "false"):
        return node.value == "true"
    if node.tag.endswith(":int") and node.value.lstrip("+-").isdigit():
        return int(node.value)
    return node.value
