"""How far it is: statuses rolled up over members, figures summed and compared, rounds, and a report's way through one.

Whoever has said nothing is counted as silent, never as anything else.
"""

from mufakat.core.progress.changes import Change, change_of_figure, change_of_region, change_of_status
from mufakat.core.progress.complete import Completeness, completeness
from mufakat.core.progress.figures import Total, total
from mufakat.core.progress.heat import STANDINGS, HeatCell, heat_cell, standing
from mufakat.core.progress.reports import ACTS, STATES, after
from mufakat.core.progress.rounds import RoundDue, rounds_due
from mufakat.core.progress.shares import percents
from mufakat.core.progress.spans import Span, span_of
from mufakat.core.progress.statuses import STATUSES, RollUp, roll_up, taken_together
from mufakat.core.progress.sums import Money, Sums, over_areas, seen, sums_of
from mufakat.core.progress.targets import NO_AIM, Aim, aim_of
from mufakat.core.progress.withheld import may_tell_figures, may_tell_statuses

__all__ = [
    "ACTS",
    "NO_AIM",
    "STANDINGS",
    "STATES",
    "STATUSES",
    "Aim",
    "Change",
    "Completeness",
    "HeatCell",
    "Money",
    "RollUp",
    "RoundDue",
    "Span",
    "Sums",
    "Total",
    "after",
    "aim_of",
    "change_of_figure",
    "change_of_region",
    "change_of_status",
    "completeness",
    "heat_cell",
    "may_tell_figures",
    "may_tell_statuses",
    "over_areas",
    "percents",
    "roll_up",
    "rounds_due",
    "seen",
    "span_of",
    "standing",
    "sums_of",
    "taken_together",
    "total",
]
