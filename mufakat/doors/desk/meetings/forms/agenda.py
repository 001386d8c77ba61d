"""Of an item of the agenda, its papers and what came of it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.doors.desk.typed_date import TypedDate
from mufakat.doors.shared.words import word
from mufakat.records.bodies.queries import target_groups
from mufakat.records.meetings.models import AgendaItem, Outcome
from mufakat.records.recommendations.models import Recommendation


def asked() -> list[tuple[str, str]]:
    return [("", "—"), *((one, word(one, "asked_to")) for one in AgendaItem.AskedTo.values)]


class ItemForm(forms.Form):
    title = forms.CharField(label=_("Item"), max_length=300)
    lead = forms.CharField(label=_("Lead"), max_length=200, required=False)
    minutes = forms.IntegerField(label=_("Minutes"), required=False, min_value=1, max_value=1440)
    asked_to = forms.ChoiceField(label=_("The meeting is asked to"), choices=asked, required=False)
    annotation = forms.CharField(
        label=_("What it is about"),
        required=False,
        help_text=_("For the annotated agenda."),
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class PaperForm(forms.Form):
    file = forms.FileField(label=_("File"))
    title = forms.CharField(label=_("Title"), max_length=300, required=False)
    from_whom = forms.CharField(label=_("From whom"), max_length=200, required=False)
    item = forms.ChoiceField(label=_("For which item"), required=False)
    everybody = forms.BooleanField(label=_("Everybody may read it"), required=False)

    def __init__(self, *args, items, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["item"].choices = [("", "—"), *((one.pk, one.title) for one in items)]


class OutcomeForm(forms.Form):
    """What came of an item. The fields of a recommendation and of an action are read only for these."""

    item = forms.IntegerField(required=False, widget=forms.HiddenInput)
    made_key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    concerns = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Outcome"), widget=forms.RadioSelect)
    text = forms.CharField(
        label=_("Words"),
        required=False,
        help_text=_("Left empty only where it was put off or not taken up."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    who = forms.CharField(label=_("Who does it"), max_length=200, required=False)
    due = TypedDate(label=_("By when"), required=False, help_text=_("2027-05, May 2027 or 26 May 2027"))
    recommends = forms.ChoiceField(label=_("Kind of recommendation"), required=False)
    addressed_to = forms.CharField(label=_("Addressed to"), max_length=300, required=False)
    target_groups = forms.MultipleChoiceField(
        label=_("Target groups"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, viewer, language="en", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [(kind, word(kind, "outcome")) for kind in Outcome.Kind.values]
        self.fields["recommends"].choices = [
            (kind, word(kind, "recommendation")) for kind in Recommendation.Kind.values
        ]
        self.fields["target_groups"].choices = [
            (key, group.name(language)) for key, group in target_groups(viewer).items()
        ]
