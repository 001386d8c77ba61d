"""One file of a profile, as marked YAML nodes, and the faults met while reading it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from mufakat.core.problems import Phrase
from mufakat.core.profile.faults import Fault

# libyaml's parser where it was built in: ten times as quick
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NOTHING = ("", "~", "null", "Null", "NULL")
ANCHOR = re.compile(r"(?:^|[\s\[,{])&\w", re.MULTILINE)


@dataclass
class Sheet:
    """Faults gather here; `spoilt` remembers the keys of entries that could not be read.

    Somebody who refers to a spoilt entry is not told that it does not exist.
    """

    file: str
    faults: list[Fault] = field(default_factory=list)
    spoilt: set[str] = field(default_factory=set)

    def fault(self, where: yaml.Node | int, sentence: str) -> None:
        line = where if isinstance(where, int) else line_of(where)
        self.faults.append(Fault(self.file, line, sentence))

    def root(self, text: str) -> yaml.Node | None:
        """The file as a tree of nodes; None, with a fault, where it is no YAML."""
        try:
            root = yaml.compose(text.lstrip("\ufeff"), Loader=Loader)
            # an entry that refers to another by * can unfold without end
            if ANCHOR.search(text) and (twice := used_twice(root)):
                self.fault(
                    twice, Phrase("Anchors and references (& and *) cannot be used here; write it out.")
                )
                return None
            return root
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
            self.fault(
                line,
                Phrase("This is not readable as YAML: {error}.", error=error.problem or error.context),
            )
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            said = str(error).splitlines() or [Phrase("it nests too deeply")]
            self.fault(1, Phrase("This is not readable as YAML: {error}.", error=said[0]))
        return None

    def pairs(self, node: yaml.MappingNode) -> Iterator[tuple[str, yaml.Node, yaml.Node]]:
        """word, its node, the node of its value; a word written twice counts once and is a fault."""
        seen: dict[str, int] = {}
        for word, value in node.value:
            if not isinstance(word, yaml.ScalarNode):
                self.fault(word, Phrase("A word is expected here before the colon."))
            elif word.value in seen:
                self.fault(
                    word,
                    Phrase(
                        "“{value}” stands here already, on line {line}.",
                        value=word.value,
                        line=seen[word.value],
                    ),
                )
            else:
                seen[word.value] = line_of(word)
                yield word.value, word, value


def line_of(node: yaml.Node) -> int:
    return node.start_mark.line + 1


def is_nothing(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.style and node.value in NOTHING


def used_twice(root: yaml.Node | None) -> yaml.Node | None:
    """The first node met that stands in the tree a second time, if any does."""
    seen: set[int] = set()
    waiting = [root] if root else []
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            return node
        seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            waiting += node.value
        elif isinstance(node, yaml.MappingNode):
            waiting += [one for pair in node.value for one in pair]
    return None
