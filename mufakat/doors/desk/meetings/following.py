"""The next meeting, as this one announced it: what was said of it, and its place in the series."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import NextForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.refusals import refusals_on
from mufakat.readers.agenda.following import said_of_next
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.records.meetings import queries
from mufakat.records.meetings.operations.plan import announce_next


def following(request, key: str):
    """Announced already, held here already, or still to be planned: the page leads to each."""
    who, meeting = the_meeting(request, key, to_run=True)
    language = get_language()
    said = said_of_next(who, meeting)
    rows = list(queries.could_follow(who, meeting))
    form = NextForm(
        request.POST or None,
        rows=[(one.key, meeting_title(one, language)) for one in rows],
        initial=next(({"starts": one.starts, "ends": one.ends} for one in said if one.starts), {}),
    )
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            return announced(request, who, meeting, form.cleaned_data)
    context = shown(
        request,
        meeting,
        said=said,
        first=form.initial,
        form=form if rows else None,
        made=[(one, meeting_title(one, language)) for one in queries.announced_by(who, meeting)],
    )
    return render(request, "desk/meetings/following.html", context, status=400 if form.errors else 200)


def announced(request, who, meeting, typed):
    chosen = found(queries.meeting(who, typed["following"]))
    announce_next(meeting, chosen, starts=typed["starts"], ends=typed["ends"], by=who.acting())
    messages.success(
        request, _("Announced: %(meeting)s.") % {"meeting": meeting_title(chosen, get_language())}
    )
    return redirect("meeting-next", meeting.key)
