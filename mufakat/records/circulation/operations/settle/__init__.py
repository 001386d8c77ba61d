"""Drafters propose, the group agrees. A member's wording leaves the text only when that member withdraws it or
the group agrees other wording; towards everybody else a reason is owed (domain.md 2.1 *Settle*)."""

from mufakat.records.circulation.operations.settle.answers import unique
from mufakat.records.circulation.operations.settle.joined import join_provisions, join_wordings, part_again
from mufakat.records.circulation.operations.settle.one import dispose
from mufakat.records.circulation.operations.settle.place import Place, provision_at, refuse_nobody
from mufakat.records.circulation.operations.settle.provision import agree_provision
from mufakat.records.circulation.operations.settle.taken_up import let_go, take_up
from mufakat.records.circulation.operations.settle.words import agree_wording, propose_wording, reopen_wording
from mufakat.records.circulation.operations.settle.written import KIND, called, tell, write_disposition

FINAL = frozenset({KIND.ACCEPTED, KIND.MODIFIED, KIND.NOT_ACCEPTED, KIND.MERGED, KIND.WITHDRAWN})

__all__ = [
    "FINAL",
    "KIND",
    "Place",
    "agree_provision",
    "agree_wording",
    "called",
    "dispose",
    "join_provisions",
    "join_wordings",
    "let_go",
    "part_again",
    "propose_wording",
    "provision_at",
    "refuse_nobody",
    "reopen_wording",
    "take_up",
    "tell",
    "unique",
    "write_disposition",
]
