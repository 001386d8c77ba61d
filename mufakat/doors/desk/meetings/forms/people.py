"""Of whom is invited, who comes, and the directory."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.records.bodies.queries import bodies, members, organisations
from mufakat.records.meetings.operations.delegations import KINDS


class InviteForm(forms.Form):
    members = forms.MultipleChoiceField(
        label=_("Member States"), required=False, widget=forms.CheckboxSelectMultiple
    )
    organisations = forms.MultipleChoiceField(
        label=_("Partners and NGOs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    bodies = forms.MultipleChoiceField(label=_("Bodies"), required=False, widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        self.fields["members"].choices = [(one.code, str(one)) for one in members(viewer)]
        self.fields["organisations"].choices = [(one.key, one.name()) for one in organisations(viewer)]
        self.fields["bodies"].choices = [(one.key, one.name()) for one in bodies(viewer)]

    def invited(self) -> list[dict]:
        said, who = self.cleaned_data, self.viewer
        found = [{"kind": "government", "member": one} for one in members(who) if one.code in said["members"]]
        found += [
            {"kind": one.kind if one.kind in KINDS else "partner", "organisation": one}
            for one in organisations(who)
            if one.key in said["organisations"]
        ]
        found += [
            {"kind": "secretariat" if one.kind == "secretariat" else "sectoral_body", "body": one}
            for one in bodies(who)
            if one.key in said["bodies"]
        ]
        return found


class NomineeForm(forms.Form):
    participation = forms.ChoiceField(label=_("Delegation"))
    honorific = forms.CharField(label=_("Form of address"), max_length=60, required=False)
    name = forms.CharField(label=_("Name"), max_length=200)
    office = forms.CharField(label=_("Office"), max_length=200, required=False)
    email = forms.EmailField(label=_("E-mail"), required=False)
    way = forms.ChoiceField(
        label=_("Takes part"),
        choices=[("room", _("in the room")), ("online", _("online"))],
        widget=forms.RadioSelect,
        initial="room",
    )
    is_adult = forms.BooleanField(label=_("This is an adult"), required=False)

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["participation"].choices = [(one.pk, one.named) for one in rows]


class EntryForm(forms.Form):
    """An entry of the directory."""

    honorific = forms.CharField(label=_("Form of address"), max_length=60, required=False)
    office = forms.CharField(label=_("Office"), max_length=200, required=False)
    protocol_order = forms.IntegerField(
        label=_("Protocol order"), required=False, min_value=1, max_value=9999
    )
    copies_to = forms.CharField(
        label=_("Copies to"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Offices, one a line."),
    )
    handover = forms.CharField(
        label=_("Handover note"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("What whoever comes next should know."),
    )
