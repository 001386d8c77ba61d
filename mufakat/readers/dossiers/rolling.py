"""The rolling text as one page shows it: the members' brackets, everybody else's wording beside, and what is settled."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from mufakat.core.wording.compare import Compared, compare
from mufakat.core.wording.model import STRUCTURE, Text
from mufakat.core.wording.readable import is_split_off
from mufakat.core.wording.rolling import Bracket, NearProvisions, NearWordings, RollingProvision
from mufakat.records.circulation.live import GROUP, Live, kinds_in, live, version_of
from mufakat.records.circulation.models import AgreedWording, ParagraphState
from mufakat.records.circulation.queries import rolling_draft
from mufakat.records.circulation.settled import Said, open_in, said_of, settled_text
from mufakat.records.instruments.models import Draft
from mufakat.records.people.access import Viewer

VIEWS = ("rolling", "clean", "since", "one", "open", "near")


@dataclass(frozen=True, slots=True)
class Wording:
    """One alternative; ``by`` is as printed, with who proposed it where a member took it up."""

    text: str
    by: tuple[str, ...]
    near: bool = False  # differs from another only in case, spacing or punctuation
    joined: bool = False  # stands for others that were nearly the same


@dataclass(frozen=True, slots=True)
class Piece:
    """Words nobody touched (`text`), or a bracket with what stands in it."""

    text: str = ""
    bracket: Bracket | None = None
    alternatives: tuple[Wording, ...] = ()
    delete: tuple[str, ...] = ()
    retain: tuple[str, ...] = ()
    new_paragraph_from_here: tuple[str, ...] = ()
    settled: AgreedWording | None = None  # proposed or agreed


@dataclass(frozen=True, slots=True)
class Beside:
    """What a non-member wants here; it enters the brackets only when a member takes it up."""

    by: str
    says: str  # insert, replace, delete, new, remove, move, join
    base: str = ""
    text: str = ""
    ref: int = 0
    answer: str = ""  # the last disposition


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    kind: str
    level: int
    label: str
    parent: str | None
    pieces: tuple[Piece, ...] = ()
    by: tuple[str, ...] = ()  # a new provision's
    split_from: str | None = None
    moved_by: tuple[str, ...] = ()
    deleted_by: tuple[str, ...] = ()
    joined_by: tuple[str, ...] = ()
    beside: tuple[Beside, ...] = ()
    remarks: int = 0
    open: int = 0
    place: AgreedWording | None = None
    move: AgreedWording | None = None
    state: ParagraphState | None = None
    near: tuple[str, ...] = ()  # keys of new provisions that say almost the same
    joined: bool = False  # a new provision that stands for others that were nearly the same


@dataclass(frozen=True)
class RollingPage:
    draft: Draft
    view: str
    one: str
    lines: tuple[Line, ...]
    compared: tuple[Compared, ...] = ()
    since: str = ""  # label of the draft it is compared with
    delegations: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    open: int = 0
    totals: tuple[tuple[str, int], ...] = ()  # (draft, open places), oldest first: rising or falling
    version: int = 0
    remarks: int = 0
    near: int = 0  # places where wordings are nearly the same
    compiled: Live | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        return self.draft.instrument.title()


def rolling_page(
    viewer: Viewer, instrument: str, sequence: int, *, view: str = "rolling", one: str = ""
) -> RollingPage | None:
    """The page of one view; None where the viewer may not see it."""
    draft = rolling_draft(viewer, instrument, sequence)
    return page_of(draft, view=view if view in VIEWS else "rolling", one=one) if draft else None


def page_of(draft: Draft, *, view: str = "rolling", one: str = "") -> RollingPage:
    """One view of the draft's rolling text, for whoever may see all of it."""
    page = replace(_whole(draft), draft=draft, view=view, one=one)
    if view == "open":
        return replace(page, lines=tuple(_only(page.lines, lambda each: each.open or each.beside)))
    if view == "near":
        return replace(page, lines=tuple(_only(page.lines, _is_near)))
    if view in ("clean", "since", "one"):
        assert page.compiled is not None
        return replace(page, **_compared(draft, page.compiled, said_of(draft), view, one))
    return page


_pages: OrderedDict[tuple, RollingPage] = OrderedDict()
KEEP = 6


def _whole(draft: Draft) -> RollingPage:
    """The rolling view; laid out once for each act of settling, since every act has a number of its own."""
    now, version = live(draft), version_of(draft)
    seen = (draft.pk, version, id(now))
    if seen not in _pages:
        _pages[seen] = _laid_out(draft, now, version)
        while len(_pages) > KEEP:
            _pages.popitem(last=False)
    return _pages[seen]


def _laid_out(draft: Draft, now: Live, version: int) -> RollingPage:
    lines = tuple(_lines(now, said_of(draft), kinds_in(draft)))
    places = sum(each.open for each in lines)
    return RollingPage(
        draft=draft,
        view="rolling",
        one="",
        lines=lines,
        delegations=tuple(code for code in now.members.delegations if code != GROUP),
        beside=now.others.delegations,
        open=places,
        totals=totals(draft, places),
        version=version,
        remarks=len(now.members.comments) + len(now.others.comments),
        near=sum(map(_is_near, lines)),
        compiled=now,  # kept, so that its id is nobody else's
    )


def _compared(draft: Draft, now: Live, said: Said, view: str, one: str) -> dict:
    if view == "one":
        rolling = now.members if one in now.members.delegations else now.others
        if one not in rolling.delegations:
            return {"view": "rolling"}
        return {"compared": tuple(compare(now.base, rolling.text(one)))}
    text = settled_text(now, said)
    if view == "clean":
        return {"compared": tuple(compare(text, text))}
    last = Draft.objects.filter(
        instrument=draft.instrument_id, sequence__lt=draft.sequence, language=draft.language
    ).order_by("-sequence")
    from mufakat.records.instruments.operations import text_of

    before = last.first()
    old: Text = text_of(before) if before else now.base
    return {"compared": tuple(compare(old, text)), "since": before.label if before else draft.label}


def totals(draft: Draft, here: int) -> tuple[tuple[str, int], ...]:
    """Open places from draft to draft, as they stood when each was left."""
    found = []
    for each in Draft.objects.filter(
        instrument=draft.instrument_id, sequence__lte=draft.sequence, language=draft.language
    ).order_by("sequence"):
        if each.pk == draft.pk:
            found.append((each.label, here))
        elif each.submissions.exists():
            now, said = live(each), said_of(each)
            found.append((each.label, sum(open_in(line, said, now) for line in now.members.provisions)))
    return tuple(found)


def _is_near(line: Line) -> bool:
    return bool(line.near) or any(a.near for each in line.pieces for a in each.alternatives)


def _only(lines: Iterable[Line], wants: Callable[[Line], object]) -> Iterable[Line]:
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


def _lines(now: Live, said: Said, kinds: Mapping[int, str]) -> Iterable[Line]:
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
