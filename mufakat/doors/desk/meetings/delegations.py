"""Who is invited, who is sent, who came."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import CameForm, InviteForm, NomineeForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.records.meetings import queries
from mufakat.records.meetings.access import approves_for, belongs_to, may_run
from mufakat.records.meetings.operations.delegations import (
    decide_nominee,
    invite,
    nominate,
    note_attendance,
    note_delegation,
)


def delegations(request, key: str):
    who, meeting = the_meeting(request, key)
    return page(request, who, meeting, forms_for(request, who, meeting))


def forms_for(request, who, meeting, typed: str = "") -> dict:
    rows = queries.delegations(who, meeting)
    runs = may_run(who, meeting)
    mine = [one for one in rows if one.invited_on and (runs or belongs_to(who, one))]
    return {
        "rows": rows,
        "invite": InviteForm(request.POST if typed == "invite" else None, viewer=who, rows=rows)
        if runs
        else None,
        "came": CameForm(request.POST if typed == "came" else None, viewer=who)
        if runs and meeting.met_from
        else None,
        "name": NomineeForm(request.POST if typed == "name" else None, rows=mine) if mine else None,
    }


def page(request, who, meeting, context, status: int = 200):
    for one in context["rows"]:
        one.may_approve = approves_for(who, one)
    return render(
        request, "desk/meetings/delegations.html", shown(request, meeting, **context), status=status
    )


@require_POST
def act(request, key: str, what: str):
    who, meeting = the_meeting(request, key, to_run=what in ("invite", "attendance", "came"))
    found(what if what in DONE or what == "attendance" else None)
    context = forms_for(request, who, meeting, typed=what)
    if what == "attendance":
        came = {
            int(name.removeprefix("came-")): value
            for name, value in request.POST.items()
            if name.startswith("came-") and name[5:].isdigit() and value
        }
        note_attendance(meeting, came=came, by=who.acting())
        messages.success(request, _("Attendance is noted."))
        return redirect("meeting-delegations", key)
    form = context[what]
    if form is None:
        raise PermissionDenied
    if form.is_valid():
        with refusals_on(form):
            messages.success(request, DONE[what](who, meeting, form))
            return redirect("meeting-delegations", key)
    return page(request, who, meeting, context, status=400)


def send_out(who, meeting, form) -> str:
    for one in form.invited():
        invite(meeting, **one, by=who.acting())
    return _("Invited. A letter for each stands beside its name.")


def put_down(who, meeting, form) -> str:
    """It came without an invitation from here; one that was invited is noted where it stands."""
    noted = note_delegation(meeting, **form.came(), by=who.acting())
    return _("Noted: %(delegation)s took part.") % {"delegation": noted.named}


def put_forward(who, meeting, form) -> str:
    said = form.cleaned_data
    delegation = found(queries.participation(who, meeting, int(said["participation"])))
    names = ("honorific", "name", "office", "email", "way", "is_adult")
    nominate(
        delegation,
        **{name: said[name] for name in names},
        approved=approves_for(who, delegation),
        by=who.acting(),
    )
    return _("Saved.")


DONE = {"invite": send_out, "came": put_down, "name": put_forward}


@require_POST
def decide(request, key: str, pk: int):
    """The focal point of the delegation, nobody else."""
    who, meeting = the_meeting(request, key)
    nominee = found(queries.nominee(who, meeting, pk))
    approve = request.POST.get("act") == "approve"
    if not approves_for(who, nominee.participation) and (approve or not who.is_secretariat):
        raise PermissionDenied
    decide_nominee(nominee, approve=approve, by=who.acting())
    return redirect("meeting-delegations", key)
