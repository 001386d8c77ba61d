"""The parts of a report that hold recommendations, each with those it is addressed to."""

import re
from dataclasses import dataclass, field

from mufakat.core.intake.outline.addressees import addressee_in, spoken_to
from mufakat.core.intake.outline.lines import Line
from mufakat.core.intake.outline.marks import Mark, begins, follows
from mufakat.core.intake.outline.regions import (
    ASKS,
    ASKS_FIRST,
    MUST,
    SITTING,
    THE_FOLLOWING,
    announces,
    closes,
    is_heading,
)
from mufakat.core.intake.outline.verbs import VERB_FIRST

Span = tuple[int, int]
STOPPED = re.compile(r"[.;!?][”\"’)]*$")
SHORT = 14  # words of a heading or of the stem of a group
ADDRESSED = re.compile(r"(?:recommendations?\s+)?(?:to|for)\s|đối với\s|gửi\s", re.IGNORECASE)
BRIEF = 4  # words behind the name in the stem of a group: "are strongly urged to:"


@dataclass
class Chapter:
    """Lines behind one heading or stem; `stem`: a sentence that the items go on with; `titled`: opened by a title."""

    opener: Line
    addressee: Span | None
    stem: bool
    titled: bool = False
    said: Span | None = None  # words in the opener's own line, behind the name
    lines: list[Line] = field(default_factory=list)


@dataclass
class Reader:
    """Walks down the lines; `region` is the line whose heading opened the recommendations."""

    language: str
    chapters: list[Chapter] = field(default_factory=list)
    region: Line | None = None
    open: bool = False
    addressed: bool = False  # several lists of the report are headed by those who are asked

    @property
    def current(self) -> Chapter | None:
        return self.chapters[-1] if self.open else None

    def take(self, line: Line, following: Line | None) -> None:
        """One line: it opens a chapter, closes the recommendations, or belongs to the chapter that is open."""
        if self.is_heading(line):
            self.region = line
            self.start(line, self.whom(line, alone=False), stem=line.words.endswith(":"))
        elif self.leaves(line, following):
            self.region, self.open = None, False
            self.open_by_stem(line, following)
        elif not self.open_by_stem(line, following) and not self.open_by_theme(line, following):
            if not self.open and any(mark.style == "numbernamed" and mark.value == 1 for mark in line.marks):
                self.start(line, None, stem=True)  # "Recommendation 1: …" announces itself
            if self.current:
                self.current.lines.append(line)

    def is_heading(self, line: Line) -> bool:
        words = line.words
        if not is_heading(words) or (STOPPED.search(words) and line.kind != "title"):
            return False
        return not (self.counts_on(line) and len(words.split()) > 8) and not announces(words)

    def leaves(self, line: Line, following: Line | None) -> bool:
        """Another section begins: by its name, or by the number that follows the heading's own."""
        if not self.open:
            return False
        on = self.counts_on(line)
        if closes(line.words) and not (on and (STOPPED.search(line.words) or goes_on(line, following))):
            return True
        if on:
            return False
        opener = self.region or self.chapters[-1].opener
        if not (line.marks and opener.marks):
            return False
        return any(follows(a, b) for a in opener.marks for b in line.marks)

    def open_by_stem(self, line: Line, following: Line | None) -> bool:
        """ "Governments are urged to:", "To NGOs", "We recommend that:"; within a list only what is plainly a heading."""
        words, ends = line.words, line.words.endswith(":")
        if self.current and line.marks and not self.heads_group(line, following):
            return False
        bare = not ends and not STOPPED.search(words) and self.listed(following)
        if not ends and not bare:
            return self.say(line)
        whom = self.whom(line, alone=True) if len(words.split()) <= 24 else None
        if whom and (
            self.region
            or (ends and self.asks(line))
            or ((self.open or self.addressed) and self.listed(following))
        ):
            self.start(line, whom, stem=ends)
        elif (bare and not line.marks and len(words.split()) > 3 and announces(words, listed=True)) or (
            ends and (announces(words) or (self.open and MUST.search(words)))
        ):
            self.start(line, self.whom(line, alone=False) or self.waiting(), stem=True)
        elif ends and following and SITTING.search(words) and ASKS_FIRST.match(following.words):
            self.start(line, None, stem=True)
        else:
            return False
        return True

    def say(self, line: Line) -> bool:
        """ "Employers: Hire …" among the recommendations: one of them, with its addressee before it."""
        spoken = None if line.marks or not self.open else spoken_to(line.text, language=self.language)
        if not spoken:
            return False
        start, end, words = spoken
        self.start(line, (line.start + start, line.start + end), stem=True)
        self.chapters[-1].said = (line.start + words, line.end)
        return True

    def listed(self, following: Line | None) -> bool:
        """A list begins in the next line, or goes on with its count; or a stem stands there."""
        if following is None or not following.marks:
            return following is not None and bool(MUST.search(following.words))
        return begins_list(following) or self.counts_on(following)

    def waiting(self) -> Span | None:
        """The addressee named just above, for whom nothing is listed yet: "For employers", then "They should:"."""
        held = self.current
        return held.addressee if held and not any(line.marks for line in held.lines) else None

    def asks(self, line: Line) -> bool:
        """Outside a chapter of recommendations a bare name with a colon is a list of something else."""
        return announces(line.words) or bool(
            re.search(
                r"\b(?:should|must|shall|urged|called|encouraged|requested|invited|recommended|cần|nên|phải|được)\b|^(?:recommendations?|khuyến nghị|kiến nghị|các khuyến nghị)\b",
                line.words,
                re.IGNORECASE,
            )
        )

    def open_by_theme(self, line: Line, following: Line | None) -> bool:
        """A subheading among the recommendations: short, without a stop, a list or an addressee behind it."""
        words = line.words
        if not self.region or not following or STOPPED.search(words) or len(words.split()) > SHORT:
            return False
        if (
            words[:1].islower()
            or line.kind == "title"
            or (line.marks and not self.heads_group(line, following))
        ):
            return False
        if not line.marks and not self.listed(following):
            return False
        last = self.chapters[-1]
        kept = last.addressee if self.open and not last.lines and last.opener is not self.region else None
        self.start(line, kept or self.region_addressee(), stem=False)
        return True

    def heads_group(self, line: Line, following: Line | None) -> bool:
        """ "A. To Governments", "1. Legal framework" above 1.1: a marked line with a list of its own behind it."""
        if not following or not line.marks or STOPPED.search(line.words) or len(line.words.split()) > SHORT:
            return False
        if self.counts_on(line) and not THE_FOLLOWING.search(line.words):
            return False
        named, plain = self.whom(line, alone=True), not VERB_FIRST.match(line.words)
        upper = line.marks[0].style.startswith(("upper", "lower roman"))
        if not following.marks:  # "A. Health", then "Governments:"
            return (
                upper
                and plain
                and bool(self.whom(following, alone=True))
                and not STOPPED.search(following.words)
            )
        below = following.marks[0].style
        if below == line.marks[0].style:
            return False
        if any(below.startswith(f"{mark.shown}.n") for mark in line.marks):
            return True
        if THE_FOLLOWING.search(line.words):
            return self.listed(following)
        # "1. Governments should:" heads a group; "1. We call on ASEAN to order a study of:" is a recommendation
        briefly = bool(named) and len(line.text[named[1] - line.start :].split()) <= BRIEF
        theme = plain and not ASKS.search(line.words) and not line.words.endswith(":") and asks(following)
        return self.listed(following) and (briefly or (upper and plain) or theme)

    def addresses(self, line: Line, following: Line) -> bool:
        """ "To our governments" above a list of what they are to do."""
        if STOPPED.search(line.words) or not begins_list(following) or not asks(following):
            return False
        return bool(ADDRESSED.match(line.words)) and bool(self.whom(line, alone=True))

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

    def start(self, line: Line, whom: Span | None, *, stem: bool) -> None:
        self.chapters.append(Chapter(line, whom, stem, titled=line.kind == "title"))
        self.open = True


def goes_on(line: Line, following: Line | None) -> bool:
    """The next line counts on from this one."""
    return any(follows(a, b) == 1 for a in line.marks for b in (following.marks if following else ()))


def begins_list(line: Line) -> bool:
    return any(begins(mark) for mark in line.marks)


def asks(line: Line) -> bool:
    """An item that says what is to be done."""
    return bool(VERB_FIRST.match(line.words) or ASKS.search(line.words))


def chapters_of(lines: list[Line], *, language: str) -> list[Chapter]:
    """Every chapter in order, empty ones too."""
    reader = Reader(language)
    pairs = list(zip(lines, [*lines[1:], None], strict=True))
    told = [line for line, following in pairs if following and reader.addresses(line, following)]
    reader.addressed = len(told) >= 2
    for line, following in pairs:
        reader.take(line, following)
    return reader.chapters
