"""How far it is: statuses rolled up over members, figures summed and compared, rounds, and a report's way through one.

Whoever has said nothing is counted as silent, never as anything else.
"""

from mufakat.core.progress.changes import Change, change_of_figure, change_of_status
from mufakat.core.progress.complete import Completeness, completeness
from mufakat.core.progress.figures import Total, total
from mufakat.core.progress.reports import ACTS, STATES, after
from mufakat.core.progress.rounds import RoundDue, rounds_due
from mufakat.core.progress.statuses import STATUSES, RollUp, roll_up, taken_together

__all__ = [
    "ACTS",
    "STATES",
    "STATUSES",
    "Change",
    "Completeness",
    "RollUp",
    "RoundDue",
    "Total",
    "after",
    "change_of_figure",
    "change_of_status",
    "completeness",
    "roll_up",
    "rounds_due",
    "taken_together",
    "total",
]
