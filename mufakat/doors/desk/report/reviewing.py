"""A delegation's own review of its report: invite ministries and organisations, keep or drop what they propose."""

from datetime import datetime, time

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from mufakat.core.problems import Problem
from mufakat.core.sheet import workbook
from mufakat.doors.desk.report.mine import found_or_404
from mufakat.doors.desk.report.workbooks import said_of, spoken
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation.queries import invited_reviewer
from mufakat.records.journal.operations import By
from mufakat.records.progress.asked import plan_sheet
from mufakat.records.progress.opening import XLSX
from mufakat.records.progress.operations import gather_review, invite_to_report, receive_review
from mufakat.records.progress.operations.compared import proposed
from mufakat.records.progress.queries import report_of_review, reviewed, reviews_of


class InviteForm(forms.Form):
    name = forms.CharField(
        label=gettext_lazy("Reviewer: ministry, association, university, hospital"), max_length=200
    )
    email = forms.EmailField(label=gettext_lazy("E-mail address"), required=False)
    until = forms.DateField(label=gettext_lazy("Until"), widget=forms.DateInput(attrs={"type": "date"}))


def reviews(request, pk: int):
    """Who is invited, what came back, and the link of a new one, shown once."""
    who, report = viewer(request), found_or_404(request, pk)
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        until = timezone.make_aware(datetime.combine(said["until"], time(23, 59)))
        try:
            _review, secret = invite_to_report(
                report, name=said["name"], email=said["email"], until=until, by=who.acting(str(report.member))
            )
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            request.session["report_review_link"] = request.build_absolute_uri(
                reverse("report-review-by-link", args=[secret])
            )
            return redirect("report-reviews", pk)
    shown = {
        "report": report,
        "reviews": reviews_of(who, report),
        "form": form,
        "link": request.session.pop("report_review_link", ""),
        "may_change": report.state in ("open", "cleared", "asked"),
    }
    return render(request, "desk/report/reviews.html", shown, status=400 if form.errors else 200)


def review(request, pk: int):
    """What one reviewer proposes, answer by answer; what is ticked is kept."""
    found = reviewed(viewer(request), pk)
    if found is None:
        raise Http404
    language, plan = get_language(), plan_sheet(found.report)
    if request.method == "POST":
        by = viewer(request).acting(str(found.report.member))
        made = gather_review(found, cells=request.POST.getlist("cells"), by=by)
        messages.success(request, _("Kept: %(n)d. The others are dropped.") % {"n": made.entered})
        return redirect("report-reviews", found.report_id)
    waiting = [] if found.entered_at or found.problem else proposed(found, found.report)
    return render(
        request,
        "desk/report/review.html",
        {
            "received": found,
            "report": found.report,
            "problem": spoken(found.problem, language),
            "differences": [said_of(one, plan, language) | {"cell": one["cell"]} for one in waiting],
            "refused": [
                one | {"says": spoken(one["says"], language)} for one in found.reading.get("refused", ())
            ]
            + [
                {"address": one["choices"][-1]["address"], "given": one["choices"][-1]["value"]}
                | {"says": spoken(one["says"], language)}
                for one in found.reading.get("doubts", ())
            ],
        },
    )


@never_cache
def review_by_link(request, secret: str):
    """A reviewer without an account: take the workbook, bring it back or write remarks, once."""
    invited = invited_reviewer(secret)
    report = report_of_review(invited) if invited else None
    if invited is None or report is None or report.state not in ("open", "cleared", "asked"):
        return render(request, "desk/link_over.html", status=410)
    if "file" in request.GET:
        response = HttpResponse(workbook(plan_sheet(report)), content_type=XLSX)
        response["Content-Disposition"] = 'attachment; filename="review.xlsx"'
        return response
    problem, words = "", request.POST.get("words", "")
    if request.method == "POST":
        try:
            came = sent(request, invited, report, words)
        except Problem as refused:
            problem = str(refused)
        else:
            if not came.problem:
                return render(request, "desk/report/review_thanks.html", {"report": report, "received": came})
            problem = spoken(came.problem, get_language())
    return render(
        request,
        "desk/report/review_by_link.html",
        {"review": invited, "report": report, "problem": problem, "words": words},
        status=400 if problem else 200,
    )


def sent(request, invited, report, words: str):
    file = request.FILES.get("workbook")
    if file and file.size > settings.LARGEST_UPLOAD:
        limit = settings.LARGEST_UPLOAD // (1024 * 1024)
        raise Problem(_("It has more than %(limit)d MB; a report is far smaller.") % {"limit": limit})
    by = By(actor=f"review:{invited.pk}", name=invited.name, on_behalf_of=str(report.member))
    return receive_review(
        invited,
        report,
        content=file.read() if file else b"",
        name=file.name if file else "",
        words=words,
        by=by,
    )
