"""Nothing stands above itself: reporting lines, instruments, target groups."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile, Term, Written

Edge = tuple[str, Written]  # where it leads, and the entry that says so


def lines(profile: Profile) -> Iterator[Fault]:
    reporting = {body.key: [(line.body, line) for line in body.reports_to] for body in profile.bodies}
    yield from loops(reporting, Phrase("The reporting lines go round in a circle"))
    carrying = {
        one.key: [(above, one) for above in (one.implements, one.succeeds) if above]
        for one in profile.instruments
    }
    yield from loops(carrying, Phrase("These instruments carry out or succeed each other in a circle"))
    broader = {group.key: [(above, group) for above in group.broader] for group in profile.target_groups}
    yield from loops(broader, Phrase("These target groups are each broader than the other"))


def loops(edges: Mapping[str, Sequence[Edge]], what: str) -> Iterator[Fault]:
    """Each circle once, at the line that closes it; lines that never held at one time make none."""
    told: set[frozenset[str]] = set()
    for moment in moments(edges):
        holding = {key: [edge for edge in ways if held(edge[1], moment)] for key, ways in edges.items()}
        for circle, entry in circles(holding):
            if frozenset(circle) not in told:
                told.add(frozenset(circle))
                yield fault(
                    entry,
                    "body",
                    Phrase("{what}: {circle}.", what=what, circle=" → ".join((*circle, circle[0]))),
                )


def circles(edges: Mapping[str, Sequence[Edge]]) -> Iterator[tuple[list[str], Written]]:
    """The circles met on walking up from each key, with the entry that closes it."""
    settled: set[str] = set()
    for start in edges:
        path, ways = [start], [iter(edges[start])]
        while path and start not in settled:
            above, entry = next(ways[-1], (None, None))
            if entry is None:
                settled.add(path.pop())
                ways.pop()
            elif above in path:
                yield path[path.index(above) :], entry
            elif above not in settled:
                path.append(above)
                ways.append(iter(edges.get(above, ())))


def moments(edges: Mapping[str, Sequence[Edge]]) -> list[date]:
    """The days on which a line begins: if lines ever hold together, they do on the last of their first days."""
    terms = (line for ways in edges.values() for _, line in ways if isinstance(line, Term))
    return sorted({date.min, *(term.since.earliest for term in terms if term.since)})


def held(entry: Written, day: date) -> bool:
    return not isinstance(entry, Term) or entry.holds_on(day)
