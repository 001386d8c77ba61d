"""A paper as blocks; `as_docx`, `as_pdf` and `as_xlsx` set the same blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    label: str = ""  # a number before it
    style: str = ""  # "quiet", "right", "strong"


@dataclass(frozen=True, slots=True)
class Facts:
    rows: Sequence[tuple[str, str]]  # (label, value)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a head; ``widths`` in parts of the line."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    caption: str = ""


Block = Heading | Words | Facts | Grid


@dataclass(frozen=True, slots=True)
class Paper:
    issuer: str  # above the title: the body or secretariat
    title: str
    under: Sequence[str]  # below the title: the meeting, its day and place
    blocks: Sequence[Block]
    as_of: str  # as printed; every paper carries it
    language: str = "en"
    mark: str = ""  # "Illustrative", "Provisional"
    wide: bool = False  # landscape

    @property
    def running_head(self) -> str:
        about = self.under[0] if self.under else self.issuer
        return " · ".join(
            part for part in (about, self.title, _("as of %(day)s") % {"day": self.as_of}) if part
        )
