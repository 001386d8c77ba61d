"""Silence procedures and replies ad referendum: opened with the exact text, then act by act on a page of their own."""

from datetime import time

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mufakat.core.route.silence import Procedure as Rules
from mufakat.core.route.silence import earliest_closing
from mufakat.doors.desk.journeys.acting import ActForm, done, opened, shown, words
from mufakat.doors.desk.journeys.written_acts import ACTS, forms_for
from mufakat.readers.dossiers.deciding import DecidingDossier
from mufakat.readers.dossiers.told import tellings
from mufakat.readers.dossiers.written import procedures_said
from mufakat.readers.papers.silence_notice import notice
from mufakat.records.bodies.queries import body as body_named
from mufakat.records.decisions.queries import next_step
from mufakat.records.decisions.written.models import Procedure
from mufakat.records.decisions.written.operations import open_procedure
from mufakat.records.decisions.written.queries import procedure, rules_for
from mufakat.records.decisions.written.telling import calendar_of
from mufakat.records.instruments.queries import draft as draft_numbered
from mufakat.records.notices.operations import release
from mufakat.records.notices.queries import may_send
from mufakat.records.people.access import Viewer, may_decide


class OpeningForm(ActForm):
    body = forms.ChoiceField(label=gettext_lazy("Body"))
    draft = forms.ChoiceField(label=gettext_lazy("Exactly this text"), required=False)
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
    step = next_step(who, found.journey.journey, language=get_language())
    if step is None or not may_decide(who, *(one.key for one in step.bodies)):
        raise PermissionDenied
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
            subject=typed["subject"], notice=typed["notice"],
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
        kind, title=found.journey.title, draft=label, body=" · ".join(str(one) for one in step.bodies),
        closes=closes, zone=rules.time_zone, means_no_objection=rules.silence_means_no_objection,
    )  # fmt: skip
    return {"seen": found.last, "closes": closes, "zone": rules.time_zone, "subject": subject, "notice": text}


@require_safe
def page(request, key: str, pk: int):
    who, found = opened(request, key)
    row = held(who, found, pk)
    return drawn(request, who, found, row)


def drawn(request, who: Viewer, found: DecidingDossier, row: Procedure, refused=None):
    """The page; with a form that was refused in the place of its empty self."""
    said = procedures_said([row], now=timezone.now(), language=get_language())[0]
    offered = [
        refused if refused and one.prefix == refused.prefix else one for one in forms_for(who, found, said)
    ]
    if refused and refused not in offered:
        offered.append(refused)
    context = {
        "dossier": found,
        "procedure": said,
        "offered": offered,
        "tellings": tellings(row, said, get_language()),
        "sends": may_send(who),
    }
    return render(request, "desk/written.html", context, status=400 if refused else 200)


@require_POST
def send(request, key: str, pk: int):
    """The notices of this procedure that still wait, after somebody has looked at them."""
    who, found = opened(request, key)
    row = held(who, found, pk)
    if not may_send(who):
        raise PermissionDenied
    said = procedures_said([row], now=timezone.now(), language=get_language())[0]
    waiting = [mail for one in tellings(row, said, get_language()) for mail in one.waiting]
    count = release(waiting, by=who.acting())
    words = ngettext("%(count)d mail is on its way.", "%(count)d mails are on their way.", count)
    messages.success(request, words % {"count": count})
    return redirect("desk-written", key, pk)


@require_POST
def act(request, key: str, pk: int, name: str):
    """One act in the procedure; which there are and who may is in written_acts.py."""
    who, found = opened(request, key)
    row = held(who, found, pk)
    if name not in ACTS:
        raise Http404
    wanted = ACTS[name]
    said = procedures_said([row], now=timezone.now(), language=get_language())[0]
    if not wanted.may(who, found, said):
        raise PermissionDenied
    form = wanted.form(request.POST, request.FILES, who=who, found=found, procedure=said, prefix=name)
    if done(request, form, lambda typed: wanted.do(who, row, typed), last=said.last):
        messages.success(request, wanted.thanks)
        return redirect("desk-written", key, pk)
    return drawn(request, who, found, row, refused=form)


def held(who: Viewer, found: DecidingDossier, pk: int) -> Procedure:
    row = procedure(who, found.journey.journey, pk)
    if row is None:
        raise Http404
    return row
