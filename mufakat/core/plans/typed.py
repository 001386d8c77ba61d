"""Targets and milestones as one types them, one to a line: "2025: 80", "2023-06: Half of the offices are named"."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal, InvalidOperation

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken, Unreadable

TARGET = re.compile(r"\s*(\d{4})\s*[:=]\s*(\S+)\s*")
YEARS = range(1990, 2101)


def targets_typed(words: str) -> dict[int, Decimal]:
    """Year → value, from lines or from parts between semicolons. Raises RuleBroken naming the part."""
    found: dict[int, Decimal] = {}
    for part in re.split(r"[;\n]", words):
        if not part.strip():
            continue
        read = TARGET.fullmatch(part)
        if read is None or int(read[1]) not in YEARS:
            raise RuleBroken(
                "“{part}” is no target; write the year and the value, such as 2025: 80.", part=part.strip()
            )
        if int(read[1]) in found:
            raise RuleBroken("There are two targets for {year}; leave one.", year=read[1])
        found[int(read[1])] = value_typed(read[2], part.strip())
    return found


def value_typed(words: str, part: str) -> Decimal:
    try:
        value = Decimal(words)
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or abs(value) >= Decimal(10) ** 15:
        raise RuleBroken(
            "“{part}” has no number we can read; write it with a decimal point and without thousands marks, such as 2025: 1250.5.",
            part=part,
        )
    if value < 0:
        raise RuleBroken("“{part}” is below 0, which no indicator can be.", part=part)
    return value


def targets_written(targets: Mapping) -> str:
    return "\n".join(
        f"{year}: {value}" for year, value in sorted(targets.items(), key=lambda one: str(one[0]))
    )


def milestones_typed(words: str) -> list[dict[str, str]]:
    """[{"what", "by"}] from lines "2023-06: what". Raises RuleBroken naming the line."""
    found = []
    for line in words.splitlines():
        if not line.strip():
            continue
        by, colon, what = line.partition(":")
        try:
            day = PartialDate(by.strip())
        except Unreadable:
            colon = ""
        if not colon or not what.strip():
            raise RuleBroken("“{line}” is no milestone; write by when and what, such as 2023-06: Half of the offices are named.", line=line.strip())  # fmt: skip
        found.append({"what": what.strip(), "by": day.text})
    return found


def milestones_written(milestones: Iterable[Mapping[str, str]]) -> str:
    return "\n".join(f"{one['by']}: {one['what']}" for one in milestones)
