"""What opens a chapter of recommendations: a stem, the name of those who are asked, the theme of a group."""

import re

from mufakat.core.intake.outline.addressees import spoken_to
from mufakat.core.intake.outline.lines import Line
from mufakat.core.intake.outline.regions import (
    ASKS,
    ASKS_FIRST,
    MUST,
    SITTING,
    THE_FOLLOWING,
    announces,
    promises,
)
from mufakat.core.intake.outline.verbs import VERB_FIRST
from mufakat.core.intake.outline.walk import Walk, begins_list

STOPPED = re.compile(r"[.;!?][”\"’)]*$")
SHORT = 14  # words of a heading or of the stem of a group
ADDRESSED = re.compile(r"(?:recommendations?\s+)?(?:to|for)\s|đối với\s|gửi\s", re.IGNORECASE)
BRIEF = 4  # words behind the name in the stem of a group: "are strongly urged to:"


def open_by_stem(walk: Walk, line: Line, following: Line | None) -> bool:
    """ "Governments are urged to:", "To NGOs", "We recommend that:"; within a list only what is plainly a heading."""
    words, ends = line.words, line.words.endswith(":")
    if walk.current and line.marks and not heads_group(walk, line, following):
        return False
    bare = (
        not ends and not STOPPED.search(words) and (walk.listed(following) or heads_asking(line, following))
    )
    if not ends and not bare:
        return promise(walk, line, following) or say(walk, line)
    whom = walk.whom(line, alone=True) if len(words.split()) <= 24 else None
    if whom and (
        walk.region
        or (ends and asks_somebody(line))
        or ((walk.open or walk.addressed) and walk.listed(following))
    ):
        walk.start(line, whom, stem=ends)
    elif (bare and not line.marks and len(words.split()) > 3 and announces(words, listed=True)) or (
        ends and (announces(words) or (walk.open and MUST.search(words)))
    ):
        walk.start(line, walk.whom(line, alone=False) or walk.waiting(), stem=True)
    elif ends and following and SITTING.search(words) and ASKS_FIRST.match(following.words):
        walk.start(line, None, stem=True)
    else:
        return False
    return True


def promise(walk: Walk, line: Line, following: Line | None) -> bool:
    """ "Participants made three recommendations." where a list begins behind it."""
    if walk.open or not following or not begins_list(following) or not promises(line.words):
        return False
    walk.start(line, walk.whom(line, alone=False), stem=True)
    return True


def heads_asking(line: Line, following: Line | None) -> bool:
    """ "For governments" above paragraphs without marks that say what is to be done."""
    if not following or line.marks or following.marks or line.kind == "title":
        return False
    return bool(STOPPED.search(following.words)) and asks(following) and len(line.words.split()) <= SHORT


def say(walk: Walk, line: Line) -> bool:
    """ "Employers: Hire …" among the recommendations: one of them, with its addressee before it."""
    spoken = None if line.marks or not walk.open else spoken_to(line.text, language=walk.language)
    if not spoken:
        return False
    start, end, words = spoken
    walk.start(line, (line.start + start, line.start + end), stem=True)
    walk.chapters[-1].said = (line.start + words, line.end)
    return True


def asks_somebody(line: Line) -> bool:
    """Outside a chapter of recommendations a bare name with a colon is a list of something else."""
    return announces(line.words) or bool(
        re.search(
            r"\b(?:should|must|shall|urged|called|encouraged|requested|invited|recommended|cần|nên|phải|được)\b|^(?:recommendations?|khuyến nghị|kiến nghị|các khuyến nghị)\b",
            line.words,
            re.IGNORECASE,
        )
    )


def open_by_theme(walk: Walk, line: Line, following: Line | None) -> bool:
    """A subheading among the recommendations: short, without a stop, a list or an addressee behind it."""
    words = line.words
    if not walk.region or not following or STOPPED.search(words) or len(words.split()) > SHORT:
        return False
    if words[:1].islower() or line.kind == "title" or (line.marks and not heads_group(walk, line, following)):
        return False
    if not line.marks and not walk.listed(following):
        return False
    last = walk.chapters[-1]
    kept = last.addressee if walk.open and not last.lines and last.opener is not walk.region else None
    walk.start(line, kept or walk.region_addressee(), stem=False)
    return True


def heads_group(walk: Walk, line: Line, following: Line | None) -> bool:
    """ "A. To Governments", "1. Legal framework" above 1.1: a marked line with a list of its own behind it."""
    if not following or not line.marks or STOPPED.search(line.words) or len(line.words.split()) > SHORT:
        return False
    if walk.counts_on(line) and not THE_FOLLOWING.search(line.words):
        return False
    named, plain = walk.whom(line, alone=True), not VERB_FIRST.match(line.words)
    upper = line.marks[0].style.startswith(("upper", "lower roman"))
    if not following.marks:  # "A. Health", then "Governments:"
        return (
            upper and plain and bool(walk.whom(following, alone=True)) and not STOPPED.search(following.words)
        )
    below = following.marks[0].style
    if below == line.marks[0].style:
        return False
    if any(below.startswith(f"{mark.shown}.n") for mark in line.marks):
        return True
    if THE_FOLLOWING.search(line.words):
        return walk.listed(following)
    # "1. Governments should:" heads a group; "1. We call on ASEAN to order a study of:" is a recommendation
    briefly = bool(named) and len(line.text[named[1] - line.start :].split()) <= BRIEF
    theme = plain and not ASKS.search(line.words) and not line.words.endswith(":") and asks(following)
    return walk.listed(following) and (briefly or (upper and plain) or theme)


def addresses(walk: Walk, line: Line, following: Line) -> bool:
    """ "To our governments" above a list of what they are to do."""
    if STOPPED.search(line.words) or not begins_list(following) or not asks(following):
        return False
    return bool(ADDRESSED.match(line.words)) and bool(walk.whom(line, alone=True))


def asks(line: Line) -> bool:
    """An item that says what is to be done."""
    return bool(VERB_FIRST.match(line.words) or ASKS.search(line.words))
