"""The parts of a report that hold recommendations, each with those it is addressed to."""

from mufakat.core.intake.outline.lines import Line
from mufakat.core.intake.outline.marks import follows
from mufakat.core.intake.outline.openings import STOPPED, addresses, open_by_stem, open_by_theme
from mufakat.core.intake.outline.regions import announces, closes, is_heading, perhaps_heads
from mufakat.core.intake.outline.walk import Chapter, Walk

__all__ = ["Chapter", "chapters_of"]


def chapters_of(lines: list[Line], *, language: str) -> list[Chapter]:
    """Every chapter in order, empty ones too."""
    walk = Walk(language)
    pairs = list(zip(lines, [*lines[1:], None], strict=False))
    told = [line for line, following in pairs if following and addresses(walk, line, following)]
    walk.addressed = len(told) >= 2
    for line, following in pairs:
        take(walk, line, following)
    return walk.chapters


def take(walk: Walk, line: Line, following: Line | None) -> None:
    """One line: it opens a chapter, closes the recommendations, or belongs to the chapter that is open."""
    if opens_region(walk, line):
        walk.region, walk.perhaps = line, not is_heading(line.words)
        walk.start(line, walk.whom(line, alone=False), stem=line.words.endswith(":"))
    elif leaves(walk, line, following):
        walk.region, walk.open, walk.perhaps = None, False, False
        open_by_stem(walk, line, following)
    elif not open_by_stem(walk, line, following) and not open_by_theme(walk, line, following):
        if not walk.open and any(mark.style == "numbernamed" and mark.value == 1 for mark in line.marks):
            walk.start(line, None, stem=True)  # "Recommendation 1: …" announces itself
        if walk.current:
            walk.current.lines.append(line)


def opens_region(walk: Walk, line: Line) -> bool:
    words, among = line.words, walk.open and walk.region is not None and not walk.perhaps
    if not (is_heading(words) or perhaps_heads(words, among=among)) or (
        STOPPED.search(words) and line.kind != "title"
    ):
        return False
    return not (walk.counts_on(line) and len(words.split()) > 8) and not announces(words)


def leaves(walk: Walk, line: Line, following: Line | None) -> bool:
    """Another section begins: by its name, or by the number that follows the heading's own."""
    if not walk.open:
        return False
    on = walk.counts_on(line)
    if closes(line.words) and not (on and (STOPPED.search(line.words) or goes_on(line, following))):
        return True
    if on:
        return False
    opener = walk.region or walk.chapters[-1].opener
    if not (line.marks and opener.marks):
        return False
    if not walk.region and walk.chapters[-1].addressee and walk.whom(line, alone=True):
        return False  # "2. NGOs:" behind "1. Governments:"
    return any(follows(a, b) for a in opener.marks for b in line.marks)


def goes_on(line: Line, following: Line | None) -> bool:
    """The next line counts on from this one."""
    return any(follows(a, b) == 1 for a in line.marks for b in (following.marks if following else ()))
