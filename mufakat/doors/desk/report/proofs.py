"""Means of verification of one row: what lies beside it, one more, one taken back."""

from django import forms
from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.progress.reports import ACTS
from mufakat.doors.desk.report.mine import found_or_404
from mufakat.doors.desk.report.shown import row_named
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.doors.shared.viewer import viewer
from mufakat.records.meetings.operations.papers import refuse_large
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.operations import add_proof, take_back_proof
from mufakat.records.progress.proofs import own_proof, own_proofs


class ProofForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("A file"),
        required=False,
        help_text=gettext_lazy(
            "A law, a decision, a statistic, a photograph: PDF, Word, Excel, OpenDocument, JPEG or PNG. What a camera wrote into a picture, such as the place, is not kept."
        ),
    )
    address = forms.CharField(
        label=gettext_lazy("or its address on the web"),
        required=False,
        max_length=1000,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )
    title = forms.CharField(
        label=gettext_lazy("What it is"),
        required=False,
        max_length=300,
        help_text=gettext_lazy(
            "For example: Decision 112/2025 on the career path, article 4. Left empty: the name of the file."
        ),
    )
    everybody = forms.BooleanField(
        label=gettext_lazy("Everybody may open it once the report is released"),
        required=False,
        help_text=gettext_lazy(
            "Otherwise only Member States do. Lay down nothing that names a child or by which one can be found."
        ),
    )


def proofs(request, pk: int, table: str, row: str):
    """Beside one row of the own report."""
    who, report = viewer(request), found_or_404(request, pk)
    about = f"{table}/{row}"
    named = found(row_named(about, plan_sheet(report), get_language()))
    form = ProofForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            laid(report, about, form.cleaned_data, by=who.acting(str(report.member)))
            messages.success(request, _("Added. It goes with the report when that is handed in."))
            return redirect(request.path)
    held = list(own_proofs(who, report).filter(row=about))
    return render(
        request,
        "desk/report/proofs.html",
        {
            "report": report,
            "table": table,
            "named": named,
            "proofs": held,
            "form": form,
            "may_change": report.state in ACTS["save"][0],
        },
        status=400 if form.errors else 200,
    )


def laid(report, about: str, said, *, by) -> None:
    file = said["file"]
    if file:
        refuse_large(file.name, file.size)
    add_proof(
        report,
        about,
        title=said["title"],
        content=file.read() if file else b"",
        name=file.name if file else "",
        address=said["address"],
        everybody=said["everybody"],
        by=by,
    )


@require_POST
def take_back(request, pk: int, proof: int):
    who, report = viewer(request), found_or_404(request, pk)
    one = found(own_proof(who, report, proof))
    take_back_proof(one, on=timezone.localdate(), by=who.acting(str(report.member)))
    messages.success(request, _("Taken back. Nobody can open it any more."))
    return redirect("my-proofs", pk, *one.row.split("/", 1))
