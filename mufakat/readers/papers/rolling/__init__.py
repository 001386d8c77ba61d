"""The rolling text and the comments matrix as people hand them round: Word, PDF, HTML, Excel, JSON."""

import json
from typing import Any

from mufakat.core.word import write_rolling
from mufakat.core.wording.as_json import as_json
from mufakat.readers.papers.rolling.pages import as_html, as_pdf, head_of
from mufakat.readers.papers.rolling.printed import as_printed
from mufakat.records.circulation.live import live
from mufakat.records.circulation.live.model import Live
from mufakat.records.circulation.settled import said_of
from mufakat.records.instruments.models import Draft

TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "html": "text/html; charset=utf-8",
    "json": "application/json",
}


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
