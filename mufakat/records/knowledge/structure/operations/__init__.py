"""What people do to a country's structure."""

from mufakat.records.knowledge.structure.operations.clearing import (
    ask_clearance,
    clear_structure,
    give_back,
    publish_structure,
    release_structure,
)
from mufakat.records.knowledge.structure.operations.entering import begin_structure, date_structure, save_row

__all__ = [
    "ask_clearance",
    "begin_structure",
    "clear_structure",
    "date_structure",
    "give_back",
    "publish_structure",
    "release_structure",
    "save_row",
]
