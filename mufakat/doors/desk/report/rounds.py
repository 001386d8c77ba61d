"""The secretariat's rounds: who is silent, late, asked; and what the body tells everybody."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.plans.queries import adopted_texts, plans
from mufakat.records.progress.access import may_release_round
from mufakat.records.progress.operations import open_round, release_round, tell_totals
from mufakat.records.progress.queries import board, one_round
from mufakat.records.progress.queries import rounds as all_rounds
from mufakat.records.progress.results import regional_totals

DAY = {"widget": forms.DateInput(attrs={"type": "date"})}


class RoundForm(forms.Form):
    instrument = forms.ChoiceField(label=gettext_lazy("Text"))
    label = forms.CharField(
        label=gettext_lazy("Name of the round"),
        max_length=60,
        help_text=gettext_lazy("The year it is about, for example."),
    )
    since = forms.DateField(label=gettext_lazy("About the time from"), **DAY)
    until = forms.DateField(label=gettext_lazy("until"), **DAY)
    opens = forms.DateField(label=gettext_lazy("Opens"), **DAY)
    deadline = forms.DateField(label=gettext_lazy("To be answered by"), **DAY)
    rule = forms.ChoiceField(
        label=gettext_lazy("Rule"),
        required=False,
        choices=[("", gettext_lazy("called by itself")), ("yearly", gettext_lazy("yearly")), ("twice_a_year", gettext_lazy("twice a year"))],
    )  # fmt: skip

    def __init__(self, *args, texts, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["instrument"].choices = [(one.key, one.title(get_language())) for one in texts]


def rounds(request):
    who = viewer(request)
    texts = list(plans(who))
    form = RoundForm(request.POST or None, texts=texts, initial={"opens": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        facts = dict(form.cleaned_data)
        text = next(one for one in texts if one.key == facts.pop("instrument"))
        try:
            made = open_round(text, facts.pop("label"), **facts, by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("The round is open. Every member finds its questions at its desk."))
            return redirect("round-board", made.pk)
    return render(
        request,
        "desk/report/rounds.html",
        {"rounds": all_rounds(who).order_by("-opens"), "adopted": adopted_texts(who), "form": form},
    )


def round_board(request, pk: int):
    who = viewer(request)
    asked = found(one_round(who, pk))
    lines = board(who, asked)
    if not lines:
        raise PermissionDenied
    today = timezone.localdate()
    return render(
        request,
        "desk/report/board.html",
        {
            "round": asked,
            "lines": lines,
            "late": max(0, (today - asked.deadline).days),
            "silent": [line for line in lines if line.is_silent],
            "said": sum(1 for line in lines if not line.is_silent),
            "to_release": to_release(who, asked, lines),
            "totals": totals_stand(who, asked),
        },
    )


def to_release(who, asked, lines) -> list:
    """The reports that would be released, for whoever may; none before the deadline."""
    if not may_release_round(who, asked) or timezone.localdate() < asked.deadline:
        return []
    return [line for line in lines if not line.is_silent and not line.report.released_on]


@require_POST
def release(request, pk: int):
    """The body releases the round: everything handed in, and who has not reported."""
    who, asked = to_be_released(request, pk)
    made = release_round(asked, on=timezone.localdate(), by=who.acting())
    messages.success(
        request,
        ngettext(
            "One report was released. Everybody can read it now.",
            "%(n)d reports were released. Everybody can read them now.",
            len(made),
        )
        % {"n": len(made)},
    )
    return redirect("round-board", pk)


@require_POST
def tell(request, pk: int):
    """The body tells everybody what the region comes to, once."""
    who, asked = to_be_released(request, pk)
    made = tell_totals(asked, on=timezone.localdate(), by=who.acting())
    told = len(made.contents["actions"]) + len(made.contents["indicators"])
    messages.success(
        request,
        ngettext("One total was told to everybody.", "%(n)d totals were told to everybody.", told)
        % {"n": told},
    )
    return redirect("round-board", pk)


def to_be_released(request, pk: int):
    who, asked = viewer(request), found(one_round(viewer(request), pk))
    if not may_release_round(who, asked):
        raise PermissionDenied
    return who, asked


def totals_stand(who, asked) -> str:
    """Whether totals were told, may be told now, or are nothing for this person: "told", "open", ""."""
    if regional_totals(who, [asked]):
        return "told"
    over = timezone.localdate() > asked.deadline
    return "open" if over and may_release_round(who, asked) else ""
