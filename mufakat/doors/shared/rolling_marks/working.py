"""The working text: every paragraph with the way to where it is edited, tables as tables."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Any

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from mufakat.doors.shared.rolling_marks.tables import HEADINGS, Tables


def drawn_working(rows: Iterable[Mapping[str, Any]]) -> SafeString:
    """Rows of a working text; links are relative to its page."""
    out: list[str] = []
    at, edit = Tables(out), _("Edit")
    for row in rows:
        key, kind, parent = row["key"], row["kind"], row.get("parent")
        label, words = row.get("label", ""), row.get("text", "")
        link = f'<a href="{escape(key)}/">{edit}<span class="for-readers"> {escape(label or words[:40])}</span></a>'
        if at.takes(key, kind, parent, label, link if kind == "row" else ""):
            continue
        shown = escape(words).replace("\n", "<br>") or "…"
        if at.in_cell(parent):
            out.append(
                f'<div class="words" id="{escape(key)}">{shown} <span class="quiet small">{link}</span></div>'
            )
            continue
        tag = HEADINGS.get(kind)
        inside = f"<{tag}>{shown}</{tag}>" if tag else shown
        out.append(
            f'<div class="provision {escape(kind)}" id="{escape(key)}"><span class="label">{escape(label)}</span>'
            f'<div class="words">{inside}</div><div class="aside">{link}</div></div>'
        )
    at.close()
    return mark_safe("".join(out))  # noqa: S308 - every part was escaped above
