"""The pack put together: files, the list of them with their hashes, and a seal over the archive's every byte."""

import hashlib
import io
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings

from mufakat.core.problems import RuleBroken
from mufakat.core.saying import date_said
from mufakat.readers.dossiers.acts import load_title
from mufakat.readers.papers.evidence.gather.acts import journey_told, positions_told, without_unseen
from mufakat.readers.papers.evidence.gather.answers import dispositions_told
from mufakat.readers.papers.evidence.gather.dates import attendance_told, dates_told, meetings_of
from mufakat.readers.papers.evidence.gather.objections import objections_met
from mufakat.readers.papers.evidence.page import record_page
from mufakat.readers.papers.evidence.slice import journal_slice
from mufakat.readers.papers.evidence.text_files import dumped, text_files
from mufakat.readers.papers.evidence.verify import MARK
from mufakat.records.decisions.models import Act, Journey, Seal
from mufakat.records.decisions.queries import journey as journey_seen
from mufakat.records.decisions.written.queries import procedures
from mufakat.records.instruments.operations import text_hash, text_of
from mufakat.records.people.access import STRANGER, Viewer

HERE = Path(__file__).parent
WHEN = (1980, 1, 1, 0, 0, 0)  # the same pack twice is the same bytes


@dataclass(frozen=True, slots=True)
class Pack:
    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


def evidence_pack(viewer: Viewer, key: str, *, public: bool) -> Pack | None:
    """The pack of a journey's adopted text; None where this viewer may not have it or nothing is adopted yet.

    The public one is what a stranger may know: without positions, and without the names of those who typed.
    """
    asks = STRANGER if public else viewer
    found = journey_seen(asks, key)
    seal = adopted(found) if found else None
    if found is None or seal is None or seal.draft.classification not in asks.sees:
        return None
    if not public and "members" not in asks.sees:
        return None
    if text_hash(text_of(seal.draft)) != seal.sha256:
        raise RuleBroken(
            "The words of {draft} are no longer those that were adopted; there is no proof of them.",
            draft=seal.draft.label,
        )
    files = contents(asks, found, seal, public=public)
    return Pack(f"evidence-{key}{'-public' if public else ''}.zip", sealed(files))


def adopted(journey: Journey) -> Seal | None:
    held = journey.seals.filter(taken_off_by=None, draft__isnull=False).select_related(
        "draft__instrument", "act"
    )
    return held.last()


def contents(viewer: Viewer, journey: Journey, seal: Seal, *, public: bool) -> dict[str, bytes]:
    rows: list[Act] = list(journey.visible_acts)
    for row in rows:
        without_unseen(viewer, row).journey = journey
    meetings = meetings_of(viewer, rows)
    written = [] if public else list(procedures(viewer, [journey]))
    record: dict[str, Any] = {
        "record/journey.json": journey_told(journey, rows),
        "record/dates.json": dates_told(viewer, journey, rows, meetings),
        "record/attendance.json": attendance_told(meetings),
    }
    if not public:
        record |= {
            "record/positions.json": positions_told(rows, written),
            "record/objections.json": objections_met(journey, rows, written),
            "record/dispositions.json": dispositions_told(journey),
        }
    title = load_title(journey, "en")
    about = about_it(title, seal, public=public)
    foot = f"Adopted text, SHA-256 {seal.sha256}. Verify this pack with verify.py; it needs only Python."
    files = text_files(seal.draft, title=title, head=f"{title} · {seal.draft.label}", foot=foot)
    files |= {name: dumped(value) for name, value in record.items()}
    files["record/record.html"] = record_page(about, record).encode()
    journal = journal_slice(viewer, journey, with_actors=not public)
    files["journal/entries.json"] = dumped(journal)
    script = (HERE / "verify.py").read_bytes()
    files |= {
        "verify.py": script,
        "__main__.py": script,
        "README.txt": readme(about, entries=journal["number"]).encode(),
    }
    listed = {name: hashlib.sha256(content).hexdigest() for name, content in sorted(files.items())}
    files["manifest.json"] = dumped({**about, "files": listed})
    files["manifest.sha256"] = hashlib.sha256(files["manifest.json"]).hexdigest().encode()
    return files


def about_it(title: str, seal: Seal, *, public: bool) -> dict[str, Any]:
    return {
        "title": title,
        "draft": seal.draft.label,
        "adopted_on": seal.act.on,
        "text_sha256": seal.sha256,
        "public": public,
        "illustrative": seal.draft.illustrative,
    }


def readme(about: dict[str, Any], *, entries: int) -> str:
    who = (
        "This is the public pack: it holds no positions."
        if about["public"]
        else "For members only: it holds who stood where."
    )
    note = "\nWritten for a demonstration; not an official text.\n" if about["illustrative"] else ""
    return f"""Evidence of an adopted text

{about["title"]}: {about["draft"]}, adopted {date_said(about["adopted_on"], "en")}
Fingerprint of the text (SHA-256): {about["text_sha256"]}
{note}
{who}

text/       the text in Word, PDF, as a page, and as the record its fingerprint is made of
record/     the acts, dates and attendance{"" if about["public"] else ", positions, objections and how they were met, answers to comments"}; record.html is to be read
journal/    the journal's entries about it, each with its way to the root of the whole journal

To verify, without a network and with nothing but Python 3:

    python verify.py             in this folder
    python verify.py PACK.zip    or: python PACK.zip

One changed byte is found.

The script also prints the root of the whole journal and how many entries it covers. To see that this is the journal of
the house the pack came from, open there

    {settings.SITE.rstrip("/")}/journal/?entries={entries}

and compare: the root that page shows must be the one printed. A house that had changed anything since would show another.
"""


def sealed(files: dict[str, bytes]) -> bytes:
    """A zip whose comment is the hash of every byte before it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, WHEN)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(entry, content)
        archive.comment = MARK + b"0" * 64
    before = out.getvalue()[:-64]
    return before + hashlib.sha256(before).hexdigest().encode()
