"""The rolling text on pages: HTML, and PDF set by typst."""

import json
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path
from typing import Any

from mufakat.core.saying import date_said
from mufakat.core.wording.readable import lines, paragraphs
from mufakat.core.wording.rolling import Rolling
from mufakat.records.instruments.models import Draft

HEADINGS = frozenset({"title", "part", "area", "heading"})

TEMPLATE = Path(__file__).parent / "rolling.typ"


def head_of(draft: Draft, on: str) -> str:
    return f"{draft.instrument.title()} · {draft.label} · rolling text as of {date_said(on, 'en')}"


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
