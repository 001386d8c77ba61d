"""The page of one submitted report."""

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.progress.complete import completeness
from mufakat.core.progress.reports import ACTS
from mufakat.core.sheet import Cell, PlanSheet
from mufakat.doors.desk.report.shown import cell_named, row_named, value_said
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.progress.access import may_oversee, may_release
from mufakat.records.progress.asked import as_cells, plan_sheet
from mufakat.records.progress.operations import accept_report, ask_about, release_report
from mufakat.records.progress.proofs import proofs
from mufakat.records.progress.queries import said_in, submitted_report


def submitted(request, pk: int):
    """What a member handed in, for members; the secretariat asks and says what stands."""
    who = viewer(request)
    report = found(submitted_report(who, pk))
    if request.method == "POST":
        return acted(request, who, report, timezone.localdate())
    plan, handings = plan_sheet(report), list(report.handed.all())
    handed = handings[-1] if handings else None
    whole = completeness(plan, as_cells(handed.answers)) if handed else None
    language = get_language()
    return render(
        request,
        "desk/report/submitted.html",
        {
            "report": report,
            **said_in(who, report),
            "proofs": [
                (row_named(one.row, plan, language) or "", one) for one in proofs(who).filter(report=report)
            ],
            "again": handed if len(handings) > 1 else None,
            "changed": changed_since(handings[-2], handed, plan, language) if len(handings) > 1 else [],
            "missing": [cell_named(cell, plan, language) for cell in whole.missing] if whole else [],
            "carried": [cell_named(cell, plan, language) for cell in whole.carried] if whole else [],
            "questions": [
                (one, cell_named(Cell.named(one.cell), plan, language) if one.cell.count("/") == 2 else "")
                for one in report.questions.all()
            ],
            "may_oversee": may_oversee(who),
            "may_stand": report.state in ACTS["accept"][0],
            "may_release": may_release(who, report) and not report.released_on,
        },
    )


def changed_since(before, now, plan: PlanSheet, language: str) -> list[tuple[str, str, str]]:
    """(question, what was handed in before, what is now) of every answer that differs."""
    cells = [
        one
        for one in {**before.answers, **now.answers}
        if before.answers.get(one, "") != now.answers.get(one, "")
    ]
    return [
        (
            cell_named(Cell.named(one), plan, language),
            value_said(before.answers.get(one, ""), language),
            value_said(now.answers.get(one, ""), language),
        )
        for one in cells
    ]


def acted(request, who, report, today: date):
    kind = request.POST.get("act")
    if kind == "release" and may_release(who, report):
        release_report(report, on=today, by=who.acting())
        messages.success(request, _("Released. Everybody can read it now."))
    elif kind == "ask" and may_oversee(who):
        ask_about(report, request.POST.get("text", ""), on=today, by=who.acting())
        messages.success(request, _("Asked. The member finds the question at its desk."))
    elif kind == "accept" and may_oversee(who):
        accept_report(report, on=today, by=who.acting())
        messages.success(request, _("The report stands."))
    else:
        raise PermissionDenied
    return redirect("submitted-report", report.pk)
