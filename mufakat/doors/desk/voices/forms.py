"""What is asked of a voice, of its answer, and of who does what for the children."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.core.voices.place import AGE_BANDS
from mufakat.doors.shared.words import word
from mufakat.records.bodies.queries import organisations
from mufakat.records.people.models import Mandate

DATE = forms.DateInput(attrs={"type": "date"})

LANGUAGES = (
    ("en", "English"), ("vi", "Tiếng Việt"), ("id", "Bahasa Indonesia"), ("ms", "Bahasa Melayu"), ("th", "ไทย"), ("lo", "ລາວ"),
    ("km", "ខ្មែរ"), ("my", "မြန်မာ"), ("tl", "Filipino"), ("zh", "中文"), ("ta", "தமிழ்"), ("tet", "Tetun"), ("pt", "Português"),
)  # fmt: skip


class VoiceForm(forms.Form):
    made_key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)
    age_band = forms.ChoiceField(label=_("Age"), widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What was said"),
        help_text=_("In the child’s own words. Leave out every name, school, street and number."),
        widget=forms.Textarea(attrs={"rows": 5, "autocomplete": "off"}),
    )
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    english = forms.CharField(
        label=_("In English"), required=False, widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off"})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["age_band"].choices = [(band, word(band, "age_band")) for band in AGE_BANDS]


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("Without repeating what was said."),
        widget=forms.Textarea(attrs={"rows": 2, "autocomplete": "off"}),
    )


class HarmForm(forms.Form):
    referred_on = forms.DateField(label=_("Referred by our procedure on"), widget=DATE)
    followed = forms.BooleanField(label=_("I followed the child protection procedure of my organisation"))


class AnswerForm(forms.Form):
    en = forms.CharField(
        label="English", required=False, widget=forms.Textarea(attrs={"rows": 6, "lang": "en"})
    )
    vi = forms.CharField(
        label="Tiếng Việt", required=False, widget=forms.Textarea(attrs={"rows": 6, "lang": "vi"})
    )


class HatForm(forms.Form):
    person = forms.ChoiceField(label=_("Person"))
    capacity = forms.ChoiceField(label=_("Does what"), widget=forms.RadioSelect)
    organisation = forms.ChoiceField(label=_("For which organisation"))

    def __init__(self, *args, viewer, people, language="en", **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {str(one.pk): one for one in people}
        self.organisations = {one.key: one for one in organisations(viewer)}
        self.fields["person"].choices = [
            ("", "—"),
            *((key, f"{one.name} · {one.email}") for key, one in self.people.items()),
        ]
        self.fields["organisation"].choices = [
            ("", "—"), *((key, one.name(language)) for key, one in self.organisations.items())
        ]  # fmt: skip
        self.fields["capacity"].choices = [
            (Mandate.Capacity.FACILITATOR, _("facilitates sessions with children")),
            (
                Mandate.Capacity.SAFEGUARDING,
                _("protects the children: reads what was said before anybody else"),
            ),
        ]
