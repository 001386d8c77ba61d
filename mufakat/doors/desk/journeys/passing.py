"""Passing a journey on, taking it off its route, letting everybody read what was adopted."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from mufakat.core.problems import RuleBroken
from mufakat.doors.desk.journeys.acting import ActForm, day, done, opened, shown, words
from mufakat.readers.clock import today_there
from mufakat.readers.dossiers.titles import meeting_dated
from mufakat.records.bodies.queries import bodies, body
from mufakat.records.decisions.operations import release_adopted_text, transmit, withdraw
from mufakat.records.decisions.operations.acts import draft_of
from mufakat.records.meetings.queries import meeting, meetings
from mufakat.records.people.access import may_decide

VERBS = [
    ("shared_with", gettext_lazy("shares it with")),
    ("submitted_to", gettext_lazy("submits it to")),
    ("reported_to", gettext_lazy("reports it to")),
]


class TransmissionForm(ActForm):
    from_body = forms.ChoiceField(label=gettext_lazy("Who passes it on"))
    verb = forms.ChoiceField(label=gettext_lazy("How"), choices=VERBS)
    to_body = forms.ChoiceField(label=gettext_lazy("To which body"))
    meeting = forms.ChoiceField(label=gettext_lazy("To which meeting"), required=False)
    on = day(gettext_lazy("On"))
    reasons = words(gettext_lazy("With these words"), required=False)
    # Charter article 20: where consensus fails, the body itself may send open points up for guidance
    open_points = words(
        gettext_lazy("Open points"),
        required=False,
        help_text=gettext_lazy(
            "One on each line; the receiving body sees them. A body sends what it cannot agree on up for guidance so; "
            "the guidance comes back as one more passing on, with its words."
        ),
    )

    def __init__(self, *args, senders, receivers, meetings, **kwargs):
        super().__init__(*args, **kwargs)
        named = [(one.key, str(one)) for one in senders]
        self.fields["from_body"].choices = [("", "—"), *named] if len(named) > 1 else named
        self.fields["to_body"].choices = [("", "—"), *((one.key, str(one)) for one in receivers)]
        self.fields["meeting"].choices = [("", _("no meeting named")), *meetings]


def transmission(request, key: str):
    who, found = opened(request, key)
    route = found.standing.route
    # a body above the route that open points were sent up to passes its guidance back
    travelled = {name for stage in route.stages for name in stage.bodies}
    travelled |= {act.to_body for act in found.standing.transmissions}
    every = list(bodies(who))
    senders = [one for one in every if one.key in travelled and may_decide(who, one.key)]
    if not senders:
        raise PermissionDenied
    newest = meetings(who).filter(body__in=every).order_by("-sort_date")[:200]
    held = [(one.key, meeting_dated(one, get_language())) for one in newest]
    form = TransmissionForm(
        request.POST or None, senders=senders, receivers=every, meetings=held,
        initial={
            "seen": found.last,
            "on": today_there(),
            "from_body": next(iter(found.standing.waiting_for), ""),
            "open_points": "\n".join(open_points(found)),
        },
    )  # fmt: skip

    def do(typed):
        if typed["meeting"] and not meeting(who, typed["meeting"]).body.key == typed["to_body"]:
            raise RuleBroken(_("That is a meeting of another body."))
        transmit(
            found.journey.journey, verb=typed["verb"], from_body=body(who, typed["from_body"]),
            to_body=body(who, typed["to_body"]), meeting=meeting(who, typed["meeting"]) if typed["meeting"] else None,
            draft=draft_of(found.journey.journey, found.standing.draft or ""), on=typed["on"].isoformat(),
            by=who.acting(), reasons=typed["reasons"],
            open_points=[line.strip() for line in typed["open_points"].splitlines() if line.strip()], seen=typed["seen"],
        )  # fmt: skip

    if done(request, form, do, last=found.last):
        messages.success(request, _("Recorded. The receiving body sees it with the open points."))
        return redirect("desk-journey", key)
    return shown(request, found, form, title=_("Pass it on to another body"), send=_("Record"))


def open_points(found) -> list[str]:
    """What nobody has lifted, offered for the receiving body; a person decides what goes up."""
    return [
        sentence
        for sentence in found.missing
        if any(row.status in ("blocked", "waiting") for row in found.grid)
    ]


class WithdrawalForm(ActForm):
    reasons = words(gettext_lazy("Reasons"))
    on = day(gettext_lazy("On"))


def withdrawal(request, key: str):
    who, found = opened(request, key)
    if not who.is_secretariat:
        raise PermissionDenied
    form = WithdrawalForm(request.POST or None, initial={"seen": found.last, "on": today_there()})

    def do(typed):
        withdraw(
            found.journey.journey, reasons=typed["reasons"], on=typed["on"].isoformat(), by=who.acting(),
            seen=typed["seen"],
        )  # fmt: skip

    if done(request, form, do, last=found.last):
        messages.success(request, _("It is off its route; everything recorded stays."))
        return redirect("desk-journey", key)
    return shown(
        request, found, form, title=_("Withdraw it"), send=_("Withdraw it"),
        lede=_("A withdrawn text does not come back on this journey; a new one can be started."),
    )  # fmt: skip


class ReleaseForm(ActForm):
    pass


def release(request, key: str):
    who, found = opened(request, key)
    if not who.is_secretariat:
        raise PermissionDenied
    form = ReleaseForm(request.POST or None, initial={"seen": found.last})
    if done(
        request,
        form,
        lambda typed: release_adopted_text(found.journey.journey, by=who.acting()),
        last=found.last,
    ):
        messages.success(request, _("Everybody can read the adopted text now."))
        return redirect("desk-journey", key)
    return shown(
        request, found, form, title=_("Release the adopted text"), send=_("Release"),
        lede=_("Everybody will be able to read it; the drafts before it stay with the members."),
        more=""
        if found.journey.journey.classification == "public"
        else _("How it was reached stays with the members too: this journey is kept for them."),
    )  # fmt: skip
