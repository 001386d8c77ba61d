"""The working text: brought in from a file, edited on the web provision by provision, issued as a draft."""

from mufakat.records.instruments.working.begun import begin_from, begin_instrument, import_text
from mufakat.records.instruments.working.edited import (
    add_provision,
    change_words,
    move_provision,
    remove_provision,
    working_text,
)
from mufakat.records.instruments.working.issued import issue_working
from mufakat.records.instruments.working.rows import HEADS, KINDS

__all__ = [
    "HEADS",
    "KINDS",
    "add_provision",
    "begin_from",
    "begin_instrument",
    "change_words",
    "import_text",
    "issue_working",
    "move_provision",
    "remove_provision",
    "working_text",
]
