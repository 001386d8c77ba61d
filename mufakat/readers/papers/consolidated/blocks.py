"""A book as blocks; `as_docx` and `as_pdf` set the same ones, `as_xlsx` its tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mufakat.readers.charts import Drawing

TONES = ("", "done", "under_way", "not_started", "not_available", "silent", "forward", "back", "total")


@dataclass(frozen=True, slots=True)
class Heading:
    """Level 1 begins a page. ``label`` numbers it: "3.", "Annex A."."""

    text: str
    level: int = 1
    label: str = ""

    @property
    def whole(self) -> str:
        return f"{self.label} {self.text}".strip()


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    style: str = ""  # lead, quiet


@dataclass(frozen=True, slots=True)
class Items:
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class Cell:
    """A tone shades it; the word always says the same."""

    text: str
    tone: str = ""
    strong: bool = False
    align: str = ""  # right, center


Row = Sequence["Cell | str"]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a head that repeats on every page. ``widths`` in parts of the line; ``dense`` is set small."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Row]
    widths: Sequence[float]
    source: str = ""
    dense: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class Chart:
    caption: str
    drawing: Drawing
    source: str = ""
    number: int = 0


Block = Heading | Words | Items | Sheet | Chart


@dataclass(frozen=True, slots=True)
class Book:
    issuer: str
    title: str
    under: Sequence[str]  # below the title on the cover: the text, the round, as of when
    notice: Sequence[str]  # at the foot of the cover: for whom it is, what is illustrative
    head: str  # on every page
    blocks: Sequence[Block]
    language: str
    words: dict[str, str]  # contents, table, figure, page, of
    brief: bool = False  # no cover, no contents


def numbered(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Tables and figures counted, each by itself."""
    return tuple(_numbered(blocks))


def _numbered(blocks: Sequence[Block]) -> Iterator[Block]:
    tables = charts = 0
    for one in blocks:
        match one:
            case Sheet():
                tables += 1
                yield replace(one, number=tables)
            case Chart():
                charts += 1
                yield replace(one, number=charts)
            case _:
                yield one


def cell(one: "Cell | str") -> Cell:
    return one if isinstance(one, Cell) else Cell(one)
