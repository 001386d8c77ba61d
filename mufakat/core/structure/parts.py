"""What is asked about a member's structure of social protection for children: six parts, their columns, their words.

One description serves the form, the public page, the comparison, the files and the checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal["words", "long", "choice", "groups", "count", "amount", "percent", "year", "age", "yes"]

FORMS = ("benefit", "service", "both")
LEVELS = ("national", "provincial", "district", "local")
COUNTED = ("persons", "households", "percent")
LAWS = ("constitution", "law", "decree", "policy", "plan", "treaty")
COUNCILS = ("national_council", "council_for_children", "association", "centre", "other")
RIGHTS = (
    "non_discrimination",
    "best_interests",
    "development",
    "protection",
    "being_heard",
    "family",
    "complaint",
    "monitoring",
)
# what is counted of the workforce -> the unit it is counted in; the keys are those of a profile's indicators
WORKFORCE: Mapping[str, str] = {
    "social_workers_total": "persons",
    "social_workers_registered": "persons",
    "social_workers_per_100k": "per_100k",
    "population_per_social_worker": "people",
    "social_workers_needed": "persons",
    "child_protection_workers": "persons",
    "social_work_centre_staff": "persons",
    "social_workers_network": "persons",
    "welfare_volunteers": "persons",
    "other": "persons",
}
CURRENCIES = (
    "BND", "IDR", "KHR", "LAK", "MMK", "MYR", "PHP", "SGD", "THB", "USD", "VND", "EUR", "AUD", "CNY", "GBP", "JPY", "KRW",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One question of a row. ``figure`` names the column whose year, source or currency this is."""

    key: str
    kind: Kind = "words"
    choices: tuple[str, ...] = ()
    required: bool = False
    figure: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    key: str
    columns: tuple[Column, ...]

    @property
    def column(self) -> Mapping[str, Column]:
        return {one.key: one for one in self.columns}

    @property
    def is_named(self) -> bool:
        """Whether its rows have a name in their own language beside the English one."""
        return "name_en" in self.column


NAMED = (Column("name"), Column("language"), Column("name_en"))
BESIDE = (Column("source", "long"), Column("note", "long"), Column("unsure", "yes"))


def figure(key: str, kind: Kind = "count", *more: Column) -> tuple[Column, ...]:
    """A figure never stands alone: its year and its source are asked with it."""
    return (
        Column(key, kind),
        *more,
        Column(f"{key}_year", "year", figure=key),
        Column(f"{key}_source", figure=key),
    )


SCHEMES = Part(
    "schemes",
    (
        *NAMED,
        Column("form", "choice", FORMS),
        Column("groups", "groups"),
        Column("ages_from", "age"),
        Column("ages_to", "age"),
        Column("basis"),
        Column("responsible"),
        Column("level", "choice", LEVELS),
        Column("since", "year"),
        Column("until", "year"),
        *figure("coverage", "count", Column("coverage_unit", "choice", COUNTED, figure="coverage")),
        *figure("spending", "amount", Column("spending_currency", "choice", CURRENCIES, figure="spending")),
        *BESIDE,
    ),
)
WORKERS = Part(
    "workforce",
    (
        Column("what", "choice", tuple(WORKFORCE), required=True),
        Column("named"),
        Column("value", "count", required=True),
        Column("year", "year", figure="value"),
        Column("source", "long", figure="value"),
        Column("note", "long"),
        Column("unsure", "yes"),
    ),
)
BODIES = Part(
    "councils",
    (
        Column("kind", "choice", COUNCILS, required=True),
        *NAMED,
        Column("since", "year"),
        Column("until", "year"),
        Column("role", "long"),
        *BESIDE,
    ),
)
FRAMEWORK = Part(
    "laws",
    (
        Column("kind", "choice", LAWS, required=True),
        *NAMED,
        Column("citation"),
        Column("since", "year"),
        Column("until", "year"),
        Column("gives", "long"),
        Column("groups", "groups"),
        *BESIDE,
    ),
)
ENSURED = Part(
    "rights",
    (
        Column("right", "choice", RIGHTS, required=True),
        Column("how", "long", required=True),
        Column("responsible"),
        Column("basis"),
        *BESIDE,
    ),
)
MONEY = Part(
    "allocation",
    (
        Column("amount", "amount", required=True),
        Column("currency", "choice", CURRENCIES, figure="amount"),
        Column("year", "year", figure="amount"),
        Column("source", "long", figure="amount"),
        Column("share", "percent"),
        Column("covers", "long"),
        Column("note", "long"),
        Column("unsure", "yes"),
    ),
)

PARTS: Mapping[str, Part] = {part.key: part for part in (SCHEMES, WORKERS, BODIES, FRAMEWORK, ENSURED, MONEY)}
