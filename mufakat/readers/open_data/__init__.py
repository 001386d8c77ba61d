"""What was released, as flat tables with a dictionary: every indicator's figure and every action's status."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from mufakat.readers.open_data.plan import measure_rows, plan_rows, round_rows, total_rows
from mufakat.readers.open_data.reported import figure_rows, money_rows, status_rows
from mufakat.readers.open_data.rows import Row
from mufakat.readers.open_data.words import WORDS
from mufakat.records.people.access import STRANGER
from mufakat.records.plans.queries import actions, indicators
from mufakat.records.progress.queries import entries, rounds, spending, values


@dataclass(frozen=True, slots=True)
class Described:
    name: str
    means: dict[str, str]  # language → in words


@dataclass(frozen=True, slots=True)
class OpenTable:
    """``rows`` makes them, each with every column; ``size`` says how many there are without making them."""

    names: tuple[str, ...]
    rows: Callable[[], Iterator[Row]]
    size: Callable[[], int]

    @property
    def columns(self) -> tuple[Described, ...]:
        return tuple(
            Described(name, dict(zip(("en", "vi"), WORDS[name], strict=True))) for name in self.names
        )


TABLES = {
    "indicators": OpenTable(("instrument", "round", "member", "indicator", "name", "action", "group", "value", "unit", "year", "source", "because", "released_on", "illustrative"), figure_rows, lambda: values(STRANGER).count()),
    "statuses": OpenTable(("instrument", "round", "member", "action", "action_key", "status", "on", "text", "because", "released_on", "illustrative"), status_rows, lambda: entries(STRANGER).count()),
    "money": OpenTable(("instrument", "round", "member", "action", "action_key", "currency", "allocated", "spent", "year", "source", "because", "released_on", "illustrative"), money_rows, lambda: spending(STRANGER).count()),
    "actions": OpenTable(("instrument", "action", "action_key", "area", "text", "lead", "time_frame", "in_force_since", "ended_on", "answers", "illustrative"), plan_rows, lambda: actions(STRANGER).count()),
    "measures": OpenTable(("instrument", "indicator", "name", "action", "kind", "unit", "direction", "together", "baseline", "baseline_year", "targets", "groups", "source", "method", "ended_on", "illustrative"), measure_rows, lambda: indicators(STRANGER).count()),
    "rounds": OpenTable(("instrument", "round", "since", "until", "opens", "deadline", "asked", "released"), round_rows, lambda: rounds(STRANGER).count()),
    "totals": OpenTable(("instrument", "round", "subject", "key", "status", "value", "members", "told_on"), total_rows, lambda: sum(1 for _ in total_rows())),
}  # fmt: skip
