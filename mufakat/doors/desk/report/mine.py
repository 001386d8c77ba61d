"""My country's report: where it stands, what it owes, and the next act."""

from django import forms
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.progress.complete import completeness
from mufakat.core.sheet import tables
from mufakat.doors.desk.report.shown import cell_named, row_named
from mufakat.doors.shared.viewer import viewer
from mufakat.records.progress.access import may_oversee
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.models import ProgressReport
from mufakat.records.progress.operations import answer_question, clear_report, release_report, submit_report
from mufakat.records.progress.proofs import own_proofs
from mufakat.records.progress.queries import own_report, own_reports, question, reviews_of, workbooks_of


class ClearForm(forms.Form):
    authority = forms.CharField(
        label=gettext_lazy("Cleared by"),
        max_length=200,
        help_text=gettext_lazy("The validating authority, as it signs."),
    )
    on = forms.DateField(label=gettext_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}))


def room(request):
    """The room of reporting: the rounds for whoever oversees them, the own reports for whoever reports."""
    return redirect("rounds" if may_oversee(viewer(request)) else "my-reports")


def reports(request):
    """Every round this person's country was asked in."""
    return render(
        request,
        "desk/report/reports.html",
        {"reports": own_reports(viewer(request)).prefetch_related("questions")},
    )


def report(request, pk: int):
    found = found_or_404(request, pk)
    plan = plan_sheet(found)
    whole = completeness(plan, plan.answers)
    return render(
        request,
        "desk/report/report.html",
        {
            "report": found,
            "whole": whole,
            "missing": [cell_named(cell, plan, get_language()) for cell in whole.missing[:12]],
            "left": max(0, len(whole.missing) - 12),
            "tables": [
                (one.key, sum(cell.table == one.key for cell in whole.missing)) for one in tables(plan)
            ],
            "questions": found.questions.all(),
            "proofs": [
                (row_named(one.row, plan, get_language()) or "", one, *one.row.split("/", 1))
                for one in own_proofs(viewer(request), found).filter(taken_back_on=None)
            ],
            "workbooks": workbooks_of(viewer(request), found)[:5],
            "again": found.handed.filter(number__gt=1).last(),
            "reviews": reviews_of(viewer(request), found),
            "clear": ClearForm(initial={"on": timezone.localdate()}),
            "may_change": found.state in ("open", "cleared", "asked"),
        },
    )


@require_POST
def act(request, pk: int):
    """Clear, submit, answer or release; what may be done when is the operation's to say."""
    found, who, today = found_or_404(request, pk), viewer(request), timezone.localdate()
    by = who.acting(str(found.member))
    match request.POST.get("act"):
        case "clear":
            form = ClearForm(request.POST)
            if not form.is_valid():
                messages.error(request, _("Name the authority that cleared the report, and the day."))
                return redirect("my-report", pk)
            clear_report(found, **form.cleaned_data, by=by)
            messages.success(request, _("Cleared. These answers, and no others, can now be submitted."))
        case "submit":
            submit_report(found, on=today, by=by)
            messages.success(request, _("Submitted. The members and the secretariat can read it now."))
        case "answer":
            asked = question(who, int(request.POST.get("question") or 0)) or not_found()
            answer_question(asked, request.POST.get("answer", ""), on=today, by=by)
            messages.success(request, _("Answered."))
        case "release":
            release_report(found, on=today, by=by)
            messages.success(request, _("Released. Everybody can read it now."))
        case _other:
            not_found()
    return redirect("my-report", pk)


def found_or_404(request, pk: int) -> ProgressReport:
    return own_report(viewer(request), pk) or not_found()


def not_found():
    raise Http404
