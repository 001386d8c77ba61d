"""One round as its consolidated report tells it, in one language and for one circle of readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from types import MappingProxyType

NOTHING: Mapping = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class MemberTold:
    """A member that was asked. ``state``: stands, submitted, asked, answered, silent; for the public: released or held.

    ``held`` says only that nothing of it was released, never whether anything was handed in.
    """

    code: str
    name: str  # as headed: "Philippines"
    called: str  # in a sentence: "the Philippines"
    state: str
    on: date | None = None  # first handed in
    days_late: int = 0
    joined: date | None = None  # where it became a member in or after the period
    released: bool = False
    handing: int = 0  # the number of the handing-in it was taken from
    sha256: str = ""

    @property
    def speaks(self) -> bool:
        """Its words and figures are in this report."""
        return self.state not in ("silent", "held")


@dataclass(frozen=True, slots=True)
class AreaTold:
    number: int | None  # None gathers the actions of no area
    name: str


@dataclass(frozen=True, slots=True)
class ActionTold:
    """``said`` and ``before``: member → status in this round and in the one before."""

    key: str
    number: str
    area: int | None
    text: str
    lead: str = ""
    time_frame: str = ""
    said: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    before: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    words: Mapping[str, str] = field(default_factory=lambda: NOTHING)  # member → what was done
    because: Mapping[str, str] = field(default_factory=lambda: NOTHING)  # member → why not available


@dataclass(frozen=True, slots=True)
class FigureTold:
    """One indicator or one group of it. ``said``: member → figure, None where it said "not available"."""

    key: str
    name: str
    kind: str = "count"
    unit: str = ""
    group: str = ""
    action: str = ""  # number
    area: int | None = None
    direction: str = ""
    together: str = "none"
    baseline: Decimal | None = None
    baseline_year: int | None = None
    targets: Mapping[int, Decimal] = field(default_factory=lambda: NOTHING)
    source: str = ""
    method: str = ""
    said: Mapping[str, Decimal | None] = field(default_factory=lambda: NOTHING)
    before: Mapping[str, Decimal | None] = field(default_factory=lambda: NOTHING)
    years: Mapping[str, int] = field(default_factory=lambda: NOTHING)
    sources: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    because: Mapping[str, str] = field(default_factory=lambda: NOTHING)


@dataclass(frozen=True, slots=True)
class MoneyTold:
    member: str
    action: str  # number
    allocated: Decimal | None
    spent: Decimal | None
    currency: str
    year: int | None
    source: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class PracticeTold:
    member: str
    action: str
    title: str
    text: str
    more: str = ""
    is_note: bool = False


@dataclass(frozen=True, slots=True)
class RoundTold:
    title: str  # of the instrument
    body: str
    label: str
    edition: str  # members or public
    language: str
    as_of: date
    deadline: date
    since: date | None
    until: date | None
    plan: str  # its edition: "1-3fa91c02"
    plan_agreed: str  # the day and the decision, as printed
    before: str  # label of the last round, "" for the first
    members: tuple[MemberTold, ...]
    areas: tuple[AreaTold, ...]
    actions: tuple[ActionTold, ...]
    figures: tuple[FigureTold, ...]
    money: tuple[MoneyTold, ...]
    practices: tuple[PracticeTold, ...]
    illustrative: bool = False
    members_before: tuple[str, ...] = ()  # whose last report is in this edition

    @property
    def speaking(self) -> tuple[MemberTold, ...]:
        return tuple(one for one in self.members if one.speaks)

    @property
    def quiet(self) -> tuple[MemberTold, ...]:
        return tuple(one for one in self.members if not one.speaks)

    def member(self, code: str) -> MemberTold:
        return next(one for one in self.members if one.code == code)

    def of_area(self, number: int | None) -> tuple[ActionTold, ...]:
        return tuple(one for one in self.actions if one.area == number)

    @property
    def year(self) -> int:
        """The year its targets are read by."""
        return (self.until or self.deadline).year
