from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.decisions.models import Journey, Seal
from mufakat.records.instruments.operations import text_hash, text_of
from mufakat.records.journal.operations import By, record


@transaction.atomic
def release_adopted_text(journey: Journey, *, by: By) -> Seal:
    """Let everybody read the adopted text, and know of it; the drafts before it stay with the members.

    Of a journey that was kept for members nothing else is opened: who decided what on it stays with them.
    """
    seal = journey.seals.filter(taken_off_by=None).select_related("draft__instrument").last()
    if seal is None or seal.draft is None:
        raise RuleBroken("No text of this journey has been adopted yet.")
    if text_hash(text_of(seal.draft)) != seal.sha256:
        raise RuleBroken(
            "The words of {draft} are no longer those that were adopted; it stays as it is.",
            draft=seal.draft.label,
        )
    instrument = seal.draft.instrument
    if seal.draft.classification == instrument.classification == "public":
        raise RuleBroken("Everybody can read the adopted text already.")
    seal.draft.classification = "public"
    seal.draft.save(update_fields=["classification"])
    instrument.classification = "public"
    instrument.save(update_fields=["classification"])
    says = f"The adopted text of “{instrument.title()}” was released."
    record(
        "release text",
        f"journey:{journey.key}",
        says,
        by=by,
        details={"text": seal.sha256},
        classification="public",
    )
    return seal
