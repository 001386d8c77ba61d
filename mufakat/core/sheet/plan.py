"""What one member is asked in one round, and what it has answered so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

NOT_AVAILABLE = "n/a"  # an answer to a question for a number or an amount; it needs a because
Names = Mapping[str, str]  # language → words
NOTHING: Mapping = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Cell:
    """One question by what it asks, wherever it stands in a workbook: ("actions", "act1_1", "status")."""

    table: str
    row: str
    column: str

    def __str__(self) -> str:
        return f"{self.table}/{self.row}/{self.column}"

    @classmethod
    def named(cls, path: str) -> "Cell":
        return cls(*path.split("/", 2))


@dataclass(frozen=True, slots=True)
class ActionAsked:
    key: str
    number: str  # as printed: "2.1"
    texts: Names
    lead: str = ""
    time_frame: str = ""


@dataclass(frozen=True, slots=True)
class IndicatorAsked:
    """One figure: an indicator, or one group of it where it is asked apart ("girls")."""

    key: str
    names: Names
    kind: str = "count"  # count, percent, rate, amount, yes_no
    unit: str = ""
    group: str = ""  # "" is the whole
    action: str = ""  # the number of its action
    baseline: str = ""
    target: str = ""
    least: Decimal | None = Decimal(0)
    most: Decimal | None = None

    @property
    def row(self) -> str:
        return f"{self.key}~{self.group}" if self.group else self.key


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """A member's questions in a round. Answers are canonical words: "under_way", "1234.5", "2023-05-01", "n/a"."""

    instrument: str
    titles: Names
    member: str  # code
    member_names: Names
    languages: tuple[str, ...]  # of the member
    round: str
    edition: str  # of the plan: its number and the start of its hash
    plan_from: date  # nothing can have been reached before
    until: date  # nor after the day the round closes
    actions: tuple[ActionAsked, ...] = ()
    indicators: tuple[IndicatorAsked, ...] = ()
    answers: Mapping[Cell, str] = field(default_factory=lambda: NOTHING)
    last: Mapping[Cell, str] = field(default_factory=lambda: NOTHING)  # as the last round ended
    deadline: date | None = None
