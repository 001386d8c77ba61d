"""What became of a recommendation, as a person says it: the provision it lives on in, or how it ended; and what was said in error."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem, RuleBroken
from mufakat.core.saying import date_said
from mufakat.doors.desk.wishes import wishes
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.instruments.queries import instruments, provision_labelled
from mufakat.records.meetings.access import may_run
from mufakat.records.recommendations.models import Fate, TakenUp
from mufakat.records.recommendations.operations import link_to_provision, settle_fate, take_back
from mufakat.records.recommendations.queries import others_than, recommendation, said_of

KINDS = (
    ("dropped", gettext_lazy("it was dropped")),
    ("merged_into", gettext_lazy("it was merged into another")),
    ("superseded_by", gettext_lazy("another took its place")),
)


class DayForm(forms.Form):
    on = forms.DateField(
        label=gettext_lazy("On"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return self.cleaned_data["on"]


class TakenUpForm(DayForm):
    text = forms.ChoiceField(label=gettext_lazy("In which text"))
    number = forms.CharField(
        label=gettext_lazy("In which paragraph"), max_length=20,
        help_text=gettext_lazy("Its number in the newest draft: 12, 3(b), 2.1"),
    )  # fmt: skip
    field_order = ("text", "number", "on")

    def __init__(self, *args, texts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["text"].choices = [("", "—"), *((one.key, one.title(get_language())) for one in texts)]


class EndForm(DayForm):
    kind = forms.ChoiceField(label=gettext_lazy("How it ended"), choices=KINDS, widget=forms.RadioSelect)
    into = forms.ChoiceField(label=gettext_lazy("The other recommendation"), required=False)
    reason = forms.CharField(
        label=gettext_lazy("Reason"), required=False, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("Owed where it was dropped."),
    )  # fmt: skip
    field_order = ("kind", "into", "reason", "on")

    def __init__(self, *args, others, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["into"].choices = [("", "—"), *wishes(others.items(), get_language())]


def say_what_became(request, key: str, ref: str):
    """One page, three acts: taken up in a provision, ended, said in error."""
    who = viewer(request)
    about = found(recommendation(who, key, ref))
    if not may_run(who, about.meeting):
        raise PermissionDenied
    others = others_than(who, about)
    act = request.POST.get("act") if request.method == "POST" else None
    today = {"on": timezone.localdate()}
    taken = TakenUpForm(
        request.POST if act == "taken_up" else None, texts=instruments(who), initial=today, auto_id="taken-%s"
    )
    ended = EndForm(
        request.POST if act == "ended" else None, others=others, initial=today, auto_id="ended-%s"
    )
    said = said_of(who, about)
    problem = ""
    try:
        if act == "taken_up" and taken.is_valid():
            take_up(who, about, taken.cleaned_data)
            return told(request, key, ref)
        if act == "ended" and ended.is_valid():
            typed = ended.cleaned_data
            settle_fate(
                about, typed["kind"], into=others.get(typed["into"]), reason=typed["reason"],
                on=typed["on"].isoformat(), by=who.acting(),
            )  # fmt: skip
            return told(request, key, ref)
        if act == "take_back":
            take_back(
                found(said.get(request.POST.get("what", ""))),
                reason=request.POST.get("reason", ""),
                by=who.acting(),
            )
            return told(request, key, ref)
    except Problem as refused:
        problem = str(refused)
    shown = {
        "recommendation": about,
        "meeting": meeting_title(about.meeting, get_language()),
        "taken": taken,
        "ended": ended,
        "said": [(name, in_words(one)) for name, one in said.items()],
        "problem": problem,
    }
    return render(request, "desk/what_became.html", shown, status=400 if act else 200)


def take_up(who, about, typed) -> None:
    where = provision_labelled(who, typed["text"], typed["number"])
    if where is None:
        raise RuleBroken(_("The newest draft of this text has no such number."))
    link_to_provision(about, where.draft, where.key, on=typed["on"].isoformat(), by=who.acting())


def told(request, key: str, ref: str):
    messages.success(request, _("Said. The recommendation's page tells it."))
    return redirect("recommendation", key, ref)


def in_words(said: TakenUp | Fate) -> str:
    language = get_language()
    if isinstance(said, TakenUp):
        return _("taken up in “%(text)s” on %(day)s, said by %(by)s") % {
            "text": said.instrument.title(language), "day": date_said(said.on, language), "by": said.by,
        }  # fmt: skip
    how = str(dict(KINDS)[said.kind])
    return _("%(how)s on %(day)s, said by %(by)s") % {
        "how": how,
        "day": date_said(said.on, language),
        "by": said.by,
    }
