"""What a file says that no provision holds: told when it is brought in, for nobody would miss it later."""

from mufakat.core.wording.model import Reading

MOST_SHOWN = 5
LONGEST = 120


def left_out(reading: Reading) -> list[str]:
    """Sentences about notes, boxes, comments and tracked changes of a file that becomes a working text."""
    said = []
    if reading.unplaced:
        words = ", ".join(f"“{shortened(each)}”" for each in reading.unplaced[:MOST_SHOWN])
        more = len(reading.unplaced) - MOST_SHOWN
        others = f" and {more} more" if more > 0 else ""
        said.append(
            f"Not in the working text, for they stand in notes, boxes or running heads: {words}{others}."
        )
    if reading.comments:
        number = len(reading.comments)
        remarks = "one comment was" if number == 1 else f"{number} comments were"
        said.append(f"Of the file, {remarks} left out.")
    if any(each.edits for each in reading.paragraphs):
        said.append("The file has tracked changes; all were taken as accepted.")
    return said


def shortened(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= LONGEST else flat[: LONGEST - 1].rstrip() + "…"
