"""One session: what was said is entered, changed, taken back; harm is referred; the children are answered."""

import secrets

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from mufakat.core.problems import Problem
from mufakat.core.voices.plainly import MOST_WORDS, long_sentences
from mufakat.doors.desk.voices.forms import AnswerForm, HarmForm, ReasonForm, VoiceForm
from mufakat.doors.desk.voices.words import SIZES, STATES, read_again, warned
from mufakat.doors.shared.found import found
from mufakat.doors.shared.language import read_out_in
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.feedback import feedback_of
from mufakat.readers.dossiers.voices import called_about
from mufakat.records.knowledge.voices import access, queries
from mufakat.records.knowledge.voices.checking import TellsWho
from mufakat.records.knowledge.voices.operations import (
    answer_children,
    refer_harm,
    say,
    say_again,
    withdraw_session,
)


def the_session(request, pk: int):
    who = viewer(request)
    return who, found(queries.session_at_desk(who, pk))


def session(request, pk: int):
    """The session with its voices; a POST enters one more."""
    who, held = the_session(request, pk)
    form = VoiceForm(request.POST or None, initial=fresh(held))
    if request.method == "POST":
        if not access.facilitates(who, held):
            raise PermissionDenied
        told = entered(request, who, held, form)
        if told is None and not form.errors:
            messages.success(request, _("Kept for the safeguarding person. Nobody else can read it yet."))
            return redirect("desk-voice-session", pk)
        return page(request, who, held, form, told=told, status=400)
    return page(request, who, held, form)


def fresh(held) -> dict:
    return {"made_key": secrets.token_hex(16), "language": held.language}


def entered(request, who, held, form):
    """None once it is kept; else what the machine warns of. Other refusals stand in the form."""
    if not form.is_valid():
        return None
    said = form.cleaned_data
    typed = {name: said[name] for name in ("words", "english")}
    try:
        say(
            held,
            **typed,
            age_band=said["age_band"],
            language=said["language"],
            made_key=said["made_key"],
            person=who.person,
            certain=read_again(request, typed),
            by=who.acting(held.organisation.name()),
        )
    except TellsWho as problem:
        return warned(problem, typed)
    except Problem as problem:
        form.add_error(None, str(problem))
    return None


def page(request, who, held, form, *, told=None, reason=None, about=None, status: int = 200):
    voices = queries.voices_at_desk(who, held)
    return render(
        request,
        "desk/voices/session.html",
        {
            "session": held,
            "about": list(called_about(who, held, request.LANGUAGE_CODE)),
            "size": SIZES[held.size],
            "voices": [(one, *STATES[one.state], access.may_change(who, one)) for one in voices],
            "facilitates": access.facilitates(who, held) and not held.withdrawn_at,
            "moderates": access.may_moderate(who, held) and not held.withdrawn_at,
            "may_answer": may_answer(who, held),
            "is_secretariat": who.is_secretariat,
            "protectors": queries.safeguarding_people(on=timezone.localdate()) if who.is_secretariat else (),
            "referrals": queries.referrals(who, held),
            "form": form,
            "warned": told,
            "reason": reason or ReasonForm(),
            "reason_about": about,  # the voice whose reason was refused
        },
        status=status,
    )


def voice(request, pk: int, number: int):
    """A voice worded anew, before it is approved."""
    who, held = the_session(request, pk)
    one = found(queries.voice_at_desk(who, held, number))
    if not access.may_change(who, one):
        raise PermissionDenied
    names = ("age_band", "words", "language", "english")
    form = VoiceForm(request.POST or None, initial={name: getattr(one, name) for name in names})
    told = None
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        typed = {name: said[name] for name in ("words", "english")}
        try:
            say_again(
                one,
                **typed,
                age_band=said["age_band"],
                language=said["language"],
                certain=read_again(request, typed),
                by=who.acting(held.organisation.name()),
            )
        except TellsWho as problem:
            told = warned(problem, typed)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Kept. It waits for the safeguarding person."))
            return redirect("desk-voice-session", pk)
    context = {"session": held, "voice": one, "form": form, "warned": told}
    return render(request, "desk/voices/voice.html", context, status=400 if form.errors or told else 200)


def harm(request, pk: int):
    """What to do when a child tells of harm; that it was referred is all that is entered."""
    who, held = the_session(request, pk)
    if not access.facilitates(who, held):
        raise PermissionDenied
    form = HarmForm(request.POST or None, initial={"referred_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            refer_harm(held, on=form.cleaned_data["referred_on"], by=who.acting(held.organisation.name()))
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(
                request,
                _("%(person)s is told that it was referred, and nothing else.")
                % {"person": held.safeguarding.name},
            )
            return redirect("desk-voice-session", pk)
    context = {"session": held, "form": form}
    return render(request, "desk/voices/harm.html", context, status=400 if form.errors else 200)


def may_answer(who, held) -> bool:
    return (who.is_secretariat or access.facilitates(who, held)) and not held.withdrawn_at


def answer(request, pk: int):
    """What came of it, in plain words; sentences too long to be read out are pointed at, not refused."""
    who, held = the_session(request, pk)
    if not may_answer(who, held):
        raise PermissionDenied
    form = AnswerForm(request.POST or None, initial=held.feedback)
    told = None
    if request.method == "POST" and form.is_valid():
        typed = dict(form.cleaned_data)
        try:
            answer_children(held, typed, certain=read_again(request, typed), by=who.acting())
        except TellsWho as problem:
            told = warned(problem, typed)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Kept. Print it and read it out."))
            for one in too_long(typed):
                messages.warning(request, one)
            return redirect("voice-answer", pk)
    context = {"session": held, "form": form, "warned": told}
    return render(request, "desk/voices/answer.html", context, status=400 if form.errors or told else 200)


def too_long(typed: dict[str, str]):
    for language, text in typed.items():
        for one in long_sentences(text):
            yield _(
                "%(language)s, sentence %(number)d has %(words)d words; children follow up to %(most)d."
            ) % {
                "language": dict(settings.LANGUAGES).get(language, language),
                "number": one.number,
                "words": one.words,
                "most": MOST_WORDS,
            }


def feedback(request, pk: int):
    """The page to print, also where the children did not consent to publishing."""
    who, _held = the_session(request, pk)
    held = found(queries.session_to_read_out(who, pk))
    spoken = read_out_in(request)
    with override(spoken):
        dossier = feedback_of(
            who, held, today=timezone.localdate(), language=spoken, languages=tuple(dict(settings.LANGUAGES))
        )
        return render(request, "public/feedback.html", {"dossier": dossier})


def withdraw(request, pk: int):
    """The whole session is taken back; says first what goes and what stays."""
    who, held = the_session(request, pk)
    if not access.reads_words(who, held):
        raise PermissionDenied
    if request.method == "POST":
        withdraw_session(held, by=who.acting())
        messages.success(
            request, _("Withdrawn. All that was said is erased; the journal keeps that it happened.")
        )
        return redirect("desk-voices")
    return render(request, "desk/voices/withdraw.html", {"session": held})
