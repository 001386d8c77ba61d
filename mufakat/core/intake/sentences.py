"""The sentences of a report that may speak, each with its place and the kind of block it stands in."""

from dataclasses import dataclass

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


def sentences_of(reading: Reading, blocks: list[Block], *, language: str) -> list[Sentence]:
    found: list[Sentence] = []
    prose = 0
    for number_of_block, block in enumerate(blocks):
        if block.kind not in SPEAK:
            continue
        for start, end in split(reading.text[block.start : block.end], language=language):
            start, end = start + block.start, end + block.start
            found.append(
                Sentence(reading.text[start:end], start, end, block.kind, len(found), number_of_block, prose)
            )
            prose += block.kind == "body"
    return found
