"""What a person should look at before confirming the recommendations: where some may have been missed or misread."""

import re
from collections.abc import Iterator
from itertools import pairwise

from mufakat.core.intake.expressions import expression
from mufakat.core.intake.fields.recommended import Recommended
from mufakat.core.intake.fields.recommended.row import words
from mufakat.core.intake.fields.recommended.told import tells
from mufakat.core.intake.fields.structure import NUMBER, number
from mufakat.core.intake.outline.regions import ASKS, NOT_THESE, POINTS_ELSEWHERE, is_heading
from mufakat.core.intake.report import Report
from mufakat.core.intake.sentences import Sentence
from mufakat.core.problems import Phrase

COUNTED = expression(
    rf"(?<![.:,\d]){NUMBER}\s+(?:(?:key|main|policy|joint|concrete|following|priority|specific|overall)\s+)*(?:recommendations|khuyến nghị|kiến nghị)\b",
    re.IGNORECASE,
)
SHOWN = 90  # letters of words that were not taken
MOST = 3  # such words shown


def doubts(report: Report, asked: Recommended) -> Iterator[Phrase]:
    """Sentences for whoever confirms; none where everything that asks was taken and the numbers run on."""
    if asked.rows and not asked.listed:
        yield Phrase(
            "No list of recommendations was found; proposed are the sentences that recommend something. Look whether these are all."
        )
    if not asked.rows:
        yield from (
            Phrase("Below “{heading}” no recommendation could be read.", heading=heading)
            for heading in headings(report)[:1]
        )
    if asked.twice:
        yield Phrase("The recommendations stand in two languages; those in one of them are proposed.")
    else:
        yield from left_out(report, asked)
    yield from miscounted(report, asked)
    yield from gaps(asked)


def headings(report: Report) -> list[str]:
    """The headings of recommendations in the text, as written; a title of the whole is none."""
    lines = (report.text[b.start : b.end].strip() for b in report.blocks if b.kind == "item")
    return [line for line in lines if is_heading(line) and not POINTS_ELSEWHERE.search(line)]


def miscounted(report: Report, asked: Recommended) -> Iterator[Phrase]:
    for sentence in report.sentences if asked.rows else ():
        match = COUNTED.search(sentence.text)
        if match and not NOT_THESE.search(sentence.text):
            if number(match["n"]) != len(asked.rows):
                yield Phrase(
                    "The text speaks of {said} recommendations; {read} were read.",
                    said=number(match["n"]),
                    read=len(asked.rows),
                )
            return


def gaps(asked: Recommended) -> Iterator[Phrase]:
    """A number left out; a list may begin again at 1."""
    counted = [row.number for row in asked.rows if isinstance(row.number, int)]
    for last, here in pairwise(counted):
        if here not in (last + 1, 1):
            yield Phrase(
                "The number of the recommendations goes from {last} to {here}.", last=last, here=here
            )


def left_out(report: Report, asked: Recommended) -> Iterator[Phrase]:
    """Sentences that recommend, or ask for something between two recommendations, and are none of those proposed."""
    if not asked.listed:
        return
    missed = [one for one in report.sentences if not taken(one, asked) and seems_one(report, one, asked)]
    for one in missed[:MOST]:
        said = words(one.text)
        yield Phrase(
            "This seems to recommend something and was not taken: “{words}”",
            words=said if len(said) <= SHOWN else said[: SHOWN - 1].rstrip() + "…",
        )
    if len(missed) > MOST:
        yield Phrase("{number} more sentences seem to recommend something.", number=len(missed) - MOST)


def taken(sentence: Sentence, asked: Recommended) -> bool:
    spans = [(row.start, row.end) for row in asked.rows] + [
        row.addressee for row in asked.rows if row.addressee
    ]
    return any(sentence.start < end and start < sentence.end for start, end in spans)


def seems_one(report: Report, sentence: Sentence, asked: Recommended) -> bool:
    if sentence.text.rstrip().endswith(":") or POINTS_ELSEWHERE.search(sentence.text):
        return False
    between = asked.rows[0].start < sentence.start < asked.rows[-1].end
    return tells(report, sentence) or (
        between
        and len(sentence.text) > 30
        and sentence.kind in ("body", "item")
        and bool(ASKS.search(sentence.text))
    )
