"""Items within items: a run of lines as the lists it makes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mufakat.core.intake.outline.lines import Line
from mufakat.core.intake.outline.marks import Mark, begins, follows


@dataclass
class Node:
    """One item with what stands within it; `end` is where its last word ends."""

    line: Line
    mark: Mark
    end: int
    children: list["Node"] = field(default_factory=list)


def grown(lines: list[Line]) -> list[Node]:
    """The outer items of a run of lines, in order; the run ends where prose parts it for good."""
    top: list[Node] = []
    open_nodes: list[Node] = []
    for n, line in enumerate(lines):
        here = placed(line, open_nodes, new=not top)
        if here is None:
            if not open_nodes:
                continue
            if not goes_on(line, lines[n + 1 :], open_nodes) and not each_goes_on(top, line):
                break
            for node in open_nodes:
                node.end = line.end
            continue
        depth, mark = here
        del open_nodes[depth:]
        node = Node(line, mark, line.end)
        (open_nodes[-1].children if open_nodes else top).append(node)
        open_nodes.append(node)
        for one in open_nodes:
            one.end = line.end
    return top


def placed(line: Line, open_nodes: list[Node], *, new: bool) -> tuple[int, Mark] | None:
    """At which depth a line belongs and as which mark; None for prose and for a number out of any order."""
    going = [
        (step, -depth, mark)
        for depth, node in enumerate(open_nodes)
        for mark in line.marks
        if (step := follows(node.mark, mark)) is not None
    ]
    if going:
        step, depth, mark = min(going, key=lambda one: (one[0], one[1]))
        return -depth, mark
    for mark in line.marks:
        if begins(mark) and (open_nodes or new):
            again = next((d for d, node in enumerate(open_nodes) if node.mark.style == mark.style), None)
            # Word counts a list within an item as 1, 2, 3 again
            within = bool(open_nodes) and open_nodes[-1].line.text.endswith(":")
            return (len(open_nodes) if again is None or within else again), mark
    return (0, line.marks[0]) if new and line.marks else None


def goes_on(line: Line, rest: list[Line], open_nodes: list[Node]) -> bool:
    """Prose within a list: its item goes on in small letters, or the list takes its count up again behind it."""
    if line.text[:1].islower() or line.text[:1] in "([":
        return True
    ahead = [mark for later in rest for mark in later.marks]
    return any(
        follows(node.mark, mark) == 1 for node in open_nodes for mark in ahead if mark.value is not None
    )


def each_goes_on(top: list[Node], line: Line) -> bool:
    """Every item before the last has a paragraph behind its own, and the last has none yet: this is it."""
    *before, last = top
    more = [node.end > node.line.end and not node.children for node in before]
    return bool(before) and all(more) and last.end == last.line.end and line.text.rstrip()[-1:] in ".;!?"


def all_of(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from all_of(node.children)
