"""What a round comes to: answers counted, areas beside each other, what moved since the last round, targets reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from mufakat.core.consolidated.told import ActionTold, FigureTold, RoundTold
from mufakat.core.progress.changes import Change, change_of_status
from mufakat.core.progress.figures import Total, total
from mufakat.core.progress.statuses import STATUSES, RollUp, roll_up


@dataclass(frozen=True, slots=True)
class Counted:
    """Answers by status; ``open`` are the questions nobody answered."""

    done: int
    under_way: int
    not_started: int
    not_available: int
    open: int

    @property
    def answers(self) -> int:
        return self.done + self.under_way + self.not_started + self.not_available

    @property
    def known(self) -> int:
        return self.done + self.under_way + self.not_started

    @property
    def share_done(self) -> float:
        """Of what is known; 0 where nothing is."""
        return self.done / self.known if self.known else 0.0


@dataclass(frozen=True, slots=True)
class Moved:
    action: ActionTold
    member: str
    change: Change


@dataclass(frozen=True, slots=True)
class Reached:
    """An indicator told for the region beside its target of the round's year or the next one set."""

    figure: FigureTold
    total: Total
    target: Decimal | None
    target_year: int | None
    verdict: str  # reached, not_reached, no_target, no_total


@dataclass(frozen=True, slots=True)
class Reckoning:
    whole: Counted
    by_area: dict[int | None, Counted]
    by_member: dict[str, Counted]
    rolled: dict[str, RollUp]  # action key → who said what
    moved: tuple[Moved, ...]  # only what was answered in both rounds
    reached: dict[str, Reached]  # figure key with its group

    def moves(self, kind: str) -> tuple[Moved, ...]:
        return tuple(one for one in self.moved if one.change.kind == kind)


def reckon(told: RoundTold) -> Reckoning:
    speaking = [one.code for one in told.speaking]
    asked = [one.code for one in told.members]
    return Reckoning(
        whole=counted(told.actions, speaking),
        by_area={area.number: counted(told.of_area(area.number), speaking) for area in told.areas},
        by_member={code: counted(told.actions, [code]) for code in speaking},
        rolled={one.key: roll_up(one.said, asked) for one in told.actions},
        moved=tuple(
            Moved(action, code, change_of_status(action.before[code], action.said[code]))
            for action in told.actions
            for code in speaking
            if action.before.get(code) and action.said.get(code)
        ),
        reached={named(one): beside_target(one, speaking, told.year) for one in told.figures},
    )


def counted(actions: Iterable[ActionTold], codes: Iterable[str]) -> Counted:
    codes, said = list(codes), dict.fromkeys((*STATUSES, ""), 0)
    for action in actions:
        for code in codes:
            said[action.said.get(code, "")] += 1
    return Counted(**{status: said[status] for status in STATUSES}, open=said[""])


def named(figure: FigureTold) -> str:
    return f"{figure.key}~{figure.group}" if figure.group else figure.key


def beside_target(figure: FigureTold, asked: Iterable[str], year: int) -> Reached:
    whole = total(figure.said, asked, way=figure.together)
    ahead = sorted(one for one in figure.targets if one >= year) or sorted(figure.targets)[-1:]
    target_year = ahead[0] if ahead and not figure.group else None
    target = figure.targets[target_year] if target_year else None
    return Reached(figure, whole, target, target_year, verdict(whole.value, target, figure.direction))


def verdict(value: Decimal | None, target: Decimal | None, direction: str) -> str:
    if value is None:
        return "no_total"
    if target is None or direction not in ("up", "down"):
        return "no_target"
    return "reached" if (value >= target if direction == "up" else value <= target) else "not_reached"
