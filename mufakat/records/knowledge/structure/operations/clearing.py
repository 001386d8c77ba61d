"""A structure before its authority: asked, given back, cleared by another eye, published as an edition that never changes."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.core.saying import date_said
from mufakat.records.clearance.operations import clear, mark_sent, open_clearance
from mufakat.records.journal.operations import By, record
from mufakat.records.knowledge.structure.access import authorities
from mufakat.records.knowledge.structure.models import StructureEdition, StructureWork
from mufakat.records.knowledge.structure.operations.entering import locked, own_entry
from mufakat.records.knowledge.structure.reading import hash_of, published_as, work_read

STATE = StructureWork.State
PUBLISHED_FOR = ("public", "members")


@transaction.atomic
def ask_clearance(work: StructureWork, *, by: By, on: date, at: datetime | None = None) -> StructureWork:
    """Put it before the validating authority: dated, not empty, without an open fault."""
    work = locked(work)
    fit_to_be_cleared(work, on=on)
    work.state, work.asked_by, work.asked_at, work.given_back = STATE.ASKED, by.name, at or timezone.now(), ""
    work.save()
    own_entry(
        "ask to clear structure", work, "A delegation asked its authority to clear its structure.", by=by
    )
    return work


def fit_to_be_cleared(work: StructureWork, *, on: date) -> dict:
    """The contents. Raises RuleBroken with what is missing."""
    if not work.as_of:
        raise RuleBroken("Say first which day the structure is of.")
    read = work_read(work, on=on)
    if not read.count:
        raise RuleBroken("There is no row yet.")
    if read.wrong:
        if read.wrong == 1:
            raise RuleBroken("One row needs mending first; it says what is wrong.")
        raise RuleBroken("{rows} rows need mending first; each says what is wrong.", rows=read.wrong)
    if published_as(work, read.contents):
        raise RuleBroken("Nothing has changed since the last edition; there is nothing to clear.")
    return read.contents


@transaction.atomic
def give_back(work: StructureWork, because: str, *, by: By, on: date) -> StructureWork:
    """The authority does not clear it yet, and says why."""
    work = locked(work)
    refuse_who_may_not_clear(work, by=by, on=on)
    if work.state != STATE.ASKED:
        raise RuleBroken("Nobody has asked for this to be cleared.")
    if not because.strip():
        raise RuleBroken("Say what has to change.")
    work.state, work.given_back = STATE.OPEN, because.strip()
    work.save(update_fields=["state", "given_back"])
    own_entry("give structure back", work, "An authority gave a structure back to be changed.", by=by)
    return work


@transaction.atomic
def clear_structure(
    work: StructureWork, *, authority: str, signed_on: date, by: By, on: date
) -> StructureWork:
    """The validating authority clears exactly these rows.

    Four eyes: where the authority signs in itself, only it clears, and never who wrote one of the rows. Where it signs
    on paper, the delegation records who signed and when, as it does for everything else that leaves the country.
    """
    work = locked(work)
    refuse_who_may_not_clear(work, by=by, on=on)
    contents = fit_to_be_cleared(work, on=on)
    if signed_on > on:
        raise RuleBroken("The day of the clearance has not come yet.")
    number = (work.member.structure_editions.aggregate(last=Max("number"))["last"] or 0) + 1
    clearance = open_clearance(f"structure:{work.member.code}/{number}", member=work.member, by=by)
    work.clearance = clear(
        clearance, authority=authority, text_hash=hash_of(contents, work.as_of), on=signed_on, by=by
    )
    work.state, work.given_back = STATE.CLEARED, ""
    work.save(update_fields=["state", "given_back", "clearance"])
    return work


def refuse_who_may_not_clear(work: StructureWork, *, by: By, on: date) -> None:
    may = authorities(work.member, on=on)
    if may and by.actor not in may:
        raise RuleBroken("Your validating authority signs in here itself; only it can clear this.")
    if may and work.rows.filter(actor=by.actor).exists():
        raise RuleBroken("You wrote some of these rows yourself; another eye has to clear them.")


@transaction.atomic
def publish_structure(
    work: StructureWork, *, by: By, on: date, classification: str = "public", illustrative: bool = False
) -> StructureEdition:
    """The cleared rows become the next edition; every former one stays as it was."""
    work = locked(work)
    if work.state != STATE.CLEARED or work.clearance is None:
        raise RuleBroken("The validating authority has not cleared this yet.")
    if classification not in PUBLISHED_FOR:
        raise RuleBroken("An edition is for everybody or for the members.")
    contents = work_read(work, on=on).contents
    sha256 = hash_of(contents, work.as_of)
    illustrative = illustrative or holds_illustrative_rows(work, contents)
    mark_sent(work.clearance, text_hash=sha256, by=by)
    last = work.member.structure_editions.aggregate(last=Max("number"))["last"] or 0
    edition = StructureEdition.objects.create(
        member=work.member, number=last + 1, as_of=work.as_of, contents=contents, sha256=sha256,
        cleared_by=work.clearance.authority, cleared_on=work.clearance.cleared_on, clearance=work.clearance,
        published_on=on, classification=classification, illustrative=illustrative,
    )  # fmt: skip
    work.state = STATE.OPEN
    work.save(update_fields=["state"])
    work.rows.update(
        actor=""
    )  # the next edition begins here: whoever changes a row from now on does not clear it
    record(
        "publish structure",
        f"structure:{work.member.code}",
        f"{work.member} published its structure of social protection for children as of {date_said(edition.as_of, 'en')}.",
        by=by,
        details={"number": edition.number, "sha256": sha256, "as_of": edition.as_of},
        classification=classification,
    )
    return edition


def holds_illustrative_rows(work: StructureWork, contents: Mapping) -> bool:
    """Rows written for a demonstration stay so in every edition that carries them on."""
    shown = work.member.structure_editions.filter(illustrative=True)
    written = [(part, row) for edition in shown for part, rows in edition.contents.items() for row in rows]
    return any((part, row) in written for part, rows in contents.items() for row in rows)


@transaction.atomic
def release_structure(edition: StructureEdition, *, by: By) -> StructureEdition:
    """An edition for the members becomes one for everybody; its contents stay."""
    edition = StructureEdition.objects.select_for_update().select_related("member").get(pk=edition.pk)
    if edition.classification == "public":
        raise RuleBroken("Everybody can read it already.")
    edition.classification = "public"
    edition.save(update_fields=["classification"])
    record(
        "release structure",
        f"structure:{edition.member.code}",
        f"{edition.member} released its structure of social protection for children as of {date_said(edition.as_of, 'en')}.",
        by=by,
        details={"number": edition.number, "sha256": edition.sha256},
        classification="public",
    )
    return edition
