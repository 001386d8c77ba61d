"""Two drafts, or three, word by word; what moved is shown as moved, not as struck and put in."""

from collections.abc import Iterator
from dataclasses import dataclass

from mufakat.core.wording.edits import Hunk, hunks
from mufakat.core.wording.model import Provision, Text
from mufakat.core.wording.order import moved, reading_order

SAME, CHANGED, ADDED, REMOVED = "same", "changed", "added", "removed"
STRUCK, PUT_IN = "struck", "put in"


@dataclass(frozen=True, slots=True)
class Piece:
    kind: str  # same, struck, put in
    text: str


@dataclass(frozen=True, slots=True)
class Compared:
    key: str
    kind: str
    status: str  # same, changed, added, removed; a provision may have moved as well
    pieces: tuple[Piece, ...]
    moved: bool = False
    parent: str | None = None
    label: str = ""
    old_label: str = ""


@dataclass(frozen=True, slots=True)
class Aged:
    """A stretch of the current wording, and the draft it came in with: "zero", "last" or "current"."""

    since: str
    text: str


@dataclass(frozen=True, slots=True)
class ComparedThree:
    key: str
    kind: str
    zero_to_last: Compared | None  # None: in neither of the two
    last_to_current: Compared | None
    current: tuple[Aged, ...]  # nothing where the current draft no longer has it


def compare(old: Text, new: Text) -> list[Compared]:
    """Every provision of either, in the new one's order; removed ones where they stood."""
    before = {each.key: each for each in old.provisions}
    after = {each.key: each for each in new.provisions}
    shifted = set(moved(old, new)) if old.order != new.order else set()
    order = (
        reading_order(new, {"old": old}, struck_first=False) if before.keys() - after.keys() else new.order
    )
    return [_compared(before.get(key), after.get(key), key in shifted) for key in order]


def compare_three(zero: Text, last: Text, current: Text) -> list[ComparedThree]:
    """Draft Zero, the last draft and the current one, each provision once."""
    first = {each.key: each for each in compare(zero, last)}
    second = {each.key: each for each in compare(last, current)}
    texts = [{each.key: each for each in text.provisions} for text in (zero, last, current)]
    return [
        ComparedThree(
            key=key,
            kind=(texts[2].get(key) or texts[1].get(key) or texts[0][key]).kind,
            zero_to_last=first.get(key),
            last_to_current=second.get(key),
            current=_aged(*(each[key].text if key in each else "" for each in texts))
            if key in texts[2]
            else (),
        )
        for key in reading_order(current, {"1": last, "2": zero}, struck_first=False)
    ]


def _compared(old: Provision | None, new: Provision | None, shifted: bool) -> Compared:
    each = new or old
    assert each is not None
    if old is None or new is None:
        status, kind = (ADDED, PUT_IN) if old is None else (REMOVED, STRUCK)
        pieces = (Piece(kind, each.text),) if each.text else ()
    elif old.text == new.text:
        status, pieces = SAME, ((Piece(SAME, each.text),) if each.text else ())
    else:
        status, pieces = CHANGED, tuple(_pieces(old.text, hunks(old.text, new.text)))
    old_label = old.label if old else ""
    return Compared(each.key, each.kind, status, pieces, shifted, each.parent, each.label, old_label)


def _pieces(old: str, changes: list[Hunk]) -> Iterator[Piece]:
    done = 0
    for hunk in changes:
        around = ((SAME, old[done : hunk.start]), (STRUCK, old[hunk.start : hunk.end]), (PUT_IN, hunk.text))
        yield from (Piece(kind, text) for kind, text in around if text)
        done = hunk.end
    if done < len(old):
        yield Piece(SAME, old[done:])


def _aged(zero: str, last: str, current: str) -> tuple[Aged, ...]:
    """The current wording cut where its age changes."""
    ages = _carry_ages(last, current, _carry_ages(zero, last, ["zero"] * len(zero), "last"), "current")
    stretches: list[Aged] = []
    start = 0
    for n in range(1, len(current) + 1):
        if n == len(current) or ages[n] != ages[start]:
            stretches.append(Aged(ages[start], current[start:n]))
            start = n
    return tuple(stretches)


def _carry_ages(old: str, new: str, ages: list[str], newcomer: str) -> list[str]:
    """An age for every character of ``new``: kept ones keep theirs."""
    carried, done = [], 0
    for hunk in hunks(old, new):
        carried += ages[done : hunk.start]
        carried += [newcomer] * len(hunk.text)
        done = hunk.end
    return carried + ages[done:]
