"""The numbers of list items after some came, went or moved: each list counts on as it counted in the draft before."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from mufakat.core.wording.model import Provision, Text

_MARK = re.compile(r"^(?P<before>\(?)(?P<number>\d+|[a-zA-Z])(?P<after>[.)]{0,2})$")


@dataclass(frozen=True, slots=True)
class Run:
    """One list of the draft: its place among the lists, how its numbers look, and where it begins."""

    place: int
    before: str
    first: int
    after: str
    letters: str  # "a" or "A"; "" where it counts in figures

    def label(self, count: int, old: str) -> str:
        number = self.first + count
        if self.letters and number > 26:
            return old
        shown = chr(ord(self.letters) + number - 1) if self.letters else str(number)
        return f"{self.before}{shown}{self.after}"


def items_renumbered(text: Text, base: Text) -> Text:
    """The same text with the items of its lists in order again; numbers of other kinds stay as they are."""
    counts: dict[Run, int] = {}
    made: list[Provision] = []
    for each, run in zip(
        text.provisions, belonging(text.provisions, runs_of(base), old=set(base.order)), strict=True
    ):
        if run is not None:
            label = run.label(counts.get(run, 0), each.label)
            counts[run] = counts.get(run, 0) + 1
            each = each if label == each.label else replace(each, label=label)
        made.append(each)
    return replace(text, provisions=tuple(made))


def runs_of(base: Text) -> dict[str, Run]:
    """Item → its list: numbers that follow one another on one level, whatever stands between them."""
    found: dict[str, Run] = {}
    open_runs: dict[tuple[str | None, int], tuple[Run, int]] = {}
    for each in base.provisions:
        mark = _MARK.match(each.label) if each.kind == "item" else None
        if mark is None:
            continue
        number, letters = counted(mark["number"])
        for at in [at for at in open_runs if at[0] == each.parent and at[1] > each.level]:
            del open_runs[at]  # what was listed below the item before is over
        run, last = open_runs.get((each.parent, each.level), (None, 0))
        if (
            run is None
            or number != last + 1
            or (run.before, run.after, run.letters) != (mark["before"], mark["after"], letters)
        ):
            run = Run(len(found), mark["before"], number, mark["after"], letters)
        open_runs[(each.parent, each.level)] = run, number
        found[each.key] = run
    return found


def counted(number: str) -> tuple[int, str]:
    if number.isdecimal():
        return int(number), ""
    first = "a" if number.islower() else "A"
    return ord(number) - ord(first) + 1, first


def belonging(
    provisions: Sequence[Provision], runs: Mapping[str, Run], *, old: Collection[str]
) -> list[Run | None]:
    """The list each provision counts in: its own; a new or moved item that of the items around it."""
    lists = [runs.get(each.key) if each.kind == "item" else None for each in provisions]
    for n, each in enumerate(provisions):
        if each.kind != "item" or (lists[n] is None and each.key in old):
            continue  # marks that do not count stay
        above = neighbour(provisions, lists, range(n - 1, -1, -1), like=each)
        below = neighbour(provisions, lists, range(n + 1, len(provisions)), like=each)
        if lists[n] is None:
            lists[n] = above or below
        elif above is not None and above == below:
            lists[n] = above
    return lists


def neighbour(
    provisions: Sequence[Provision], lists: Sequence[Run | None], at: range, *, like: Provision
) -> Run | None:
    """The list of the nearest item on the same level with nothing but items between."""
    for n in at:
        each = provisions[n]
        if each.kind != "item" or each.parent != like.parent:
            return None
        if each.level == like.level and lists[n] is not None:
            return lists[n]
        if each.level < like.level:
            return None
    return None
