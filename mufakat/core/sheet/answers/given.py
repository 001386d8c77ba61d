"""What stands in one cell, before anybody says what it means."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Given:
    """``kind`` is text, number, boolean, error or formula (one without a computed value); blank is a text without letters."""

    text: str = ""
    kind: str = "text"
    is_day: bool = False  # shown as a date, counted in days since the end of 1899
    is_share: bool = False  # shown in percent, 0.12 for 12 %
    formula: str = ""  # where it was computed
    struck: str = ""  # what of it has a line through it; where only a part has, ``text`` is the rest
    shown_in: str = ""  # the words a number is shown with: "THB", "₫"
    commas: int = 0  # how many thousands a number is shown smaller than it is

    @property
    def is_blank(self) -> bool:
        return self.kind == "text" and not self.text.strip() and not self.formula

    @property
    def number(self) -> Decimal:
        """A spreadsheet's number; its arithmetic is good for fifteen digits, the rest is noise."""
        return Decimal(f"{float(self.text):.15g}")


def plainly(number: Decimal) -> str:
    """The canonical words of a number: "1234.5", never "1E+3" nor "-0"."""
    words = format(number.normalize(), "f")
    return "0" if words in ("-0", "0") else words
