"""The consolidated report of a round: what is told, what it comes to, and the sentences that say it.

Nothing is estimated: who is silent is named where the reader may know it, and counted as nothing else.
"""

from mufakat.core.consolidated.reckoning import Reckoning, reckon
from mufakat.core.consolidated.told import (
    ActionTold,
    AreaTold,
    FigureTold,
    MemberTold,
    MoneyTold,
    PracticeTold,
    RoundTold,
)

__all__ = [
    "ActionTold",
    "AreaTold",
    "FigureTold",
    "MemberTold",
    "MoneyTold",
    "PracticeTold",
    "Reckoning",
    "RoundTold",
    "reckon",
]
