"""A draft goes out, and the board of who has it, who answered and who is silent."""

from mufakat.doors.desk.texts.circulations.addressees import (
    act_on,
    board,
    circulations,
    remind,
    sent_file,
    what_became,
)
from mufakat.doors.desk.texts.circulations.files import batch, drop
from mufakat.doors.desk.texts.circulations.sending import circulate

__all__ = [
    "act_on",
    "batch",
    "board",
    "circulate",
    "circulations",
    "drop",
    "remind",
    "sent_file",
    "what_became",
]
