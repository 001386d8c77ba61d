"""Put a text before a body, and record what it decided."""

from datetime import date

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.doors.desk.journeys.acting import (
    ActForm,
    day,
    done,
    opened,
    overtaken,
    shown,
    words,
)
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.titles import meeting_dated
from mufakat.records.bodies.queries import body
from mufakat.records.decisions.operations import decide, put_before
from mufakat.records.decisions.queries import next_step
from mufakat.records.instruments.queries import draft
from mufakat.records.meetings.queries import meeting
from mufakat.records.people.access import may_decide


class DecisionForm(ActForm):
    """What is asked depends on where the journey stands: `step` is records.decisions.queries.NextStep."""

    body = forms.ChoiceField(label=gettext_lazy("Body"))
    outcome = forms.ChoiceField(label=gettext_lazy("What it did"))
    on = day(gettext_lazy("On"))
    procedure = forms.ChoiceField(label=gettext_lazy("How"), required=False)
    meeting = forms.ChoiceField(label=gettext_lazy("At which meeting"), required=False)
    draft = forms.ChoiceField(label=gettext_lazy("Text"), required=False)
    reasons = words(
        gettext_lazy("Reasons"),
        required=False,
        help_text=gettext_lazy("A return needs them; they stay with the decision."),
    )
    provisions = forms.CharField(
        label=gettext_lazy("Provisions"),
        required=False,
        help_text=gettext_lazy("Of a return: which provisions it is about, with commas between: 12, 17(b)."),
    )

    def __init__(self, *args, step, started="", lay_since=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["body"].choices = [(one.key, str(one)) for one in step.bodies]
        if len(step.bodies) > 1:
            self.fields["body"].choices = [*self.fields["body"].choices, ("", _("all of them together"))]
            self.fields["body"].required = False
        named = [(key, OUTCOMES[key]) for key in step.outcomes]
        # nothing is decided because a list happened to begin with it
        self.fields["outcome"].choices = [("", "—"), *named] if len(named) > 1 else named
        self.fields["procedure"].choices = PROCEDURES
        self.fields["meeting"].choices = meetings_offered(step.meetings, started=started)
        if step.drafts:
            self.fields["draft"].choices = step.drafts
            self.fields["draft"].required = True
        else:
            del self.fields["draft"]
        self.fields["on"].initial = max([today_there(), *lay_since])

    def clean(self):
        """A text can be put before all the bodies of a stage at once; each of them decides for itself."""
        said = super().clean()
        if said.get("body") == "" and said.get("outcome") not in (None, PUT_BEFORE):
            self.add_error("body", _("Choose which body did so: each decides for itself."))
        return said


def meetings_offered(meetings, *, started: str) -> list:
    """Those since the journey set out first: one before it can hardly be meant, but a start may be recorded late."""
    language = get_language()
    since, before = [], []
    for one in meetings:
        met = one.met_until or one.met_from
        earlier = bool(met and started) and PartialDate(met).latest < PartialDate(started).earliest
        (before if earlier else since).append((one.key, meeting_dated(one, language)))
    groups = ((_("Since it was sent on its way"), since), (_("Before that"), before))
    return [("", _("between meetings")), *((named, listed) for named, listed in groups if listed)]


PUT_BEFORE = "put_before"
PROCEDURES = [
    ("", gettext_lazy("as the route has it")),
    ("in_meeting", gettext_lazy("in a meeting")),
    ("ad_referendum", gettext_lazy("by replies in writing")),
    ("silence", gettext_lazy("by silence procedure")),
    ("chairs_call", gettext_lazy("by the chair's call")),
]
OUTCOMES = {
    PUT_BEFORE: gettext_lazy("it was put before it"),
    "agreed": gettext_lazy("agreed"),
    "shared": gettext_lazy("shared"),
    "received": gettext_lazy("received"),
    "noted": gettext_lazy("noted"),
    "endorsed": gettext_lazy("endorsed"),
    "adopted": gettext_lazy("adopted"),
    "referred_back": gettext_lazy("referred back"),
    "deferred": gettext_lazy("put off"),
    "withdrawn": gettext_lazy("withdrawn"),
}


def decision(request, key: str):
    """The next act of a body: a text is put before it, or it decides."""
    who, found = opened(request, key)
    step = next_step(who, found.journey.journey)
    if step is None or not may_decide(who, *(one.key for one in step.bodies)):
        return overtaken(request, found, DecisionForm, title=_("Record a decision"))
    form = DecisionForm(
        request.POST or None, step=step, started=found.journey.journey.started_on, lay_since=lay_since(found),
        initial={"seen": found.last, "draft": found.draft_sequence, **at_meeting(request.GET.get("meeting", ""), step)},
    )  # fmt: skip
    if done(
        request, form, lambda typed: record_act(who, found.journey.journey, step, typed), last=found.last
    ):
        messages.success(request, _("Recorded. It stands in the journal and on the journey's page."))
        return redirect("desk-journey", key)
    return shown(request, found, form, title=_("Record a decision"), send=_("Record"))


def lay_since(found) -> list[date]:
    """The days on which what lies there was put: where clocks differ, nobody is offered a day before that."""
    lies = filter(None, map(found.standing.before, found.standing.waiting_for))
    return [visit.put_at.earliest for visit in lies if isinstance(visit.put_at, PartialDate)]


def at_meeting(key: str, step) -> dict:
    """Whoever comes from the room of a meeting means that meeting."""
    named = next((one for one in step.meetings if one.key == key), None)
    return {"meeting": key, "procedure": "in_meeting", "body": named.body.key} if named else {}


def record_act(who, journey, step, typed) -> None:
    whose = [typed["body"]] if typed["body"] else [one.key for one in step.bodies]
    if not all(may_decide(who, key) for key in whose):
        raise RuleBroken(_("Another body's decision is recorded by its own chair or the secretariat."))
    facts = {
        "stage": step.stage,
        "lap": step.lap,
        "body": body(who, typed["body"]) if typed["body"] else None,
        "meeting": meeting(who, typed["meeting"]) if typed["meeting"] else None,
        "draft": draft(who, journey.instrument.key, int(typed["draft"])) if typed.get("draft") else None,
        "procedure": typed["procedure"],
        "on": typed["on"].isoformat(),
        "by": who.acting(),
        "seen": typed["seen"],
    }
    if typed["outcome"] == PUT_BEFORE:
        put_before(journey, **facts)
        return
    places = [place.strip() for place in typed["provisions"].split(",") if place.strip()]
    decide(journey, outcome=typed["outcome"], reasons=typed["reasons"], provisions=places, **facts)
