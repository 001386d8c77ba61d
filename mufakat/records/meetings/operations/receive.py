"""A report comes in: kept as received, read by the machine, waiting for a person."""

from dataclasses import asdict

from django.db import transaction
from django.utils import timezone

from mufakat.core.intake import propose
from mufakat.core.intake.record import ProposedRecord
from mufakat.core.problems import Moment, RuleBroken, kept
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Report
from mufakat.records.meetings.vocabulary import vocabulary


def receive_report(content: bytes, name: str, *, by: By) -> Report:
    """Keep the report and what the machine read in it. Raises Unreadable (nothing kept) where it is no report.

    The same bytes a second time give back the report that is already here.
    """
    read = propose(content, name, vocabulary())
    with transaction.atomic():
        file = keep(content, name)
        if known := Report.objects.filter(file__sha256=file.sha256).exclude(file=file).first():
            file.delete()
            raise SameReport(known)
        report = Report.objects.create(
            file=file,
            text=read.text,
            language=read.value("language") or "",
            published_on=(read.published.date or "") if read.published else "",
            published_by=((read.published.source or "") if read.published else "")[:120],
            proposal=as_kept(read),
            says=kept([*read.says, *read.tensions]),
            received_at=timezone.now(),
            received_by=by.name,
        )
        record(
            "receive report",
            f"report:{report.pk}",
            f"The report “{file.name}” was received and waits for a person.",
            by=by,
            details={"sha256": file.sha256},
            classification="secretariat",
        )
    return report


class SameReport(RuleBroken):
    """Exactly this report was received before; ``report`` is the one that is here."""

    def __init__(self, report: Report):
        super().__init__(
            "This report is already here: it was received on {day}.", day=Moment(report.received_at.date())
        )
        self.report = report


def as_kept(read: ProposedRecord) -> dict:
    """The machine's reading with its spans; a quote is [start, end] of the report's text."""
    return {
        "fields": {
            name: {"value": found.value, "quotes": [[quote.start, quote.end] for quote in found.quotes]}
            for name, found in read.fields.items()
            if found
        },
        "body_key": read.body_key,
        "structure": asdict(read.structure) if read.structure else None,
    }
