"""Offering a practice: written as far as one has it, always saved, sent when nothing is missing."""

import secrets
from urllib.parse import urlencode

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.practices.forms import PracticeForm, ReasonForm, initial_of
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.practices import whole
from mufakat.records.knowledge.practices import operations, queries
from mufakat.records.knowledge.practices.access import belongs_to, may_moderate, offering_hats
from mufakat.records.meetings.operations.papers import refuse_large

SHOWN = 60


def practices(request):
    """What waits for the secretariat, what it answered; or what the own delegations offered."""
    who = viewer(request)
    context = {
        "mine": queries.own_practices(who)[:SHOWN] if offering_hats(who) else [],
        "offers": bool(offering_hats(who)),
        "moderates": may_moderate(who),
        "waiting": queries.to_moderate(who)[:SHOWN],
        "answered": queries.moderated(who)[:SHOWN],
    }
    return render(request, "desk/practices/practices.html", context)


def new(request):
    """An empty form; the first save makes the practice, complete or not."""
    who = viewer(request)
    hats = offering_hats(who)
    form = PracticeForm(request.POST or None, viewer=who, initial={"language": get_language()})
    if request.method == "POST" and form.is_valid():
        hat = next((one for one in hats if str(one.pk) == request.POST.get("hat")), hats[0])
        made = operations.offer_practice(
            form.typed(),
            member=None if hat.organisation_id else hat.member,
            organisation=hat.organisation if hat.organisation_id else None,
            made_key=request.POST.get("made_key", ""),
            by=who.acting(hat.delegation),
        )
        return saved(request, who, made, first=True)
    context = {
        "form": form,
        "hats": one_per_delegation(hats),
        "made_key": request.POST.get("made_key") or secrets.token_hex(8),
        "who": who.person.pk,
    }
    return render(request, "desk/practices/write.html", context, status=400 if form.errors else 200)


def one_per_delegation(hats) -> list:
    return list({hat.delegation: hat for hat in hats}.values())


def practice(request, pk: int):
    """The own one: its form while it may be changed. For the secretariat: its words, and what to do with it."""
    who = viewer(request)
    one = found_or_404(who, pk)
    if not belongs_to(who, one):
        return shown(request, who, one, reason=ReasonForm())
    if one.state not in ("begun", "asked_back"):
        return shown(request, who, one, reason=None)
    form = PracticeForm(request.POST or None, viewer=who, initial=initial_of(one))
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("seen", "")
        try:
            one = operations.write_practice(
                one, form.typed(), seen=int(seen) if seen.isdecimal() else -1, by=who.acting(one.offerer)
            )
        except Problem as problem:
            form.add_error(None, str(problem))
            return write_page(request, who, found_or_404(who, pk), form, status=409)
        return saved(request, who, one)
    return write_page(request, who, one, form, status=400 if form.errors else 200)


def saved(request, who, one, *, first: bool = False):
    """The words are safe; then the file, then the sending, each with its own sentence where it is refused."""
    by, file = who.acting(one.offerer), request.FILES.get("file")
    problems = []
    if file is not None:
        try:
            refuse_large(file.name, file.size)
            operations.add_presentation(one, file.read(), file.name, by=by)
        except Problem as problem:
            problems.append(str(problem))
    elif request.POST.get("act") == "without_file":
        operations.take_presentation_away(one, by=by)
    if request.POST.get("act") == "send" and not problems:
        try:
            operations.send_practice(one, by=by)
        except Problem as problem:
            problems.append(str(problem))
        else:
            messages.success(request, _("Sent. The secretariat publishes it, or asks you back."))
            return redirect("desk-practices")
    for problem in problems:
        messages.error(request, problem)
    if not problems:
        messages.success(request, _("Saved. Nobody outside your delegation sees it before you send it."))
    elif request.POST.get("act") == "send":
        messages.info(request, _("Everything you typed is saved."))
    told = {"saved": 1, "check": int(request.POST.get("act") == "send"), "new": int(first)}
    return redirect(
        f"/desk/practices/{one.pk}/?{urlencode({name: 1 for name, said in told.items() if said})}"
    )


def write_page(request, who, one, form, *, status: int = 200):
    """With what is still missing, once somebody tried to send it or was asked back."""
    missing = operations.still_missing(one)
    checked = "check" in request.GET or one.state == "asked_back"
    language = get_language()
    context = {
        "form": form,
        "practice": one,
        "seen": one.version,
        "missing": [(form[name], said.in_language(language)) for name, said in missing.items()]
        if checked
        else [],
        "ready": not missing,
        "acts": one.acts.all(),
        "who": who.person.pk,
        "fresh": "new" in request.GET,
        "saved": "saved" in request.GET,
    }
    return render(request, "desk/practices/write.html", context, status=status)


def shown(request, who, one, *, reason, status: int = 200):
    context = {
        "dossier": whole(who, one, language=get_language()),
        "practice": one,
        "acts": one.acts.all(),
        "own": belongs_to(who, one),
        "reason": reason if may_moderate(who) else None,
    }
    return render(request, "desk/practices/practice.html", context, status=status)


@require_POST
def act(request, pk: int):
    """Withdraw it, or take it up again."""
    who = viewer(request)
    one = found_or_404(who, pk)
    if not belongs_to(who, one):
        raise Http404
    by = who.acting(one.offerer)
    match request.POST.get("act"):
        case "withdraw":
            operations.withdraw_practice(one, by=by)
            messages.success(request, _("Withdrawn. Nobody outside your delegation sees it any more."))
        case "take_up_again":
            operations.take_up_again(one, by=by)
            messages.success(request, _("You can go on with it."))
        case _other:
            raise Http404
    return redirect("desk-practice", pk)


def found_or_404(who, pk: int):
    one = queries.practice(who, pk)
    if one is None:
        raise Http404
    return one
