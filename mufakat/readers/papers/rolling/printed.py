"""The rolling text as it is printed: what was agreed as plain words, the open brackets with their names."""

from dataclasses import replace

from mufakat.core.wording.matrix import matrix_rows
from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.model import Comment as Said
from mufakat.core.wording.rolling import Bracket, Plain, Remark, Rolling, RollingProvision
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.settled import STATE, WHAT
from mufakat.records.circulation.settled import Said as Settled


def as_printed(now: Live, said: Settled) -> Rolling:
    """What was agreed as plain words, what members took up with its proposer's name, partners' words behind the text."""
    provisions = printed_provisions(now, said)
    beside = tuple(
        Remark(
            row.delegation,
            Said(author="", time="", text=row.proposed, key=row.key if row.key in now.members.held else None),
        )
        for row in matrix_rows(now.others.noting(comments=()))
    )
    remarks = (*now.members.comments, *beside, *now.others.comments)
    return now.members.noting(provisions=provisions, comments=remarks)


def printed_provisions(now: Live, said: Settled) -> tuple[RollingProvision, ...]:
    """What was agreed of a place holds for all that stands in it: a row and its cells."""
    found: list[RollingProvision] = []
    acts: dict[str, str] = {}  # key → what was agreed: put in, taken out, stays
    for each in now.members.provisions:
        own = said.places.get(each.key)
        above = now.members.held.get(each.parent or "")
        inherits = above is not None and above.kind in STRUCTURE
        what = own.what if own else acts.get(each.parent or "", "") if inherits else ""
        acts[each.key] = what
        gone = what == WHAT.TAKEN_OUT or (what == WHAT.STAYS and bool(each.by))
        if not gone:
            found.append(_printed(_placed(each, what, said), now, said))
    return tuple(found)


def _placed(each: RollingProvision, what: str, said: Settled) -> RollingProvision:
    """Without the wishes about its place that the group has answered."""
    if what == WHAT.STAYS:
        each = replace(each, deleted_by=(), joined_by=())
    if what == WHAT.PUT_IN and each.by:
        words = said.places[each.key].wording if each.key in said.places else ""
        segments = (Plain(words or each.chosen(each.by[0])),) if each.kind not in STRUCTURE else ()
        each = replace(each, by=(), label="", segments=segments)
    move = said.moves.get(each.key)
    if move is None:
        return each
    note = (Plain(" [agreed: moved]"),) if move.what == WHAT.MOVED and each.kind not in STRUCTURE else ()
    return replace(each, moved_by=(), segments=(*each.segments, *note))


def _printed(each: RollingProvision, now: Live, said: Settled) -> RollingProvision:
    whole = said.whole(each.key)
    if whole and whole.wording:
        note = " [agreed ad referendum]" if whole.state == STATE.AD_REFERENDUM else ""
        settled = (Plain(whole.wording + note),)
        return replace(each, segments=settled, by=(), deleted_by=(), label="" if each.by else each.label)
    return replace(each, segments=tuple(_segment(each, s, now, said) for s in each.segments))


def _segment(each: RollingProvision, segment, now: Live, said: Settled):
    if not isinstance(segment, Bracket):
        return segment
    if agreed := said.agreed(each.key, segment.start, segment.end):
        return Plain(agreed.wording)
    named = [replace(a, by=tuple(_by(code, each.key, now) for code in a.by)) for a in segment.alternatives]
    return replace(segment, alternatives=tuple(named))


def _by(code: str, key: str, now: Live) -> str:
    proposed = now.taken_up.get((code, key))
    return f"{code} (proposed by {', '.join(proposed)})" if proposed else code
