"""Which totals of the region everybody may read while some members have not released their figures.

The rule, as statistical offices keep it: a total that contains figures nobody released is told only where at least three
members stand behind what is hidden in it, and only where what is hidden does not give each of them away (all of them nought,
all of them "done"). Of one matter one total is told, never that of a part beside that of the whole; and it is told once,
as it stood on the day, so that no total differs from an earlier one by the report that came in between.
"""

from collections.abc import Collection, Mapping
from decimal import Decimal

LEAST_HIDDEN = 3
BOUNDS: dict[str, tuple[Decimal, Decimal | None]] = {  # kind of indicator → the least and the most it can be
    "percent": (Decimal(0), Decimal(100)),
    "yes_no": (Decimal(0), Decimal(1)),
}


def may_tell_figures(said: Mapping[str, Decimal], released: Collection[str], *, kind: str) -> bool:
    """``said``: member → figure, of those that gave one."""
    hidden = [figure for member, figure in said.items() if member not in released]
    if not hidden:
        return True
    least, most = BOUNDS.get(kind, (Decimal(0), None))
    gives_away = all(figure <= least for figure in hidden) or (
        most is not None and all(figure >= most for figure in hidden)
    )
    return len(hidden) >= LEAST_HIDDEN and not gives_away


def may_tell_statuses(said: Mapping[str, str], released: Collection[str]) -> bool:
    """``said``: member → status."""
    hidden = [status for member, status in said.items() if member not in released]
    return not hidden or (len(hidden) >= LEAST_HIDDEN and len(set(hidden)) > 1)
