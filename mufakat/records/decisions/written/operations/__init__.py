"""Written procedures: open with the exact text, tell the members, extend, break, take back, declare, announce."""

from mufakat.records.decisions.written.operations.acts import (
    announce,
    break_silence,
    declare,
    extend,
    notify_members,
    take_back,
    were_told,
)
from mufakat.records.decisions.written.operations.opening import open_procedure
from mufakat.records.decisions.written.operations.rules import set_body_rules

__all__ = [
    "announce",
    "break_silence",
    "declare",
    "extend",
    "notify_members",
    "open_procedure",
    "set_body_rules",
    "take_back",
    "were_told",
]
