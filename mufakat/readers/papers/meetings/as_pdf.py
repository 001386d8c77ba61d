"""The blocks of a paper set by typst, tagged (PDF/UA-1); words go in as JSON, never as markup."""

import json
from dataclasses import asdict
from pathlib import Path

from mufakat.readers.papers.meetings.paper import Paper

TEMPLATE = Path(__file__).with_name("paper.typ")


def as_pdf(paper: Paper) -> bytes:
    import typst

    said = asdict(paper) | {
        "head": paper.running_head,
        "blocks": [{"kind": type(block).__name__.lower(), **asdict(block)} for block in paper.blocks],
    }
    return typst.compile(
        str(TEMPLATE), sys_inputs={"paper": json.dumps(said)}, format="pdf", pdf_standards="ua-1"
    )
