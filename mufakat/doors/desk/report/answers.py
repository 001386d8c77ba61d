"""The web form: one table of the report at a time, saved row by row as one types; without scripts by one button."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.progress.complete import completeness
from mufakat.core.sheet import NOT_AVAILABLE, Cell, Column, PlanSheet, Row, Table, tables
from mufakat.core.sheet.words import said
from mufakat.doors.desk.report.mine import found_or_404
from mufakat.doors.desk.report.shown import cell_named
from mufakat.doors.shared.viewer import viewer
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import Saved, save_answers
from mufakat.records.progress.operations.proofs import PROVED
from mufakat.records.progress.proofs import proofs_beside

LONG = ("progress", "because", "what", "note")
FREE = 2  # empty rows for something of its own; more appear when these are filled
YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of the form; ``name`` is the cell it asks for."""

    name: str
    label: str
    kind: str
    value: str
    was: str
    choices: tuple[tuple[str, str], ...]
    long: bool
    problem: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    key: str
    shown: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...]
    may_prove: bool = False
    proofs: int = 0  # how many means of verification lie beside it


def answers(request, pk: int, table: str):
    report = found_or_404(request, pk)
    plan = plan_sheet(report)
    keys = [one.key for one in tables(plan)]
    wanted = table_of(table, plan)
    saved, typed = Saved(), {}
    if request.method == "POST":
        typed = {
            Cell.named(name): words for name, words in request.POST.items() if name.startswith(f"{table}/")
        }
        was = {cell: request.POST.get(f"was:{cell}", "") for cell in typed}
        saved = save_answers(report, typed, was=was, by=viewer(request).acting(str(report.member)))
        report.refresh_from_db()
        plan = plan_sheet(report)
        wanted = table_of(table, plan)
        if not request.htmx and not saved.refused:
            messages.success(request, _("Saved."))
            return redirect(request.path)
    beside = proofs_beside(report, table)
    lines = [
        line(wanted, row, plan, saved, typed, proofs=beside.get(row.key, 0))
        for row in rows_shown(wanted, plan, typed)
    ]
    owed = completeness(plan, plan.answers).missing
    return render(
        request,
        "desk/report/answers.html#row" if request.htmx else "desk/report/answers.html",
        {
            "report": report,
            "table": table,
            "title": said(table, (get_language(),)),
            "tables": [(one, said(one, (get_language(),))) for one in keys],
            "next": dict(pairwise(keys)).get(table, ""),
            "owed": [cell_named(cell, plan, get_language()) for cell in owed if cell.table == table],
            "lines": lines,
            "line": next((one for one in lines if any(cell.row == one.key for cell in typed)), None),
            "saved": bool(saved.entered) or (request.method == "POST" and not saved.refused),
            "may_change": report.state in ("open", "cleared", "asked"),
            "refused": len(saved.refused),
        },
        status=200 if request.htmx or not saved.refused else 400,
    )


def table_of(key: str, plan: PlanSheet) -> Table:
    found = next((one for one in tables(plan) if one.key == key), None)
    if found is None:
        raise Http404
    return found


def rows_shown(table: Table, plan: PlanSheet, typed: Collection[Cell]) -> list[Row]:
    """Every row that is asked; of those a member may add what it added, and two more."""
    filled = {cell.row for cell in (*plan.answers, *typed) if cell.table == table.key}
    added = [row for row in table.rows if row.is_spare and row.key not in filled]
    return [row for row in table.rows if row not in added[FREE:]]


def line(
    table: Table, row: Row, plan: PlanSheet, saved: Saved, typed: dict[Cell, str], *, proofs: int = 0
) -> Line:
    language = get_language()
    shown = tuple(
        (said(one.key, (language,)), shown_here(one.key, row))
        for one in table.columns
        if row.shown.get(one.key) and not (one.key == "unit" and row.measure.kind == YES_NO)
    )
    asked = []
    for column in table.asked(row):
        cell = Cell(table.key, row.key, column.key)
        kept = plan.answers.get(cell, "")
        asked.append(
            Asked(
                name=str(cell),
                label=said(column.key, (language,)),
                kind=column.kind,
                value=typed[cell] if cell in saved.refused else kept,
                was=kept,
                choices=choices_of(column, row, language),
                long=column.key in LONG,
                problem=in_words(saved.refused.get(cell), language),
                notes=tuple(in_words(note, language) for note in saved.notes.get(cell, ())),
            )
        )
    return Line(row.key, shown, tuple(asked), table.key in PROVED and not row.is_spare, proofs)


def choices_of(column: Column, row: Row, language: str) -> tuple[tuple[str, str], ...]:
    """On a page a question for yes or no is not asked as 1 or 0."""
    if column.key == "value" and row.measure.kind == YES_NO:
        return (("1", _("yes")), ("0", _("no")), (NOT_AVAILABLE, said("not_available", (language,))))
    return tuple((one, said(one, (language,))) for one in column.choices)


def shown_here(key: str, row: Row) -> str:
    words = row.shown[key]
    if row.measure.kind == YES_NO and key in ("last", "baseline"):
        return {"1": _("yes"), "0": _("no")}.get(words, words)
    return words


def in_words(sentence, language: str) -> str:
    return sentence.in_language(language) if sentence else ""
