from datetime import date, datetime

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import ProgressReport
from mufakat.records.progress.operations.save import locked


@transaction.atomic
def release_report(report: ProgressReport, *, on: date, by: By, at: datetime | None = None) -> ProgressReport:
    """The member, or the body, lets everybody read it; until then it is the members' own."""
    report = locked(report)
    if not report.has_been_submitted:
        raise RuleBroken("Only a submitted report can be released.")
    if report.released_on:
        raise RuleBroken(f"This report was released by {report.released_by} already.")
    report.released_on, report.released_by = on, (by.on_behalf_of or by.name)[:200]
    report.save(update_fields=["released_on", "released_by"])
    record(
        "release report",
        f"progress:{report.round_id}/{report.member.code}",
        f"The report of {report.member} for {report.round} was released.",
        by=by,
        classification=report.round.instrument.classification,
        at=at,
    )
    return report
