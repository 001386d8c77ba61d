"""Tables of a PDF's page found by the lines ruled around their cells."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

NEAR = 3.0  # points between two strokes of one rule, and between a rule and what it meets
MOST = 20_000  # strokes on one page, and the rules they make; a page with more is a drawing
MOST_RULES = 400
HEAD = 80  # letters in a cell of a table's head

Place = tuple[int, int]  # row and column, from the top and from the left
Stroke = tuple[float, float, float]  # where it lies, and from where to where it runs


@dataclass
class Grid:
    """`across` and `down`: the ruled strokes; `tops` and `lefts`: where rows and columns begin, and the last ends."""

    across: list[Stroke]
    down: list[Stroke]
    tops: list[float]
    lefts: list[float]
    said: dict[Place, list[str]] = field(default_factory=dict)

    def place(self, x: float, y: float) -> Place | None:
        """The cell a point lies in, the first of those merged; None outside the grid."""
        row, column = sum(y < top for top in self.tops) - 1, sum(x > left for left in self.lefts) - 1
        if not (0 <= row < len(self.tops) - 1 and 0 <= column < len(self.lefts) - 1):
            return None
        while column and not ruled(self.down, self.lefts[column], middle(self.tops, row)):
            column -= 1
        while row and not ruled(self.across, self.tops[row], middle(self.lefts, column)):
            row -= 1
        return row, column

    def put(self, place: Place, words: str) -> None:
        self.said.setdefault(place, []).append(words)

    def rows(self) -> list[str]:
        """Each row that says something as one line, its cells parted by tabs."""
        columns = range(len(self.lefts) - 1)
        rows = [
            [" ".join(self.said.get((row, column), [])) for column in columns]
            for row in range(len(self.tops) - 1)
        ]
        return ["\t".join(row) for row in rows if any(row)]

    @property
    def is_data(self) -> bool:
        """A head of short words over at least one row, two columns or more; not a frame around a page."""
        rows = self.rows()
        head = rows[0].split("\t") if rows else []
        return len(rows) >= 2 and sum(map(bool, head)) >= 2 and all(len(cell) < HEAD for cell in head)

    def goes_on(self, before: "Grid") -> bool:
        """The same columns as a table of a page before: the rest of it."""
        pairs = zip(self.lefts, before.lefts, strict=False)
        return len(self.lefts) == len(before.lefts) and all(abs(a - b) <= NEAR for a, b in pairs)


def middle(edges: list[float], n: int) -> float:
    return (edges[n] + edges[n + 1]) / 2


def ruled(strokes: list[Stroke], at: float, point: float) -> bool:
    return any(
        abs(where - at) <= NEAR and start - NEAR <= point <= stop + NEAR for where, start, stop in strokes
    )


def grids_of(page) -> list[Grid]:
    """Every set of rules that cross one another, from the top of the page down."""
    across, down = map(joined, strokes_of(page))
    if len(across) + len(down) > MOST_RULES:
        return []
    found = []
    for some_across, some_down in connected(across, down):
        tops, lefts = edges(some_across)[::-1], edges(some_down)
        if len(tops) >= 2 and len(lefts) >= 3:
            found.append(Grid(some_across, some_down, tops, lefts))
    return sorted(found, key=lambda grid: -grid.tops[0])


def strokes_of(page) -> tuple[list[Stroke], list[Stroke]]:
    """The level and the upright strokes of the page's drawing; the sides of boxes are strokes too."""
    across: list[Stroke] = []
    down: list[Stroke] = []
    for (ax, ay), (bx, by) in sides(page):
        if abs(ay - by) <= 1 < abs(ax - bx):
            across.append(((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) <= 1 < abs(ay - by):
            down.append(((ax + bx) / 2, min(ay, by), max(ay, by)))
        if len(across) + len(down) > MOST:
            break
    return across, down


def sides(page) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    import pypdfium2.raw as pdfium

    x, y = ctypes.c_float(), ctypes.c_float()
    for drawn in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        to_page: Callable[[float, float], tuple[float, float]] = drawn.get_matrix().on_point
        begun = last = None
        for n in range(min(pdfium.FPDFPath_CountSegments(drawn.raw), MOST)):
            part = pdfium.FPDFPath_GetPathSegment(drawn.raw, n)
            pdfium.FPDFPathSegment_GetPoint(part, x, y)
            here = to_page(x.value, y.value)
            if pdfium.FPDFPathSegment_GetType(part) == pdfium.FPDF_SEGMENT_MOVETO or last is None:
                begun = here
            elif pdfium.FPDFPathSegment_GetType(part) == pdfium.FPDF_SEGMENT_LINETO:
                yield last, here
            if pdfium.FPDFPathSegment_GetClose(part) and begun:
                yield here, begun
            last = here


def joined(strokes: list[Stroke]) -> list[Stroke]:
    """Strokes that lie on one line and touch made one: the rule they draw."""
    told: list[Stroke] = []
    for where in edges(strokes):
        on_it = [one for one in strokes if 0 <= one[0] - where <= NEAR]
        for _, start, stop in sorted(on_it, key=lambda one: one[1:]):
            if told and told[-1][0] == where and start <= told[-1][2] + NEAR:
                told[-1] = (where, told[-1][1], max(stop, told[-1][2]))
            else:
                told.append((where, start, stop))
    return told


def edges(strokes: list[Stroke]) -> list[float]:
    """Where the strokes lie, those of one rule once, from low to high."""
    told: list[float] = []
    for where in sorted({one[0] for one in strokes}):
        if not told or where - told[-1] > NEAR:
            told.append(where)
    return told


def connected(across: list[Stroke], down: list[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Rules that meet one another, set by set."""
    left = [*across], [*down]
    while left[0]:
        held: tuple[list[Stroke], list[Stroke]] = ([], [])
        waiting = [(0, left[0].pop())]
        while waiting:
            level, here = waiting.pop()
            held[level].append(here)
            other = 1 - level
            met = [one for one in left[other] if meet(here, one)]
            left[other][:] = [one for one in left[other] if one not in met]
            waiting += [(other, one) for one in met]
        yield held


def meet(one: Stroke, other: Stroke) -> bool:
    return one[1] - NEAR <= other[0] <= one[2] + NEAR and other[1] - NEAR <= one[0] <= other[2] + NEAR
