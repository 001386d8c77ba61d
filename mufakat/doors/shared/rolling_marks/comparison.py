"""Two drafts or three, word by word."""

from collections.abc import Iterable
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mufakat.core.wording.compare import Compared, ComparedThree
from mufakat.doors.shared.rolling_marks.tables import HEADINGS, Tables


def drawn_comparison(compared: Iterable[Compared]) -> SafeString:
    """Two texts word by word: struck, put in, moved."""
    out: list[str] = []
    at = Tables(out)
    moved = _("moved")
    for each in compared:
        if at.takes(each.key, each.kind, each.parent, each.label, ""):
            continue
        inside = "".join(_compared_piece(piece.kind, piece.text) for piece in each.pieces)
        note = f'<span class="by">{moved}</span> ' if each.moved else ""
        if at.in_cell(each.parent):
            out.append(f'<div class="words {each.status}" id="{escape(each.key)}">{note}{inside}</div>')
            continue
        tag = HEADINGS.get(each.kind)
        inside = f"<{tag}>{inside}</{tag}>" if tag else inside
        label = each.label or each.old_label
        out.append(
            f'<div class="provision {each.status} {escape(each.kind)}" id="{escape(each.key)}">'
            f'<a class="label" href="#{escape(each.key)}">{escape(label)}</a><div class="words">{note}{inside}</div></div>'
        )
    at.close()
    return mark_safe("".join(out))  # noqa: S308 - every part was escaped above


def _compared_piece(kind: str, text: str) -> str:
    tag = {"struck": "del", "put in": "ins"}.get(kind)
    return f"<{tag}>{escape(text)}</{tag}>" if tag else escape(text)


def drawn_three(compared: Iterable[ComparedThree]) -> SafeString:
    """The current wording, each stretch marked by the draft it came in with; what is gone is struck."""
    out: list[str] = []
    at = Tables(out)
    for each in compared:
        last = each.last_to_current or each.zero_to_last
        if last is None or at.takes(each.key, each.kind, last.parent, last.label, ""):
            continue
        inside = "".join(
            f'<span class="since-{escape(aged.since)}">{escape(aged.text)}</span>' for aged in each.current
        ) or "".join(f"<del>{escape(piece.text)}</del>" for piece in last.pieces)
        struck = [
            p.text
            for c in (each.zero_to_last, each.last_to_current)
            if c
            for p in c.pieces
            if p.kind == "struck"
        ]
        gone = (
            f'<p class="quiet small">{"; ".join(f"<del>{escape(text)}</del>" for text in struck)}</p>'
            if struck
            else ""
        )
        if at.in_cell(last.parent):
            out.append(f'<div class="words" id="{escape(each.key)}">{inside}{gone}</div>')
        else:
            tag = HEADINGS.get(each.kind)
            inside = f"<{tag}>{inside}</{tag}>" if tag else inside
            aside = f'<div class="aside">{gone}</div>' if gone else ""
            out.append(
                f'<div class="provision {escape(each.kind)}" id="{escape(each.key)}"><span class="label">{escape(last.label)}</span>'
                f'<div class="words">{inside}</div>{aside}</div>'
            )
    at.close()
    return mark_safe("".join(out))  # noqa: S308 - every part was escaped above
