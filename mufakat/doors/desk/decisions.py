"""Put a text before a body, and record what it decided."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.journey import journey_dossier
from mufakat.records.bodies.queries import body
from mufakat.records.decisions.operations import decide, put_before
from mufakat.records.decisions.queries import journey, next_step
from mufakat.records.instruments.queries import draft
from mufakat.records.meetings.queries import meeting
from mufakat.records.people.access import may_decide


class DecisionForm(forms.Form):
    """What is asked depends on where the journey stands: `step` is records.decisions.queries.NextStep."""

    body = forms.ChoiceField(label=gettext_lazy("Body"))
    outcome = forms.ChoiceField(label=gettext_lazy("What it did"))
    on = forms.DateField(label=gettext_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}))
    meeting = forms.ChoiceField(label=gettext_lazy("At which meeting"), required=False)
    draft = forms.ChoiceField(label=gettext_lazy("Text"), required=False)
    reasons = forms.CharField(
        label=gettext_lazy("Reasons"),
        required=False,
        help_text=gettext_lazy("A return needs them; they stay with the decision."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args, step, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [(one.key, str(one)) for one in step.bodies]
        self.fields["outcome"].choices = [(key, OUTCOMES[key]) for key in step.outcomes]
        self.fields["meeting"].choices = [("", _("between meetings")), *step.meetings]
        if step.drafts:
            self.fields["draft"].choices = step.drafts
        else:
            del self.fields["draft"]
        self.fields["on"].initial = timezone.localdate()


PUT_BEFORE = "put_before"
OUTCOMES = {
    PUT_BEFORE: gettext_lazy("it was put before it"),
    "agreed": gettext_lazy("agreed"),
    "shared": gettext_lazy("shared"),
    "received": gettext_lazy("received"),
    "noted": gettext_lazy("noted"),
    "endorsed": gettext_lazy("endorsed"),
    "adopted": gettext_lazy("adopted"),
    "referred_back": gettext_lazy("referred back"),
    "deferred": gettext_lazy("put off"),
    "withdrawn": gettext_lazy("withdrawn"),
}


def decisions(request, key: str):
    """The page of one journey at the desk: where it stands, and the next act."""
    who = viewer(request)
    found = journey(who, key)
    if found is None:
        raise Http404
    step = next_step(who, found, language=get_language())
    if step and not may_decide(who, *(one.key for one in step.bodies)):
        raise PermissionDenied
    form = DecisionForm(request.POST or None, step=step) if step else None
    if request.method == "POST" and form and form.is_valid():
        try:
            record_act(who, found, step, form.cleaned_data)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Recorded. It stands in the journal and on the journey's page."))
            return redirect("desk-journey", key)
    dossier = journey_dossier(who, key, today=timezone.localdate(), language=get_language())
    return render(request, "desk/journey.html", {"dossier": dossier, "form": form})


def record_act(who, journey, step, typed) -> None:
    facts = {
        "stage": step.stage,
        "lap": step.lap,
        "body": body(who, typed["body"]),
        "meeting": meeting(who, typed["meeting"]) if typed["meeting"] else None,
        "draft": draft(who, journey.instrument.key, int(typed["draft"])) if typed.get("draft") else None,
        "on": typed["on"].isoformat(),
        "by": who.acting(),
    }
    if typed["outcome"] == PUT_BEFORE:
        put_before(journey, **facts)
    else:
        decide(journey, outcome=typed["outcome"], reasons=typed["reasons"], **facts)
