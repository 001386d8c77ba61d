"""Cleared at home, submitted, and written out as the rows everybody else reads."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.chain import digest_of
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.progress.reports import after
from mufakat.records.clearance.models import Clearance
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import Handed, ProgressReport
from mufakat.records.progress.operations.proofs import hand_in_proofs
from mufakat.records.progress.operations.rows import write_rows
from mufakat.records.progress.operations.save import locked


@transaction.atomic
def clear_report(
    report: ProgressReport, *, authority: str, on: date, by: By, at: datetime | None = None
) -> ProgressReport:
    """The validating authority clears exactly these answers; nobody outside the delegation sees it."""
    report = locked(report)
    report.state = after(report.state, "clear")
    if not authority.strip():
        raise RuleBroken("Name the authority that cleared the report.")
    if not report.answers:
        raise RuleBroken("There is nothing in this report to clear.")
    report.clearance = Clearance.objects.update_or_create(
        subject=f"progress:{report.round_id}/{report.member.code}",
        defaults={
            "member": report.member,
            "state": Clearance.State.CLEARED,
            "opened_by": by.name,
            "opened_at": at or timezone.now(),
            "authority": authority.strip()[:200],
            "cleared_on": on,
            "text_hash": digest_of(report.answers),
        },
    )[0]
    report.save(update_fields=["state", "clearance"])
    record(
        "clear report",
        f"progress:{report.round_id}/{report.member.code}",
        f"The report of {report.member} for {report.round} was cleared.",
        by=by,
        details={"authority": authority, "answers": report.clearance.text_hash},
        classification="secretariat",
        at=at,
    )
    return report


@transaction.atomic
def submit_report(
    report: ProgressReport, *, on: date, by: By, illustrative: bool = False, at: datetime | None = None
) -> ProgressReport:
    """Hand in what was cleared. Handed in again after a question, it answers what was still open."""
    report = locked(report)
    report.state = after(report.state, "submit")
    sha256 = digest_of(report.answers)
    if report.clearance is None or report.clearance.text_hash != sha256:
        raise OutOfDate("The answers have changed since they were cleared. Have them cleared again.")
    again = report.has_been_submitted
    number = report.handed.count() + 1
    Handed.objects.create(
        report=report, number=number, on=on, by=by.name, answers=report.answers, sha256=sha256
    )
    write_rows(report, illustrative=illustrative)
    proved = hand_in_proofs(report, on=on)
    report.questions.filter(answered_on=None).update(
        answer="The report was handed in again.", answered_on=on, answered_by=by.name
    )
    report.submitted_on = report.submitted_on or on
    report.clearance.state = Clearance.State.SENT
    report.clearance.save(update_fields=["state"])
    report.save(update_fields=["state", "submitted_on"])
    record(
        "submit report",
        f"progress:{report.round_id}/{report.member.code}",
        f"{report.member} {'handed in its report again' if again else 'reported'} for {report.round}.",
        by=by,
        details={"number": number, "answers": sha256, "authority": report.clearance.authority}
        | ({"proofs": proved} if proved else {}),
        at=at,
    )
    return report
