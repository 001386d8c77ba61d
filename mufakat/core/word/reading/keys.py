"""Which provision each unit is, from the bookmarks that came back."""

from collections import defaultdict
from collections.abc import Iterator

from mufakat.core.word.reading.lines import Bookmark, Line, Piece
from mufakat.core.word.reading.units import Unit, by_line


def give_keys(found: list[Unit], lines: list[Line], bookmarks: list[Bookmark]) -> list[Unit]:
    """Name the units, link moves, splits and joins that only bookmarks tell of.

    Returns units for keys whose paragraph was joined to another while nobody tracked; some of ``found``
    may have been parted in two (words moved away, an empty paragraph left behind).
    """
    was_at, now_at = by_line(found, "was"), by_line(found, "now")
    here: dict[int, list[tuple[Bookmark, bool]]] = defaultdict(list)  # by id of the unit, as circulated
    arrived: list[tuple[Bookmark, Unit]] = []
    for mark in bookmarks:
        if mark.family == "prov":
            line, side = _stands(mark, lines)
            if side != "after" and line in was_at:
                here[id(was_at[line])].append((mark, side == "before"))
            elif line in now_at:
                arrived.append((mark, now_at[line]))
    joined = _name_circulated(found, here)
    left_empty = _name_arrived(found, arrived)
    _name_structure(found, lines, bookmarks)
    _link_moves(found, lines)
    _hint_splits(bookmarks, lines, was_at)
    return joined + left_empty


def _stands(mark: Bookmark, lines: list[Line]) -> tuple[int, str]:
    """The line a bookmark belongs to, and whether it holds circulated words, only new ones, or none."""
    first = lines[mark.start[0]] if mark.start[0] < len(lines) else None
    if first is not None and not first.touched and mark.start[1] < len(first.pieces):
        if mark.start < mark.end and not first.row_came:
            return mark.start[0], "before"
    new = None
    for index, pieces in _covered(mark, lines):
        if any(came is None and text for text, came, _ in pieces) and not lines[index].row_came:
            return index, "before"
        if new is None and any(gone is None and text for text, _, gone in pieces):
            new = index
    return (mark.start[0], "none") if new is None else (new, "after")


def _covered(mark: Bookmark, lines: list[Line]) -> Iterator[tuple[int, list[Piece]]]:
    for index in range(mark.start[0], min(mark.end[0], len(lines) - 1) + 1):
        pieces = lines[index].pieces
        begin = mark.start[1] if index == mark.start[0] else 0
        end = mark.end[1] if index == mark.end[0] else len(pieces)
        yield index, pieces[begin:end]


def _name_circulated(found: list[Unit], here: dict[int, list[tuple[Bookmark, bool]]]) -> list[Unit]:
    """One key to each unit, each key once: the original before a pasted copy, the earlier before the later."""
    marks = [(unit, here[id(unit)]) for unit in found if id(unit) in here]
    if all(len(own) == 1 for _, own in marks) and len({own[0][0].key for _, own in marks}) == len(marks):
        for unit, own in marks:  # the usual file
            unit.key = own[0][0].key
        return []
    claims = [
        (not full, mark.copied, mark.start, order, unit, mark.key)
        for order, (unit, own) in enumerate(marks)
        for mark, full in own
        if full or not any(other for _, other in own)
    ]
    taken: set[str] = set()
    joined = []
    for _, _, _, _, unit, key in sorted(claims, key=lambda c: c[:4]):
        if key in taken:
            continue
        taken.add(key)
        if unit.key is None:
            unit.key = key
        else:
            joined.append(Unit(unit.seat, key=key, joined_into=unit))
    return joined


def _name_arrived(found: list[Unit], arrived: list[tuple[Bookmark, Unit]]) -> list[Unit]:
    """New words under a key that is gone from where it stood have moved; under one that is not, were copied."""
    by_key = {unit.key: unit for unit in found if unit.key}
    left_empty = []
    for mark, unit in sorted(arrived, key=lambda a: (a[0].copied, a[0].start)):
        if unit.key is not None or unit.was is not None:
            continue
        source = by_key.get(mark.key)
        if (
            source is not None
            and source.now is not None
            and not source.now.text
            and source.was
            and source.was.text
        ):
            left_empty.append(Unit(source.seat, now=source.now))
            source.now = None
        if source is None or source.now is None:
            unit.key, unit.moved = mark.key, unit.moved or source is not None
            unit.split_from = None
            by_key[mark.key] = unit
    return left_empty


def _name_structure(found: list[Unit], lines: list[Line], bookmarks: list[Bookmark]) -> None:
    by_seat = {unit.seat: unit for unit in found}
    taken: dict[str, Unit] = {}
    for mark in sorted(
        (b for b in bookmarks if b.family in ("row", "cell", "table")), key=lambda b: (b.copied, b.start)
    ):
        at: int | None = min(_first_line(mark, lines), len(lines) - 1)
        while at is not None and lines[at].kind != mark.family:
            at = lines[at].parent
        unit = by_seat.get(at) if at is not None else None
        if unit is None or unit.key:
            continue
        earlier = taken.get(mark.key)
        if earlier is None or (earlier.now is None) != (unit.now is None):
            unit.key = mark.key
            taken.setdefault(mark.key, unit)
            unit.moved = earlier is not None and unit.now is not None


def _first_line(mark: Bookmark, lines: list[Line]) -> int:
    return next((index for index, pieces in _covered(mark, lines) if pieces), mark.start[0])


def _link_moves(found: list[Unit], lines: list[Line]) -> None:
    """Word's bookmark goes along with cut words, so where they left has none: the move's name tells, or its words."""
    left = [u for u in found if u.was and u.now is None and u.key is None and u.was.text]
    keys = {u.key for u in found if u.was}
    for unit in found:
        if unit.moved and unit.was is None and unit.key not in (None, *keys):
            named = [
                s
                for s in left
                if lines[s.was.first].move and lines[s.was.first].move == lines[unit.now.first].move
            ]
            same = [s for s in named or left if s.was.text == unit.now.text]
            for source in (same or named)[:1]:
                source.key = unit.key
                left.remove(source)


def _hint_splits(bookmarks: list[Bookmark], lines: list[Line], was_at: dict[int, Unit]) -> None:
    """Edited without tracking: a key's words running on into the next paragraph may mean that it was split."""
    for mark in bookmarks:
        first = (
            was_at.get(_stands(mark, lines)[0])
            if mark.family == "prov" and mark.end > (mark.start[0] + 1, 0)
            else None
        )
        if first is None or first.key != mark.key:
            continue
        for index, pieces in _covered(mark, lines):
            unit = was_at.get(index)
            if (
                unit
                and unit is not first
                and unit.key is None
                and unit.split_from is None
                and any(piece[0] for piece in pieces)
            ):
                unit.split_from = first
