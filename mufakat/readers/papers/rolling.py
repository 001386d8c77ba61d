"""The rolling text and the comments matrix as people hand them round: Word, PDF, HTML, Excel, JSON."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from mufakat.core.saying import date_said
from mufakat.core.word import write_matrix as matrix_docx
from mufakat.core.word import write_rolling
from mufakat.core.wording.as_json import as_json
from mufakat.core.wording.matrix import MatrixRow, matrix_rows
from mufakat.core.wording.matrix_sheet import write_matrix as matrix_xlsx
from mufakat.core.wording.model import STRUCTURE
from mufakat.core.wording.model import Comment as Said
from mufakat.core.wording.readable import lines, paragraphs
from mufakat.core.wording.rolling import Bracket, Plain, Remark, Rolling, RollingProvision
from mufakat.records.circulation.live import GROUP, Live, kinds_in, live, touches
from mufakat.records.circulation.models import Amendment, Disposition
from mufakat.records.circulation.settled import STATE, WHAT, said_of
from mufakat.records.circulation.settled import Said as Settled
from mufakat.records.instruments.models import Draft

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
}
HEADINGS = frozenset({"title", "part", "area", "heading"})
TEMPLATE = Path(__file__).parent / "rolling.typ"


def head_of(draft: Draft, on: str) -> str:
    return f"{draft.instrument.title()} · {draft.label} · rolling text as of {date_said(on, 'en')}"


def rolling_file(draft: Draft, suffix: str, *, on: str) -> bytes:
    """The rolling text of a draft in one of the ways of `TYPES`; ``on`` is the ISO date printed on it."""
    now, said = live(draft), said_of(draft)
    printed = as_printed(now, said)
    if suffix == "docx":
        return write_rolling(printed, head=head_of(draft, on))
    if suffix == "json":
        return json.dumps(as_data(now, draft, on), ensure_ascii=False, indent=1).encode()
    if suffix == "html":
        return as_html(printed, draft, on).encode()
    return as_pdf(printed, draft, on)


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


def as_data(now: Live, draft: Draft, on: str) -> dict[str, Any]:
    """The documented form of `mufakat compile --json`, with what partners returned under `beside`.

    The laws hold for it: nearly equal wordings stand apart here, and `joined` says what the drafters made one.
    """
    return {
        "instrument": draft.instrument.key,
        "draft": draft.label,
        "sha256": draft.sha256,
        "as_of": on,
        **as_json(now.apart),
        "joined": [
            {
                "key": each.provision_key,
                "start": each.start,
                "end": each.end,
                "text": each.wording,
                "were": each.were,
            }
            for each in now.joinings
        ],
        "beside": as_json(now.others),
        "taken_up": [
            {"by": code, "key": key, "proposed_by": list(by)} for (code, key), by in now.taken_up.items()
        ],
    }


def as_html(rolling: Rolling, draft: Draft, on: str) -> str:
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines(rolling) if line)
    return (
        f'<!doctype html><html lang="{escape(draft.language)}"><meta charset="utf-8"><title>{escape(draft.label)}</title>'
        f"<body><h1>{escape(draft.instrument.title())}</h1><p>{escape(head_of(draft, on))}</p>\n{body}</body></html>"
    )


def as_pdf(rolling: Rolling, draft: Draft, on: str) -> bytes:
    """Set by typst from JSON; the words are data and never markup."""
    import typst

    paper = {
        "title": draft.instrument.title(),
        "head": head_of(draft, on),
        "titled": any(each.kind == "title" for each in rolling.provisions),
        "language": draft.language,
        "blocks": list(blocks(rolling)),
    }
    return typst.compile(
        str(TEMPLATE), sys_inputs={"paper": json.dumps(paper)}, format="pdf", pdf_standards="ua-1"
    )


def blocks(rolling: Rolling) -> Iterator[dict[str, Any]]:
    """What typst sets: headings without a gap in their levels, tables whole, paragraphs."""
    rows: list[tuple[str, ...]] = []
    level = 1  # of the heading last set; the title of the text is the first
    for each in paragraphs(rolling):
        if each.cells:
            rows.append(each.cells)
            continue
        if rows:
            yield table_of(rows)
            rows = []
        wanted = {"title": 1, "part": 2}.get(each.kind, max(each.level, 2) if each.kind in HEADINGS else 0)
        if wanted and each.text:
            level = min(wanted, level + 1)
            yield {"kind": "heading", "level": level, "text": each.text}
        elif each.text:
            yield {"kind": "paragraph", "text": each.text}
    if rows:
        yield table_of(rows)


def table_of(rows: Sequence[tuple[str, ...]]) -> dict[str, Any]:
    wide = max(map(len, rows))
    return {"kind": "table", "columns": wide, "rows": [[*row, *[""] * (wide - len(row))] for row in rows]}


def matrix_file(draft: Draft, suffix: str, *, on: str) -> bytes:
    """The comments matrix with every answer given so far; .docx or .xlsx."""
    rows = list(answered_rows(draft))
    title = f"Comments matrix · {draft.instrument.title()} · {draft.label} · as of {date_said(on, 'en')}"
    if suffix == "docx":
        return matrix_docx(rows, title=title)
    out = BytesIO()
    matrix_xlsx(rows, out)
    return out.getvalue()


def answered_rows(draft: Draft) -> Iterable[MatrixRow]:
    now = live(draft)
    answers = _Answers(draft, now)
    for rolling in (now.apart, now.others):  # each delegation's own words, also where they were joined
        for row in matrix_rows(rolling, answered=answers.of):
            if row.delegation != GROUP:
                yield row


class _Answers:
    """The last disposition of each amendment and comment, found again from a row of the matrix."""

    KINDS = {
        "deletion": (Amendment.Kind.REMOVE,), "join": (Amendment.Kind.JOIN,), "move": (Amendment.Kind.MOVE,),
        "split": (Amendment.Kind.SPLIT,), "retain": (Amendment.Kind.RETAIN,),
    }  # fmt: skip

    def __init__(self, draft: Draft, now: Live) -> None:
        self.now = now
        acts = Disposition.objects.filter(amendment__submission__draft=draft).order_by("at", "pk")
        self.acts = {each.amendment_id: each for each in acts}
        said = Disposition.objects.filter(comment__submission__draft=draft).select_related(
            "comment__submission__addressee"
        )
        self.said = {
            (
                each.comment.submission.addressee.code,
                each.comment.provision_key or None,
                each.comment.text,
            ): each
            for each in said.order_by("at", "pk")
        }
        self.kinds = kinds_in(draft)

    def of(self, row: MatrixRow) -> MatrixRow:
        if row.type == "comment":
            found = next(
                (
                    a
                    for (code, key, text), a in self.said.items()
                    if (code, key) == (row.delegation, row.key) and text in row.comment
                ),
                None,
            )
        else:
            found = next((self.acts[each.pk] for each in self._rows(row) if each.pk in self.acts), None)
        if found is None or found.kind == Disposition.Kind.OPEN:
            return row
        words = (
            f"{found.get_kind_display()}: “{found.wording}”" if found.wording else found.get_kind_display()
        )
        return replace(row, disposition=words, answer=found.reason)

    def _rows(self, row: MatrixRow) -> Iterable[Amendment]:
        for each in self.now.rows.get(row.delegation, ()):
            if each.provision_key != row.key:
                continue
            if row.start is not None and each.start is not None:
                if touches(each, Bracket(row.start, row.end, "")):
                    yield each
            elif each.kind in self.KINDS.get(row.type, (Amendment.Kind.NEW,)) and row.start is None:
                yield each
