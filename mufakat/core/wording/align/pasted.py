"""What becomes of a draft that was pasted as plain text: numbers turn into words, tables into lines."""

from collections import Counter

from mufakat.core.problems import Phrase
from mufakat.core.wording.align.sides import Sides
from mufakat.core.wording.model import STRUCTURE

MOSTLY = 0.6  # of a table's words, found again outside it


def said_of_pasting(sides: Sides) -> list[Phrase]:
    """Sentences for the reader: such differences are shown, for they are in the file, but nobody wished them."""
    said = []
    if typed := sum(_typed(sides, key, index) for key, index in sides.now.items()):
        places = Phrase("one paragraph") if typed == 1 else Phrase("{number} paragraphs", number=typed)
        said.append(
            Phrase(
                "The automatic number was typed into the words of {places}, where it shows as put in: pasted as plain text?",
                places=places,
            )
        )
    if tables := sum(_flattened(sides, key) for key in _absent_tables(sides)):
        which = Phrase("A table") if tables == 1 else Phrase("{number} tables", number=tables)
        said.append(
            Phrase(
                "{which} of the draft came back as plain lines, shown as struck there and as new words here: pasted as plain text?",
                which=which,
            )
        )
    return said


def _typed(sides: Sides, key: str, index: int) -> bool:
    ours, theirs = sides.provisions[key], sides.paragraphs[index].after
    if not ours.label or not theirs or theirs == ours.text or ours.text.startswith(ours.label):
        return False
    theirs = theirs.lstrip()
    return theirs.startswith(ours.label) and theirs[len(ours.label) :][:1].isspace()


def _absent_tables(sides: Sides) -> list[str]:
    return [each.key for each in sides.base.provisions if each.kind == "table" and each.key not in sides.now]


def _flattened(sides: Sides, table: str) -> bool:
    """Whether most of its words stand in paragraphs that are new to the draft, or were its cells'."""
    held = Counter(sides.words(sides.base_text(table)))
    if not held:
        return False
    loose: Counter[str] = Counter()
    for index, each in enumerate(sides.paragraphs):
        key = sides.key_of.get(index)
        from_elsewhere = key not in sides.provisions or sides.base_frame[key] is not None
        if each.kind not in STRUCTURE and each.after and from_elsewhere and sides.file_frame[index] is None:
            loose.update(sides.words(each.after))
    return (held & loose).total() >= MOSTLY * held.total()
