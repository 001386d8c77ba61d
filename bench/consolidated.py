"""Writing one consolidated report of a hundred pages and more, with its brief and its tables.

    python -m bench.consolidated [--actions 52] [--indicators 26] [--members 11]

The goal: the whole under 20 seconds and no process over 400 MB. Each file is timed by itself; memory is the most this process ever
held, and the most one of those did that set a PDF beside it and are gone with it.
"""

import argparse
import resource
import time
from datetime import date
from decimal import Decimal
from io import BytesIO

import pypdfium2

from mufakat.core.consolidated import ActionTold, AreaTold, FigureTold, MemberTold, MoneyTold, RoundTold
from mufakat.core.progress.statuses import STATUSES
from mufakat.readers.papers.consolidated.index import STEPS, written

WORDS = "Offices were named in the districts and the staff were trained together with the council."


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--actions", type=int, default=52)
    asked.add_argument("--indicators", type=int, default=26)
    asked.add_argument("--members", type=int, default=11)
    options = asked.parse_args()
    told = round_of(options.members, options.actions, options.indicators)
    start = began = time.perf_counter()
    for which, form, content in written(told, number=1):
        name, now = f"{which}.{form}", time.perf_counter()
        pages = f", {len(pypdfium2.PdfDocument(BytesIO(content)))} pages" if form == "pdf" else ""
        print(f"{name:12} {now - began:6.2f} s  {len(content) / 1024:8.0f} KB{pages}")
        began = time.perf_counter()
    assert name == STEPS[-1]
    here, beside = (
        resource.getrusage(of).ru_maxrss / 1024 for of in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    print(
        f"whole: {time.perf_counter() - start:.2f} s, at most {here:.0f} MB here and {beside:.0f} MB beside"
    )


def round_of(members: int, actions: int, indicators: int) -> RoundTold:
    """Every member but the last reported, every action and indicator answered, half of it moved."""
    codes = [f"M{chr(65 + n)}" for n in range(members)]
    said = {code: STATUSES[n % 4] for n, code in enumerate(codes[:-1])}
    before = {code: STATUSES[(n + 1) % 4] for n, code in enumerate(codes[:-1])}
    day = date(2026, 3, 20)
    return RoundTold(
        title="Roadmap", body="The body", label="2025", edition="members", language="en", as_of=date(2026, 7, 1),
        deadline=date(2026, 3, 31), since=date(2025, 1, 1), until=date(2025, 12, 31), plan="1-bench", plan_agreed="", before="2024",
        members=tuple(
            MemberTold(code, f"Member {code}", f"Member {code}", "stands" if code in said else "silent", day, handing=1)
            for code in codes
        ),
        areas=tuple(AreaTold(n, f"Area number {n}") for n in range(1, 8)),
        actions=tuple(
            ActionTold(
                f"a{n}", f"{1 + n % 7}.{n}", 1 + n % 7, f"Do what action number {n} asks for in every district", "All", "2025",
                said=said, before=before, words=dict.fromkeys(said, WORDS),
            )
            for n in range(actions)
        ),
        figures=tuple(
            FigureTold(
                f"i{n}", f"Figure number {n}", unit="persons", action=f"{1 + n % 7}.{n}", area=1 + n % 7, direction="up",
                together="sum", targets={2025: Decimal(900)}, said=dict.fromkeys(said, Decimal("1234.5")),
                before=dict.fromkeys(said, Decimal(1000)), sources=dict.fromkeys(said, "The yearly count"),
            )
            for n in range(indicators)
        ),
        money=tuple(
            MoneyTold(code, f"1.{n}", Decimal(1000), Decimal(900), "USD", 2025) for code in said for n in range(20)
        ),
        practices=(),
    )  # fmt: skip


if __name__ == "__main__":
    main()
