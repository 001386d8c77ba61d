"""Where the reader of a report's lines stands: the chapters so far, the heading that opened them, who is asked."""

from dataclasses import dataclass, field

from mufakat.core.intake.outline.addressees import addressee_in
from mufakat.core.intake.outline.lines import Line
from mufakat.core.intake.outline.marks import Mark, begins, follows
from mufakat.core.intake.outline.regions import MUST

Span = tuple[int, int]


@dataclass
class Chapter:
    """Lines behind one heading or stem; `stem`: a sentence that the items go on with; `titled`: opened by a title."""

    opener: Line
    addressee: Span | None
    stem: bool
    titled: bool = False
    said: Span | None = None  # words in the opener's own line, behind the name
    perhaps: bool = False  # the heading above may head other things: only what asks counts
    lines: list[Line] = field(default_factory=list)


@dataclass
class Walk:
    """`region` is the line whose heading opened the recommendations; `open`: the lines that come belong to a chapter."""

    language: str
    chapters: list[Chapter] = field(default_factory=list)
    region: Line | None = None
    perhaps: bool = False  # that heading may head other things as well
    open: bool = False
    addressed: bool = False  # several lists of the report are headed by those who are asked

    @property
    def current(self) -> Chapter | None:
        return self.chapters[-1] if self.open else None

    def start(self, line: Line, whom: Span | None, *, stem: bool) -> None:
        here = Chapter(line, whom, stem, titled=line.kind == "title", perhaps=self.perhaps and not stem)
        self.chapters.append(here)
        self.open = True

    def listed(self, following: Line | None) -> bool:
        """A list begins in the next line, or goes on with its count; or a stem stands there."""
        if following is None or not following.marks:
            return following is not None and bool(MUST.search(following.words))
        return begins_list(following) or self.counts_on(following)

    def waiting(self) -> Span | None:
        """The addressee named just above, for whom nothing is listed yet: "For employers", then "They should:"."""
        held = self.current
        return held.addressee if held and not any(line.marks for line in held.lines) else None

    def counts_on(self, line: Line) -> bool:
        """Does the line's mark go on with the open chapter's list, or over a subheading with the one before?"""
        last: dict[str, Mark] = {}
        for held in self.last_listed():
            for mark in held.marks:
                last[mark.style] = mark
        return any(mark.style in last and follows(last[mark.style], mark) for mark in line.marks)

    def last_listed(self) -> list[Line]:
        """The lines of the open chapter; where it has none yet, those of the last one under the same heading."""
        if not self.current or self.current.lines or not self.region:
            return self.current.lines if self.current else []
        first = next(n for n, one in enumerate(self.chapters) if one.opener is self.region)
        return next((one.lines for one in reversed(self.chapters[first:]) if one.lines), [])

    def whom(self, line: Line, *, alone: bool) -> Span | None:
        found = addressee_in(line.words, language=self.language, alone=alone)
        shift = line.start + line.text.find(line.words, line.begin - line.start)
        return (found[0] + shift, found[1] + shift) if found else None

    def region_addressee(self) -> Span | None:
        first = next((c for c in self.chapters if c.opener is self.region), None)
        return first.addressee if first else None


def begins_list(line: Line) -> bool:
    return any(begins(mark) for mark in line.marks)
