"""What is done with notices: prepared in the act's transaction, looked through by a person, sent one by one; and who hears of what."""

from mufakat.records.notices.operations.following import (
    ask_to_follow,
    confirm_follow,
    end_follow,
    forget_gone,
    forget_unconfirmed,
)
from mufakat.records.notices.operations.preparing import LETTERS, NewNotice, prepare
from mufakat.records.notices.operations.sending import release, say_whether_sent, send_ready, send_released
from mufakat.records.notices.operations.wishes import digested, wish
from mufakat.records.outbox.operations import edit as edit_notice
from mufakat.records.outbox.operations import set_aside

__all__ = [
    "LETTERS",
    "NewNotice",
    "ask_to_follow",
    "confirm_follow",
    "digested",
    "edit_notice",
    "end_follow",
    "forget_gone",
    "forget_unconfirmed",
    "prepare",
    "release",
    "say_whether_sent",
    "send_ready",
    "send_released",
    "set_aside",
    "wish",
]
