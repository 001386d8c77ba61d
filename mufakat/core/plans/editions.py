"""Two editions side by side, in the words people know them by."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from mufakat.core.plans.typed import milestones_written, targets_written

ACTION_FIELDS = ("lead", "supporting", "time_frame", "outputs", "milestones")
INDICATOR_FIELDS = (
    "targets", "baseline", "baseline_year", "unit", "direction", "together", "groups", "source", "method",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Differs:
    """``kind``: action or indicator; ``field`` "" where the whole was added (no before) or ended (no after)."""

    kind: str
    key: str
    names: Mapping[str, str]  # language → words; of an action with its number before it
    field: str
    before: str
    after: str


def differences(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Differs, ...]:
    return (
        *between(before, after, "actions", "action", ACTION_FIELDS),
        *between(before, after, "indicators", "indicator", INDICATOR_FIELDS),
    )


def between(before, after, table: str, kind: str, fields: tuple[str, ...]) -> Iterator[Differs]:
    was, now = ({one["key"]: one for one in contents[table]} for contents in (before, after))
    for key in [*was, *(key for key in now if key not in was)]:
        one = now.get(key) or was[key]
        if key not in now or key not in was:
            yield Differs(kind, key, named(one), "", "" if key in now else "+", "+" if key in now else "")
            continue
        for field in fields:
            old, new = (written(side[key].get(field)) for side in (was, now))
            if old != new:
                yield Differs(kind, key, named(one), field, old, new)


def named(one: Mapping[str, Any]) -> dict[str, str]:
    number = f"{one['number']} " if one.get("number") else ""
    return {code: f"{number}{words}" for code, words in (one.get("texts") or one.get("names")).items()}


def written(value: Any) -> str:
    match value:
        case None:
            return ""
        case dict():
            return targets_written(value)
        case [dict(), *_]:
            return milestones_written(value)
        case list():
            return ", ".join(str(one) for one in value)
    return str(value)
