"""The safeguarding person's acts on a voice, and whose they are."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.voices.forms import ReasonForm, VoiceForm
from mufakat.doors.desk.voices.session import fresh, page, the_session
from mufakat.doors.desk.voices.words import read_again, warned
from mufakat.doors.shared.found import found
from mufakat.records.knowledge.voices import access, queries
from mufakat.records.knowledge.voices.checking import TellsWho
from mufakat.records.knowledge.voices.operations import (
    approve,
    ask_back,
    decline,
    name_safeguarding,
    see_referral,
    take_out,
    withdraw_voice,
)

WITH_REASON = {"ask_back": ask_back, "decline": decline}
WITHOUT = {"approve": approve, "take_out": take_out}


@require_POST
def act(request, pk: int, number: int):
    """Approve, ask back, decline, take out; withdraw, which the facilitator may do as well."""
    who, held = the_session(request, pk)
    one = found(queries.voice_at_desk(who, held, number))
    wanted = request.POST.get("act", "")
    if wanted == "withdraw" and access.reads_words(who, held):
        withdraw_voice(one, by=who.acting())
        messages.success(request, _("Withdrawn. The words are erased; the journal keeps that it happened."))
        return redirect("desk-voice-session", pk)
    if not access.may_moderate(who, held):
        raise PermissionDenied
    if wanted in WITHOUT:
        WITHOUT[wanted](one, person=who.person, by=who.acting())
    elif wanted in WITH_REASON and (refused := with_reason(request, who, held, one, WITH_REASON[wanted])):
        return refused
    return redirect("desk-voice-session", pk)


def with_reason(request, who, held, one, perform):
    """The page again where the reason is refused, with what was typed; None once it is done."""
    form, told = ReasonForm(request.POST), None
    if form.is_valid():
        typed = {"reason": form.cleaned_data["reason"]}
        try:
            perform(one, **typed, person=who.person, certain=read_again(request, typed), by=who.acting())
        except TellsWho as problem:
            told = warned(problem, typed)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return None
    return page(
        request, who, held, VoiceForm(initial=fresh(held)), told=told, reason=form, about=one.pk, status=400
    )


@require_POST
def protector(request, pk: int):
    """A referral was seen; or, by the secretariat, somebody else protects the session from now on."""
    who, held = the_session(request, pk)
    if request.POST.get("act") == "seen" and access.may_moderate(who, held):
        for one in queries.referrals(who, held):
            see_referral(one, by=who.acting())
    elif who.is_secretariat:
        pk = int(request.POST.get("person") or 0)
        chosen = found(queries.safeguarding_person(pk, on=timezone.localdate()))
        name_safeguarding(held, chosen, by=who.acting())
        messages.success(request, _("%(person)s protects this session now.") % {"person": chosen.name})
    else:
        raise PermissionDenied
    return redirect("desk-voice-session", pk)
