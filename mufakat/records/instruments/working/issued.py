"""The working text is frozen as the next draft."""

from datetime import date

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.instruments.operations import issue_draft
from mufakat.records.instruments.working.edited import locked, working_text
from mufakat.records.journal.operations import By


@transaction.atomic
def issue_working(
    instrument: Instrument, *, label: str, on: date, by: By, classification: str = "members"
) -> Draft:
    """Freeze the working text as the next draft; work goes on from it."""
    working = locked(instrument)
    if working is None:
        raise RuleBroken("There is no working text to issue.")
    if instrument.drafts.filter(label=label).exists():
        raise RuleBroken("There is already a draft called {label}.", label=label)
    draft = issue_draft(
        instrument, working_text(working), label=label, on=on, by=by, classification=classification
    )
    working.based_on = draft
    working.save(update_fields=["based_on"])
    return draft
