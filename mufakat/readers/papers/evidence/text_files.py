"""The adopted text in four ways: Word, PDF, a page, and the plain record its fingerprint is made of."""

import json
from html import escape
from pathlib import Path

from mufakat.core.word import write_text
from mufakat.readers.dossiers.draft import Block, blocks
from mufakat.records.instruments.models import Draft
from mufakat.records.instruments.operations import text_of

TEMPLATE = Path(__file__).parent / "text.typ"


def text_files(draft: Draft, *, title: str, head: str, foot: str) -> dict[str, bytes]:
    found = blocks(list(draft.provisions.order_by("position")), draft.instrument.key, set())
    text = text_of(draft)
    return {
        "text/adopted.docx": write_text(text, tracking=False, language=draft.language),
        "text/adopted.pdf": as_pdf(found, draft, title=title, head=head, foot=foot),
        "text/adopted.html": as_html(found, draft, title=title, head=head, foot=foot).encode(),
        "text/adopted.json": as_json(draft, title=title),
    }


def as_json(draft: Draft, *, title: str) -> bytes:
    provisions = [
        {
            "key": each.key,
            "kind": each.kind,
            "parent": each.parent or "",
            "label": each.label,
            "level": each.level,
            "text": each.text,
        }
        for each in text_of(draft).provisions
    ]
    return dumped(
        {"title": title, "draft": draft.label, "language": draft.language, "provisions": provisions}
    )


def dumped(value) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def as_pdf(found: tuple[Block, ...], draft: Draft, *, title: str, head: str, foot: str) -> bytes:
    """Set by typst from JSON; the words are data and never markup."""
    import typst

    paper = {
        "title": title_of(draft, title),
        "head": head,
        "foot": foot,
        "language": draft.language,
        "blocks": [for_paper(each) for each in found],
    }
    return typst.compile(
        str(TEMPLATE), sys_inputs={"paper": json.dumps(paper)}, format="pdf", pdf_standards="ua-1"
    )


def for_paper(each: Block) -> dict:
    if each.heading:
        return {"kind": "heading", "level": each.heading, "label": each.label, "text": each.text}
    if each.rows:
        width = max(len(row.cells) for row in each.rows) + 1
        rows = [[row.label, *row.cells, *[""] * (width - 1 - len(row.cells))] for row in each.rows]
        return {"kind": "table", "columns": width, "rows": rows}
    return {"kind": "paragraph", "label": each.label, "text": each.text}


def as_html(found: tuple[Block, ...], draft: Draft, *, title: str, head: str, foot: str) -> str:
    """One page that needs nothing beside it; opened in a browser or printed."""
    body = "\n".join(for_page(each) for each in found)
    return (
        f'<!doctype html>\n<html lang="{escape(draft.language)}">\n<head><meta charset="utf-8">'
        f"<title>{escape(title)}</title>\n<style>body{{max-width:46rem;margin:2rem auto;padding:0 1rem;"
        "font-family:serif;line-height:1.5}table{border-collapse:collapse}td,th{border:1px solid #888;padding:.3rem;"
        "vertical-align:top;text-align:left}small{overflow-wrap:anywhere}</style></head>\n<body>"
        f"<p><small>{escape(head)}</small></p>\n<article>\n<h1>{escape(title_of(draft, title))}</h1>\n{body}\n</article>\n"
        f"<p><small>{escape(foot)}</small></p></body></html>\n"
    )


def title_of(draft: Draft, title: str) -> str:
    """The title as the text itself has it."""
    return draft.provisions.filter(kind="title").values_list("text", flat=True).first() or title


def for_page(each: Block) -> str:
    label = f"{escape(each.label)} " if each.label else ""
    words = escape(each.text).replace("\n", "<br>")
    if each.heading:
        return f"<h{each.heading}>{label}{words}</h{each.heading}>"
    if not each.rows:
        return f"<p>{label}{words}</p>"
    rows = "\n".join(
        f"<tr><th>{escape(row.label)}</th>"
        + "".join(f"<td>{escape(cell).replace(chr(10), '<br>')}</td>" for cell in row.cells)
        + "</tr>"
        for row in each.rows
    )
    return f"<table>\n{rows}\n</table>"
