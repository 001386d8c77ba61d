"""The secretariat asks, the member answers, and the report stands."""

from datetime import date, datetime

from django.db import transaction

from mufakat.core.problems import RuleBroken
from mufakat.core.progress.reports import after
from mufakat.records.journal.operations import By, record
from mufakat.records.progress.models import ProgressReport, Question
from mufakat.records.progress.operations.save import locked


@transaction.atomic
def ask_about(
    report: ProgressReport, text: str, *, on: date, by: By, cell: str = "", at: datetime | None = None
) -> Question:
    """Ask about the whole or about one answer ("indicators/x/value"); the member may change its answers again."""
    report = locked(report)
    report.state = after(report.state, "ask")
    if not text.strip():
        raise RuleBroken("Write what you want to know.")
    question = Question.objects.create(
        report=report, cell=cell[:200], text=text.strip(), asked_on=on, asked_by=by.name
    )
    report.save(update_fields=["state"])
    note(
        report,
        "ask about report",
        f"{report.member} was asked about its report for {report.round}.",
        by=by,
        at=at,
    )
    return question


@transaction.atomic
def answer_question(
    question: Question, text: str, *, on: date, by: By, at: datetime | None = None
) -> Question:
    """An answer in words; the figures stay as they are."""
    question = Question.objects.select_for_update(of=("self",)).get(pk=question.pk)
    report = locked(question.report)
    if question.answered_on:
        raise RuleBroken("{who} has answered this question already.", who=question.answered_by)
    state = after(report.state, "answer")
    if not text.strip():
        raise RuleBroken("Write the answer.")
    question.answer, question.answered_on, question.answered_by = text.strip(), on, by.name
    question.save(update_fields=["answer", "answered_on", "answered_by"])
    if not report.questions.filter(answered_on=None).exists():
        report.state = state
        report.save(update_fields=["state"])
    note(
        report, "answer question", f"{report.member} answered a question about {report.round}.", by=by, at=at
    )
    return question


@transaction.atomic
def accept_report(report: ProgressReport, *, on: date, by: By, at: datetime | None = None) -> ProgressReport:
    """Nothing more is asked: the member's report stands as the member gave it."""
    report = locked(report)
    report.state = after(report.state, "accept")
    report.stands_since = on
    report.save(update_fields=["state", "stands_since"])
    note(report, "accept report", f"The report of {report.member} for {report.round} stands.", by=by, at=at)
    return report


def note(report: ProgressReport, verb: str, says: str, *, by: By, at: datetime | None) -> None:
    record(verb, f"progress:{report.round_id}/{report.member.code}", says, by=by, at=at)
