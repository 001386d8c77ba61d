"""The web form: one table of the report at a time, saved row by row as one types; without scripts by one button."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.sheet import Cell, PlanSheet, Row, Table, tables
from mufakat.core.sheet.words import said
from mufakat.doors.desk.report.mine import found_or_404
from mufakat.doors.shared.viewer import viewer
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import Saved, save_answers

LONG = ("progress", "because", "what", "note")


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


def answers(request, pk: int, table: str):
    report = found_or_404(request, pk)
    plan = plan_sheet(report)
    wanted = next((one for one in tables(plan) if one.key == table), None)
    if wanted is None:
        raise Http404
    saved, typed = Saved(), {}
    if request.method == "POST":
        typed = {
            Cell.named(name): words for name, words in request.POST.items() if name.startswith(f"{table}/")
        }
        was = {cell: request.POST.get(f"was:{cell}", "") for cell in typed}
        saved = save_answers(report, typed, was=was, by=viewer(request).acting(str(report.member)))
        report.refresh_from_db()
        plan = plan_sheet(report)
        if not request.htmx and not saved.refused:
            messages.success(request, _("Saved."))
            return redirect(request.path)
    lines = [line(wanted, row, plan, saved, typed) for row in wanted.rows]
    return render(
        request,
        "desk/report/answers.html#row" if request.htmx else "desk/report/answers.html",
        {
            "report": report,
            "table": table,
            "title": said(table, (get_language(),)),
            "tables": [(one.key, said(one.key, (get_language(),))) for one in tables(plan)],
            "lines": lines,
            "line": next((one for one in lines if any(cell.row == one.key for cell in typed)), None),
            "saved": bool(saved.entered) or (request.method == "POST" and not saved.refused),
            "may_change": report.state in ("open", "cleared", "asked"),
            "refused": len(saved.refused),
        },
        status=200 if request.htmx or not saved.refused else 400,
    )


def line(table: Table, row: Row, plan: PlanSheet, saved: Saved, typed: dict[Cell, str]) -> Line:
    language = get_language()
    shown = tuple(
        (said(one.key, (language,)), row.shown[one.key]) for one in table.columns if row.shown.get(one.key)
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
                choices=tuple((one, said(one, (language,))) for one in column.choices),
                long=column.key in LONG,
                problem=in_words(saved.refused.get(cell), language),
                notes=tuple(in_words(note, language) for note in saved.notes.get(cell, ())),
            )
        )
    return Line(row.key, shown, tuple(asked))


def in_words(sentence, language: str) -> str:
    return sentence.in_language(language) if sentence else ""
