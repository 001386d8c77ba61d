"""The drafting team of a forum: who sits in it, what came from home, the wordings it proposes."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import OutOfDate, Problem
from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.shared.found import found
from mufakat.doors.shared.words import word
from mufakat.records.bodies.queries import members, target_groups
from mufakat.records.meetings import queries as at_meetings
from mufakat.records.meetings.access import may_run
from mufakat.records.recommendations.drafting import operations, queries
from mufakat.records.recommendations.models import Recommendation

TEXT = {"rows": 4}


class ConsultationForm(forms.Form):
    member = forms.ChoiceField(label=gettext_lazy("Country"))
    held_on = forms.CharField(
        label=gettext_lazy("Held on"), max_length=10, help_text=gettext_lazy("2021-05 or 2021-05-26")
    )
    held_by = forms.CharField(label=gettext_lazy("Held by"), max_length=200)
    wishes = forms.CharField(
        label=gettext_lazy("What it wishes from the forum"), widget=forms.Textarea(attrs=TEXT)
    )

    def __init__(self, *args, viewer, language="en", **kwargs):
        super().__init__(*args, **kwargs)
        self.countries = {one.code: one for one in members(viewer)}
        self.fields["member"].choices = [(code, one.name(language)) for code, one in self.countries.items()]


class ProposalForm(forms.Form):
    text = forms.CharField(label=gettext_lazy("Wording"), widget=forms.Textarea(attrs=TEXT))
    kind = forms.ChoiceField(label=gettext_lazy("Kind of recommendation"))
    addressed_to = forms.CharField(
        label=gettext_lazy("Addressed to"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("Parted by commas."),
    )
    target_groups = forms.MultipleChoiceField(
        label=gettext_lazy("Target groups"), required=False, widget=forms.CheckboxSelectMultiple
    )
    comes_from = forms.MultipleChoiceField(
        label=gettext_lazy("From which pre-consultation"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, viewer, consultations, language="en", **kwargs):
        super().__init__(*args, **kwargs)
        self.consultations = {str(one.pk): one for one in consultations}
        self.fields["kind"].choices = [
            (kind, word(kind, "recommendation")) for kind in Recommendation.Kind.values
        ]
        self.fields["target_groups"].choices = [
            (key, group.name(language)) for key, group in target_groups(viewer).items()
        ]
        self.fields["comes_from"].choices = [
            (key, f"{one.member.name(language)}, {one.held_by}") for key, one in self.consultations.items()
        ]


def the_forum(request, key: str):
    who, meeting = the_meeting(request, key)
    if meeting.body.kind != "forum" or not queries.sees_drafting(who, meeting):
        raise Http404
    return who, meeting


def drafting(request, key: str):
    who, meeting = the_forum(request, key)
    return page(request, who, meeting, forms_for(who, meeting))


def forms_for(who, meeting, typed=None, what: str = "") -> dict:
    consultations = queries.pre_consultations(who, meeting)
    language = get_language()
    return {
        "consultations": consultations,
        "consult": ConsultationForm(typed if what == "consult" else None, viewer=who, language=language),
        "propose": ProposalForm(
            typed if what == "propose" else None, viewer=who, consultations=consultations, language=language
        ),
    }


def page(request, who, meeting, context, status: int = 200):
    team = list(queries.team(who, meeting))
    seated = {one.participation_id for one in team}
    context |= {
        "team": team,
        "others": [one for one in at_meetings.delegations(who, meeting) if one.pk not in seated],
        "proposed": queries.proposed(who, meeting),
        "may_draft": queries.may_draft(who, meeting) and not meeting.is_closed,
        "may_seat": may_run(who, meeting) and not meeting.is_closed,
        "declarations": meeting.declarations.all(),
    }
    return render(request, "desk/meetings/drafting.html", shown(request, meeting, **context), status=status)


@require_POST
def act(request, key: str, what: str):
    """One act of the team; where it is refused the page comes back with what was typed."""
    who, meeting = the_forum(request, key)
    if not queries.may_draft(who, meeting):
        raise PermissionDenied
    context = forms_for(who, meeting, request.POST, what)
    try:
        done = ACTS[what](request, who, meeting, context) if what in ACTS else found(None)
    except OutOfDate as problem:
        return page(request, who, meeting, {**context, "problem": problem, "typed": request.POST}, status=409)
    except Problem as problem:
        return page(request, who, meeting, {**context, "problem": problem, "typed": request.POST}, status=400)
    if not done:
        return page(request, who, meeting, context, status=400)
    messages.success(request, done)
    if what == "agree":
        return redirect("meeting-room", key)
    return redirect("meeting-drafting", key)


def seat(request, who, meeting, context) -> str:
    if not may_run(who, meeting):
        raise PermissionDenied
    row = found(at_meetings.participation(who, meeting, number(request, "delegation")))
    made = operations.seat_in_team(row, by=who.acting())
    return _("%(name)s is in the team.") % {"name": made.participation.named}


def unseat(request, who, meeting, context) -> str:
    if not may_run(who, meeting):
        raise PermissionDenied
    operations.unseat(found(queries.team_seat(who, meeting, number(request, "seat"))), by=who.acting())
    return _("Removed from the team.")


def consult(request, who, meeting, context) -> str:
    form = context["consult"]
    if not form.is_valid():
        return ""
    said = form.cleaned_data
    operations.note_consultation(
        meeting, form.countries[said["member"]], held_on=said["held_on"], held_by=said["held_by"],
        wishes=said["wishes"], language=get_language(), by=who.acting(),
    )  # fmt: skip
    return _("The pre-consultation is written down.")


def propose(request, who, meeting, context) -> str:
    form = context["propose"]
    if not form.is_valid():
        return ""
    said = form.cleaned_data
    operations.propose(
        meeting, said["text"], kind=said["kind"], addressed_to=parted(said["addressed_to"]), target_groups=said["target_groups"],
        comes_from=[form.consultations[key] for key in said["comes_from"]], language=get_language(), by=who.acting(),
    )  # fmt: skip
    return _("Proposed.")


def one_of(request, who, meeting):
    return found(queries.one_proposed(who, meeting, number(request, "proposed")))


def reword(request, who, meeting, context) -> str:
    operations.reword(
        one_of(request, who, meeting), request.POST.get("text", ""), seen=number(request, "seen"),
        addressed_to=parted(request.POST.get("addressed_to", "")), by=who.acting(),
    )  # fmt: skip
    return _("Worded anew.")


def drop(request, who, meeting, context) -> str:
    operations.drop(one_of(request, who, meeting), request.POST.get("reason", ""), by=who.acting())
    return _("Dropped; the reason stays.")


def agree(request, who, meeting, context) -> str:
    """In the room, by whoever runs the forum."""
    if not may_run(who, meeting):
        raise PermissionDenied
    item = at_meetings.item(who, meeting, number(request, "item"))
    made = operations.agree_proposed(one_of(request, who, meeting), item=item, by=who.acting())
    return _("Agreed: recommendation %(number)d.") % {"number": made.number}


ACTS = {
    "seat": seat, "unseat": unseat, "consult": consult, "propose": propose, "reword": reword, "drop": drop, "agree": agree,
}  # fmt: skip


def number(request, name: str) -> int:
    value = request.POST.get(name, "")
    return int(value) if value.isdecimal() else 0


def parted(words: str) -> list[str]:
    return [one.strip() for one in words.split(",") if one.strip()]
