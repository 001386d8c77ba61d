"""How a member's social protection for children is structured: what is asked, what was answered, side by side."""

from mufakat.core.structure.parts import PARTS, Column, Part
from mufakat.core.structure.rows import Read, double_names, is_empty, read_row
from mufakat.core.structure.side_by_side import Line, side_by_side
from mufakat.core.structure.standing import held_on, key_figures

__all__ = [
    "PARTS",
    "Column",
    "Line",
    "Part",
    "Read",
    "double_names",
    "held_on",
    "is_empty",
    "key_figures",
    "read_row",
    "side_by_side",
]
