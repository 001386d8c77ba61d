"""Settle the rolling text place by place: propose, agree, answer, open again, issue the next draft."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from mufakat.core.problems import OutOfDate, Problem
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.settling import at_amendment, at_bracket, at_provision, remarks_at
from mufakat.records.circulation import operations as circulation
from mufakat.records.circulation.access import may_settle
from mufakat.records.circulation.queries import amendment, comment, group_settling, rolling_draft

REASONS = (
    gettext_lazy("The point is covered elsewhere in the text."),
    gettext_lazy("The wording agreed keeps the substance in the form of this text."),
    gettext_lazy("The matter is outside the scope of this text."),
    gettext_lazy("It depends on national law and is left to each Member State."),
    gettext_lazy("No member took the proposal up."),
    gettext_lazy("The figure or the date could not be confirmed."),
)


class SettleForm(forms.Form):
    """``choice`` is one of the wordings that stand in the bracket, or other words."""

    choice = forms.ChoiceField(label=gettext_lazy("Wording"), widget=forms.RadioSelect)
    other = forms.CharField(
        label=gettext_lazy("Other wording"), required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    group = forms.CharField(label=gettext_lazy("Agreed by"), required=False, max_length=200)
    reason = forms.CharField(
        label=gettext_lazy("Reason"),
        required=False,
        help_text=gettext_lazy("Owed to partners and NGOs whose words are not taken as they are."),
        widget=forms.TextInput(attrs={"list": "reasons"}),
    )
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["choice"].choices = [*choices, ("other", _("other wording, typed below"))]

    def clean(self):
        """Typed words are never set aside for another choice, and nothing is deleted by leaving a field empty."""
        said = super().clean()
        chosen, typed = said.get("choice"), said.get("other", "").strip()
        if self.data.get("act") == "reopen" or not chosen:
            return said
        if chosen == "other" and not typed:
            self.add_error(
                "other",
                _("Type the other wording. To delete these words, choose “delete these words” above."),
            )
        elif chosen != "other" and typed and "other" in self.changed_data:
            self.add_error(
                "other",
                _(
                    "You typed other wording, but another choice is marked above. Choose “other wording” to use it, or empty this field."
                ),
            )
        return said

    def wording(self, wordings: list[str]) -> str:
        chosen = self.cleaned_data["choice"]
        return self.cleaned_data["other"] if chosen in ("other", "") else wordings[int(chosen)]


class IssueForm(forms.Form):
    label = forms.CharField(
        label=gettext_lazy("Called"), max_length=60, help_text=gettext_lazy("Draft 1, Draft 1 Rev.1")
    )
    on = forms.DateField(label=gettext_lazy("Issued on"), widget=forms.DateInput(attrs={"type": "date"}))


def bracket(request, key: str, sequence: int, provision: str, start: int, end: int):
    """One bracket: what stands in it, and the act that proposes, agrees or opens it again."""
    who, draft = settler(request, key, sequence)
    seen = found(at_bracket(draft, provision, start, end))
    first = {"seen": seen.version, "group": group_settling(draft), "choice": seen.chosen, "other": seen.other}
    form = SettleForm(request.POST or None, choices=seen.choices, initial=first)
    if request.method == "POST" and form.is_valid():
        place = circulation.Place(draft, provision, start, end, form.cleaned_data["seen"])
        try:
            settle(request.POST.get("act", ""), place, form, seen.wordings, by=who.acting())
        except OutOfDate:
            raise
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return back_to(draft, provision, seen.next_open)
    return render(
        request, "desk/bracket.html", {"seen": seen, "form": form, "draft": draft, "reasons": REASONS}
    )


def settle(act: str, place, form: SettleForm, wordings: list[str], *, by) -> None:
    said = form.cleaned_data
    if act == "propose":
        circulation.propose_wording(place, form.wording(wordings), reason=said["reason"], by=by)
    elif act == "reopen":
        circulation.reopen_wording(place, at_request_of=said["reason"], by=by)
    else:
        circulation.agree_wording(
            place, form.wording(wordings), group=said["group"], reason=said["reason"], by=by
        )


class PlaceForm(forms.Form):
    what = forms.ChoiceField(label=gettext_lazy("What was agreed"), widget=forms.RadioSelect)
    wording = forms.CharField(
        label=gettext_lazy("Wording of the new paragraph"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    group = forms.CharField(label=gettext_lazy("Agreed by"), max_length=200)
    reason = SettleForm.base_fields["reason"]
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, choices=(), new=False, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["what"].choices = choices
        if not new:
            del self.fields["wording"]


def place(request, key: str, sequence: int, provision: str):
    """Whether a provision is put in, goes, stays or moves: settled apart from its words."""
    who, draft = settler(request, key, sequence)
    seen = found(at_provision(draft, provision))
    first = {"seen": seen.version, "group": group_settling(draft), "wording": seen.wording}
    form = PlaceForm(request.POST or None, choices=seen.choices, new=seen.is_new, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        what, _sep, code = said["what"].partition(":")
        try:
            circulation.agree_provision(
                draft, provision, what, code=code, group=said["group"], wording=said.get("wording", ""),
                reason=said["reason"], seen=said["seen"], by=who.acting(),
            )  # fmt: skip
        except OutOfDate:
            raise
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return back_to(draft, provision)
    return render(
        request,
        "desk/place.html",
        {"seen": seen, "form": form, "draft": draft, "reasons": REASONS, "group": group_settling(draft)},
    )


class AnswerForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("Answer"), widget=forms.RadioSelect)
    reason = SettleForm.base_fields["reason"]
    group = forms.CharField(label=gettext_lazy("Agreed by"), required=False, max_length=200)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices


def answer_amendment(request, key: str, sequence: int, pk: int):
    """One amendment by itself: a partner's is answered or taken up, one's own may be withdrawn."""
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    row = found(amendment(who, pk))
    seen = at_amendment(who, draft, row)
    form = AnswerForm(
        request.POST or None,
        choices=seen.choices,
        initial={"seen": seen.version, "group": group_settling(draft)},
    )
    if request.method == "POST" and seen.choices and form.is_valid():
        try:
            answer_one(who, row, form.cleaned_data)
        except OutOfDate:
            raise
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return back_to(draft, row.provision_key)
    return render(
        request,
        "desk/amendment.html",
        {"seen": seen, "form": form, "draft": draft, "row": row, "reasons": REASONS},
    )


def answer_one(who, row, said) -> None:
    kind, _sep, code = said["kind"].partition(":")
    if kind == "take_up":
        member = next(hat.member for hat in who.mandates if hat.member_id and hat.member.code == code)
        circulation.take_up(row, member, by=who.acting(str(member)))
        return
    owner = row.submission.addressee
    whom = str(owner.member or owner.organisation or owner.body) if kind == "withdrawn" else ""
    circulation.dispose(
        row, kind, reason=said["reason"], group=said["group"], seen=said["seen"], by=who.acting(whom)
    )


def remarks(request, key: str, sequence: int, provision: str):
    """The comments on one provision, each with its answer."""
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    return render(
        request,
        "desk/remarks.html",
        {
            "remarks": remarks_at(who, draft, provision),
            "draft": draft,
            "provision": provision,
            "may_settle": may_settle(who, draft),
        },
    )


@require_POST
def answer_comment(request, key: str, sequence: int, pk: int):
    who, _draft = settler(request, key, sequence)
    said = found(comment(who, pk))
    circulation.dispose(
        said, request.POST.get("kind", ""), reason=request.POST.get("reason", ""), by=who.acting()
    )
    messages.success(request, _("Answered; its submitter sees it."))
    return redirect("remarks", key, sequence, said.provision_key or "-")


@require_POST
def issue_next(request, key: str, sequence: int):
    who, draft = settler(request, key, sequence)
    form = IssueForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("A new draft needs its name and its date."))
        return redirect("rolling", key, sequence)
    try:
        made = circulation.issue_next(draft, **form.cleaned_data, by=who.acting())
    except Problem as problem:
        messages.error(request, str(problem))
        return redirect("rolling", key, sequence)
    messages.success(
        request, _("%(draft)s was issued; what is open was carried onto it.") % {"draft": made.label}
    )
    return redirect("rolling", key, made.sequence)


def settler(request, key: str, sequence: int):
    who = viewer(request)
    draft = found(rolling_draft(who, key, sequence))
    if not may_settle(who, draft):
        raise PermissionDenied
    return who, draft


def back_to(draft, provision: str, next_open: str = ""):
    at = reverse("rolling", args=[draft.instrument.key, draft.sequence])
    return redirect(f"{at}#{next_open or provision}")


def found(thing):
    if thing is None:
        raise Http404
    return thing
