"""A silence procedure, or a round of replies in writing, is opened: exactly which text, until when, in which words."""

from datetime import time

from django import forms
from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from mufakat.core.problems import RuleBroken
from mufakat.core.route.silence import Procedure as Rules
from mufakat.core.route.silence import earliest_closing
from mufakat.doors.desk.journeys.acting import ActForm, done, opened, overtaken, shown, words
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.papers.silence_notice import instant, notice
from mufakat.records.bodies.queries import body as body_named
from mufakat.records.decisions.queries import next_step
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.operations import open_procedure
from mufakat.records.decisions.written.queries import rules_for
from mufakat.records.decisions.written.telling import calendar_of
from mufakat.records.instruments.queries import draft as draft_numbered
from mufakat.records.people.access import may_decide


class OpeningForm(ActForm):
    body = forms.ChoiceField(label=gettext_lazy("Body"))
    draft = forms.ChoiceField(label=gettext_lazy("Exactly this text"))
    closes = forms.DateTimeField(
        label=gettext_lazy("Closes when the clock there shows"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M"],
        help_text=gettext_lazy("On a working day; whoever speaks up to that very minute has spoken in time."),
    )
    zone = forms.CharField(
        label=gettext_lazy("Time zone"), max_length=60, help_text=gettext_lazy("Like Asia/Jakarta.")
    )
    subject = forms.CharField(label=gettext_lazy("Subject of the notice"), max_length=300, required=False)
    notice = words(
        gettext_lazy("Notice to the members"),
        rows=12,
        required=False,
        help_text=gettext_lazy(
            "Prepared for you; nothing is sent before a person has looked at it and sends it."
        ),
    )

    def __init__(self, *args, step, together, **kwargs):
        super().__init__(*args, **kwargs)
        choices = [(one.key, str(one)) for one in step.bodies]
        self.fields["body"].choices = [*choices, ("", _("all of them together"))] if together else choices
        self.fields["body"].required = not together
        if step.drafts:
            self.fields["draft"].choices = step.drafts
        else:
            del self.fields["draft"]

    def clean_closes(self):
        """What the clock shows, with no zone of its own: Django would take it for its own zone's."""
        return self.cleaned_data["closes"].replace(tzinfo=None)


def silence(request, key: str):
    return opening(request, key, Procedure.Kind.SILENCE, _("Open a silence procedure"))


def ad_referendum(request, key: str):
    return opening(request, key, Procedure.Kind.AD_REFERENDUM, _("Ask for replies in writing"))


def opening(request, key: str, kind: str, title: str):
    who, found = opened(request, key)
    step = next_step(who, found.journey.journey)
    if step is None or not may_decide(who, *(one.key for one in step.bodies)):
        return overtaken(request, found, OpeningForm, title=title)
    form = OpeningForm(
        request.POST or None, step=step, together=len(step.bodies) > 1, initial=prepared(found, step, kind)
    )

    made: list[Procedure] = []

    def do(typed):
        travels = found.journey.journey
        number = typed.get("draft")
        made.append(open_procedure(
            travels, kind, closes=typed["closes"], zone=typed["zone"], by=who.acting(), seen=typed["seen"],
            body=body_named(who, typed["body"]) if typed["body"] else None,
            draft=draft_numbered(who, travels.instrument.key, int(number)) if number else None,
            **in_words(found, step, kind, typed),
        ))  # fmt: skip

    if done(request, form, do, last=found.last):
        messages.success(request, opened_words(made[0]))
        return redirect("desk-written", key, made[0].pk)
    rule = rules_for(step.bodies[0]).silence_means_no_objection if step.bodies else False
    lede = (
        _("By this body's rule, no reply by the closing instant means no objection.")
        if rule
        else _("By this body's rule, no reply means nothing: the silent stay on record as no record.")
    )
    return shown(request, found, form, title=title, lede=lede, send=_("Open it"))


def in_words(found: DecidingDossier, step, kind: str, typed: dict) -> dict[str, str]:
    """Subject and notice. Left as they were prepared, they follow the day and the text chosen beside them;
    mended, they must name the closing instant, so that no member is told another than the one that counts."""
    first = prepared(found, step, kind)
    asks = next((str(one) for one in step.bodies if one.key == typed["body"]), "") or all_of(step)
    label = dict(step.drafts).get(typed.get("draft", ""), "")
    meaning = rules_for(step.bodies[0] if step.bodies else None).silence_means_no_objection
    subject, words = notice(
        kind, title=found.journey.title, draft=label, body=asks, closes=typed["closes"], zone=typed["zone"],
        means_no_objection=meaning,
    )  # fmt: skip
    said = "\n".join(typed["notice"].split("\r\n")).strip()
    if said == first["notice"].strip():
        said = words
    until = instant(typed["closes"], typed["zone"])
    if said and until not in said:
        raise RuleBroken(
            _("The notice does not name the closing instant; write in it: %(until)s.") % {"until": until}
        )
    return {"subject": subject if typed["subject"] == first["subject"] else typed["subject"], "notice": said}


def all_of(step) -> str:
    return " · ".join(str(one) for one in step.bodies)


def opened_words(row: Procedure) -> str:
    if row.notice:
        return _("It is open, and the notices are prepared. Look at them below and send them.")
    return _("It is open. No notice was written, so nobody is told by mail: record below who was told.")


def prepared(found: DecidingDossier, step, kind: str) -> dict:
    """The first closing the body's rules allow at five in the afternoon, and the notice in words."""
    rules = rules_for(step.bodies[0] if step.bodies else None)
    stage = found.standing.route.stage(found.stage)
    least = Rules(
        entitled=(),
        least_working_days=max(rules.least_working_days, 1),
        least_days=max(rules.least_days, stage.lead_times.silence_days),
        calendar=calendar_of(rules.calendars),
    )
    closes = earliest_closing(least, timezone.now(), zone=rules.time_zone, clock=time(17))
    label = step.drafts[0][1] if step.drafts else ""
    subject, text = notice(
        kind, title=found.journey.title, draft=label, body=all_of(step),
        closes=closes, zone=rules.time_zone, means_no_objection=rules.silence_means_no_objection,
    )  # fmt: skip
    return {"seen": found.last, "closes": closes, "zone": rules.time_zone, "subject": subject, "notice": text}
