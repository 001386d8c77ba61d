"""The room of voices: the sessions, a new one, who may."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.desk.voices.forms import HatForm
from mufakat.doors.desk.voices.open_form import OpenForm
from mufakat.doors.desk.voices.words import read_again, warned
from mufakat.doors.shared.viewer import viewer
from mufakat.records.knowledge.voices import access, queries
from mufakat.records.knowledge.voices.checking import TellsWho, look
from mufakat.records.knowledge.voices.operations import open_session
from mufakat.records.people.operations import give_mandate
from mufakat.records.people.queries import everybody, hats


def voices(request):
    who = viewer(request)
    return render(
        request,
        "desk/voices/list.html",
        {"sessions": queries.sessions_at_desk(who), "may_open": access.may_open(who), "who": who},
    )


def open_one(request):
    """What the facilitator typed stays in the form; nothing is written before everything holds."""
    who, today = viewer(request), timezone.localdate()
    first = {
        name: request.GET.get(name, "") for name in ("recommendation", "instrument", "paragraph", "meeting")
    }
    people = queries.safeguarding_people(on=today)
    form = OpenForm(
        request.POST or None, viewer=who, people=people, today=today, language=get_language(), initial=first
    )
    told = None
    if request.method == "POST" and form.is_valid():
        typed = {"topic": form.cleaned_data["topic"]}
        try:
            made = opened(who, form, certain=read_again(request, typed))
        except TellsWho as problem:
            told = warned(problem, {name: form.cleaned_data[name] for name in problem.found})
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Opened. Now enter what was said, one voice at a time."))
            return redirect("desk-voice-session", made.pk)
    elif request.method == "POST":
        told = warned_early(request, form)
    return render(
        request,
        "desk/voices/open.html",
        {"form": form, "warned": told, "nobody_protects": not form.people},
        status=400 if form.errors or told else 200,
    )


def warned_early(request, form):
    """What the topic may tell of a child, said together with all else that is wrong."""
    typed = {"topic": form.cleaned_data.get("topic", "")}
    try:
        look(typed, certain=read_again(request, typed))
    except TellsWho as problem:
        return warned(problem, typed)
    return None


def opened(who, form, *, certain: bool):
    said = form.cleaned_data
    organisation = form.organisations[said["organisation"]]
    return open_session(
        form.facts(),
        organisation=organisation,
        facilitator=who.person,
        safeguarding=form.people[said["safeguarding"]],
        by=who.acting(organisation.name()),
        certain=certain,
    )


def people(request):
    """The secretariat names facilitators and safeguarding persons among those who can sign in."""
    who, today = viewer(request), timezone.localdate()
    form = HatForm(request.POST or None, viewer=who, people=everybody(who), language=get_language())
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            give_mandate(
                form.people[said["person"]],
                said["capacity"],
                organisation=form.organisations[said["organisation"]],
                since=today,
                by=who.acting(),
            )
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Named."))
            return redirect("voice-people")
    held = hats(who, (access.FACILITATOR, access.SAFEGUARDING), on=today)
    return render(
        request, "desk/voices/people.html", {"form": form, "hats": held}, status=400 if form.errors else 200
    )
