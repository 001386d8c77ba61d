"""What a file says that no provision holds: told when it is brought in, for nobody would miss it later."""

from mufakat.core.problems import Phrase
from mufakat.core.wording.model import Reading

MOST_SHOWN = 5
LONGEST = 120


def left_out(reading: Reading) -> list[Phrase]:
    """Sentences about notes, boxes, comments and tracked changes of a file that becomes a working text."""
    said = []
    if reading.unplaced:
        words: str | Phrase = ", ".join(f"“{shortened(each)}”" for each in reading.unplaced[:MOST_SHOWN])
        if (more := len(reading.unplaced) - MOST_SHOWN) > 0:
            words = Phrase("{words} and {number} more", words=words, number=more)
        said.append(
            Phrase(
                "Not in the working text, for they stand in notes, boxes or running heads: {words}.",
                words=words,
            )
        )
    if reading.comments:
        number = len(reading.comments)
        said.append(
            Phrase("Of the file, one comment was left out.")
            if number == 1
            else Phrase("Of the file, {number} comments were left out.", number=number)
        )
    if any(each.edits for each in reading.paragraphs):
        said.append(Phrase("The file has tracked changes; all were taken as accepted."))
    return said


def shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
