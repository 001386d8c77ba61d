"""Of a meeting being planned: its series, its dates, its particulars."""

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mufakat.doors.desk.typed_date import TypedDate
from mufakat.doors.shared.words import word
from mufakat.readers.dossiers.places import countries
from mufakat.records.bodies.queries import members
from mufakat.records.meetings.models import Meeting
from mufakat.records.meetings.operations.plan import Particulars
from mufakat.records.meetings.queries import bodies_to_call

DATE = forms.DateInput(attrs={"type": "date"})


class DatesForm(forms.Form):
    starts = TypedDate(
        label=_("Begins"),
        help_text=_("2027-01-20 or 20 January 2027; a month alone is enough: January 2027."),
    )
    ends = TypedDate(label=_("Ends"), required=False)


class MoveForm(DatesForm):
    reason = forms.CharField(label=_("Why it moves"), max_length=300, required=False)


class NextForm(DatesForm):
    """A meeting of the series that is held here already, and the date it was announced for."""

    following = forms.ChoiceField(label=_("Which meeting"))
    field_order = ("following", "starts", "ends")

    def __init__(self, *args, rows, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["following"].choices = rows


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
        named = [(one.code, one.name(get_language() or "en")) for one in members(viewer)]
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
        self.fields["body"].choices = [
            (one.key, one.name(get_language() or "en")) for one in bodies_to_call(viewer)
        ]
