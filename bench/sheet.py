"""Reading one reporting workbook of some 2,000 answered cells; writing it is shown beside.

    python -m bench.sheet [--actions 120] [--indicators 180] [--runs 7]

The goal: read in under half a second. Wall-clock seconds, the best and the median of the runs.
"""

import argparse
import statistics
import time
from dataclasses import replace
from datetime import date

from mufakat.core.sheet import ActionAsked, Cell, IndicatorAsked, PlanSheet, read_workbook, tables, workbook


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--actions", type=int, default=120)
    asked.add_argument("--indicators", type=int, default=180)
    asked.add_argument("--runs", type=int, default=7)
    options = asked.parse_args()
    plan = filled(empty(options.actions, options.indicators))
    start = time.perf_counter()
    raw = workbook(plan)
    written = time.perf_counter() - start
    taken = []
    for _ in range(options.runs):
        start = time.perf_counter()
        reading = read_workbook(raw, plan)
        taken.append(time.perf_counter() - start)
    assert reading.answers == plan.answers
    print(f"{len(reading.taken):,} answers, {len(raw) / 1024:.0f} KB; written in {written:.2f} s")
    print(f"read: best {min(taken):.3f} s, median {statistics.median(taken):.3f} s")


def empty(actions: int, indicators: int) -> PlanSheet:
    return PlanSheet(
        instrument="bench", titles={"en": "Plan"}, member="XA", member_names={"en": "Atoll Republic"}, languages=("vi",),
        round="2023", edition="1", plan_from=date(2022, 1, 1), until=date(2024, 3, 31),
        actions=tuple(ActionAsked(f"a{n}", f"1.{n}", {"en": f"Do number {n}"}) for n in range(actions)),
        indicators=tuple(IndicatorAsked(f"i{n}", {"en": f"Figure {n}"}, "rate", action=f"1.{n % actions}") for n in range(indicators)),
    )  # fmt: skip


SAID = {
    "text": "Những gì đã làm trong năm",
    "choice": "",
    "number": "1234.5",
    "amount": "1250000",
    "year": "2023",
    "date": "2023-05-01",
}


def filled(plan: PlanSheet) -> PlanSheet:
    """Every question answered."""
    answers = {
        Cell(table.key, row.key, column.key): SAID[column.kind] or column.choices[0]
        for table in tables(plan)
        for row in table.rows
        for column in table.asked(row)
    }
    return replace(plan, answers=answers)


if __name__ == "__main__":
    main()
