"""A consolidated report is ordered, written step by step, kept, and released by the body."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import get_language_info

from mufakat.core.problems import RuleBroken
from mufakat.records.consolidated.models import ConsolidatedPaper, ConsolidatedReport
from mufakat.records.facts import Classification
from mufakat.records.files.operations import keep
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import Round

LANGUAGES = ("en", "vi")
PATIENCE = timedelta(minutes=30)  # what has not been written by then was interrupted


@transaction.atomic
def order_report(
    round_: Round, *, edition: str, language: str, as_of: date, by: By, at: datetime | None = None
) -> ConsolidatedReport:
    """Asked for; whoever calls this has it written."""
    round_ = Round.objects.select_for_update(of=("self",)).select_related("instrument").get(pk=round_.pk)
    at = at or timezone.now()
    refuse_unfit(round_, edition, language, at=at)
    last = round_.consolidated.order_by("-number").values_list("number", flat=True).first() or 0
    made = ConsolidatedReport.objects.create(
        round=round_,
        edition=edition,
        language=language,
        number=last + 1,
        as_of=as_of,
        ordered_by=by.on_behalf_of or by.name,
        ordered_at=at,
        classification=Classification.MEMBERS,
    )
    told(made, "order consolidated report", f"{called(made)} was ordered.", by=by, at=at)  # fmt: skip
    return made


def called(report: ConsolidatedReport) -> str:
    of = report.round
    what = f"{report.get_edition_display()}, in {get_language_info(report.language)['name']}"
    return f"Consolidated report no. {report.number} on “{of.instrument.title()}”, round {of} ({what})"


def refuse_unfit(round_: Round, edition: str, language: str, *, at: datetime) -> None:
    if edition not in ConsolidatedReport.Edition.values:
        raise RuleBroken("There is an edition for Member States and one for the public.")
    if language not in LANGUAGES:
        raise RuleBroken("A consolidated report is written in English or in Vietnamese.")
    reports = round_.reports.filter(submitted_on__isnull=False)
    if edition == "public":
        reports = reports.filter(released_on__isnull=False)
    if not reports.exists():
        if edition == "public":
            raise RuleBroken(
                "No report of the round {round} has been released yet; there is nothing to tell.",
                round=round_,
            )
        raise RuleBroken(
            "No report of the round {round} has been handed in yet; there is nothing to tell.", round=round_
        )
    waiting = round_.consolidated.filter(ended_at=None, ordered_at__gt=at - PATIENCE)
    if waiting.filter(edition=edition, language=language).exists():
        raise RuleBroken("This edition is being written already.")


def note_step(report: ConsolidatedReport, *, done: int, total: int, says: str) -> None:
    """How far the writing is, for whoever looks."""
    ConsolidatedReport.objects.filter(pk=report.pk).update(done=done, total=total, says=says)


@transaction.atomic
def keep_papers(
    report: ConsolidatedReport,
    papers: Iterable[tuple[str, str, str, str, bytes]],
    *,
    reports: list[Mapping],
    sha256: str,
    by: By,
    at: datetime | None = None,
) -> ConsolidatedReport:
    """``papers``: which, form, file name, media type, content. All of them, or none is kept."""
    at = at or timezone.now()
    kept = [
        ConsolidatedPaper.objects.create(
            report=report, which=which, form=form, file=keep(content, name, media_type=media_type, at=at)
        )
        for which, form, name, media_type, content in papers
    ]
    report.reports, report.sha256, report.ended_at, report.says = list(reports), sha256, at, ""
    report.done = report.total
    report.save(update_fields=["reports", "sha256", "ended_at", "says", "done"])
    files = {str(paper): paper.file.sha256 for paper in kept}
    told(
        report, "write consolidated report",
        f"{called(report)} was written.",
        by=by, at=at, details={"files": files, "told": sha256, "reports": report.reports},
    )  # fmt: skip
    return report


@transaction.atomic
def note_failure(report: ConsolidatedReport, problem: str, *, at: datetime | None = None) -> None:
    ConsolidatedReport.objects.filter(pk=report.pk, ended_at=None).update(
        problem=problem, ended_at=at or timezone.now(), says=""
    )


@transaction.atomic
def publish_report(report: ConsolidatedReport, *, by: By, at: datetime | None = None) -> ConsolidatedReport:
    """The body lets everybody read the public edition. The members' edition never goes out."""
    report = (
        ConsolidatedReport.objects.select_for_update(of=("self",))
        .select_related("round__instrument")
        .get(pk=report.pk)
    )
    if report.edition != ConsolidatedReport.Edition.PUBLIC:
        raise RuleBroken(
            "The members' edition holds figures that were not released. Order the public edition and release that."
        )
    if not report.is_ready:
        raise RuleBroken("It has not been written yet.")
    if report.released_at:
        raise RuleBroken("It was released by {who} already.", who=report.released_by)
    report.released_at, report.released_by = at or timezone.now(), (by.on_behalf_of or by.name)[:200]
    report.classification = report.round.instrument.classification
    report.save(update_fields=["released_at", "released_by", "classification"])
    told(
        report, "release consolidated report",
        f"{called(report)} was released.", by=by, at=at,
        details={"told": report.sha256},
    )  # fmt: skip
    return report


def told(
    report: ConsolidatedReport, verb: str, says: str, *, by: By, at: datetime | None, details=None
) -> None:
    record(
        verb,
        f"round:{report.round_id}",
        says,
        by=by,
        at=at,
        details={"edition": report.edition, "language": report.language, "number": report.number}
        | (details or {}),
        classification=report.classification,
    )
