"""What a report still owes. The rule: of each action its status, of each figure a number or why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass

from mufakat.core.sheet.plan import NOT_AVAILABLE, Cell, PlanSheet
from mufakat.core.sheet.tables import tables

OWED = {"actions": "status", "indicators": "value"}  # what every row of these tables must answer
AMOUNTS = ("allocated", "spent")


@dataclass(frozen=True, slots=True)
class Completeness:
    asked: int
    answered: int
    missing: tuple[Cell, ...]  # in the order of the workbook
    carried: tuple[Cell, ...]  # answered as in the last round, to the letter


def completeness(plan: PlanSheet, answers: Mapping[Cell, str]) -> Completeness:
    """Money is owed only where it is begun: an amount needs its currency and its year."""
    owed = [Cell(t.key, row.key, OWED[t.key]) for t in tables(plan) if t.key in OWED for row in t.rows]
    owed += [
        Cell("resources", row, column)
        for row in dict.fromkeys(
            cell.row
            for cell, said in answers.items()
            if cell.table == "resources" and cell.column in AMOUNTS and said not in ("", NOT_AVAILABLE)
        )
        for column in ("currency", "year")
    ]
    missing = tuple(cell for cell in owed if not answers.get(cell))
    carried = tuple(
        cell
        for cell in owed
        if answers.get(cell) and answers.get(cell) == plan.last.get(cell) and is_open(cell, answers)
    )
    return Completeness(len(owed), len(owed) - len(missing), missing, carried)


def is_open(cell: Cell, answers: Mapping[Cell, str]) -> bool:
    """What is done stays done: only what may have moved since is worth asking about."""
    return answers.get(cell) != "done" and cell.column in ("status", "value")
