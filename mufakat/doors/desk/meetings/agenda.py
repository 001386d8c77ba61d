"""The agenda: what is due is offered, what was decided last time stands beside it; the delegation's private line."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.meeting.agenda import timetable
from mufakat.core.problems import Problem
from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import ItemForm
from mufakat.doors.shared.found import found
from mufakat.readers.agenda import due, last_time
from mufakat.records.meetings import queries
from mufakat.records.meetings.operations.agenda import (
    add_item,
    add_items,
    change_item,
    move_item,
    remove_item,
)
from mufakat.records.meetings.operations.papers import write_brief


def agenda(request, key: str):
    """The agenda as it stands; whoever runs the meeting is offered what is due."""
    who, meeting = the_meeting(request, key)
    context = shown(request, meeting)
    offered = (
        due(who, meeting, today=timezone.localdate(), language=get_language()) if context["runs"] else []
    )
    form = ItemForm(request.POST if request.POST.get("act") == "own" else None)
    if request.method == "POST":
        if not context["runs"]:
            raise PermissionDenied
        if put_on(request, who, meeting, offered, form):
            return redirect("meeting-agenda", key)
    context |= {"lines": lines(who, meeting), "offered": offered, "form": form}
    return render(request, "desk/meetings/agenda.html", context, status=400 if form.errors else 200)


def put_on(request, who, meeting, offered, form) -> bool:
    """Whether something was put on the agenda; if not, the form says why."""
    if request.POST.get("act") == "due":
        wanted = set(request.POST.getlist("subject"))
        every = bool(request.POST.get("every"))
        taken = [one for one in offered if every or one.subject in wanted]
        if not taken:
            messages.error(request, _("Tick first what goes on the agenda."))
            return True
        made = add_items(meeting, taken, by=who.acting())
        messages.success(request, _("%(count)d items were put on the agenda.") % {"count": len(made)})
        return True
    if not form.is_valid():
        return False
    try:
        add_item(meeting, **form.cleaned_data, by=who.acting())
    except Problem as problem:
        form.add_error(None, str(problem))
        return False
    return True


def lines(who, meeting) -> list[dict]:
    """Each item with its hour, its papers, and what came of the same thing last time."""
    items = queries.agenda_of(meeting)
    before = last_time(items, who, language=get_language())
    lying: dict[int, list] = {}
    for paper in queries.papers(who, meeting):
        lying.setdefault(paper.item_id, []).append(paper)
    hours = timetable([item.minutes for item in items])
    return [
        {
            "item": item,
            "hour": hour if item.minutes else "",  # without one where an item before has no length
            "before": before.get(item.pk),
            "papers": lying.get(item.pk, ()),
        }
        for item, hour in zip(items, hours, strict=True)
    ]


def item(request, key: str, pk: int):
    who, meeting = the_meeting(request, key, to_run=True)
    held = found(queries.item(who, meeting, pk))
    names = ("title", "lead", "minutes", "asked_to", "annotation")
    form = ItemForm(request.POST or None, initial={name: getattr(held, name) for name in names})
    if request.method == "POST" and form.is_valid():
        try:
            change_item(held, **form.cleaned_data, by=who.acting())
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            return redirect("meeting-agenda", key)
    return render(request, "desk/meetings/item.html", shown(request, meeting, item=held, form=form))


@require_POST
def item_act(request, key: str, pk: int):
    who, meeting = the_meeting(request, key, to_run=True)
    held = found(queries.item(who, meeting, pk))
    act = request.POST.get("act")
    if act in ("up", "down"):
        move_item(held, up=act == "up", by=who.acting())
    elif act == "remove":
        remove_item(held, by=who.acting())
    return redirect("meeting-agenda", key)


def brief(request, key: str):
    """A line per item that never leaves the delegation."""
    who, meeting = the_meeting(request, key)
    hat = next((hat for hat in who.mandates if hat.member_id or hat.organisation_id), None)
    if hat is None:
        raise PermissionDenied
    items = queries.agenda_of(meeting)
    if request.method == "POST":
        for one in items:
            if f"line-{one.pk}" in request.POST:
                write_brief(
                    one,
                    request.POST[f"line-{one.pk}"],
                    member=hat.member,
                    organisation=None if hat.member_id else hat.organisation,
                    by=who.acting(),
                )
        messages.success(request, _("Saved. Nobody outside your delegation can read it."))
        return redirect("meeting-brief", key)
    written = {one.item_id: one for one in queries.briefs(who, meeting)}
    context = shown(
        request, meeting, lines=[(one, written.get(one.pk)) for one in items], delegation=hat.delegation
    )
    return render(request, "desk/meetings/brief.html", context)
