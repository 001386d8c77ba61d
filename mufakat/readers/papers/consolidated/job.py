"""Ordered on a page, written behind it: whoever closed the tab finds it when it is ready."""

import hashlib
from datetime import date, datetime

from django.db import transaction
from django_tasks import task

from mufakat.core.kept_words import NOT_WRITTEN
from mufakat.core.problems import Problem
from mufakat.readers.papers.consolidated.gather import round_told
from mufakat.readers.papers.consolidated.index import STEPS, TYPES, written
from mufakat.records.consolidated.models import ConsolidatedReport
from mufakat.records.consolidated.operations import keep_papers, note_failure, note_step, order_report
from mufakat.records.journal.operations import By
from mufakat.records.progress.models import Round


@transaction.atomic
def order(
    round_: Round, *, edition: str, language: str, as_of: date, by: By, at: datetime | None = None
) -> ConsolidatedReport:
    """Order it and have it written after the act."""
    made = order_report(round_, edition=edition, language=language, as_of=as_of, by=by, at=at)
    transaction.on_commit(lambda: write_report.enqueue(made.pk))
    return made


@task()
def write_report(pk: int) -> int:
    """Write every file of it; how many. What goes wrong is said on its page."""
    report = ConsolidatedReport.objects.select_related("round__instrument__body", "round__edition").get(pk=pk)
    try:
        return write(report)
    except Problem as problem:
        note_failure(report, str(problem))
        return 0
    except Exception:
        note_failure(report, NOT_WRITTEN)
        raise


def write(report: ConsolidatedReport, *, at: datetime | None = None) -> int:
    total = len(STEPS) + 1
    note_step(report, done=0, total=total, says="gathering")
    told = round_told(report.round, edition=report.edition, language=report.language, as_of=report.as_of)

    def step(name: str) -> None:
        note_step(report, done=STEPS.index(name) + 1, total=total, says=name)

    made = [
        (which, form, name_of(report, which, form), TYPES[form], content)
        for which, form, content in written(told, number=report.number, step=step)
    ]
    report.total = total
    keep_papers(
        report,
        made,
        reports=[{"member": one.code, "number": one.handing, "sha256": one.sha256} for one in told.speaking],
        sha256=hashlib.sha256(repr(told).encode()).hexdigest(),
        by=By(actor="system", name=report.ordered_by),
        at=at,
    )
    return len(made)


def name_of(report: ConsolidatedReport, which: str, form: str) -> str:
    """ "roadmap-2025-report-public-vi-3.docx": told apart when it lies beside others."""
    round_ = report.round.label.replace("/", "-").replace(" ", "-")
    return f"{report.round.instrument.key}-{round_}-{which}-{report.edition}-{report.language}-{report.number}.{form}".lower()
