"""Everything people do with what goes out and what comes back."""

from mufakat.records.circulation.operations.circulate import To, circulate
from mufakat.records.circulation.operations.confirm import (
    confirm_submission,
    name_national,
    set_aside,
    withdraw_submission,
)
from mufakat.records.circulation.operations.course import close, extend, remind_on
from mufakat.records.circulation.operations.doubts import answer_doubts
from mufakat.records.circulation.operations.look_again import look_again, may_be_looked_at_again
from mufakat.records.circulation.operations.next_draft import carry_late, issue_next
from mufakat.records.circulation.operations.paragraphs import say_of_paragraph
from mufakat.records.circulation.operations.receive import read_submission, receive_file, take_in
from mufakat.records.circulation.operations.settle import (
    Place,
    agree_provision,
    agree_wording,
    dispose,
    join_provisions,
    join_wordings,
    let_go,
    part_again,
    propose_wording,
    reopen_wording,
    take_up,
)

__all__ = [
    "Place",
    "To",
    "agree_provision",
    "agree_wording",
    "answer_doubts",
    "carry_late",
    "circulate",
    "close",
    "confirm_submission",
    "dispose",
    "extend",
    "issue_next",
    "join_provisions",
    "join_wordings",
    "let_go",
    "look_again",
    "may_be_looked_at_again",
    "name_national",
    "part_again",
    "propose_wording",
    "read_submission",
    "receive_file",
    "remind_on",
    "reopen_wording",
    "say_of_paragraph",
    "set_aside",
    "take_in",
    "take_up",
    "withdraw_submission",
]
