"""From an adopted text to a plan: a person puts its action rows in force and says what each answers and carries out."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.desk.wishes import wishes
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.instruments.queries import instrument
from mufakat.records.plans.access import may_amend
from mufakat.records.plans.operations import link_action, put_in_force
from mufakat.records.plans.queries import action as one_action
from mufakat.records.plans.queries import actions_linked, adopted_text, carried, editions, not_in_force
from mufakat.records.recommendations.queries import recommendations_to_link

WORDS = 160  # letters of a paragraph to choose


class InForceForm(forms.Form):
    rows = forms.MultipleChoiceField(
        label=gettext_lazy("Which rows"), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Tick the rows that are put in force.")},
    )  # fmt: skip
    on = forms.DateField(
        label=gettext_lazy("In force since"),
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["rows"].choices = [(one.key, f"{one.number} {one.action}") for one in rows]

    def clean_on(self):
        if self.cleaned_data["on"] > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet."))
        return self.cleaned_data["on"]


class LinksForm(forms.Form):
    answers = forms.MultipleChoiceField(
        label=gettext_lazy("Recommendations it answers"), required=False, widget=forms.CheckboxSelectMultiple
    )
    carries_out = forms.MultipleChoiceField(
        label=gettext_lazy("Paragraphs it carries out"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, held, provisions, **kwargs):
        super().__init__(*args, **kwargs)
        self.held = held
        self.fields["answers"].choices = wishes(held.items(), get_language())
        self.fields["carries_out"].choices = [(one.key, as_choice(one)) for one in provisions]


def as_choice(provision) -> str:
    words = f"{provision.label.strip(' .')}. {provision.text}".lstrip(". ")
    return words if len(words) < WORDS else f"{words[: WORDS - 1]}…"


def make_plan(request, key: str):
    """What of the adopted text is in force and what waits; a POST puts the ticked rows in force."""
    who, text = the_text(request, key)
    adopted = adopted_text(who, text)
    rows = not_in_force(adopted) if adopted else []
    on = adopted.adopted_on if adopted and len(adopted.adopted_on) == 10 else timezone.localdate().isoformat()
    every = {"rows": [one.key for one in rows], "on": on}
    form = InForceForm(request.POST or None, rows=rows, initial=every)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        try:
            made = put_in_force(adopted, keys=typed["rows"], on=typed["on"].isoformat(), by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            told = ngettext("One action is in force.", "%(n)d actions are in force.", len(made))
            messages.success(request, told % {"n": len(made)})
            return redirect("make-plan", key)
    shown = {
        "text": text,
        "adopted": adopted,
        "rows": rows,
        "form": form,
        "actions": [(one, answered(one)) for one in actions_linked(who, text)],
        "agreed": editions(who, text).first(),
    }
    return render(request, "desk/plan_make.html", shown, status=400 if form.errors else 200)


def answered(action) -> list[str]:
    """ "14th GO-NGO Forum 3", as a line has room for."""
    language = get_language()
    return [
        f"{meeting_title(one.meeting, language)}, {one.number or one.ref}" for one in action.answers.all()
    ]


def action_links(request, key: str, action_key: str):
    """What one action answers and carries out; what this person may not see of it stays."""
    who, text = the_text(request, key)
    one = found(one_action(who, key, action_key))
    answered = list(one.answers.all())
    held = recommendations_to_link(who, text, besides=answered)
    first = {
        "answers": [key for key, wish in held.items() if wish in answered],
        "carries_out": one.carries_out,
    }
    typed = request.POST if request.method == "POST" else None
    form = LinksForm(typed, held=held, provisions=carried(who, text), initial=first)
    if form.is_valid():
        said = form.cleaned_data
        unseen = [wish for wish in answered if wish not in held.values()]
        answers = [*(held[key] for key in said["answers"]), *unseen]
        link_action(one, answers=answers, carries_out=said["carries_out"], by=who.acting())
        messages.success(request, _("Said. The recommendation's page and the coverage tell it."))
        return redirect("make-plan", key)
    shown = {"text": text, "action": one, "form": form}
    return render(request, "desk/action_links.html", shown, status=400 if form.errors else 200)


def the_text(request, key: str):
    who = viewer(request)
    text = found(instrument(who, key))
    if not may_amend(who, text):
        raise PermissionDenied
    return who, text
