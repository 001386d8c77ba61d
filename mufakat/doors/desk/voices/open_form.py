"""What a facilitator says of a session with children before a single voice is entered."""

from django import forms
from django.utils.translation import gettext_lazy as _

from mufakat.core.problems import filled
from mufakat.core.voices.place import GROUP_SIZES
from mufakat.doors.desk.voices.forms import DATE, LANGUAGES
from mufakat.doors.desk.voices.words import SIZES
from mufakat.doors.desk.wishes import wishes
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.bodies.queries import members, organisations, target_groups
from mufakat.records.instruments.queries import provision_labelled
from mufakat.records.knowledge.voices.access import organisations_of
from mufakat.records.knowledge.voices.operations import SessionFacts
from mufakat.records.knowledge.voices.operations.open import faults
from mufakat.records.knowledge.voices.queries import open_to

NO_CONSENT = {"required": _("Without the consent of parents or guardians, and its date, nothing is entered.")}

NO_ASSENT = {"required": _("Without the children's own assent, and its date, nothing is entered.")}


class OpenForm(forms.Form):
    topic = forms.CharField(
        label=_("What the session was about"), max_length=160, help_text=_("No names, no school.")
    )
    organisation = forms.ChoiceField(label=_("Held by"))
    recommendation = forms.ChoiceField(label=_("About a recommendation"), required=False)
    instrument = forms.ChoiceField(label=_("About a text"), required=False)
    paragraph = forms.CharField(
        label=_("Its paragraph or action"),
        max_length=20,
        required=False,
        help_text=_("As numbered in the newest draft: 12, or 3.1."),
    )
    meeting = forms.ChoiceField(label=_("For a meeting"), required=False)
    held_in = forms.CharField(
        label=_("Month"),
        max_length=7,
        widget=forms.TextInput(attrs={"type": "month", "placeholder": "2021-06"}),
        help_text=_("Only the month is kept; a day would tell which group it was."),
    )
    size = forms.ChoiceField(label=_("How many took part"), widget=forms.RadioSelect)
    harmed = forms.BooleanField(
        label=_("They are children who were abused, exploited or trafficked"), required=False
    )
    target_groups = forms.MultipleChoiceField(
        label=_("Who they are"), required=False, widget=forms.CheckboxSelectMultiple
    )
    country = forms.ChoiceField(label=_("Country"), required=False)
    province = forms.CharField(
        label=_("Province"),
        max_length=80,
        required=False,
        help_text=_(
            "No smaller place. For fewer than ten children, or children who were harmed, leave it empty."
        ),
    )
    language = forms.ChoiceField(label=_("Language they spoke"), choices=LANGUAGES)
    consent = forms.BooleanField(label=_("Parents or guardians consented"), error_messages=NO_CONSENT)
    consent_on = forms.DateField(label=_("Date of their consent"), widget=DATE, error_messages=NO_CONSENT)
    assent = forms.BooleanField(label=_("The children themselves agreed"), error_messages=NO_ASSENT)
    assent_on = forms.DateField(
        label=_("Date of the children’s agreement"), widget=DATE, error_messages=NO_ASSENT
    )
    may_publish = forms.BooleanField(
        label=_("They also agreed that it is published"),
        required=False,
        help_text=_("A consent of its own. Without it only those who decide read what was said."),
    )
    publish_consent_on = forms.DateField(
        label=_("Date of the consent to publish"),
        required=False,
        widget=DATE,
        help_text=_("Needed where they agreed that it is published."),
    )
    safeguarding = forms.ChoiceField(
        label=_("Child-safeguarding person"),
        help_text=_("Reads every voice before anybody else. Never the facilitator."),
    )

    def __init__(self, *args, viewer, people, today, language="en", **kwargs):
        super().__init__(*args, **kwargs)
        self.today = today
        self.viewer, self.people = viewer, {str(one.pk): one for one in people if one != viewer.person}
        mine = organisations_of(viewer)
        self.organisations = {one.key: one for one in organisations(viewer) if one.pk in mine}
        self.open_to = open_to(viewer)
        fields = self.fields
        fields["organisation"].choices = [
            (key, one.name(language)) for key, one in self.organisations.items()
        ]
        fields["recommendation"].choices = [
            ("", "—"),
            *wishes(self.open_to["recommendation"].items(), language),
        ]
        fields["instrument"].choices = [
            ("", "—"), *((one.key, one.title(language)) for one in self.open_to["instrument"].values())
        ]  # fmt: skip
        fields["meeting"].choices = [
            ("", "—"),
            *((one.key, meeting_title(one, language)) for one in self.open_to["meeting"].values()),
        ]
        fields["size"].choices = [(size, SIZES[size]) for size in GROUP_SIZES]
        fields["target_groups"].choices = [
            (key, one.name(language)) for key, one in target_groups(viewer).items()
        ]
        fields["country"].choices = [("", "—"), *((one.code, one.name(language)) for one in members(viewer))]
        fields["safeguarding"].choices = [("", "—"), *((key, one.name) for key, one in self.people.items())]

    def clean(self) -> dict:
        said = super().clean()
        instrument = self.open_to["instrument"].get(said.get("instrument"))
        self.provision_key = ""
        if said.get("paragraph") and instrument is None:
            self.add_error("instrument", _("Choose the text this paragraph stands in."))
        elif said.get("paragraph"):
            found = provision_labelled(self.viewer, instrument.key, said["paragraph"])
            if found is None:
                self.add_error("paragraph", _("The newest draft of this text has no such number."))
            else:
                self.provision_key = found.key
        self.say_every_fault(said)
        return said

    def say_every_fault(self, said: dict) -> None:
        """All at once, each beside its field; a field that is faulty already is not told twice."""
        wrong = {"assent": "assent_on", "consent": "consent_on"}
        told = set(self.errors)
        for field, sentence in faults(self.facts(said), today=self.today):
            if field not in told and wrong.get(field) not in told:
                self.add_error(field, filled(sentence))

    def facts(self, said: dict | None = None) -> SessionFacts:
        said = {**EMPTY, **(self.cleaned_data if said is None else said)}
        countries = {one.code: one for one in members(self.viewer)}
        return SessionFacts(
            **{name: said[name] for name in KEPT},
            country=countries.get(said["country"]),
            recommendation=self.open_to["recommendation"].get(said["recommendation"]),
            instrument=self.open_to["instrument"].get(said["instrument"]),
            meeting=self.open_to["meeting"].get(said["meeting"]),
            provision_key=self.provision_key,
        )


EMPTY = {
    **dict.fromkeys(("topic", "held_in", "size", "province", "language", "recommendation", "instrument", "meeting", "country"), ""),
    **dict.fromkeys(("consent", "assent", "may_publish", "harmed"), False),
    **dict.fromkeys(("consent_on", "assent_on", "publish_consent_on")),
    "target_groups": (),
}  # fmt: skip

KEPT = (
    "topic", "held_in", "size", "consent", "consent_on", "assent", "assent_on", "province", "harmed", "target_groups", "language",
    "may_publish", "publish_consent_on",
)  # fmt: skip
