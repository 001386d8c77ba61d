"""A meeting named in a report."""

from dataclasses import dataclass

from mufakat.core.intake.sentences import Sentence
from mufakat.core.intake.vocabulary import KnownBody
from mufakat.core.languages.fold import fold

THIS, PARENT, PREVIOUS, NEXT, ONWARD, OTHER = "this", "parent", "previous", "next", "onward", "other"


@dataclass(frozen=True)
class Mention:
    """Where a meeting is named, as what; `role` says which meeting it is beside the one reported."""

    start: int
    end: int
    name: str
    sentence: Sentence
    ordinal: int | None = None
    ordinal_at: tuple[int, int] | None = None
    abbreviation: str | None = None
    body: KnownBody | None = None
    # a body rather than a meeting of it: "the Committee", "các Bộ trưởng"
    only_body: bool = False
    special: bool = False
    role: str = OTHER
    weight: float = 0.0

    @property
    def series(self) -> str:
        """What meetings of one series share."""
        if self.body:
            return f"body:{self.body.key}{':special' if self.special else ''}"
        return self.abbreviation or fold(self.name)

    @property
    def called(self) -> str:
        """The body's abbreviation or English name where it is known, else the name as written."""
        if self.body:
            return self.body.names[0] if self.body.kind == "working_group" else self.body.called
        return self.name or self.abbreviation or ""

    @property
    def before(self) -> str:
        return self.sentence.text[: self.start - self.sentence.start]

    @property
    def after(self) -> str:
        return self.sentence.text[self.end - self.sentence.start :]
