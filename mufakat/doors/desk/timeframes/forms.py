"""What the planner asks: the dates of the whole, of each stage, and what stands on the way."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.dates import PartialDate
from mufakat.core.saying import date_said
from mufakat.doors.desk.typed_date import TypedDate
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.plan.words import WORDS, said_in
from mufakat.records.timeframes.checks import CHOICES
from mufakat.records.timeframes.models import Milestone, TimeFrame

PREPARED = ("consultation", "translation", "papers_out", "clearance")


def day_field(label, *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label, required=required, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )


class FrameForm(forms.Form):
    """The dates of the whole. With ``stages`` also, for each, how and when a person wants it."""

    last_date = day_field(gettext_lazy("Last date"), required=True)
    begins = day_field(gettext_lazy("Work begins on"))
    calendars = forms.MultipleChoiceField(
        label=gettext_lazy("Working days of"), required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(
        self,
        *args,
        calendars: Iterable[tuple[str, str]],
        stages: Iterable[tuple[str, str]] = (),
        language: str = "en",
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.fields["calendars"].choices = list(calendars)
        self.stages = list(stages)
        if self.stages:
            self.fields["version"] = forms.IntegerField(widget=forms.HiddenInput)
        for key, _name in self.stages:
            said = [(word, said_in(WORDS[word], language)) for word in CHOICES]
            self.fields[f"choice-{key}"] = forms.ChoiceField(
                label=_("How"), required=False, choices=[("", _("as the route says")), *said]
            )
            self.fields[f"from-{key}"] = day_field(_("Wanted from"))
            self.fields[f"until-{key}"] = day_field(_("Wanted until"))
            self.fields[f"behind-{key}"] = forms.MultipleChoiceField(
                label=_("Already behind us"), required=False, widget=forms.CheckboxSelectMultiple,
                choices=[(word, said_in(WORDS[word], language)) for word in PREPARED],
            )  # fmt: skip

    @property
    def whole(self):
        return [self[name] for name in ("last_date", "begins", "calendars")]

    @property
    def by_stage(self):
        parts = ("choice", "from", "until", "behind")
        return [(name, [self[f"{part}-{key}"] for part in parts]) for key, name in self.stages]

    def clean(self):
        typed = super().clean()
        for key, _name in self.stages:
            if typed.get(f"until-{key}") and not typed.get(f"from-{key}"):
                typed[f"from-{key}"] = typed[f"until-{key}"]
        return typed

    def changed(self) -> dict[str, Any]:
        """What `operations.change_time_frame` takes."""
        typed = self.cleaned_data
        return {
            "last_date": typed["last_date"],
            "begins": typed["begins"],
            "calendars": typed["calendars"],
            "choices": {key: typed[f"choice-{key}"] for key, _ in self.stages if typed[f"choice-{key}"]},
            "pins": {key: self.wanted(key) for key, _ in self.stages if typed[f"from-{key}"]},
            "finished": {key: typed[f"behind-{key}"] for key, _ in self.stages if typed[f"behind-{key}"]},
        }

    def wanted(self, key: str) -> list[str]:
        first = self.cleaned_data[f"from-{key}"]
        return [first.isoformat(), (self.cleaned_data[f"until-{key}"] or first).isoformat()]


def as_typed(frame: TimeFrame) -> dict[str, Any]:
    """The frame as the form shows it."""
    shown: dict[str, Any] = {
        "last_date": frame.last_date, "begins": frame.begins, "calendars": frame.calendars, "version": frame.version,
    }  # fmt: skip
    shown |= {f"choice-{key}": kind for key, kind in frame.choices.items()}
    shown |= {f"from-{key}": date.fromisoformat(days[0]) for key, days in frame.pins.items()}
    shown |= {f"until-{key}": date.fromisoformat(days[1]) for key, days in frame.pins.items()}
    return shown | {f"behind-{key}": kinds for key, kinds in frame.finished.items()}


class MilestoneForm(forms.Form):
    kind = forms.ChoiceField(label=gettext_lazy("What"))
    named = forms.CharField(label=gettext_lazy("Called"), max_length=200)
    stage = forms.ChoiceField(label=gettext_lazy("On the way to"))
    planned = TypedDate(
        label=gettext_lazy("Planned for"),
        help_text=gettext_lazy("A day, a month or a year: 18 May 2027, May 2027, 2027-05."),
    )
    member = forms.ChoiceField(label=gettext_lazy("Country"), required=False)

    def __init__(self, *args, stages, members, language: str = "en", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [
            (kind, said_in(WORDS[kind], language)) for kind in Milestone.Kind.values
        ]
        self.fields["stage"].choices = stages
        self.fields["member"].choices = [("", "–"), *members]


class HappenedForm(forms.Form):
    meeting = forms.ChoiceField(label=gettext_lazy("It was this meeting"), required=False)
    circulation = forms.ChoiceField(label=gettext_lazy("It was this circulation"), required=False)
    held = TypedDate(label=gettext_lazy("or it took place on"), required=False)

    def __init__(self, *args, meetings, circulations, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [("", "–"), *meetings]
        self.fields["circulation"].choices = [("", "–"), *circulations]
        if not circulations:
            del self.fields["circulation"]

    def clean_held(self):
        return nothing_ahead(self.cleaned_data["held"])


class EditionForm(forms.Form):
    on = day_field(gettext_lazy("Agreed on"), required=True)
    meeting = forms.ChoiceField(label=gettext_lazy("At which meeting"), required=False)

    def __init__(self, *args, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["meeting"].choices = [("", "–"), *meetings]

    def clean_on(self):
        nothing_ahead(self.cleaned_data["on"].isoformat())
        return self.cleaned_data["on"]


def nothing_ahead(day: str) -> str:
    """What took place or was agreed did so by today."""
    if day and PartialDate(day).earliest > today_there():
        said = {"day": date_said(day, get_language())}
        raise forms.ValidationError(_("%(day)s lies ahead; only what has happened is recorded."), params=said)
    return day
