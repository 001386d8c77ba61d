"""A draft in another language: the same keys, and plain marks on words whose source has changed since."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.wording.model import STRUCTURE, Provision, Text
from mufakat.records.instruments.models import Draft, Instrument, Translation
from mufakat.records.instruments.operations import issue_draft, text_of
from mufakat.records.journal.operations import By, record


@dataclass(frozen=True, slots=True)
class Beside:
    """One provision and its words in the other language: "", "stale" or "current"."""

    provision: Provision
    words: str
    stands: str


def hash_of_words(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


@transaction.atomic
def translate(
    draft: Draft, language: str, key: str, words: str, *, by: By, at: datetime | None = None
) -> Translation:
    """The words of one provision of this draft in another language; kept for later drafts as long as they fit."""
    source = next((p for p in text_of(draft).provisions if p.key == key and p.kind not in STRUCTURE), None)
    if source is None:
        raise RuleBroken("There are no words to translate at this place.")
    if language == draft.language:
        raise RuleBroken("This is the language the draft is negotiated in.")
    return Translation.objects.update_or_create(
        instrument=draft.instrument,
        language=language,
        key=key,
        defaults={
            "text": words.strip(),
            "source_sha256": hash_of_words(source.text),
            "changed_by": by.name,
            "changed_at": at or timezone.now(),
        },
    )[0]


def beside(draft: Draft, language: str) -> list[Beside]:
    """Every provision with words, in order, beside its translation."""
    held = {
        each.key: each for each in Translation.objects.filter(instrument=draft.instrument, language=language)
    }
    return [
        _beside(p, held.get(p.key)) for p in text_of(draft).provisions if p.kind not in STRUCTURE and p.text
    ]


def _beside(provision: Provision, found: Translation | None) -> Beside:
    if found is None or not found.text:
        return Beside(provision, "", "")
    current = found.source_sha256 == hash_of_words(provision.text)
    return Beside(provision, found.text, "current" if current else "stale")


def languages_of(instrument: Instrument) -> list[str]:
    found = Translation.objects.filter(instrument=instrument).order_by("language")
    return list(found.values_list("language", flat=True).distinct())


@transaction.atomic
def issue_language(draft: Draft, language: str, *, by: By) -> Draft:
    """The draft in that language, under its own number. Refuses while a provision is missing or stale."""
    rows = beside(draft, language)
    behind = [row for row in rows if row.stands != "current"]
    if behind:
        first = behind[0].provision
        raise RuleBroken(
            "{number} provisions are not translated as they now stand; the first is {first}.",
            number=len(behind),
            first=first.label or first.text[:40],
        )
    words = {row.provision.key: row.words for row in rows}
    text = Text(
        tuple(
            Provision(p.key, p.kind, words.get(p.key, ""), p.parent, p.label, p.level)
            for p in text_of(draft).provisions
        )
    )
    made = issue_draft(
        draft.instrument,
        text,
        label=draft.label,
        on=draft.issued_on,
        by=by,
        language=language,
        sequence=draft.sequence,
        classification=draft.classification,
        illustrative=draft.illustrative,
    )
    record(
        "issue translation",
        f"draft:{draft.instrument.key}/{draft.sequence}/{language}",
        f"{draft.label} is there in another language ({language}).",
        by=by,
        classification=draft.classification,
    )
    return made
