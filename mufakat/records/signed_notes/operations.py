"""An organisation signs a note; the secretariat shows it, or says why not; its author may take it back."""

from datetime import date, datetime

from django.db import transaction

from mufakat.core.problems import Count, RuleBroken
from mufakat.records.bodies.models import Organisation
from mufakat.records.journal.operations import By, record
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.signed_notes.models import SignedNote

STATE = SignedNote.State
LONGEST = 2000  # characters: a note, not a report
SHORTEST = 20


@transaction.atomic
def sign_note(
    recommendation: Recommendation,
    organisation: Organisation,
    *,
    text: str,
    language: str,
    on: date,
    by: By,
    signed_as: str = "",
    illustrative: bool = False,
    at: datetime | None = None,
) -> SignedNote:
    """In the organisation's own words. It waits until somebody has looked."""
    text = text.strip()
    refuse_unfit(recommendation, organisation, text)
    note = SignedNote.objects.create(
        recommendation=recommendation,
        organisation=organisation,
        signed_by=by.name[:200],
        signed_as=signed_as.strip()[:200],
        text=text,
        language=language[:10],
        on=on,
        illustrative=illustrative,
    )
    told(
        note,
        "sign note",
        f"{organisation.name()} signed a note on recommendation {named(recommendation)}.",
        by=by,
        at=at,
    )
    return note


def refuse_unfit(recommendation: Recommendation, organisation: Organisation, text: str) -> None:
    if len(text) < SHORTEST:
        raise RuleBroken("Say in a sentence or two what your organisation has seen.")
    if len(text) > LONGEST:
        raise RuleBroken(
            "A note has at most {most} characters; this one has {number}. Say the most important, and where to read more.",
            most=Count(LONGEST),
            number=Count(len(text)),
        )
    standing = recommendation.signed_notes.filter(organisation=organisation, text=text).exclude(
        state__in=(STATE.DECLINED, STATE.WITHDRAWN)
    )
    if standing.exists():
        raise RuleBroken("Your organisation has signed exactly this note already.")


@transaction.atomic
def show_note(note: SignedNote, *, on: date, by: By, at: datetime | None = None) -> SignedNote:
    """From now on it stands beside the status, under its author's name."""
    note = locked(note)
    if note.state != STATE.WAITING:
        raise RuleBroken("Only a note that waits can be shown.")
    decided(note, STATE.SHOWN, on=on, by=by)
    told(note, "show note", f"A note of {note.organisation.name()} on recommendation {named(note.recommendation)} is shown.", by=by, at=at)  # fmt: skip
    return note


@transaction.atomic
def decline_note(
    note: SignedNote, *, because: str, on: date, by: By, at: datetime | None = None
) -> SignedNote:
    """Not shown, with the reason its author reads. A note that was shown can be taken down in the same way."""
    note = locked(note)
    if note.state not in (STATE.WAITING, STATE.SHOWN):
        raise RuleBroken("This note is not shown.")
    if not because.strip():
        raise RuleBroken("Say why it is not shown; the organisation reads the reason.")
    decided(note, STATE.DECLINED, on=on, by=by, because=because.strip())
    told(note, "decline note", f"A note of {note.organisation.name()} on recommendation {named(note.recommendation)} is not shown.", by=by, at=at)  # fmt: skip
    return note


@transaction.atomic
def withdraw_note(note: SignedNote, *, on: date, by: By, at: datetime | None = None) -> SignedNote:
    """Its author takes it back; that it was there stays in the journal."""
    note = locked(note)
    if note.state == STATE.WITHDRAWN:
        raise RuleBroken("This note was withdrawn already.")
    was_shown = note.state == STATE.SHOWN
    decided(note, STATE.WITHDRAWN, on=on, by=by, because=note.because)
    told(
        note, "withdraw note",
        f"{note.organisation.name()} withdrew its note on recommendation {named(note.recommendation)}.",
        by=by, at=at, public=was_shown,
    )  # fmt: skip
    return note


def locked(note: SignedNote) -> SignedNote:
    return (
        SignedNote.objects.select_for_update(of=("self",))
        .select_related("organisation", "recommendation__meeting")
        .get(pk=note.pk)
    )


def decided(note: SignedNote, state: str, *, on: date, by: By, because: str = "") -> None:
    note.state, note.because = state, because
    note.decided_on, note.decided_by = on, by.name[:200]
    note.save(update_fields=["state", "because", "decided_on", "decided_by"])


def told(
    note: SignedNote, verb: str, says: str, *, by: By, at: datetime | None, public: bool = False
) -> None:
    """Of a note that is not shown only the secretariat's journal tells."""
    shown = public or note.state == STATE.SHOWN
    record(
        verb,
        f"recommendation:{note.recommendation}",
        says,
        by=by,
        details={"note": note.pk, "organisation": note.organisation.key},
        classification=note.recommendation.classification if shown else "secretariat",
        at=at,
    )


def named(recommendation: Recommendation) -> str:
    return f"{recommendation.ref} of the {recommendation.meeting.title()}"
