import hashlib
import json
from collections.abc import Iterable
from datetime import date, timedelta

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Moment, RuleBroken
from mufakat.core.wording.model import Provision as Wording
from mufakat.core.wording.model import Text
from mufakat.records.instruments.models import Draft, Instrument, Provision
from mufakat.records.journal.operations import By, record


def text_hash(text: Text) -> str:
    """SHA-256 of the wording: key, kind, label and words of every provision in order. Two drafts with one hash are one text."""
    lines = [[p.key, p.kind, p.parent or "", p.label, p.level, p.text] for p in text.provisions]
    return hashlib.sha256(json.dumps(lines, ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def refuse_what_lies_ahead(on: date) -> None:
    """A draft is issued by today, wherever the day begins first; before its day nobody could act on it."""
    if on > (timezone.now() + timedelta(hours=14)).date():
        raise RuleBroken("{day} lies ahead; only what has happened is recorded.", day=Moment(on))


@transaction.atomic
def issue_draft(
    instrument: Instrument,
    text: Text,
    *,
    label: str,
    on: date,
    by: By,
    language: str = "en",
    sequence: int | None = None,
    classification: str = "members",
    illustrative: bool = False,
) -> Draft:
    """Freeze a text as the instrument's next draft: numbered, hashed, never changed again."""
    refuse_unusable(text)
    refuse_what_lies_ahead(on)
    if instrument.drafts.filter(label=label, language=language).exists():
        raise RuleBroken("There is already a draft called {label}.", label=label)
    if sequence is None:
        sequence = next_sequence(instrument)
    draft = Draft.objects.create(
        instrument=instrument,
        sequence=sequence,
        label=label,
        language=language,
        issued_on=on,
        issued_by=by.on_behalf_of or by.name,
        sha256=text_hash(text),
        classification=classification,
        illustrative=illustrative,
    )
    Provision.objects.bulk_create(rows(draft, text.provisions))
    record(
        "issue draft",
        f"draft:{instrument.key}/{sequence}/{language}",
        f"{label} of “{instrument.title()}” was issued.",
        by=by,
        details={"sha256": draft.sha256, "label": label, "language": language, "issued_on": on.isoformat()},
        classification=classification,
    )
    return draft


def refuse_unusable(text: Text) -> None:
    if not any(p.text.strip() for p in text.provisions):
        raise RuleBroken("A draft without a word cannot be issued.")
    keys = [p.key for p in text.provisions]
    if len(keys) != len(set(keys)):
        raise RuleBroken("Two provisions of this text carry the same key.")


def next_sequence(instrument: Instrument) -> int:
    last = Draft.objects.filter(instrument=instrument).order_by("-sequence").first()
    return last.sequence + 1 if last else 0


def rows(draft: Draft, provisions: Iterable[Wording]) -> list[Provision]:
    return [
        Provision(
            draft=draft,
            key=p.key,
            position=position,
            kind=p.kind,
            parent_key=p.parent or "",
            label=p.label,
            level=p.level,
            text=p.text,
            split_from=p.split_from or "",
            joined_into=p.joined_into or "",
        )
        for position, p in enumerate(provisions)
    ]


def text_of(draft: Draft) -> Text:
    """The frozen text as the core knows it."""
    return Text(
        provisions=tuple(
            Wording(
                key=p.key,
                kind=p.kind,
                text=p.text,
                parent=p.parent_key or None,
                label=p.label,
                level=p.level,
                split_from=p.split_from or None,
                joined_into=p.joined_into or None,
            )
            for p in draft.provisions.order_by("position")
        ),
        draft_id=f"{draft.instrument.key}/{draft.sequence}/{draft.language}",
    )
