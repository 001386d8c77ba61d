"""The sheets of a workbook: which columns show, which ask, which rows there are. Web form and workbook share them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal

from mufakat.core.sheet.plan import ActionAsked, Cell, IndicatorAsked, PlanSheet
from mufakat.core.sheet.words import SPOKEN, said

STATUSES = ("not_started", "under_way", "done", "not_available")
CURRENCIES = (
    "USD", "BND", "IDR", "KHR", "LAK", "MMK", "MYR", "PHP", "SGD", "THB", "VND", "EUR", "JPY", "AUD", "GBP", "CNY", "KRW",
)  # fmt: skip
SPARE = 12  # empty rows for what a member adds of its own


@dataclass(frozen=True, slots=True)
class Column:
    """``kind`` is shown, text, choice, number, amount, year or date; ``titled`` a key of words.py."""

    key: str
    kind: str
    width: int = 14
    choices: tuple[str, ...] = ()
    identifies: bool = False  # the printed words of these columns name the row, should its key be lost

    @property
    def asks(self) -> bool:
        return self.kind != "shown"


@dataclass(frozen=True, slots=True)
class Measure:
    kind: str = "rate"
    unit: str = ""
    least: Decimal | None = Decimal(0)
    most: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Row:
    key: str
    shown: dict[str, str] = field(default_factory=dict)
    measure: Measure = Measure()

    @property
    def is_spare(self) -> bool:
        return self.key.startswith("+")


@dataclass(frozen=True, slots=True)
class Table:
    key: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def column(self, key: str) -> Column | None:
        return next((one for one in self.columns if one.key == key), None)

    def row(self, key: str) -> Row | None:
        """The row of that key; what a member adds of its own has as many rows as it needs."""
        found = next((one for one in self.rows if one.key == key), None)
        return found or (Row(key) if self.grows and key[:1] == "+" and key[1:].isdigit() else None)

    @property
    def grows(self) -> bool:
        return any(row.is_spare for row in self.rows)

    def asked(self, row: Row) -> Iterator[Column]:
        """The columns to be answered in that row: a cell that shows something asks nothing."""
        return (one for one in self.columns if one.asks and one.key not in row.shown)


def tables(plan: PlanSheet) -> tuple[Table, ...]:
    numbers = tuple(one.number for one in plan.actions)
    return (
        actions(plan),
        indicators(plan),
        resources(plan, numbers),
        practices(plan, numbers),
        notes(plan, numbers),
    )


def actions(plan: PlanSheet) -> Table:
    return Table(
        "actions",
        (
            Column("number", "shown", 8, identifies=True),
            Column("action", "shown", 44),
            Column("lead", "shown", 18),
            Column("time_frame", "shown", 13),
            Column("last", "shown", 16),
            Column("status", "choice", 22, STATUSES),
            Column("on", "date", 14),
            Column("progress", "text", 50),
            Column("because", "text", 34),
        ),
        tuple(Row(one.key, shown_of(one, plan)) for one in plan.actions),
    )


def shown_of(one: ActionAsked, plan: PlanSheet) -> dict[str, str]:
    before = plan.last.get(Cell("actions", one.key, "status"), "")
    return {
        "number": one.number,
        "action": both(one.texts, plan),
        "lead": one.lead,
        "time_frame": one.time_frame,
        "last": said(before, local(plan)) if before else "",
    }


def indicators(plan: PlanSheet) -> Table:
    return Table(
        "indicators",
        (
            Column("number", "shown", 8, identifies=True),
            Column("indicator", "shown", 44, identifies=True),
            Column("group", "shown", 16, identifies=True),
            Column("unit", "shown", 13),
            Column("baseline", "shown", 12),
            Column("target", "shown", 12),
            Column("last", "shown", 12),
            Column("value", "number", 16),
            Column("year", "year", 9),
            Column("source", "text", 30),
            Column("because", "text", 34),
        ),
        tuple(Row(one.row, shown_of_indicator(one, plan), measure_of(one)) for one in plan.indicators),
    )


def shown_of_indicator(one: IndicatorAsked, plan: PlanSheet) -> dict[str, str]:
    return {
        "number": one.action,
        "indicator": both(one.names, plan),
        "group": one.group,
        "unit": said(one.unit, local(plan)) if one.unit else "",
        "baseline": one.baseline,
        "target": one.target,
        "last": plan.last.get(Cell("indicators", one.row, "value"), ""),
    }


def measure_of(one: IndicatorAsked) -> Measure:
    most = Decimal(100) if one.kind == "percent" and one.most is None else one.most
    return Measure(one.kind, one.unit, one.least, Decimal(1) if one.kind == "yes_no" else most)


def resources(plan: PlanSheet, numbers: tuple[str, ...]) -> Table:
    fixed = (
        Row(one.key, {"number": one.number, "action": both(one.texts, plan)}, Measure("amount"))
        for one in plan.actions
    )
    return Table(
        "resources",
        (
            Column("number", "choice", 8, numbers, identifies=True),
            Column("action", "shown", 44),
            Column("allocated", "amount", 18),
            Column("spent", "amount", 18),
            Column("currency", "choice", 11, CURRENCIES),
            Column("year", "year", 9),
            Column("source", "text", 30),
            Column("because", "text", 34),
        ),
        (*fixed, *spare("resources", plan, Measure("amount"))),
    )


def practices(plan: PlanSheet, numbers: tuple[str, ...]) -> Table:
    return Table(
        "practices",
        (
            Column("number", "choice", 10, numbers),
            Column("title", "text", 34),
            Column("what", "text", 70),
            Column("more", "text", 34),
        ),
        spare("practices", plan, Measure()),
    )


def notes(plan: PlanSheet, numbers: tuple[str, ...]) -> Table:
    return Table(
        "notes",
        (Column("number", "choice", 10, numbers), Column("note", "text", 90)),
        spare("notes", plan, Measure()),
    )


def spare(table: str, plan: PlanSheet, measure: Measure) -> tuple[Row, ...]:
    """Enough for what the member added already, and some more."""
    last = max(
        (
            int(cell.row[1:])
            for cell in plan.answers
            if cell.table == table and cell.row[1:].isdigit() and cell.row[0] == "+"
        ),
        default=0,
    )
    return tuple(Row(f"+{n}", {}, measure) for n in range(1, max(SPARE, last + SPARE // 4) + 1))


def local(plan: PlanSheet) -> tuple[str, ...]:
    """English, and the member's language where the workbook speaks it."""
    own = [code for code in plan.languages if code in SPOKEN and code != "en"]
    return ("en", *own[:1])


def both(names: dict, plan: PlanSheet) -> str:
    """The words in English, and below them in the member's language where somebody wrote them."""
    told = [names[code] for code in ("en", *plan.languages) if names.get(code)]
    return "\n".join(dict.fromkeys(told)) or next(iter(names.values()), "")
