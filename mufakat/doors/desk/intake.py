"""Reports come in, are read by the machine, and a person decides what becomes record."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.desk.intake_fields import LABELS, choices_from, lines
from mufakat.doors.desk.marked import marked
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.bodies.queries import bodies, body, target_groups
from mufakat.records.meetings.operations.confirm import refuse_report
from mufakat.records.meetings.operations.receive import SameReport, receive_report
from mufakat.records.meetings.queries import likely_meetings, meeting, meeting_numbered, report, reports
from mufakat.records.recommendations.reported import confirm_with_recommendations

LARGEST_PASTE = 1_000_000  # characters


class ReportForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("Paste the text of a report"),
        required=False,
        max_length=LARGEST_PASTE,
        widget=forms.Textarea(attrs={"rows": 8}),
    )


def intake(request):
    """The inbox, and what brings a report in: pasted text or files."""
    form = ReportForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        files = request.FILES.getlist("files")
        pasted = form.cleaned_data["text"].strip()
        if not files and not pasted:
            form.add_error(None, _("Paste a text or choose a file."))
        else:
            return taken_in(request, files, pasted)
    return render(request, "desk/intake.html", {"form": form, "reports": reports(viewer(request))})


def taken_in(request, files, pasted: str):
    """Each one stands for itself: what cannot be read is named, the others are kept."""
    received = []
    texts = [(pasted.encode(), "pasted.txt")] if pasted else []
    for content, name in [*texts, *((file, file.name) for file in files)]:
        try:
            received.append(receive_report(whole(content, name), name, by=viewer(request).acting()))
        except SameReport as same:
            messages.warning(request, _("“%(name)s”: %(problem)s") % {"name": name, "problem": same})
            received.append(same.report)
        except Problem as problem:
            messages.error(request, _("“%(name)s”: %(problem)s") % {"name": name, "problem": problem})
    if len(received) == 1:
        return redirect("intake-report", received[0].pk)
    return redirect("intake")


def whole(content, name: str) -> bytes:
    if isinstance(content, bytes):
        return content
    if content.size > settings.LARGEST_UPLOAD:
        limit = settings.LARGEST_UPLOAD // (1024 * 1024)
        raise Problem(_("It has more than %(limit)d MB; a report is far smaller.") % {"limit": limit})
    return content.read()


def intake_report(request, pk: int):
    """The report with the supporting words marked, beside what was read in it."""
    found = report(viewer(request), pk) or not_found()
    proposal = found.proposal.get("fields", {})
    if request.method == "POST" and request.POST.get("act") == "set_aside":
        refuse_report(found, reason=request.POST.get("reason", ""), by=viewer(request).acting())
        messages.success(request, _("The report was set aside. It is kept, and nothing of it became record."))
        return redirect("intake")
    problem = None
    if request.method == "POST":
        try:
            return confirmed(request, found)
        except Problem as refused:
            problem = refused
    return render(
        request,
        "desk/intake_report.html",
        {
            "report": found,
            "problem": problem,
            "labels": LABELS,
            "segments": marked(found.text, proposal),
            "lines": lines(proposal, target_groups(viewer(request)), typed=request.POST),
            "likely": known_meetings(request, found),
            "bodies": bodies(viewer(request)),
            "body_key": request.POST.get("body") or found.proposal.get("body_key") or "",
            "chosen": request.POST.get("meeting"),
        },
        status=400 if problem else 200,
    )


def known_meetings(request, found) -> list[dict]:
    """The likely ones; and the one that has this number already, so that whoever is told so can choose it."""
    who, fields = viewer(request), found.proposal.get("fields", {})
    likely = [
        (one.meeting, ", ".join(str(LABELS[name]).lower() for name in one.because), True)
        for one in likely_meetings(who, found)
    ]
    number = str(request.POST.get("value-ordinal") or (fields.get("ordinal") or {}).get("value") or "")
    key = request.POST.get("body") or found.proposal.get("body_key") or ""
    numbered = meeting_numbered(who, int(number), body_key=key) if key and number.isdecimal() else None
    if numbered and numbered not in [one for one, *_rest in likely]:
        likely.append((numbered, str(LABELS["ordinal"]).lower(), False))
    return [
        {
            "key": one.key,
            "title": meeting_title(one, get_language()),
            "because": _("the same %(fields)s") % {"fields": because},
            "likely": sure,
        }
        for one, because, sure in likely
    ]


def confirmed(request, found):
    who = viewer(request)
    key = request.POST.get("meeting", "")
    held = confirm_with_recommendations(
        found,
        choices=choices_from(found.proposal.get("fields", {}), request.POST),
        meeting=(meeting(who, key) or not_found()) if key and key != "new" else None,
        body=body(who, request.POST.get("body", "")) if key == "new" else None,
        by=who.acting(),
    )
    messages.success(request, _("Confirmed. This is how everybody sees it now."))
    return redirect("meeting", held.key)


def not_found():
    raise Http404
