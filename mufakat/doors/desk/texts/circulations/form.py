"""What is asked when a draft is sent out: whom, about what, until when."""

from datetime import datetime, time
from operator import itemgetter
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django import forms
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.wording.parts import called, choosable
from mufakat.doors.shared.words.circulating import CONSULTATIONS
from mufakat.records.bodies.queries import bodies, body, members, organisations, region
from mufakat.records.circulation.operations.circulate import To
from mufakat.records.people.queries import directory_addresses


def with_code(name: str, code: str) -> str:
    """The code stands beside the name: it is what the brackets say, and what an address is written after."""
    return name if name.casefold() == code.casefold() else f"{name} ({code})"


class CirculateForm(forms.Form):
    kind = forms.ChoiceField(
        label=gettext_lazy("Consultation"), choices=list(CONSULTATIONS.items()), widget=forms.RadioSelect
    )
    every_member = forms.BooleanField(label=gettext_lazy("All Member States"), required=False)
    members = forms.MultipleChoiceField(
        label=gettext_lazy("Member States"), required=False, widget=forms.CheckboxSelectMultiple
    )
    organisations = forms.MultipleChoiceField(
        label=gettext_lazy("Partners and NGOs"), required=False, widget=forms.CheckboxSelectMultiple
    )
    bodies = forms.MultipleChoiceField(
        label=gettext_lazy("Bodies"), required=False, widget=forms.CheckboxSelectMultiple
    )
    addresses = forms.CharField(
        label=gettext_lazy("E-mail addresses"),
        required=False,
        help_text=gettext_lazy(
            "One a line: code, then address, for example “VN desk@example.org”. Those of the focal points in the directory stand here; only whom you tick is written to."
        ),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    parts = forms.MultipleChoiceField(
        label=gettext_lazy("Only these parts"),
        required=False,
        help_text=gettext_lazy("Tick none to ask about the whole text; the rest is sent for reading."),
        widget=forms.CheckboxSelectMultiple,
    )
    group = forms.ChoiceField(label=gettext_lazy("The group that settles it"), required=False)
    opens_on = forms.DateField(label=gettext_lazy("Opens on"), widget=forms.DateInput(attrs={"type": "date"}))
    closes_on = forms.DateField(
        label=gettext_lazy("Closes on"), widget=forms.DateInput(attrs={"type": "date"})
    )
    closes_hour = forms.TimeField(
        label=gettext_lazy("at"), initial=time(17, 0), widget=forms.TimeInput(attrs={"type": "time"})
    )
    zone = forms.CharField(label=gettext_lazy("Time zone"), max_length=60)
    remind = forms.CharField(
        label=gettext_lazy("Remind the silent, days before it closes"),
        required=False,
        initial="7, 2",
        max_length=40,
    )
    message = forms.CharField(
        label=gettext_lazy("A word of your own"), required=False, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args, viewer, text, **kwargs):
        super().__init__(*args, **kwargs)
        self.viewer = viewer
        self.fields["parts"].choices = [(each.key, called(each, text)) for each in choosable(text)]
        spoken = get_language()
        self.fields["members"].choices = sorted(
            ((each.code, f"{each.name(spoken)} ({each.code})") for each in members(viewer)), key=itemgetter(1)
        )
        self.fields["organisations"].choices = sorted(
            (
                (each.key, with_code(each.name(spoken), To(organisation=each).code))
                for each in organisations(viewer)
            ),
            key=itemgetter(1),
        )
        every = [(each.key, with_code(each.name(spoken), To(body=each).code)) for each in bodies(viewer)]
        self.fields["bodies"].choices = every
        self.fields["group"].choices = [("", "—"), *every]
        self.fields["addresses"].initial = "\n".join(
            f"{code} {address}"
            for code, address in directory_addresses(viewer, on=timezone.localdate()).items()
        )
        here = region()
        self.fields["zone"].initial = (here.rules.get("time_zone") if here else "") or "Asia/Jakarta"

    def clean_zone(self):
        try:
            ZoneInfo(self.cleaned_data["zone"])
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise forms.ValidationError(_("This is no time zone; write for example Asia/Jakarta.")) from error
        return self.cleaned_data["zone"]

    def clean_addresses(self):
        pairs = {}
        for line in filter(None, map(str.strip, self.cleaned_data["addresses"].splitlines())):
            code, _sep, address = line.rpartition(" ")
            if not code or "@" not in address:
                raise forms.ValidationError(_("“%(line)s” is not a code and an address.") % {"line": line})
            if code.strip() not in self.codes():
                raise forms.ValidationError(
                    _("“%(code)s” is the code of nobody who can be asked.") % {"code": code.strip()}
                )
            pairs[code.strip()] = address
        return pairs

    def codes(self) -> set[str]:
        """Of everybody who can be asked, ticked or not."""
        who = self.viewer
        return {
            *(To(member=each).code for each in members(who)),
            *(To(organisation=each).code for each in organisations(who)),
            *(To(body=each).code for each in bodies(who)),
        }

    def clean_remind(self):
        return [int(word) for word in self.cleaned_data["remind"].replace(",", " ").split() if word.isdigit()]

    def to(self) -> list[To]:
        said, who = self.cleaned_data, self.viewer
        asked = [
            To(member=each) for each in members(who) if said["every_member"] or each.code in said["members"]
        ]
        asked += [To(organisation=each) for each in organisations(who) if each.key in said["organisations"]]
        asked += [To(body=each) for each in bodies(who) if each.key in said["bodies"]]
        return [
            To(each.member, each.organisation, each.body, said["addresses"].get(each.code, ""))
            for each in asked
        ]

    def terms(self) -> dict:
        said = self.cleaned_data
        closes = datetime.combine(said["closes_on"], said["closes_hour"], tzinfo=ZoneInfo(said["zone"]))
        return {
            "kind": said["kind"],
            "addressees": self.to(),
            "opens_on": said["opens_on"],
            "closes_at": closes,
            "zone": said["zone"],
            "message": said["message"],
            "remind_days": said["remind"],
            "parts": said["parts"],
            "group": body(self.viewer, said["group"]) if said["group"] else None,
        }
