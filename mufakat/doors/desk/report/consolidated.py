"""The consolidated report of a round: order it, watch it being written, fetch it, release the public edition."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.shared.attachment import attachment
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.papers.consolidated.job import order
from mufakat.records.consolidated.access import may_consolidate, may_publish
from mufakat.records.consolidated.operations import PATIENCE, publish_report
from mufakat.records.consolidated.queries import consolidated_paper, consolidated_report, consolidated_reports
from mufakat.records.progress.queries import one_round

STEPS_SAID = {
    "gathering": gettext_lazy("The figures are being gathered."),
    "report.docx": gettext_lazy("The report is being set as a Word file."),
    "report.pdf": gettext_lazy("The report is being set as a PDF."),
    "brief.docx": gettext_lazy("The brief is being set as a Word file."),
    "brief.pdf": gettext_lazy("The brief is being set as a PDF."),
    "tables.xlsx": gettext_lazy("The tables are being written as an Excel file."),
}
PAPERS_SAID = {
    "report": gettext_lazy("The progress report"),
    "brief": gettext_lazy("The brief for ministers"),
    "tables": gettext_lazy("Everything in it as tables"),
}


class OrderForm(forms.Form):
    edition = forms.ChoiceField(
        label=gettext_lazy("Edition"),
        choices=[
            ("members", gettext_lazy("for Member States: everything that was handed in")),
            ("public", gettext_lazy("for the public: only what has been released")),
        ],
        widget=forms.RadioSelect,
        initial="members",
    )
    language = forms.ChoiceField(
        label=gettext_lazy("Language"), choices=[("en", "English"), ("vi", "Tiếng Việt")]
    )


def consolidated(request, pk: int):
    """Every writing of a round's report; a POST orders another."""
    who, found = viewer(request), round_or_404(request, pk)
    may = may_consolidate(who, found)
    form = OrderForm(request.POST or None, initial={"language": get_language()})
    if request.method == "POST":
        if not may:
            raise PermissionDenied
        if form.is_valid():
            try:
                made = order(found, **form.cleaned_data, as_of=timezone.localdate(), by=who.acting())
                return redirect("consolidated-report", made.pk)
            except Problem as problem:
                form.add_error(None, str(problem))
    return render(
        request,
        "desk/report/consolidated.html",
        {"round": found, "reports": consolidated_reports(who, found), "form": form, "may": may},
        status=400 if form.errors else 200,
    )


def consolidated_one(request, pk: int):
    """How far the writing is, then its files; the page may be closed and opened again."""
    who, found = viewer(request), report_or_404(request, pk)
    waiting = not found.ended_at
    return render(
        request,
        "desk/report/consolidated_one.html",
        {
            "report": found,
            "papers": [(PAPERS_SAID[one.which], one) for one in found.papers.all()],
            "step": STEPS_SAID.get(found.says, _("It waits for its turn.")) if waiting else "",
            "interrupted": waiting and timezone.now() - found.ordered_at > PATIENCE,
            "may_publish": may_publish(who, found) and found.is_ready and not found.released_at,
        },
    )


def consolidated_file(request, pk: int, which: str, form: str):
    return attachment(found(consolidated_paper(viewer(request), pk, which, form)).file)


@require_POST
def consolidated_publish(request, pk: int):
    who, found = viewer(request), report_or_404(request, pk)
    if not may_consolidate(who, found.round):
        raise PermissionDenied
    publish_report(found, by=who.acting())
    messages.success(request, _("Released. Everybody can read it now."))
    return redirect("consolidated-report", pk)


def round_or_404(request, pk: int):
    """For members and the secretariat: the public finds what was released beside the plan."""
    who = viewer(request)
    round_ = found(one_round(who, pk))
    if "members" not in who.sees:
        raise PermissionDenied
    return round_


def report_or_404(request, pk: int):
    return found(consolidated_report(viewer(request), pk))
