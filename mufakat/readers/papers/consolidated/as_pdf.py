"""The book set by typst, tagged (PDF/UA-1); words go in as JSON, never as markup."""

import json
from pathlib import Path
from typing import Any

from mufakat.readers.papers.consolidated.apart import set_apart
from mufakat.readers.papers.consolidated.blocks import Block, Book, Chart, Heading, Items, Sheet, Words, cell

TEMPLATE = Path(__file__).with_name("book.typ")


def as_pdf(book: Book) -> bytes:
    said = {
        "issuer": book.issuer, "title": book.title, "under": list(book.under), "notice": list(book.notice), "head": book.head,
        "language": book.language, "words": book.words, "brief": book.brief, "blocks": [plain(one) for one in book.blocks],
    }  # fmt: skip
    return set_apart(TEMPLATE, json.dumps(said))


def plain(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "text": block.whole, "level": block.level}
        case Words(text, style):
            return {"kind": "words", "text": text, "style": style}
        case Items(lines):
            return {"kind": "items", "lines": list(lines)}
        case Sheet():
            return {
                "kind": "table", "caption": block.caption, "number": block.number, "columns": list(block.columns),
                "widths": list(block.widths), "source": block.source, "dense": block.dense,
                "rows": [[[c.text, c.tone, c.strong, c.align] for c in map(cell, row)] for row in block.rows],
            }  # fmt: skip
        case Chart():
            drawing = block.drawing
            return {
                "kind": "chart", "caption": block.caption, "number": block.number, "source": block.source,
                "svg": drawing.alone.decode(), "says": drawing.says or block.caption, "width": drawing.width,
            }  # fmt: skip
