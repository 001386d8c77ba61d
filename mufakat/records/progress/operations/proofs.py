"""Means of verification: laid beside a row of the report, taken back, handed in with it."""

from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils import timezone

from mufakat.core.kinds import media_type
from mufakat.core.problems import RuleBroken
from mufakat.core.progress.reports import after
from mufakat.core.sheet import Row, tables
from mufakat.records.files.models import StoredFile
from mufakat.records.files.operations import keep
from mufakat.records.files.pictures import cleaned
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.operations.papers import refuse_large
from mufakat.records.plans.models import Action, Indicator
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.models import ProgressReport, Proof
from mufakat.records.progress.operations.save import locked

PICTURES = ("image/jpeg", "image/png")
PROVED = ("actions", "indicators", "resources")  # practices and notes stand for themselves
is_web_address = URLValidator(schemes=["http", "https"])


@transaction.atomic
def add_proof(
    report: ProgressReport,
    row: str,
    *,
    by: By,
    title: str = "",
    content: bytes = b"",
    name: str = "",
    address: str = "",
    everybody: bool = False,
    at: datetime | None = None,
) -> Proof:
    """A file or an address for the row "actions/act1_1"; a report that was cleared has to be cleared again.

    Raises RuleBroken where the report cannot be changed now, nothing or both were given, or the plan does not ask the row.
    """
    report = locked(report)
    report.state = after(report.state, "save")
    asked_row(report, row)
    address = address.strip()
    if bool(name) == bool(address):
        raise RuleBroken("Choose a file or write an address, one of the two.")
    refuse_no_address(address)
    proof = Proof.objects.create(
        report=report,
        row=row,
        action=action_of(report, row),
        title=(title.strip() or name or address)[:300],
        file=kept(content, name, at=at) if name else None,
        address=address,
        classification="public" if everybody else "members",
        added_at=at or timezone.now(),
        added_by=by.name,
    )
    report.save(update_fields=["state"])
    entry("add means of verification", report, "A means of verification was added to", proof, by=by, at=at)
    return proof


@transaction.atomic
def take_back_proof(proof: Proof, *, on: date, by: By, at: datetime | None = None) -> Proof:
    """At once and in any state of the report: from now on nobody opens it; that it was there stays in the record."""
    report = locked(proof.report)
    proof = Proof.objects.select_for_update().get(pk=proof.pk)
    if proof.taken_back_on:
        return proof
    if report.state == "cleared":
        report.state = after(report.state, "save")
        report.save(update_fields=["state"])
    proof.taken_back_on, proof.taken_back_by = on, by.name
    proof.save(update_fields=["taken_back_on", "taken_back_by"])
    entry("take back means of verification", report, "A means of verification was taken back from", proof, by=by, at=at)  # fmt: skip
    return proof


def hand_in_proofs(report: ProgressReport, *, on: date) -> list[str]:
    """What stands beside the answers goes with them; the hash or the address of each, for the journal."""
    standing = report.proofs.filter(taken_back_on=None)
    standing.filter(handed_on=None).update(handed_on=on)
    return [one.file.sha256 if one.file else one.address for one in standing.select_related("file")]


def asked_row(report: ProgressReport, row: str) -> Row:
    """The row of the plan that "actions/act1_1" names."""
    table, _slash, key = row.partition("/")
    held = next((one for one in tables(plan_sheet(report)) if one.key == table and table in PROVED), None)
    found = held.row(key) if held else None
    if found is None:
        raise RuleBroken("This report asks nothing of that name.")
    return found


def action_of(report: ProgressReport, row: str) -> Action | None:
    """The action a row is about: itself, or the one its indicator measures."""
    table, _slash, key = row.partition("/")
    if table == "indicators":
        measured = Indicator.objects.filter(instrument=report.round.instrument, key=key.partition("~")[0])
        return next((one.action for one in measured.select_related("action")), None)
    return Action.objects.filter(instrument=report.round.instrument, key=key).first()


def refuse_no_address(address: str) -> None:
    if not address:
        return
    try:
        is_web_address(address)
    except ValidationError as error:
        raise RuleBroken(
            "“{address}” is no address on the web; it begins with https:// or http://.", address=address
        ) from error


def kept(content: bytes, name: str, *, at: datetime | None) -> StoredFile:
    """As it came; a picture as pixels alone: what the camera wrote would say where a child is."""
    refuse_large(name, len(content))
    kind = media_type(content, name)
    if kind in PICTURES:
        content, kind, name = cleaned(content, name).content, "image/jpeg", f"{name.rpartition('.')[0]}.jpg"
    return keep(content, name, media_type=kind, at=at)


def entry(
    act: str, report: ProgressReport, says: str, proof: Proof, *, by: By, at: datetime | None = None
) -> None:
    """The journal says that it was done; title and file are the delegation's own until they are handed in."""
    record(
        act,
        f"progress:{report.round_id}/{report.member.code}",
        f"{says} the report of {report.member} for {report.round}.",
        by=by,
        details={"row": proof.row, "proof": proof.pk},
        classification="secretariat",
        at=at,
    )
