"""The rolling text as HTML. Written by hand rather than by template: five hundred brackets are to be drawn while
somebody waits. Everything that came from outside goes through `escape`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from django.utils.safestring import SafeString, mark_safe

from mufakat.core.wording.model import STRUCTURE
from mufakat.doors.shared.rolling_marks.tables import HEADINGS, Tables
from mufakat.doors.shared.rolling_marks.words import Words
from mufakat.readers.dossiers.rolling import Beside, Line, Piece, Wording


def drawn(lines: Sequence[Line], *, settle: bool, words: "Words | None" = None) -> SafeString:
    """All lines as one stretch of HTML; brackets are links to where they are settled if one may."""
    words = words or Words()
    out: list[str] = []
    at = Tables(out)
    held = {line.key: line for line in lines}
    for line in lines:
        line = alone(line, held)
        if at.takes(line.key, line.kind, line.parent, line.label, _row_marks(line, words, settle=settle)):
            continue
        if line.kind == "beside":
            out.append(at.around(_new_beside(line, words, settle=settle), line.parent))
            continue
        inside = _words(line, words, settle=settle)
        if at.in_cell(line.parent):
            out.append(
                f'<div class="words" id="{escape(line.key)}">{inside}{_asides(line, words, settle=settle)}</div>'
            )
        else:
            tag = HEADINGS.get(line.kind)
            inside = f"<{tag}>{inside}</{tag}>" if tag else inside
            mark = (
                f' class="provision new {line.kind}"'
                if line.by
                else f' class="provision {escape(line.kind)}"'
            )
            out.append(
                f'<div{mark} id="{escape(line.key)}"><a class="label" href="#{escape(line.key)}">{escape(line.label)}</a>'
                f'<div class="words">{inside}</div>{_asides(line, words, settle=settle)}</div>'
            )
    at.close()
    return mark_safe("".join(out))  # noqa: S308 - every part was escaped above


def alone(line: Line, held: Mapping[str, Line]) -> Line:
    """What came in together with a new row or table is settled there: it is not one more place for the reader."""
    above = held.get(line.parent or "")
    together = above is not None and above.kind in STRUCTURE and bool(above.by) and line.by == above.by
    return replace(line, by=(), place=None) if together else line


def _new_beside(line: Line, words: Words, *, settle: bool) -> str:
    said = "".join(_beside(each, words, settle=settle) for each in line.beside)
    note = "".join(f'<p class="settled">{words.place.get(row.what, "")}</p>' for row in (line.place,) if row)
    return (
        f'<div class="provision beside" id="{escape(line.key)}"><span class="label"></span>'
        f'<div class="words">{said}{note}</div></div>'
    )


def _words(line: Line, words: Words, *, settle: bool) -> str:
    head = ""
    if line.by:
        what = words.split if line.split_from else words.new
        head = f'<span class="by">{escape(", ".join(line.by))}: {what}</span> '
    if line.state and line.state.state in ("agreed", "ad_referendum") and line.state.wording:
        return head + f'<span class="settled">{escape(line.state.wording)}</span>'
    return head + "".join(_piece(each, line.key, words, settle=settle) for each in line.pieces)


def _piece(each: Piece, key: str, words: Words, *, settle: bool) -> str:
    if each.new_paragraph_from_here:
        by = escape(", ".join(each.new_paragraph_from_here))
        return (
            f'<span class="bracket"><span class="by">{by}: {words.from_here}</span></span>{escape(each.text)}'
        )
    found = each.bracket
    if found is None:
        return escape(each.text)
    place = f"{found.start}-{found.end}"
    href = f' href="at/{escape(key)}/{place}/"' if settle else ""
    tag = "a" if settle else "span"
    name = f'id="{escape(key)}.{place}"'
    if each.settled and each.settled.standing == "agreed":
        return f'<{tag} class="settled" {name}{href} title="{words.agreed}">{escape(each.settled.wording) or "·"}</{tag}>'
    parts = [f'<span class="alt">{escape(each.text)}</span>'] if each.text else []
    parts += [
        f'<span class="alt{" near" if a.near else ""}"><span class="by">{escape(", ".join(a.by))}:</span> {escape(a.text)}'
        f"{_alike_mark(a, words)}</span>"
        for a in each.alternatives
    ]
    for codes, act in ((each.delete, words.delete), (each.retain, words.retain)):
        if codes:
            parts.append(
                f'<span class="alt"><span class="by">{escape(", ".join(codes))}:</span> <i>{act}</i></span>'
            )
    if each.settled:
        parts.append(
            f'<span class="alt"><span class="by">{words.proposed}:</span> {escape(each.settled.wording)}</span>'
        )
    return f'<{tag} class="bracket" {name}{href}>{"".join(parts)}</{tag}>'


def _alike_mark(wording: Wording, words: Words) -> str:
    """What tells a nearly equal wording, and one that stands for several, to eyes and to readers of the screen."""
    if wording.near:
        return f' <abbr title="{words.alike}">≈</abbr>'
    return f' <abbr title="{words.joined}">&amp;</abbr>' if wording.joined else ""


def _asides(line: Line, words: Words, *, settle: bool) -> str:
    said = _place_notes(line, words, settle=settle)
    said += [_beside(each, words, settle=settle) for each in line.beside]
    if line.remarks:
        said.append(f'<a href="remarks/{escape(line.key)}/">{words.comments(line.remarks)}</a>')
    return f'<div class="aside">{"".join(said)}</div>' if said else ""


def _row_marks(line: Line, words: Words, *, settle: bool) -> str:
    if line.kind not in STRUCTURE:
        return ""
    beside = [_beside(each, words, settle=settle) for each in line.beside]
    return "".join([*_place_notes(line, words, settle=settle), *beside])


def _place_notes(line: Line, words: Words, *, settle: bool) -> list[str]:
    said = []
    for codes, act in (
        (line.moved_by, words.move), (line.deleted_by, words.strike), (line.joined_by, words.join),
        (line.by if line.kind in STRUCTURE else (), words.new),
    ):  # fmt: skip
        if codes:
            shown = {"row": words.row_acts, "table": words.table_acts}.get(line.kind, {}).get(act, act)
            said.append(f'<p><span class="by">{escape(", ".join(codes))}:</span> {shown}</p>')
    if line.near:
        others = ", ".join(f'<a href="#{escape(k)}">¶</a>' for k in line.near)
        said.append(f'<p><abbr title="{words.alike}">≈</abbr> {words.alike}: {others}</p>')
    if line.joined:
        said.append(f"<p>{words.joined}</p>")
    for row in (line.place, line.move):
        if row:
            said.append(f'<p class="settled">{words.place.get(row.what, "")}</p>')
    if line.state and words.states.get(line.state.state):
        by = f" ({escape(line.state.at_request_of)})" if line.state.at_request_of else ""
        said.append(f'<p class="settled">{words.states[line.state.state]}{by}</p>')
    if settle and (said or line.by):
        said.append(f'<p><a class="place" href="place/{escape(line.key)}/">{words.settle}</a></p>')
    return said


def _beside(each: Beside, words: Words, *, settle: bool) -> str:
    what = words.says.get(each.says, each.says)
    base = f" <del>{escape(each.base)}</del>" if each.base and each.says != "remove" else ""
    new = f" <ins>{escape(each.text)}</ins>" if each.text else ""
    answer = f" <b>{words.answers[each.answer]}</b>" if each.answer in words.answers else ""
    act = f'<br><a href="amendments/{each.ref}/">{words.takes}</a>' if settle and each.ref else ""
    return f'<p class="from-partner"><span class="by">{escape(each.by)} ({words.beside}):</span> {what}{base}{new}{answer}{act}</p>'
