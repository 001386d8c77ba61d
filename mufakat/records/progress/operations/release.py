from datetime import date, datetime

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import ProgressReport, Round
from mufakat.records.progress.operations.save import locked


@transaction.atomic
def release_report(report: ProgressReport, *, on: date, by: By, at: datetime | None = None) -> ProgressReport:
    """The member, or the body, lets everybody read it; until then it is the members' own."""
    report = locked(report)
    if not report.has_been_submitted:
        raise RuleBroken("Only a submitted report can be released.")
    if report.released_on:
        raise RuleBroken("This report was released by {who} already.", who=report.released_by)
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


@transaction.atomic
def release_round(round_: Round, *, on: date, by: By, at: datetime | None = None) -> list[ProgressReport]:
    """The body releases what has been handed in, all of it; from then on everybody is also told who has not reported.

    What comes in later is released by its member, or by the body again.
    """
    round_ = Round.objects.select_for_update(of=("self",)).select_related("instrument").get(pk=round_.pk)
    waiting = list(
        round_.reports.select_for_update(of=("self",))
        .select_related("member")
        .filter(submitted_on__isnull=False, released_on=None)
    )
    if on < round_.deadline:
        raise RuleBroken("A round is released after its deadline; until then its members may still report.")
    if round_.released_on and not waiting:
        raise RuleBroken("This round was released by {who} already.", who=round_.released_by)
    whom = (by.on_behalf_of or by.name)[:200]
    for report in waiting:
        report.released_on, report.released_by = on, whom
        report.save(update_fields=["released_on", "released_by"])
    if not round_.released_on:
        round_.released_on, round_.released_by = on, whom
        round_.save(update_fields=["released_on", "released_by"])
    record(
        "release round",
        f"instrument:{round_.instrument.key}",
        f"The round {round_.label} on “{round_.instrument.title()}” was released.",
        by=by,
        details={"reports": [report.member.code for report in waiting]},
        classification=round_.instrument.classification,
        at=at,
    )
    return waiting
