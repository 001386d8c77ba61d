"""The sentences of a report that may speak, each with its place and the kind of block it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mufakat.core.intake.clean import Block
from mufakat.core.intake.reading import Reading
from mufakat.core.languages.segment import sentences as split

SPEAK = ("title", "body", "item", "caption")


@dataclass(frozen=True)
class Sentence:
    text: str
    start: int
    end: int
    kind: str
    number: int
    block: int
    # how many sentences of the body come before this one; the first says what the report is about
    prose_before: int
    # the words of the sentence after it
    following: str = ""


LONGEST = 3_000  # no sentence is longer; what is, is a list or a table run together


def sentences_of(reading: Reading, blocks: list[Block], *, language: str) -> list[Sentence]:
    found: list[Sentence] = []
    prose = 0
    for number_of_block, block in enumerate(blocks):
        if block.kind not in SPEAK:
            continue
        for start, end in shortened(reading.text, block, language):
            start, end = start + block.start, end + block.start
            found.append(
                Sentence(reading.text[start:end], start, end, block.kind, len(found), number_of_block, prose)
            )
            prose += block.kind == "body"
    return (
        [
            replace(one, following=after.text if after else "")
            for one, after in zip(found, [*found[1:], None], strict=True)
        ]
        if found
        else []
    )


def shortened(text: str, block: Block, language: str) -> Iterator[tuple[int, int]]:
    """The sentences of a block, places within it; endless ones cut at a space."""
    for start, end in split(text[block.start : block.end], language=language):
        while end - start > LONGEST:
            space = text.rfind(" ", block.start + start + 1, block.start + start + LONGEST) - block.start
            stop = space if space > start else start + LONGEST
            yield start, stop
            start = stop
        yield start, end
