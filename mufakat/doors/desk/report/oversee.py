"""The secretariat's board: who is silent, late, asked; and the page of one submitted report."""

from datetime import date

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.core.progress.complete import completeness
from mufakat.core.progress.reports import ACTS
from mufakat.core.sheet import Cell
from mufakat.doors.desk.report.shown import cell_named
from mufakat.doors.shared.viewer import viewer
from mufakat.records.plans.queries import plans
from mufakat.records.progress.access import may_oversee, may_release, may_release_round
from mufakat.records.progress.asked import as_cells, plan_sheet
from mufakat.records.progress.operations import (
    accept_report,
    ask_about,
    open_round,
    release_report,
    release_round,
    tell_totals,
)
from mufakat.records.progress.queries import board, entries, spending, submitted_report, values
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
        request, "desk/report/rounds.html", {"rounds": all_rounds(who).order_by("-opens"), "form": form}
    )


def round_board(request, pk: int):
    who = viewer(request)
    found = all_rounds(who).filter(pk=pk).first()
    if found is None:
        raise Http404
    lines = board(who, found)
    if not lines:
        raise PermissionDenied
    today = timezone.localdate()
    return render(
        request,
        "desk/report/board.html",
        {
            "round": found,
            "lines": lines,
            "late": max(0, (today - found.deadline).days),
            "silent": [line for line in lines if line.is_silent],
            "said": sum(1 for line in lines if not line.is_silent),
            "to_release": to_release(who, found, lines),
            "totals": totals_stand(who, found),
        },
    )


def to_release(who, found, lines) -> list:
    """The reports that would be released, for whoever may; none before the deadline."""
    if not may_release_round(who, found) or timezone.localdate() < found.deadline:
        return []
    return [line for line in lines if not line.is_silent and not line.report.released_on]


@require_POST
def release(request, pk: int):
    """The body releases the round: everything handed in, and who has not reported."""
    who = viewer(request)
    found = all_rounds(who).filter(pk=pk).first()
    if found is None:
        raise Http404
    if not may_release_round(who, found):
        raise PermissionDenied
    made = release_round(found, on=timezone.localdate(), by=who.acting())
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
    who = viewer(request)
    found = all_rounds(who).filter(pk=pk).first()
    if found is None:
        raise Http404
    if not may_release_round(who, found):
        raise PermissionDenied
    made = tell_totals(found, on=timezone.localdate(), by=who.acting())
    told = len(made.contents["actions"]) + len(made.contents["indicators"])
    messages.success(
        request,
        ngettext("One total was told to everybody.", "%(n)d totals were told to everybody.", told)
        % {"n": told},
    )
    return redirect("round-board", pk)


def totals_stand(who, found) -> str:
    """Whether totals were told, may be told now, or are nothing for this person: "told", "open", ""."""
    if regional_totals(who, [found]):
        return "told"
    over = timezone.localdate() > found.deadline
    return "open" if over and may_release_round(who, found) else ""


def submitted(request, pk: int):
    """What a member handed in, for members; the secretariat asks and says what stands."""
    who = viewer(request)
    found = submitted_report(who, pk)
    if found is None:
        raise Http404
    if request.method == "POST":
        return acted(request, who, found, timezone.localdate())
    plan, handed = plan_sheet(found), found.handed.last()
    whole = completeness(plan, as_cells(handed.answers)) if handed else None
    language = get_language()
    return render(
        request,
        "desk/report/submitted.html",
        {
            "report": found,
            "entries": entries(who).filter(report=found),
            "values": values(who).filter(report=found),
            "spending": spending(who).filter(report=found),
            "missing": [cell_named(cell, plan, language) for cell in whole.missing] if whole else [],
            "carried": [cell_named(cell, plan, language) for cell in whole.carried] if whole else [],
            "questions": [
                (one, cell_named(Cell.named(one.cell), plan, language) if one.cell.count("/") == 2 else "")
                for one in found.questions.all()
            ],
            "may_oversee": may_oversee(who),
            "may_stand": found.state in ACTS["accept"][0],
            "may_release": may_release(who, found) and not found.released_on,
        },
    )


def acted(request, who, found, today: date):
    kind = request.POST.get("act")
    if kind == "release" and may_release(who, found):
        release_report(found, on=today, by=who.acting())
        messages.success(request, _("Released. Everybody can read it now."))
    elif kind == "ask" and may_oversee(who):
        ask_about(found, request.POST.get("text", ""), on=today, by=who.acting())
        messages.success(request, _("Asked. The member finds the question at its desk."))
    elif kind == "accept" and may_oversee(who):
        accept_report(found, on=today, by=who.acting())
        messages.success(request, _("The report stands."))
    else:
        raise PermissionDenied
    return redirect("submitted-report", found.pk)
