"""Between rows and the core's shapes: the same thing, told twice."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import Any

from mufakat.core.wording import amendments as told
from mufakat.core.wording.model import Provision, Text
from mufakat.records.circulation.models import Addressee, Amendment, Submission
from mufakat.records.instruments.models import Draft

_KIND = Amendment.Kind
_TO_ROW = {
    told.NEW: _KIND.NEW,
    told.DELETION: _KIND.REMOVE,
    told.MOVE: _KIND.MOVE,
    told.SPLIT: _KIND.SPLIT,
    told.JOIN: _KIND.JOIN,
}
_FROM_ROW = {row: kind for kind, row in _TO_ROW.items()} | {
    _KIND.WORDING: told.WORDING,
    _KIND.DELETE: told.WORDING,
}


def as_rows(text: Text) -> list[dict[str, Any]]:
    """The provisions as they are stored, without what is empty."""
    return [{name: value for name, value in asdict(each).items() if value} for each in text.provisions]


def text_from(rows: Iterable[Mapping[str, Any]], base: Text, reading: Mapping[str, Any] = {}) -> Text:
    """A stored text; a provision the delegation left as it was is the base's own object."""
    ours = {each.key: each for each in base.provisions}
    return Text(
        tuple(_provision(row, ours) for row in rows),
        joined=tuple((key, into) for key, into in reading.get("joined", ())),
        moved=frozenset(reading.get("moved", ())),
    )


def _provision(row: Mapping[str, Any], ours: Mapping[str, Provision]) -> Provision:
    own = ours.get(row["key"])
    if own is not None and own.text == row.get("text", "") and own.parent == row.get("parent"):
        return own
    return Provision(**{"text": "", **row})


def submitted_text(submission: Submission, base: Text) -> Text:
    return text_from(submission.text, base, submission.reading)


def row_of(each: told.Amendment, submission: Submission, position: int) -> Amendment:
    wording = each.kind == told.WORDING
    kind = (_KIND.WORDING if each.text else _KIND.DELETE) if wording else _TO_ROW[each.kind]
    return Amendment(
        submission=submission,
        provision_key=each.key,
        kind=kind,
        start=each.start if wording else None,
        end=each.end if wording else None,
        base=each.base,
        wording=each.text,
        after_key=each.after or "",
        parent_key=each.parent or "",
        sort=each.sort,
        position=position,
    )


def amendment_of(row: Amendment, code: str) -> told.Amendment | None:
    """The core's amendment of a row; None for *retain*, which changes nothing."""
    if row.kind == _KIND.RETAIN:
        return None
    return told.Amendment(
        by=code,
        kind=_FROM_ROW[row.kind],
        key=row.provision_key,
        start=row.start or 0,
        end=row.end or 0,
        base=row.base,
        text=row.wording,
        after=row.after_key or None,
        parent=row.parent_key or None,
        sort=row.sort,
        ref=str(row.pk),
    )


def name_of_draft(draft: Draft) -> str:
    """How a draft is named in the files made of it (dc:identifier)."""
    return f"{draft.instrument.key}/{draft.sequence}/{draft.language}"


def name_of_copy(addressee: Addressee) -> str:
    """The draft, the circulation and the addressee, so that a file coming back says whose it is."""
    circulation = addressee.circulation
    return f"{name_of_draft(circulation.draft)};{circulation.pk};{addressee.code}"


def read_name(identifier: str | None) -> tuple[str, int | None, str]:
    """(draft, circulation or None, addressee's code or "") of what a file carries."""
    draft, _, rest = (identifier or "").partition(";")
    number, _, code = rest.partition(";")
    return draft.strip(), int(number) if number.isdigit() else None, code.strip()
