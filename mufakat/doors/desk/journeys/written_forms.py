"""What is asked when something is done in a written procedure."""

from django import forms
from django.utils.translation import gettext_lazy

from mufakat.doors.desk.journeys.acting import ActForm, words
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.dossiers.written import ProcedureSaid
from mufakat.records.decisions.access import may_speak_for
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.people.access import Viewer


class WrittenForm(ActForm):
    """`name` is the act; the page shows one such form for each act this person may do now."""

    label = send = ""

    def __init__(self, *args, who: Viewer, found: DecidingDossier, procedure: ProcedureSaid, **kwargs):
        kwargs.setdefault("initial", {"seen": procedure.last})
        super().__init__(*args, **kwargs)
        self.who, self.found, self.procedure = who, found, procedure
        self.fill()

    def fill(self) -> None:
        """Choices that depend on who asks and where the procedure stands."""


class ToldForm(WrittenForm):
    """For those whom no mail of this house reaches; whoever got one is on record by itself."""

    label, send = gettext_lazy("Told by note or by hand"), gettext_lazy("Record that they were told")
    members = forms.MultipleChoiceField(
        label=gettext_lazy("These were given the text and told until when"),
        widget=forms.CheckboxSelectMultiple,
    )

    def fill(self) -> None:
        self.fields["members"].choices = list(self.procedure.not_told)


class ExtendForm(WrittenForm):
    label, send = gettext_lazy("Give more time"), gettext_lazy("Extend it")
    closes = forms.DateTimeField(
        label=gettext_lazy("Closes when the clock there shows"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
    )
    reasons = words(gettext_lazy("Reasons"), rows=2)


class BreakForm(WrittenForm):
    label, send = gettext_lazy("Break the silence"), gettext_lazy("Break it")
    member = forms.ChoiceField(label=gettext_lazy("For"))
    reason = words(gettext_lazy("Reason"), help_text=gettext_lazy("Every member of the body sees it."))

    def fill(self) -> None:
        self.fields["member"].choices = [
            (one.code, str(one)) for one in spoken_for(self.who, self.found, self.procedure)
        ]


class BreakByLetterForm(WrittenForm):
    label, send = gettext_lazy("A letter broke the silence"), gettext_lazy("Record the letter")
    member = forms.ChoiceField(label=gettext_lazy("From"))
    reason = words(gettext_lazy("Reason"))
    came = forms.DateTimeField(
        label=gettext_lazy("Came in, by the clock there"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        help_text=gettext_lazy("What counts is when it came in, not when it is typed."),
    )
    letter = forms.FileField(label=gettext_lazy("The letter"))
    signed_by = forms.CharField(label=gettext_lazy("Signed by"), max_length=200)

    def fill(self) -> None:
        self.fields["member"].choices = [("", "—"), *self.procedure.entitled]


class TakeBackForm(WrittenForm):
    label, send = gettext_lazy("Take the text back"), gettext_lazy("Take it back")
    reasons = words(gettext_lazy("Reasons"), rows=2)


class DeclareForm(WrittenForm):
    label, send = gettext_lazy("Declare the result"), gettext_lazy("The chair declares it")
    words = words(gettext_lazy("In the chair's words"), rows=2, required=False)


class AnnounceForm(WrittenForm):
    label, send = gettext_lazy("Tell the members how it ended"), gettext_lazy("Prepare the notices")
    words = words(
        gettext_lazy("In these words"),
        rows=8,
        help_text=gettext_lazy(
            "Prepared for you; nothing is sent before a person has looked at it and sends it."
        ),
    )

    def fill(self) -> None:
        self.initial["words"] = self.procedure.ended


def zone_of(row: Procedure) -> str:
    return next(act.zone for act in reversed(row.told) if act.zone)


def spoken_for(who: Viewer, found: DecidingDossier, said: ProcedureSaid):
    return may_speak_for(who, found.standing.route.stage(said.stage))
