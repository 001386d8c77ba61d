"""At the chair's side while it meets: the item before the room, what came of it, the close."""

import secrets

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem, filled
from mufakat.doors.desk.meetings.agenda import lines
from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import OutcomeForm
from mufakat.doors.shared.found import found
from mufakat.readers.dossiers.before_meeting import by_outcome, considered
from mufakat.records.meetings import queries
from mufakat.records.meetings.access import may_run, side_of
from mufakat.records.meetings.models import Outcome
from mufakat.records.meetings.operations.room import (
    close_meeting,
    correct_outcome,
    declare,
    open_meeting,
    record_outcome,
    take_up,
    what_is_missing,
)
from mufakat.records.plans.concerns.operations import carry_links, link_outcome
from mufakat.records.plans.concerns.queries import choices, chosen
from mufakat.records.recommendations.drafting import queries as drafting
from mufakat.records.recommendations.operations import agree_recommendation


def room(request, key: str):
    who, meeting = the_meeting(request, key, to_run=True)
    return page(request, who, meeting, OutcomeForm(viewer=who, language=get_language(), initial=fresh()))


def fresh() -> dict:
    return {"made_key": secrets.token_hex(16), "recommends": "action"}


def page(request, who, meeting, form, status: int = 200, *, problem: str = ""):
    agenda = lines(who, meeting)
    tell_concerns(who, meeting, agenda)
    wanted = request.GET.get("item", "")
    current = next((line for line in agenda if str(line["item"].pk) == wanted), None)
    current = current or next((line for line in agenda if line["item"].pk == meeting.current_item_id), None)
    current = current or (agenda[0] if agenda else None)
    context = shown(
        request,
        meeting,
        lines=agenda,
        current=current,
        choices=choices(who, current["item"], language=get_language()) if current else (),
        form=form,
        problem=problem,
        loose=queries.loose_outcomes(who, meeting),
        declarations=meeting.declarations.all(),
        side=side_of(who, meeting),
        missing=filled(what_is_missing(meeting)) if meeting.met_from and not meeting.is_closed else "",
        who=who.person,
        proposed=[one for one in drafting.proposed(who, meeting) if one.state == "drafted"],
        before=considered(who, meeting, language=get_language()),
    )
    return render(request, "desk/meetings/room.html", context, status=status)


def tell_concerns(who, meeting, agenda) -> None:
    """Beside each outcome what it concerns."""
    told = by_outcome(who, meeting, get_language())
    for line in agenda:
        for outcome in line["item"].outcomes.all():
            outcome.about = told.get(outcome.pk, ())


@require_POST
def outcomes(request, key: str):
    """An outcome as typed; sent again after a cut line it is found, not written twice."""
    who, meeting = the_meeting(request, key, to_run=True)
    form = OutcomeForm(request.POST, viewer=who, language=get_language())
    try:
        if form.is_valid():
            written(who, meeting, form.cleaned_data)
    except Problem as problem:
        form.add_error(None, str(problem))
    if request.headers.get("Accept") == "application/json":
        return as_json(form)
    if form.errors:
        return page(request, who, meeting, form, status=400)
    item = request.POST.get("item", "")
    return redirect(
        f"{reverse('meeting-room', args=[key])}{f'?item={item}' if item.isdigit() else ''}#outcomes"
    )


def as_json(form) -> JsonResponse:
    if not form.errors:
        return JsonResponse({"kept": True})
    said = [f"{form.fields[name].label}: {words}" if name in form.fields and form.fields[name].label else words
            for name, problems in form.errors.items() for words in problems]  # fmt: skip
    return JsonResponse({"problem": " ".join(map(str, said))}, status=400)


def written(who, meeting, said) -> None:
    item = found(queries.item(who, meeting, said["item"])) if said["item"] else None
    common = {"item": item, "made_key": said["made_key"], "by": who.acting()}
    if said["kind"] == Outcome.Kind.RECOMMENDATION:
        made = agree_recommendation(
            meeting,
            said["text"],
            kind=said["recommends"] or "action",
            addressed_to=[to.strip() for to in said["addressed_to"].split(",") if to.strip()],
            target_groups=said["target_groups"],
            **common,
        ).outcome
    else:
        made = record_outcome(meeting, said["kind"], said["text"], who=said["who"], due=said["due"], **common)
    if about := chosen(who, said["concerns"]):
        link_outcome(made, about[0], provision_key=about[1], by=who.acting())


def outcome(request, key: str, pk: int):
    """Said better: a new row takes its place."""
    who, meeting = the_meeting(request, key, to_run=True)
    held = found(queries.outcome(who, meeting, pk))
    first = {"kind": held.kind, "text": held.text, "who": held.who, "due": held.due, **fresh()}
    form = OutcomeForm(request.POST or None, viewer=who, language=get_language(), initial=first)
    if request.method == "POST" and form.is_valid():
        names = ("kind", "text", "who", "due", "made_key")
        try:
            better = correct_outcome(
                held, **{name: form.cleaned_data[name] for name in names}, by=who.acting()
            )
            carry_links(held, better)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            if meeting.summary_record_id:
                messages.warning(
                    request,
                    _("Corrected. The record that was drafted keeps its words: change them there, too."),
                )
            return redirect(f"{reverse('meeting-room', args=[key])}?item={held.item_id or ''}#outcomes")
    return render(request, "desk/meetings/outcome.html", shown(request, meeting, outcome=held, form=form))


@require_POST
def act(request, key: str):
    """Open, take up an item, declare, close; where it is refused the room says why."""
    who, meeting = the_meeting(request, key)
    try:
        return acted(request, who, meeting)
    except Problem as problem:
        if not may_run(who, meeting):
            raise
        form = OutcomeForm(viewer=who, language=get_language(), initial=fresh())
        return page(request, who, meeting, form, status=400, problem=str(problem))


def acted(request, who, meeting):
    key = meeting.key
    wanted = request.POST.get("act", "")
    if wanted == "declare" and (side := side_of(who, meeting)):
        declare(meeting, side, by=who.acting())
        return redirect("meeting-room" if may_run(who, meeting) else "desk-meeting", key)
    if not may_run(who, meeting):
        raise PermissionDenied
    if wanted == "open":
        open_meeting(meeting, by=who.acting())
    elif wanted == "take_up":
        take_up(found(queries.item(who, meeting, int(request.POST.get("item") or 0))), by=who.acting())
    elif wanted == "close":
        close_meeting(meeting, by=who.acting())
        messages.success(
            request, _("Closed. Every item has its outcome; the record can be drafted from them.")
        )
        return redirect("meeting-record", key)
    return redirect("meeting-room", key)
