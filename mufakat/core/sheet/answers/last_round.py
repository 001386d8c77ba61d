"""A number a hundred times the last round's, or a hundredth: perhaps a scale was left out. It is taken, and said."""

from collections.abc import Mapping
from decimal import Decimal

from mufakat.core.sentences import Sentence
from mufakat.core.sheet.answers.given import plainly
from mufakat.core.sheet.answers.one import canonical
from mufakat.core.sheet.answers.rows import NUMBERS
from mufakat.core.sheet.answers.sentences import told
from mufakat.core.sheet.plan import Cell, PlanSheet

FAR = 100


def far_from_last(cell: Cell, value: str, row: Mapping[str, str], plan: PlanSheet) -> tuple[Sentence, ...]:
    """``row``: the answers of its row as they stand now; money in another currency than last round is not compared."""
    if cell.column not in NUMBERS or cell.row.startswith("+"):
        return ()
    now, last = (canonical(words, "number") for words in (value, plan.last.get(cell, "")))
    if not isinstance(now, Decimal) or not isinstance(last, Decimal) or now <= 0 or last <= 0:
        return ()
    before = plan.last.get(Cell(cell.table, cell.row, "currency"), "")
    if before != row.get("currency", before) or max(now, last) < FAR * min(now, last):
        return ()
    return (told("far_from_last", given=plainly(now), last=plainly(last)),)
