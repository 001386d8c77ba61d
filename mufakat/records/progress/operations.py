from collections.abc import Mapping
from datetime import date

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Member
from mufakat.records.instruments.models import Instrument
from mufakat.records.journal.operations import By, record
from mufakat.records.plans.models import Action
from mufakat.records.progress.models import ProgressEntry, ProgressReport, Round


@transaction.atomic
def open_round(instrument: Instrument, label: str, *, opens: date, deadline: date, by: By) -> Round:
    if deadline < opens:
        raise RuleBroken("A round cannot close before it opens.")
    made = Round.objects.create(instrument=instrument, label=label, opens=opens, deadline=deadline)
    record(
        "open round",
        f"instrument:{instrument.key}",
        f"The reporting round {label} on “{instrument.title()}” was opened until {deadline.isoformat()}.",
        by=by,
        classification="public",
    )
    return made


@transaction.atomic
def submit_progress(
    round: Round,
    member: Member,
    entries: Mapping[Action, tuple[str, str]],
    *,
    on: date,
    by: By,
    illustrative: bool = False,
) -> ProgressReport:
    """A member's report for a round: action → (status, words). "Not available" needs a because."""
    report, made = ProgressReport.objects.get_or_create(round=round, member=member)
    if not made and report.state == ProgressReport.State.SUBMITTED:
        raise RuleBroken(f"{member} has already reported for {round}.")
    for action, (status, words) in entries.items():
        unavailable = status == ProgressEntry.Status.NOT_AVAILABLE
        if unavailable and not words.strip():
            raise RuleBroken(f"Action {action.number}: “not available” needs a because.")
        ProgressEntry.objects.create(
            report=report,
            action=action,
            status=status,
            text="" if unavailable else words,
            because=words if unavailable else "",
            illustrative=illustrative,
        )
    report.state, report.submitted_on = ProgressReport.State.SUBMITTED, on
    report.save()
    record(
        "submit report",
        f"progress:{round.pk}/{member.code}",
        f"{member} reported on {len(entries)} actions for {round}.",
        by=by,
        details={"entries": {action.key: list(said) for action, said in entries.items()}},
    )
    return report


@transaction.atomic
def release_report(report: ProgressReport, *, on: date, by: By) -> None:
    """The member, or the body, lets everybody read it; until then it is the members' own."""
    if report.state != ProgressReport.State.SUBMITTED:
        raise RuleBroken("Only a submitted report can be released.")
    report.released_on = on
    report.save()
    record(
        "release report",
        f"progress:{report.round_id}/{report.member.code}",
        f"{report.member} released its report for {report.round}.",
        by=by,
        classification="public",
    )
