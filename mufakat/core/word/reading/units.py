"""From lines to provisions as circulated and as returned: which stayed, split, joined, came, went, moved.

With all changes rejected a paragraph whose mark was inserted runs on into the next one; with all accepted,
one whose mark was deleted does. So lines form *groups as circulated* and *groups as returned*, and a
paragraph stays where both share words that nobody touched.
"""

from __future__ import annotations

from dataclasses import dataclass

from mufakat.core.word.reading.lines import Line
from mufakat.core.wording.model import STRUCTURE


@dataclass(slots=True, eq=False)
class Group:
    """Consecutive lines that are one paragraph, before or after."""

    first: int
    last: int
    text: str
    unit: Unit | None = None

    @property
    def lines(self) -> range:
        return range(self.first, self.last + 1)


@dataclass(slots=True, eq=False)
class Unit:
    """One entry of a reading in the making."""

    seat: int  # the line that says where in the file it stands
    was: Group | None = None
    now: Group | None = None
    key: str | None = None
    moved: bool = False
    split_from: Unit | None = None
    joined_into: Unit | None = None
    index: int = -1  # in the reading, once all are in order


def by_line(found: list[Unit], side: str) -> dict[int, Unit]:
    """Which unit each line belongs to, as circulated ("was") or as returned ("now")."""
    at: dict[int, Unit] = {}
    for unit in found:
        group = unit.was if side == "was" else unit.now
        if group is not None:
            if group.first == group.last:
                at[group.first] = unit
            else:
                at.update(dict.fromkeys(group.lines, unit))
    return at


def units(lines: list[Line]) -> list[Unit]:
    """Every provision the lines hold or held, in document order; tables, rows and cells among them."""
    found: list[Unit] = []
    run: list[int] = []  # lines that tracked paragraph marks tie together
    for index, line in enumerate(lines):
        if run and (line.outside or lines[run[-1]].flow != line.flow):
            found += _tied(lines, run)
            run = []
        if line.outside:
            continue
        if line.kind in STRUCTURE:
            found.append(_structure(index, line))
        elif line.mark_came or line.mark_gone or line.row_came or line.row_gone:
            run.append(index)
        elif run:
            found += _tied(lines, [*run, index])
            run = []
        else:
            found.append(_single(index, line))
    found += _tied(lines, run)
    _empty_tables(lines, found)
    return found


def _single(index: int, line: Line) -> Unit:
    """The common case, and most of every file: a paragraph whose mark nobody touched, nor the one before."""
    was = now = Group(index, index, line.before)
    if line.touched:
        now = Group(index, index, line.after)
    return Unit(index, was, now)


def _tied(lines: list[Line], run: list[int]) -> list[Unit]:
    was = [g for g in _groups(lines, run, "before") if not lines[g.last].row_came]
    now = [g for g in _groups(lines, run, "after") if not lines[g.last].row_gone]
    _match(lines, was, now)
    gone = [g.unit for g in was if g.unit and g.unit.now is None]
    return sorted([g.unit for g in now if g.unit] + gone, key=lambda u: u.seat)


def _groups(lines: list[Line], flow: list[int], side: str) -> list[Group]:
    """Lines run together over the marks that do not exist on this side."""
    groups, open_ = [], []
    for i in flow:
        open_.append(i)
        line = lines[i]
        absent = line.mark_came if side == "before" else line.mark_gone
        if absent is None or i == flow[-1]:
            text = "".join([getattr(lines[j], side) for j in open_])
            # Words at the end of a flow stand even if their mark does not: nothing follows to run into.
            if text or absent is None:
                groups.append(Group(open_[0], open_[-1], text))
            open_ = []
    return groups


def _match(lines: list[Line], was: list[Group], now: list[Group]) -> None:
    """Give every group its unit."""
    here = {i: group for group in was for i in group.lines}
    last_kept = {here[i]: i for g in now for i in g.lines if i in here and lines[i].kept}
    owed: list[tuple[Group, Group]] = []
    for group in now:
        shared = [i for i in group.lines if lines[i].kept and i in here]
        own = next((i for i in shared if here[i].unit is None), None)
        if own is not None:
            _pair(here[own], group, seat=own)
        for i in shared:
            earlier = here[i]
            if earlier.unit is None and last_kept[earlier] <= group.last and group.unit:
                earlier.unit = Unit(earlier.first, was=earlier, joined_into=group.unit)
            elif group.unit is None:
                owed.append((group, earlier))
                break
    for group, earlier in owed:
        group.unit = Unit(group.first, now=group, split_from=earlier.unit)
    _match_rewritten(lines, [g for g in was if g.unit is None], [g for g in now if g.unit is None])


def _match_rewritten(lines: list[Line], was: list[Group], now: list[Group]) -> None:
    """Nothing of these stayed: a paragraph written anew is the one in whose place it stands."""
    for group in now:
        rivals = [g for g in was if g.unit is None and g.first <= group.last and group.first <= g.last]
        seat = next((i for i in group.lines if lines[i].after), group.last)
        rival = next(
            (g for g in rivals if seat in g.lines), rivals[-1] if rivals and not group.text else None
        )
        if rival is not None and not _arrived(lines, group) and (rival.text or rival.last == group.last):
            _pair(rival, group, seat=min(max(seat, rival.first), rival.last))
        else:
            group.unit = Unit(seat, now=group, moved=_arrived(lines, group))
    for group in was:
        if group.unit is None:
            group.unit = Unit(group.first, was=group)


def _pair(was: Group, now: Group, *, seat: int) -> None:
    was.unit = now.unit = Unit(seat, was=was, now=now)


def _arrived(lines: list[Line], group: Group) -> bool:
    """Whether a tracked move brought these words here."""
    came = [came.kind for i in group.lines for _, came, gone in lines[i].pieces if came and gone is None]
    return "move_to" in came


def _structure(index: int, line: Line) -> Unit:
    group = Group(index, index, "")
    return Unit(index, was=None if line.row_came else group, now=None if line.row_gone else group)


def _empty_tables(lines: list[Line], found: list[Unit]) -> None:
    """A table came, or went, with all its rows."""
    rows: dict[int, list[Unit]] = {}
    for unit in found:
        line = lines[unit.seat]
        if line.kind == "row" and line.parent is not None:
            rows.setdefault(line.parent, []).append(unit)
    for unit in found:
        if lines[unit.seat].kind == "table" and (inside := rows.get(unit.seat)):
            unit.was = unit.was if any(row.was for row in inside) else None
            unit.now = unit.now if any(row.now for row in inside) else None
