"""The comments matrix: who wants what, where, and what became of it, in the columns secretariats use."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.readable import called, frame, split_off, struck_by
from mufakat.core.wording.rolling import Bracket, Rolling, RollingProvision, Unplaced
from mufakat.core.wording.shown import shown

COLUMNS = (
    "Provision",
    "Delegation",
    "Type",
    "Comment",
    "Proposed wording",
    "Reason",
    "Disposition",
    "Reason for the disposition",
)


@dataclass(frozen=True, slots=True)
class MatrixRow:
    key: str | None  # of the provision; None for a comment on no place in particular
    provision: str
    delegation: str
    type: str
    comment: str = ""
    proposed: str = ""
    reason: str = ""
    disposition: str = ""
    answer: str = ""
    start: int | None = None  # the span of the base it is about
    end: int | None = None

    @property
    def cells(self) -> tuple[str, ...]:
        said = (self.comment, self.proposed, self.reason, self.disposition, self.answer)
        return (self.provision, self.delegation, self.type, *said)


def matrix_rows(
    rolling: Rolling, *, answered: Callable[[MatrixRow], MatrixRow] | None = None
) -> list[MatrixRow]:
    """A row for every amendment and comment of every delegation, in reading order.

    ``answered`` may return the row with its type, reason, disposition and answer filled in.
    """
    remarks: dict[str | None, list] = {}
    for remark in rolling.comments:
        remarks.setdefault(remark.comment.key, []).append(remark)
    rows: list[MatrixRow] = []
    known = {each.key for each in rolling.provisions}
    for each in rolling.provisions:
        rows += _of_provision(rolling, each)
        rows += [_of_remark(each.key, called(each, rolling), remark) for remark in remarks.get(each.key, ())]
    for key, loose in remarks.items():
        if key not in known:
            rows += [_of_remark(None, "General", remark) for remark in loose]
    rows += [_of_unplaced(each, rolling) for each in rolling.unplaced]
    return [answered(row) for row in rows] if answered else rows


def _of_provision(rolling: Rolling, each: RollingProvision) -> Iterator[MatrixRow]:
    name = called(each, rolling)
    thing = each.kind if each.kind in STRUCTURE else "paragraph"
    above = frame(each, rolling)
    for code in each.by if above is None or above.by != each.by else ():
        kind = "split" if each.split_from else f"new {thing}"
        yield MatrixRow(each.key, name, code, kind, proposed=_contents(rolling, each, code))
    if not each.by:
        whole = {(wide.start, wide.end): wide for wide in shown(each) if isinstance(wide, Bracket)}
        for bracket in each.brackets:
            yield from _of_bracket(each, name, bracket, whole.get((bracket.start, bracket.end), bracket))
    for code in each.joined_by:
        yield MatrixRow(each.key, name, code, "join", proposed="Join to the paragraph before.")
    for code in struck_by(each, rolling):
        yield MatrixRow(each.key, name, code, "deletion", proposed=f"Delete this {thing}.")
    for code in each.moved_by:
        yield MatrixRow(each.key, name, code, "move", proposed=_new_place(rolling, each, code))


def _of_bracket(each: RollingProvision, name: str, bracket: Bracket, whole: Bracket) -> Iterator[MatrixRow]:
    """``whole`` is the bracket with the numbers in it whole, as it is read."""
    row = MatrixRow(each.key, name, "", "wording", start=bracket.start, end=bracket.end)
    before = "".join(s.base if isinstance(s, Bracket) else s.text for s in each.segments)[: bracket.start]
    after = (
        f"After “{' '.join(before.split()[-4:])}”, insert" if before.strip() else "At the beginning, insert"
    )
    for alternative in whole.alternatives:
        words = alternative.text.strip() or alternative.text
        wanted = f"Replace “{whole.base}” by “{words}”." if whole.base else f"{after} “{words}”."
        for code in alternative.by:
            yield replace(row, delegation=code, proposed=wanted)
    for code in (code for code in whole.delete if code not in split_off(each, bracket)):
        yield replace(row, delegation=code, proposed=f"Delete “{bracket.base.strip() or bracket.base}”.")
    for code in bracket.said:
        yield replace(row, delegation=code, type="retain", proposed=f"Retain “{bracket.base}”.")


def _of_remark(key: str | None, name: str, remark) -> MatrixRow:
    said = remark.comment
    text = f"On “{said.anchor}”: {said.text}" if said.anchor and len(said.anchor) < 200 else said.text
    return MatrixRow(key, name, remark.by, "comment", comment=text)


def _of_unplaced(each: Unplaced, rolling: Rolling) -> MatrixRow:
    held = rolling.held.get(each.key or "")
    name = called(held, rolling) if held else "General"
    return MatrixRow(held and held.key, name, each.by, "outside the paragraphs", comment=each.text)


def _contents(rolling: Rolling, each: RollingProvision, code: str) -> str:
    """A new row in one line: its cells, parted by strokes."""
    if each.kind not in STRUCTURE:
        return each.chosen(code)
    below = [inner for inner in rolling.provisions if inner.parent == each.key and code in inner.by]
    return (" | " if each.kind == "row" else "\n").join(_contents(rolling, inner, code) for inner in below)


def _new_place(rolling: Rolling, each: RollingProvision, code: str) -> str:
    order = rolling.order(code)
    parent = rolling.parents.get(code, {}).get(each.key, each.parent)
    ahead = [rolling.held[key] for key in order[: order.index(each.key)]]
    before = next((other for other in reversed(ahead) if other.parent == parent), None)
    return f"Move to after {called(before, rolling).rstrip('.')}." if before else "Move to the beginning."
