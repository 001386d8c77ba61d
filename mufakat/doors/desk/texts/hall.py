"""The hall view: one paragraph, large, edited while everybody looks; agreed or kept open; next."""

from django import forms
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from mufakat.doors.desk.texts.settling.at import settler
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.doors.shared.rolling_marks import drawn
from mufakat.readers.dossiers.hall import hall_page
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.models import ParagraphState
from mufakat.records.circulation.queries import group_settling


class HallForm(forms.Form):
    wording = forms.CharField(label=gettext_lazy("Wording"), widget=forms.Textarea(attrs={"rows": 4}))
    group = forms.CharField(label=gettext_lazy("Agreed by"), max_length=200, required=False)
    at_request_of = forms.CharField(
        label=gettext_lazy("Reopened at the request of"), max_length=200, required=False
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)


def hall(request, key: str, sequence: int, provision: str = ""):
    who, draft = settler(request, key, sequence)
    page = found(hall_page(draft, provision))
    first = {"wording": page.wording, "group": group_settling(draft), "seen": page.version}
    form = HallForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        said, state = form.cleaned_data, request.POST.get("state", "open")
        with refusals_on(form):
            circulation.say_of_paragraph(
                draft, page.line.key, state if state in ParagraphState.State.values else "open", by=who.acting(),
                group=said["group"], wording=said["wording"], at_request_of=said["at_request_of"], seen=said["seen"],
            )  # fmt: skip
            onward = page.next if state in ("agreed", "ad_referendum") else page.line.key
            return redirect("hall", key, sequence, onward or page.line.key)
    return render(
        request,
        "desk/hall.html",
        {"page": page, "draft": draft, "form": form, "text": drawn([page.line], settle=False)},
    )
