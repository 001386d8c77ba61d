"""Several members' structures, line by line beside one another. Nothing is reckoned: what was not reported stays so."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from mufakat.core.structure.parts import COUNCILS, LAWS, RIGHTS, WORKFORCE
from mufakat.core.structure.standing import Contents, Row, key_figures


@dataclass(frozen=True, slots=True)
class Line:
    """``key`` says which line of the part it is (a target group, a kind, a figure); ``cells``: one per member, in order.

    An empty cell was not reported. ``years_differ``: the figures beside one another are of different years.
    """

    part: str
    key: str
    cells: tuple[tuple[Row, ...], ...]
    years_differ: bool = False


def side_by_side(all_contents: Sequence[Contents], *, groups: Sequence[str]) -> tuple[Line, ...]:
    """``groups``: the vocabulary's order. A part nobody reported on still has its line."""
    lines: list[Line] = []
    for part, made in MADE.items():
        of_part = list(made([contents.get(part, ()) for contents in all_contents], groups))
        lines += of_part or [Line(part, "", tuple(() for _ in all_contents))]
    return tuple(lines)


def schemes(columns: Sequence[Sequence[Row]], groups: Sequence[str]) -> Iterator[Line]:
    """A line for each group somebody has a scheme for; what names no group comes last."""
    for group in groups:
        cells = tuple(tuple(row for row in rows if group in (row.get("groups") or ())) for rows in columns)
        if any(cells):
            yield Line("schemes", group, cells)
    known = set(groups)
    rest = tuple(tuple(row for row in rows if not known & set(row.get("groups") or ())) for rows in columns)
    if any(rest):
        yield Line("schemes", "no_group", rest)


def by(part: str, column: str, order: Sequence[str], *, always: bool = False) -> Callable:
    def made(columns: Sequence[Sequence[Row]], _groups: Sequence[str]) -> Iterator[Line]:
        for key in order:
            cells = tuple(tuple(row for row in rows if row.get(column) == key) for rows in columns)
            if any(cells) or (always and any(columns)):
                yield Line(part, key, cells)

    return made


def workforce(columns: Sequence[Sequence[Row]], _groups: Sequence[str]) -> Iterator[Line]:
    newest = [key_figures(rows) for rows in columns]
    for key in WORKFORCE:
        cells = tuple(tuple(row for row in rows if row.get("what") == key) for rows in newest)
        if any(cells):
            yield Line("workforce", key, cells, years_differ(cells))


def allocation(columns: Sequence[Sequence[Row]], _groups: Sequence[str]) -> Iterator[Line]:
    """The newest year of each; a share of the budget can be compared where amounts in two currencies cannot."""
    cells = tuple(key_figures(rows) for rows in columns)
    if any(cells):
        yield Line("allocation", "amount", cells, years_differ(cells))
        shares = tuple(tuple(row for row in rows if row.get("share")) for rows in cells)
        if any(shares):
            yield Line("allocation", "share", shares, years_differ(shares))


def years_differ(cells: Sequence[Sequence[Row]]) -> bool:
    return len({row.get("year") for rows in cells for row in rows}) > 1


MADE: Mapping[str, Callable] = {
    "schemes": schemes,
    "workforce": workforce,
    "councils": by("councils", "kind", COUNCILS),
    "laws": by("laws", "kind", LAWS),
    "rights": by("rights", "right", RIGHTS, always=True),
    "allocation": allocation,
}
