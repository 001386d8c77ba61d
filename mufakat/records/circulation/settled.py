"""What of a draft is settled: the last act at each place, and the text that follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mufakat.core.wording.listed import items_renumbered
from mufakat.core.wording.model import STRUCTURE, Text
from mufakat.core.wording.numbering import renumbered
from mufakat.core.wording.rolling import RollingProvision
from mufakat.core.wording.settle import Choices, settled
from mufakat.core.wording.standing import with_more
from mufakat.records.circulation.live.joinings import member_of
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.models import AgreedWording, ParagraphState
from mufakat.records.circulation.texts import amendment_of
from mufakat.records.instruments.models import Draft

WHAT, STANDING, STATE = AgreedWording.What, AgreedWording.Standing, ParagraphState.State
SETTLED_STATES = frozenset({STATE.AGREED, STATE.AD_REFERENDUM})
_MOVES = frozenset({WHAT.MOVED, WHAT.NOT_MOVED})


@dataclass(frozen=True)
class Said:
    """The act that stands at each place of a draft; what was opened again is not in it."""

    words: dict[tuple[str, int, int], AgreedWording]
    places: dict[str, AgreedWording]  # put in, taken out, stays
    moves: dict[str, AgreedWording]
    paragraphs: dict[str, ParagraphState]

    def agreed(self, key: str, start: int, end: int) -> AgreedWording | None:
        found = self.words.get((key, start, end))
        return found if found and found.standing == STANDING.AGREED else None

    def whole(self, key: str) -> ParagraphState | None:
        found = self.paragraphs.get(key)
        return found if found and found.state in SETTLED_STATES else None


def said_of(draft: Draft) -> Said:
    words, places, moves = {}, {}, {}
    for each in AgreedWording.objects.filter(draft=draft).order_by("at", "pk"):
        if each.what == WHAT.WORDING:
            words[(each.provision_key, each.start, each.end)] = each
        else:
            (moves if each.what in _MOVES else places)[each.provision_key] = each
    states = ParagraphState.objects.filter(draft=draft).order_by("at", "pk")
    kept = {place: each for place, each in words.items() if each.standing != STANDING.OPEN}
    return Said(kept, places, moves, {each.provision_key: each for each in states})


def settled_text(now: Live, said: Said) -> Text:
    """The base with everything that was agreed; whatever is open stays as in the base. Numbered again."""
    text = settled(now.base, now.members, choices(now, said))
    text = with_others(now, said, text)
    whole = {key: each.wording for key in said.paragraphs if (each := said.whole(key))}
    provisions = (
        replace(each, text=whole[each.key]) if each.key in whole and each.kind not in STRUCTURE else each
        for each in text.provisions
    )
    return items_renumbered(renumbered(replace(text, provisions=tuple(provisions))), now.base)


def choices(now: Live, said: Said) -> Choices:
    """Only what still fits: a bracket that a later file widened is open again."""
    there = {(p.key, b.start, b.end) for p, b in now.members.brackets() if not p.by}
    held = now.members.held
    return Choices(
        wording={
            place: each.wording
            for place, each in said.words.items()
            if place in there and each.standing == STANDING.AGREED
        },
        put_in=dict(put_in(now.members.provisions, said)),
        taken_out=[
            key
            for key, each in said.places.items()
            if each.what == WHAT.TAKEN_OUT and key in held and not held[key].by
        ],
        moved={
            key: code
            for key, each in said.moves.items()
            if each.what == WHAT.MOVED and key in held and (code := mover(each.code, held[key].moved_by))
        },
    )


def mover(code: str, moved_by: Iterable[str]) -> str:
    """The delegation whose place was taken, as it is called now that it may have sent a second file."""
    found = [each for each in moved_by if member_of(each) == member_of(code)]
    return code if code in found else next(iter(found), "")


def put_in(provisions: Iterable[RollingProvision], said: Said) -> Iterable[tuple[str, str]]:
    """New provisions that were agreed, with everything new that stands in them."""
    taken: set[str] = set()
    for each in provisions:
        if not each.by:
            continue
        agreed = said.places.get(each.key)
        if agreed is not None and agreed.what == WHAT.PUT_IN:
            taken.add(each.key)
            yield each.key, "" if each.kind in STRUCTURE else agreed.wording or each.chosen(each.by[0])
        elif each.parent in taken and agreed is None:
            taken.add(each.key)
            yield each.key, each.chosen(each.by[0])
        elif said.whole(each.key):
            taken.add(each.key)
            yield each.key, said.whole(each.key).wording


def with_others(now: Live, said: Said, text: Text) -> Text:
    """What was put in as a partner proposed it, which no member's file has."""
    wanted = dict(put_in(now.others.provisions, said))
    held = set(text.order)
    more = []
    for code, rows in now.rows.items():
        if now.of_members(code):
            continue
        for row in rows:
            made = amendment_of(row, code)
            if made and made.key in wanted and made.key not in held and made.kind in ("new", "split"):
                held.add(made.key)
                more.append(replace(made, text=wanted[made.key]))
    return with_more(now.base, text, more)[0] if more else text


def open_in(each: RollingProvision, said: Said, now: Live) -> int:
    if said.whole(each.key):
        return 0
    above = now.members.held.get(each.parent or "")
    if each.by:
        inside = above is not None and bool(above.by)
        return 0 if inside or each.key in said.places else 1
    brackets = sum(
        not said.agreed(each.key, b.start, b.end) for b in each.brackets if b.alternatives or b.delete
    )
    gone = above is not None and set(each.deleted_by) <= set(above.deleted_by)
    place = int(bool(each.deleted_by) and not gone and each.key not in said.places)
    move = int(bool(each.moved_by) and each.key not in said.moves)
    return brackets + place + move
