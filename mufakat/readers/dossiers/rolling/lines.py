"""Each provision as one line: its brackets, what stands beside them, what is settled there."""

from collections.abc import Callable, Iterable, Mapping

from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.readable import is_split_off
from mufakat.core.wording.rolling import Bracket, NearProvisions, NearWordings, RollingProvision
from mufakat.readers.dossiers.rolling.shapes import Beside, Line, Piece, Wording
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.settled import Said, open_in


def is_near(line: Line) -> bool:
    return bool(line.near) or any(a.near for each in line.pieces for a in each.alternatives)


def only(lines: Iterable[Line], wants: Callable[[Line], object]) -> Iterable[Line]:
    """Those that are wanted, and the rows, cells and headings above them."""
    lines = list(lines)
    held = {each.key: each for each in lines}
    wanted = {each.key for each in lines if wants(each)}
    for key in list(wanted):
        above = held[key].parent
        while above in held and above not in wanted:
            wanted.add(above)
            above = held[above].parent
    return [each for each in lines if each.key in wanted]


def lines_of(now: Live, said: Said, kinds: Mapping[int, str]) -> Iterable[Line]:
    near = _near(now)
    remarks: dict[str, int] = {}
    for remark in (*now.members.comments, *now.others.comments):
        remarks[remark.comment.key or ""] = remarks.get(remark.comment.key or "", 0) + 1
    beside = _beside(now, kinds)
    new_beside = [each for each in now.others.provisions if each.by]
    after: dict[str | None, list[RollingProvision]] = {}
    order = [each.key for each in now.others.provisions]
    known = now.members.held
    for each in new_beside:
        place = next((k for k in reversed(order[: order.index(each.key)]) if k in known), None)
        after.setdefault(place, []).append(each)
    for each in now.members.provisions:
        yield _line(each, now, said, near, beside.get(each.key, ()), remarks.get(each.key, 0))
        for new in after.get(each.key, ()):
            if new.kind not in STRUCTURE or new.kind == "row":
                yield _new_beside(new, now, said, kinds)


def _line(each: RollingProvision, now: Live, said: Said, near, beside, remarks: int) -> Line:
    return Line(
        key=each.key,
        kind=each.kind,
        level=each.level,
        label=each.label,
        parent=each.parent,
        pieces=tuple(_piece(each, segment, now, said, near) for segment in each.segments),
        by=each.by,
        split_from=each.split_from,
        moved_by=each.moved_by,
        deleted_by=tuple(code for code in each.deleted_by if code not in each.joined_by)
        if not _goes_along(each, now)
        else (),
        joined_by=each.joined_by,
        beside=tuple(beside),
        remarks=remarks,
        open=open_in(each, said, now),
        place=said.places.get(each.key),
        move=said.moves.get(each.key),
        state=said.paragraphs.get(each.key),
        near=near.get(each.key, ()) if each.key not in said.places else (),
        joined=bool(now.joined_into(each.key)) if each.by and now.joinings else False,
    )


def _goes_along(each: RollingProvision, now: Live) -> bool:
    above = now.members.held.get(each.parent or "")
    return above is not None and above.kind in STRUCTURE and set(each.deleted_by) <= set(above.deleted_by)


def _piece(each: RollingProvision, segment, now: Live, said: Said, near) -> Piece:
    if not isinstance(segment, Bracket):
        return Piece(text=segment.text)
    if is_split_off(each, segment):
        return Piece(text=segment.base, new_paragraph_from_here=segment.delete)
    agreed = said.agreed(each.key, segment.start, segment.end)
    alike = near.get((each.key, segment.start, segment.end), ()) if not agreed else ()
    joined = {row.wording for row in now.joinings if row.start is not None and row.provision_key == each.key}
    return Piece(
        text=segment.base,
        bracket=segment,
        alternatives=tuple(
            Wording(a.text, _named(a.by, each.key, a.text, segment, now), a.text in alike, a.text in joined)
            for a in segment.alternatives
        ),
        delete=_named(segment.delete, each.key, "", segment, now),
        retain=segment.said,
        settled=said.words.get((each.key, segment.start, segment.end)),
    )


def _named(codes: Iterable[str], key: str, text: str, bracket: Bracket, now: Live) -> tuple[str, ...]:
    """ "MY (proposed by UNICEF)" where the words a member stands for are another's."""
    named = []
    for code in codes:
        proposers = [by for by in now.taken_up.get((code, key), ()) if _proposed(by, key, text, bracket, now)]
        named.append(f"{code} (proposed by {', '.join(proposers)})" if proposers else code)
    return tuple(named)


def _proposed(by: str, key: str, text: str, bracket: Bracket, now: Live) -> bool:
    held = now.others.held.get(key)
    return held is not None and any(
        each.chosen(by) == text
        for each in held.brackets
        if (each.start, each.end) == (bracket.start, bracket.end)
    )


def _near(now: Live) -> dict:
    found: dict = {}
    for each in now.members.near:
        if isinstance(each, NearWordings):
            found[(each.key, each.start, each.end)] = each.texts
        elif isinstance(each, NearProvisions):
            found |= {key: tuple(k for k in each.keys if k != key) for key in each.keys}
    return found


def _beside(now: Live, kinds: Mapping[int, str]) -> dict[str, list[Beside]]:
    """Partners' amendments by provision, without those a member has taken up whole."""
    found: dict[str, list[Beside]] = {}
    for code, rows in now.rows.items():
        if now.of_members(code):
            continue
        for row in rows:
            if row.kind not in ("new", "split"):
                says = row.kind if row.start is None else _what(row.base, row.wording)
                beside = Beside(code, says, row.base, row.wording, row.pk, kinds.get(row.pk, ""))
                found.setdefault(row.provision_key, []).append(beside)
    return found


def _what(base: str, wording: str) -> str:
    if not base:
        return "insert"
    return "replace" if wording else "delete"


def _new_beside(each: RollingProvision, now: Live, said: Said, kinds: Mapping[int, str]) -> Line:
    """A partner's new provision, shown where it was put, beside the members' text."""
    refs = {row.provision_key: row for code in each.by for row in now.rows[code]}
    row = refs.get(each.key)
    pk = row.pk if row else 0
    says = tuple(Beside(code, "new", "", each.chosen(code), pk, kinds.get(pk, "")) for code in each.by)
    return Line(
        key=each.key,
        kind="beside",
        level=each.level,
        label="",
        parent=each.parent,
        beside=says,
        place=said.places.get(each.key),
    )
