"""What was read: every answer taken or refused, nothing dropped in silence."""

from dataclasses import dataclass

from mufakat.core.problems import Unreadable
from mufakat.core.sentences import Sentence
from mufakat.core.sheet.plan import Cell


class SheetRefused(Unreadable):
    """Nothing of the file was read; ``says`` is the sentence in every language we have."""

    def __init__(self, says: Sentence):
        self.says = says
        super().__init__(str(says))


@dataclass(frozen=True, slots=True)
class Taken:
    cell: Cell
    value: str
    address: str  # "Actions!D14", as the sheet is called in the file
    notes: tuple[Sentence, ...] = ()
    sent: str | None = (
        None  # what stood there when the workbook went out; None where the file no longer tells
    )

    @property
    def is_untouched(self) -> bool:
        return self.sent == self.value


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question with two answers in the file; a person decides. ``likely`` is the only one that was written anew."""

    cell: Cell
    choices: tuple[Taken, ...]
    says: Sentence

    @property
    def likely(self) -> str:
        written = [one.value for one in self.choices if one.sent is not None and not one.is_untouched]
        return written[0] if len(written) == 1 else ""


@dataclass(frozen=True, slots=True)
class Refused:
    """An answer that did not enter; ``cell`` is None where the row is not known."""

    address: str
    given: str
    says: Sentence
    cell: Cell | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """An answer of the file that is not what stood before; "" is an empty cell."""

    cell: Cell
    before: str
    after: str
    address: str


@dataclass(frozen=True, slots=True)
class SheetReading:
    """``taken`` holds every answer of the file that can stand, ``cleared`` the answers it has emptied."""

    taken: tuple[Taken, ...]
    refused: tuple[Refused, ...]
    cleared: tuple[Taken, ...]
    notes: tuple[Sentence, ...]
    differences: tuple[Difference, ...]
    doubts: tuple[Doubt, ...] = ()

    @property
    def answers(self) -> dict[Cell, str]:
        return {one.cell: one.value for one in self.taken}
