"""Of whom is invited, who comes, and the directory."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mufakat.doors.shared.words import word
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

    def __init__(self, *args, viewer, rows=(), **kwargs):
        """``rows``: the delegations to the meeting so far; who was invited is not offered again."""
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        there = [one for one in rows if one.invited_on]
        self.offer("members", by_name(members(viewer)), "code", {one.member_id for one in there})
        self.offer("organisations", organisations(viewer), "key", {one.organisation_id for one in there})
        self.offer("bodies", bodies(viewer), "key", {one.body_id for one in there})
        if self.is_bound and self.data.get("every") and self.has_members:
            self.data = self.data.copy()
            self.data.setlist("members", [code for code, _name in self.fields["members"].choices])

    def offer(self, field: str, every, named: str, there: set) -> None:
        self.fields[field].choices = [
            (getattr(one, named), one.name(get_language() or "en")) for one in every if one.pk not in there
        ]
        if not self.fields[field].choices:
            del self.fields[field]

    def clean(self) -> dict:
        said = super().clean()
        if not self.errors and not any(said.get(field) for field in ("members", "organisations", "bodies")):
            raise forms.ValidationError(_("Choose at least one delegation to invite."))
        return said

    @property
    def has_members(self) -> bool:
        return "members" in self.fields

    def invited(self) -> list[dict]:
        said = {field: self.cleaned_data.get(field, ()) for field in ("members", "organisations", "bodies")}
        chosen = {f"member:{code}" for code in said["members"]}
        chosen |= {f"organisation:{key}" for key in said["organisations"]}
        chosen |= {f"body:{key}" for key in said["bodies"]}
        return [one for key, one in invitable(self.viewer).items() if key in chosen]


class CameForm(forms.Form):
    """A delegation that came and was not invited from here: one we know, or one we only have the name of."""

    whom = forms.ChoiceField(label=_("Which delegation"), required=False)
    named = forms.CharField(
        label=_("Or its name, as the record gives it"),
        max_length=300,
        required=False,
        help_text=_("The delegation, never a person."),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    way = forms.ChoiceField(
        label=_("Took part"),
        choices=[("", _("not said")), ("room", _("in the room")), ("online", _("online"))],
        required=False,
    )
    source = forms.CharField(
        label=_("From which source"),
        max_length=200,
        required=False,
        help_text=_("For example: list of participants, 16 June 2021."),
    )

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.known = invitable(viewer)
        self.fields["whom"].choices = [("", _("one whose name I write below")), *named_in_groups(self.known)]
        self.fields["kind"].choices = [("", "—"), *((one, word(one, "participants")) for one in KINDS)]

    def clean(self) -> dict:
        said = super().clean()
        whom, named = said.get("whom"), (said.get("named") or "").strip()
        if not whom and not named:
            raise forms.ValidationError(_("Choose the delegation that came, or write its name."))
        if whom and named:
            raise forms.ValidationError(
                _(
                    "Choose a delegation or write a name, not both; two delegations are noted one after the other."
                )
            )
        if named and not said.get("kind"):
            self.add_error("kind", _("Say of what kind the delegation “%(named)s” is.") % {"named": named})
        return said

    def came(self) -> dict:
        """What `note_delegation` is told."""
        said = self.cleaned_data
        held = self.known.get(said["whom"])
        whom = dict(held) if held else {"kind": said["kind"]}
        named = str(next(one for key, one in whom.items() if key != "kind").name()) if held else said["named"]
        return {
            **whom,
            "named_as": named,
            "way": said["way"],
            "sources": [said["source"]] if said["source"] else [],
        }


def by_name(found) -> list:
    """Countries in the order in which readers look for them."""
    return sorted(found, key=lambda one: one.name(get_language() or "en"))


def invitable(viewer) -> dict[str, dict]:
    """Every delegation known here under a name of its own in a form: what it is, and which."""
    found = {f"member:{one.code}": {"kind": "government", "member": one} for one in by_name(members(viewer))}
    found |= {
        f"organisation:{one.key}": {"kind": one.kind if one.kind in KINDS else "partner", "organisation": one}
        for one in organisations(viewer)
    }
    return found | {
        f"body:{one.key}": {
            "kind": "secretariat" if one.kind == "secretariat" else "sectoral_body", "body": one,
        }
        for one in bodies(viewer)
    }  # fmt: skip


def named_in_groups(known: dict[str, dict]) -> list[tuple]:
    """The choices as a list with headings."""
    headings = {"member": _("Member States"), "organisation": _("Partners and NGOs"), "body": _("Bodies")}
    return [
        (
            heading,
            [
                (key, one[sort].name(get_language() or "en"))
                for key, one in known.items()
                if key.startswith(f"{sort}:")
            ],
        )
        for sort, heading in headings.items()
    ]


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
        named = [(one.pk, one.named) for one in rows]
        self.fields["participation"].choices = [("", "—"), *named] if len(named) > 1 else named


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
