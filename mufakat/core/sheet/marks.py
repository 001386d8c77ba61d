"""The hidden marks of a sheet: in its first cell what it is and for whom, beside it the key of each column, below it of each row."""

from dataclasses import dataclass

from mufakat.core.sheet.plan import PlanSheet

FIRST = "mufakat-report-1"
KEY_ROW, HEAD_ROW, FIRST_ROW = 1, 3, 4
KEY_COLUMN = 1
SENT = "sent"  # the hidden sheet with the answers that went out


@dataclass(frozen=True, slots=True)
class Mark:
    table: str
    instrument: str
    member: str
    round: str
    edition: str

    def __str__(self) -> str:
        return "|".join((FIRST, self.table, self.instrument, self.member, self.round, self.edition))


def mark_of(plan: PlanSheet, table: str) -> Mark:
    return Mark(table, plan.instrument, plan.member, plan.round.replace("|", "/"), plan.edition)


def mark_in(words: str) -> Mark | None:
    parts = words.split("|")
    return Mark(*parts[1:]) if len(parts) == 6 and parts[0] == FIRST else None
