"""A round of three islands: Atoll reported in time, Breadfruit late, Coral not at all."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from mufakat.core.consolidated import ActionTold, AreaTold, FigureTold, MemberTold, RoundTold

ATOLL = MemberTold("XA", "Atoll", "Atoll", "stands", date(2026, 3, 20), released=True, handing=1)
BREADFRUIT = MemberTold(
    "XB", "Breadfruits", "the Breadfruits", "stands", date(2026, 4, 27), 27, released=True, handing=2
)
CORAL = MemberTold("XC", "Coral", "Coral", "silent")
ACTIONS = (
    ActionTold(
        "a1", "1.1", 1, "Build", said={"XA": "done", "XB": "done"}, before={"XA": "under_way", "XB": "done"}
    ),
    ActionTold("a2", "1.2", 1, "Train", said={"XA": "under_way"}, before={"XA": "done"}),
    ActionTold("a3", "2.1", 2, "Share", said={"XA": "not_started", "XB": "not_available"}),
)
POOLS = FigureTold(
    "pools",
    "Pools",
    unit="pools",
    action="1.1",
    area=1,
    direction="up",
    together="sum",
    targets={2025: Decimal(5)},
    said={"XA": Decimal("1234.5"), "XB": None},
)
ROUND = RoundTold(
    title="Pact", body="Leaders", label="2025", edition="members", language="en", as_of=date(2026, 7, 1),
    deadline=date(2026, 3, 31), since=date(2025, 1, 1), until=date(2025, 12, 31), plan="1-abc", plan_agreed="", before="2024",
    members=(ATOLL, BREADFRUIT, CORAL), areas=(AreaTold(1, "Pools"), AreaTold(2, "Canoes")), actions=ACTIONS,
    figures=(POOLS,), money=(), practices=(),
)  # fmt: skip


def world(**changed) -> RoundTold:
    return replace(ROUND, **changed)
