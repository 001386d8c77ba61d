"""Answers typed into the web form: saved as one types, each by itself, never over somebody else's."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import Moment, OutOfDate
from mufakat.core.progress.reports import after
from mufakat.core.sentences import Sentence
from mufakat.core.sheet import Cell, PlanSheet, Refusal, across, far_from_last, tables, typed
from mufakat.records.journal.operations import By
from mufakat.records.progress.asked import as_paths, plan_sheet
from mufakat.records.progress.models import ProgressReport


@dataclass(frozen=True, slots=True)
class Saved:
    """What entered, what did not and why, how something was read that can be read in more than one way."""

    entered: dict[Cell, str] = field(default_factory=dict)
    refused: dict[Cell, Sentence] = field(default_factory=dict)
    notes: dict[Cell, tuple[Sentence, ...]] = field(default_factory=dict)


@transaction.atomic
def save_answers(
    report: ProgressReport,
    said: Mapping[Cell, str],
    *,
    was: Mapping[Cell, str],
    by: By,
    at: datetime | None = None,
) -> Saved:
    """Write what was typed, row by row. ``was``: what the page showed before; if it is no longer so, OutOfDate.

    Typing is not an act: nothing goes into the journal until the report is cleared and submitted.
    """
    report = locked(report)
    state = after(report.state, "save")
    saved, plan = Saved(), plan_sheet(report)
    asked = {table.key: table for table in tables(plan)}
    answers = dict(plan.answers)
    for table_key, row_key in dict.fromkeys((cell.table, cell.row) for cell in said):
        table = asked.get(table_key)
        row = table.row(row_key) if table else None
        if row is None:
            continue
        read, currencies = {}, {}
        for column in table.asked(row):
            cell = Cell(table_key, row_key, column.key)
            if cell not in said:
                continue
            try:
                answer = typed(said[cell], column, row, plan)
            except Refusal as refusal:
                saved.refused[cell] = refusal.says
                continue
            refuse_overtaken(cell, answers.get(cell, ""), was.get(cell, ""), answer.value, report)
            read[column.key], currencies[column.key] = answer.value, answer.currency
            if answer.notes:
                saved.notes[cell] = answer.notes
        write_row(answers, saved, table, row_key, read, currencies, plan=plan)
    if saved.entered:
        write(report, answers, state=state, by=by, at=at)
    return saved


def write_row(
    answers,
    saved: Saved,
    table,
    row_key: str,
    read: Mapping[str, str],
    currencies: Mapping[str, str],
    *,
    plan: PlanSheet,
) -> None:
    before = {
        one.key: answers.get(Cell(table.key, row_key, one.key), "") for one in table.columns if one.asks
    }
    settled = across(table, before | read, currencies)
    for key, says in settled.refused.items():
        if read.get(key):
            saved.refused[Cell(table.key, row_key, key)] = says
    for key, value in settled.stand.items():
        cell = Cell(table.key, row_key, key)
        if value != before.get(key, ""):
            if far := far_from_last(cell, value, settled.stand, plan):
                saved.notes[cell] = (*saved.notes.get(cell, ()), *far)
            saved.entered[cell] = value
            answers[cell] = value


def refuse_overtaken(cell: Cell, now: str, was: str, wanted: str, report: ProgressReport) -> None:
    if now not in (was, wanted):
        raise OutOfDate(
            "{who} answered this differently meanwhile ({now}; {when}). Look at both and type again.",
            who=report.changed_by,
            now=now,
            when=Moment(report.changed_at or ""),
        )


def locked(report: ProgressReport) -> ProgressReport:
    return (
        ProgressReport.objects.select_for_update(of=("self",))
        .select_related("round__instrument__body", "round__edition", "member", "clearance")
        .get(pk=report.pk)
    )


def write(
    report: ProgressReport, answers: Mapping[Cell, str], *, state: str, by: By, at: datetime | None = None
) -> None:
    report.answers = as_paths(answers)
    report.version += 1
    report.state = state
    report.changed_by, report.changed_at = by.name, at or timezone.now()
    report.save(update_fields=["answers", "version", "state", "changed_by", "changed_at"])
