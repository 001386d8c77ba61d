"""A meeting is called: the next of a series, or a special one that a time frame needs."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.core.problems import Problem
from mufakat.doors.desk.meetings.forms import PlanForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.acts import called_journey
from mufakat.records.bodies.queries import body
from mufakat.records.meetings import queries
from mufakat.records.meetings.access import may_plan, may_run
from mufakat.records.meetings.operations.plan import plan_meeting
from mufakat.records.timeframes.access import rests_on
from mufakat.records.timeframes.queries import time_frame

SPECIAL = "special meeting"  # kept in the working language, as every label is


def plan(request):
    """The next meeting of a series; ``after`` is the meeting that announces it, ``for`` the journey whose time frame
    needs a special one."""
    who = viewer(request)
    if not may_plan(who):
        raise PermissionDenied
    after = queries.meeting(who, request.GET.get("after", ""))
    frame = time_frame(who, request.GET.get("for", ""))
    first = {
        "classification": known_to(frame) if frame else after.classification if after else "members",
        "body": after.body.key if after else request.GET.get("body", ""),
        "label": SPECIAL if frame else "",
        "starts": request.GET.get("starts", ""),
        "ends": request.GET.get("ends", ""),
    }
    form = PlanForm(request.POST or None, viewer=who, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            meeting = planned(who, form, after)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Planned. Now put its agenda together."))
            if frame:
                tell_counted(request, frame, meeting)
            return redirect("desk-meeting", meeting.key)
    return render(
        request,
        "desk/meetings/plan.html",
        {"form": form, "after": after, "frame": frame and called_journey(frame.journey, get_language())},
    )


def known_to(frame) -> str:
    """Everybody who may read a time frame has to know of the meetings it counts with."""
    return "public" if frame.classification == "public" else "members"


def tell_counted(request, frame, meeting) -> None:
    """Whether the time frame counts with the special meeting that was called for it, and the way back to it."""
    said = (
        _("The time frame of “{title}” counts with it, if it is held in time.")
        if meeting.classification in rests_on(frame)
        else _(
            "The time frame of “{title}” does not count with it: not everybody who may read the time frame may "
            "know of this meeting."
        )
    )
    named = called_journey(frame.journey, get_language()).title
    link = format_html('<a href="{}">{}</a>', reverse("desk-plan", args=[frame.journey.key]), named)
    messages.info(request, format_html(said, title=link))


def planned(who, form, after):
    said = form.cleaned_data
    series = found(body(who, said["body"]))
    announces = after if after and after.body_id == series.pk and may_run(who, after) else None
    return plan_meeting(
        series,
        starts=said["starts"],
        ends=said["ends"],
        ordinal=said["ordinal"],
        label=said["label"],
        particulars=form.particulars(),
        announced_in=announces,
        announced_on=announces.met_until or announces.met_from if announces else "",
        classification=said["classification"],
        by=who.acting(),
    )
