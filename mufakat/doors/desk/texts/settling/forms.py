"""What is asked when a place is settled."""

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

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


class AnswerForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("Answer"), widget=forms.RadioSelect)
    reason = SettleForm.base_fields["reason"]
    group = forms.CharField(label=gettext_lazy("Agreed by"), required=False, max_length=200)
    seen = forms.IntegerField(widget=forms.HiddenInput)

    def __init__(self, *args, choices=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = choices
