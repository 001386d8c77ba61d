"""What the parts in templates/parts expect; a reader's own objects serve as well if they carry the same names."""

from collections.abc import Sequence
from dataclasses import dataclass

STATUS_KINDS = ("done", "moving", "waiting", "blocked", "gap")
STATES = ("done", "now", "ahead", "gap", "unsure", "plain")


@dataclass(frozen=True)
class Fact:
    """One line of a facts list; ``unsure`` holds the reason, ``lang`` the language of the value where it is not the page's."""

    label: str
    value: str
    href: str = ""
    lang: str = ""
    unsure: str = ""
    sources: Sequence[str] = ()


@dataclass(frozen=True)
class Step:
    """One step of a trail; ``verb`` begins the sentence that ``text`` ends; ``date`` is an ISO partial date."""

    verb: str = ""
    text: str = ""
    where: str = ""
    date: str = ""
    href: str = ""
    state: str = "done"
    unsure: str = ""
    sources: Sequence[str] = ()


@dataclass(frozen=True)
class Cell:
    """One cell of a status table: words, or with ``kind`` a status."""

    text: str
    kind: str = ""
    href: str = ""
    lang: str = ""
    note: str = ""


@dataclass(frozen=True)
class Table:
    """A table with a caption; the first cell of a row is its heading."""

    caption: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    hide_caption: bool = False


@dataclass(frozen=True)
class FileLink:
    """The same page as a file, for the foot of the page: ``FileLink("JSON", "/meetings/14.json")``."""

    label: str
    href: str


@dataclass(frozen=True)
class Crumb:
    label: str
    href: str = ""
