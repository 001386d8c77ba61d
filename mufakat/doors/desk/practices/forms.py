from django import forms
from django.template import loader
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mufakat.doors.shared.words.structure import LANGUAGES
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.bodies.queries import members, target_groups
from mufakat.records.knowledge.practices.models import Practice
from mufakat.records.knowledge.practices.operations import Typed
from mufakat.records.knowledge.practices.queries import areas_to_choose
from mufakat.records.meetings.queries import meetings
from mufakat.records.people.access import Viewer
from mufakat.records.recommendations.queries import recommendations

WORDS = (
    "title", "what", "results", "evidence", "contact", "since", "language", "takes_part", "mechanism", "ages_from", "ages_to",
    "run_by",
)  # fmt: skip
NEEDED = ("title", "what", "groups", "results", "contact")
PARTS = (
    (_("What it is"), ("title", "language", "what", "groups", "results", "evidence")),
    (_("If children take part in it"), ("takes_part", "mechanism", "ages_from", "ages_to", "run_by")),
    (_("Where, and who can be asked"), ("where", "since", "contact")),
    (_("What it belongs to"), ("meeting", "areas", "recommendations")),
    (_("Its material"), ("material_in",)),
)


def long(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class TickList(forms.CheckboxSelectMultiple):
    """Many boxes in a frame of their own, drawn by the template of the house."""

    template_name = "desk/practices/ticks.html"

    def __init__(self, *, wide: bool = False):
        super().__init__(attrs={"data-wide": "yes"} if wide else {})

    def _render(self, template_name, context, renderer=None):
        return loader.render_to_string(template_name, context)


class PracticeForm(forms.Form):
    """Nothing here is refused for being unfinished: whatever is typed is saved; what is missing is said before it is sent."""

    title = forms.CharField(label=_("Title"), required=False)
    language = forms.ChoiceField(label=_("Written in"), choices=list(LANGUAGES.items()), required=False)
    what = forms.CharField(
        label=_("What is done"),
        required=False,
        widget=long(6),
        help_text=_(
            "So that somebody elsewhere can follow it. No name of a child, no story by which one can be found."
        ),
    )
    groups = forms.MultipleChoiceField(label=_("Who it is for"), required=False, widget=TickList)
    results = forms.CharField(label=_("What came of it"), required=False, widget=long(4))
    evidence = forms.CharField(
        label=_("Evidence"),
        required=False,
        widget=long(3),
        help_text=_("How one knows: an evaluation, figures with their year, an address on the web."),
    )
    takes_part = forms.BooleanField(label=_("It is a measure for children’s participation"), required=False)
    mechanism = forms.CharField(
        label=_("How children take part"),
        required=False,
        widget=long(3),
        help_text=_(
            "A council, a consultation, a seat; this and the next three are for such a measure only."
        ),
    )
    ages_from = forms.CharField(
        label=_("Age from"), required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    ages_to = forms.CharField(
        label=_("Age to"), required=False, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    run_by = forms.CharField(label=_("Who runs it"), required=False)
    where = forms.ChoiceField(label=_("Country where it is done"), required=False)
    since = forms.CharField(label=_("Since (year)"), required=False)
    contact = forms.CharField(
        label=_("Office that can be asked"),
        required=False,
        widget=long(2),
        help_text=_("An office with an address or telephone of its own, never a person; it is printed."),
    )
    meeting = forms.ChoiceField(label=_("Meeting where it was shared"), required=False)
    areas = forms.MultipleChoiceField(label=_("Priority areas"), required=False, widget=TickList(wide=True))
    recommendations = forms.MultipleChoiceField(
        label=_("Recommendations it answers"), required=False, widget=TickList(wide=True)
    )
    material_in = forms.MultipleChoiceField(
        label=_("Languages of its material"), required=False, widget=TickList, choices=list(LANGUAGES.items())
    )

    def __init__(self, *args, viewer: Viewer, **kwargs):
        super().__init__(*args, **kwargs)
        language = get_language()
        self.rows = {
            "groups": {term.key: term for term in target_groups(viewer).values()},
            "areas": {str(one.pk): one for one in areas_to_choose(viewer)},
            "recommendations": {str(one.pk): one for one in recommendations(viewer).order_by("-meeting__sort_date", "number", "pk")},
            "meeting": {one.key: one for one in meetings(viewer).order_by("-sort_date", "-pk")},
            "where": {one.code: one for one in members(viewer)},
        }  # fmt: skip
        fields = self.fields
        fields["groups"].choices = [(key, term.name(language)) for key, term in self.rows["groups"].items()]
        fields["areas"].choices = [
            (key, f"{one.number}. {one.name(language)} ({one.instrument.title(language)})")
            for key, one in self.rows["areas"].items()
        ]
        fields["recommendations"].choices = [
            (
                key,
                f"{meeting_title(one.meeting, language)} · {one.number or one.ref}. {one.text(language)[:140]}",
            )
            for key, one in self.rows["recommendations"].items()
        ]
        fields["meeting"].choices = [("", "—")] + [
            (key, meeting_title(one, language)) for key, one in self.rows["meeting"].items()
        ]
        fields["where"].choices = [("", "—")] + [
            (code, one.name(language)) for code, one in self.rows["where"].items()
        ]

    def parts(self) -> list[tuple[str, list]]:
        """The fields in the order a person thinks of them; from here on those needed to send it are shown as needed."""
        for name in NEEDED:
            self.fields[name].required = True
        return [(heading, [self[name] for name in names]) for heading, names in PARTS]

    def typed(self) -> Typed:
        """Everything that was typed; a choice that is none is passed over, words never are."""
        said = self.cleaned_data
        rows = {
            name: [self.rows[name][key] for key in said.get(name, ())]
            for name in ("groups", "areas", "recommendations")
        }
        return Typed(
            **{name: said.get(name) or Typed.__dataclass_fields__[name].default for name in WORDS},
            material_in=said.get("material_in", []),
            where=self.rows["where"].get(said.get("where", "")),
            meeting=self.rows["meeting"].get(said.get("meeting", "")),
            **rows,
        )


def initial_of(practice: Practice) -> dict:
    return {
        **{name: getattr(practice, name) for name in WORDS},
        "material_in": practice.material_in,
        "where": practice.where.code if practice.where else "",
        "meeting": practice.meeting.key if practice.meeting else "",
        "groups": [one.key for one in practice.groups.all()],
        "areas": [str(one.pk) for one in practice.areas.all()],
        "recommendations": [str(one.pk) for one in practice.recommendations.all()],
    }


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=_("What you say to whoever offered it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed to ask back or to decline; not shown to anybody else."),
    )
