"""A person decides what of a report becomes record. Only what the person accepted or corrected is written."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.records.bodies.models import Body
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting, Report
from mufakat.records.meetings.operations.confirm.around import (
    write_followups,
    write_onward,
    write_outcomes,
    write_participations,
)
from mufakat.records.meetings.operations.confirm.choices import Choice, chosen
from mufakat.records.meetings.operations.confirm.fields import Written, write_fields
from mufakat.records.meetings.operations.confirm.meeting import new_meeting


@transaction.atomic
def confirm_report(
    report: Report,
    *,
    choices: Mapping[str, Choice],
    body: Body | None = None,
    meeting: Meeting | None = None,
    by: By,
) -> Meeting:
    """Write the accepted and corrected fields to the meeting they are about, or to a new meeting of ``body``.

    What the record already says is kept where the report says otherwise, unless the person corrected it by hand.
    """
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.state != Report.State.PROPOSED:
        raise OutOfDate("{who} has already decided about this report.", who=report.decided_by)
    values = chosen(report, choices)
    corrected = {name for name, choice in choices.items() if choice.decision == "corrected"}
    if meeting is None:
        meeting = new_meeting(body, values)
    written = Written()
    write_fields(meeting, values, corrected, report.language, written)
    write_participations(meeting, values.get("organisations") or (), written)
    write_onward(meeting, values.get("onward") or (), written)
    write_followups(meeting, values.get("followups") or (), written)
    write_outcomes(meeting, report, values, written)
    report.meeting, report.state = meeting, Report.State.CONFIRMED
    report.choices = {name: {"decision": c.decision, "value": c.value} for name, c in choices.items()}
    report.decided_at, report.decided_by = timezone.now(), by.name
    report.save()
    record(
        "confirm report",
        f"meeting:{meeting.key}",
        f"A report about {meeting.title()} was confirmed.",
        by=by,
        details={"report": report.file.sha256, "changes": written.changes, "kept": written.kept},
        classification="public",
    )
    return meeting


@transaction.atomic
def refuse_report(report: Report, *, reason: str, by: By) -> None:
    """Set it aside: it is kept, and nothing of it becomes record."""
    report = Report.objects.select_for_update().get(pk=report.pk)
    if report.state != Report.State.PROPOSED:
        raise OutOfDate("{who} has already decided about this report.", who=report.decided_by)
    if not reason.strip():
        raise RuleBroken("Setting a report aside needs a reason.")
    report.state, report.decided_at, report.decided_by = Report.State.REFUSED, timezone.now(), by.name
    report.save()
    record(
        "set report aside",
        f"report:{report.pk}",
        f"The report “{report.file.name}” was set aside: {reason.strip()}",
        by=by,
        classification="secretariat",
    )
