from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mufakat.doors.desk.typed_date import TypedDate
from mufakat.doors.public.words import word
from mufakat.readers.dossiers.places import countries
from mufakat.records.bodies.queries import bodies, members, organisations, target_groups
from mufakat.records.meetings.access import chaired
from mufakat.records.meetings.models import AgendaItem, Meeting, Outcome
from mufakat.records.meetings.operations.delegations import KINDS
from mufakat.records.meetings.operations.plan import Particulars
from mufakat.records.recommendations.models import Recommendation

DATE = forms.DateInput(attrs={"type": "date"})
ASKED = [("", "—"), *AgendaItem.AskedTo.choices]


class DatesForm(forms.Form):
    starts = TypedDate(
        label=_("Begins"),
        help_text=_("2027-01-20 or 20 January 2027; a month alone is enough: January 2027."),
    )
    ends = TypedDate(label=_("Ends"), required=False)


class MoveForm(DatesForm):
    reason = forms.CharField(label=_("Why it moves"), max_length=300, required=False)


class ParticularsForm(forms.Form):
    mode = forms.ChoiceField(label=_("How it meets"), required=False)
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(label=_("Country"), required=False)
    venue = forms.CharField(label=_("Venue"), max_length=200, required=False)
    link = forms.URLField(
        label=_("Link of the room online"),
        required=False,
        assume_scheme="https",
        help_text=_("Shown to those who take part."),
    )
    hosts = forms.CharField(label=_("Host"), max_length=200, required=False)
    theme = forms.CharField(label=_("Theme"), max_length=300, required=False)
    aims = forms.CharField(
        label=_("Why it meets"),
        required=False,
        help_text=_("For the concept note and the letter of invitation."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    nominations_close = forms.DateField(label=_("Nominations until"), required=False, widget=DATE)

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["mode"].choices = [
            ("", "—"),
            *((mode, word(mode, "mode")) for mode in Meeting.Mode.values),
        ]
        named = [(one.code, str(one)) for one in members(viewer)]
        held = dict(named)
        named += [(code, one.title) for code, one in countries(get_language()).items() if code not in held]
        if (set_to := (kwargs.get("initial") or {}).get("country")) and set_to not in dict(named):
            named.append((set_to, set_to))
        self.fields["country"].choices = [("", "—"), *named]

    def particulars(self, meeting: Meeting | None = None) -> Particulars:
        said = self.cleaned_data
        theme = dict(meeting.theme) if meeting else {}
        return Particulars(
            mode=said["mode"],
            city=said["city"],
            country=said["country"],
            venue=said["venue"],
            link=said["link"],
            hosts=[name.strip() for name in said["hosts"].split(";") if name.strip()],
            theme={**theme, "en": said["theme"]},
            aims=said["aims"],
            nominations_close=said["nominations_close"],
            target_groups=meeting.target_groups if meeting else (),
        )

    @staticmethod
    def of(meeting: Meeting) -> dict:
        return {
            "mode": meeting.mode,
            "city": meeting.city,
            "country": meeting.country,
            "venue": meeting.venue,
            "link": meeting.link,
            "hosts": "; ".join(meeting.hosts),
            "theme": meeting.theme.get("en", ""),
            "aims": meeting.aims,
            "nominations_close": meeting.nominations_close,
        }


class PlanForm(ParticularsForm):
    body = forms.ChoiceField(label=_("Series"))
    ordinal = forms.IntegerField(
        label=_("Number in its series"),
        required=False,
        min_value=1,
        max_value=999,
        help_text=_("Left empty: the next."),
    )
    label = forms.CharField(
        label=_("Or a name outside the count"),
        max_length=120,
        required=False,
        help_text=_("kick-off, special meeting"),
    )
    starts = DatesForm.base_fields["starts"]
    ends = DatesForm.base_fields["ends"]
    classification = forms.ChoiceField(
        label=_("Who may know of it"),
        choices=[("members", _("members and those invited")), ("public", _("everybody"))],
        help_text=_(
            "Members and those invited: it stands on no public page. Everybody: it is on the home page and in the "
            "public calendar at once."
        ),
    )
    field_order = (
        "body",
        "ordinal",
        "label",
        "starts",
        "ends",
        "mode",
        "city",
        "country",
        "venue",
        "link",
        "hosts",
    )

    def __init__(self, *args, viewer, **kwargs):
        super().__init__(*args, viewer=viewer, **kwargs)
        held = bodies(viewer)
        mine = held if viewer.is_secretariat else held.filter(key__in=chaired(viewer))
        self.fields["body"].choices = [(one.key, one.name()) for one in mine]


class ItemForm(forms.Form):
    title = forms.CharField(label=_("Item"), max_length=300)
    lead = forms.CharField(label=_("Lead"), max_length=200, required=False)
    minutes = forms.IntegerField(label=_("Minutes"), required=False, min_value=1, max_value=1440)
    asked_to = forms.ChoiceField(label=_("The meeting is asked to"), choices=ASKED, required=False)
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


class OutcomeForm(forms.Form):
    """What came of an item. The fields of a recommendation and of an action are read only for these."""

    item = forms.IntegerField(required=False, widget=forms.HiddenInput)
    made_key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    concerns = forms.CharField(required=False, max_length=120, widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Outcome"), widget=forms.RadioSelect)
    text = forms.CharField(label=_("Words"), required=False, widget=forms.Textarea(attrs={"rows": 4}))
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


class CirculateRecordForm(forms.Form):
    closes_on = forms.DateField(label=_("Corrections until"), widget=DATE)
    zone = forms.CharField(label=_("Time zone"), max_length=60)


class NewsForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=300)
    text = forms.CharField(label=_("Text"), widget=forms.Textarea(attrs={"rows": 8}))
    on = TypedDate(label=_("Date"))
    source = forms.CharField(label=_("Source"), max_length=300)
    keywords = forms.CharField(
        label=_("Keywords"), max_length=300, required=False, help_text=_("Parted by commas.")
    )
    picture = forms.FileField(
        label=_("Picture"),
        required=False,
        help_text=_("It is made smaller, and the place where it was taken is removed."),
    )
    says = forms.CharField(label=_("What the picture shows"), max_length=300, required=False)
    credit = forms.CharField(label=_("Who took it"), max_length=200, required=False)


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
