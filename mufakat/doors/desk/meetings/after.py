"""After the meeting: its record, from the outcomes to the adoption; news for everybody."""

from datetime import datetime, time
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem, RuleBroken
from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import CirculateRecordForm, NewsForm
from mufakat.readers.papers.meetings.afterwards import said as as_said
from mufakat.records.bodies.queries import region
from mufakat.records.circulation.operations import letters
from mufakat.records.files.pictures import cleaned
from mufakat.records.meetings import queries
from mufakat.records.meetings.operations import record as records
from mufakat.records.meetings.operations.papers import refuse_large
from mufakat.records.news.operations import add_picture, publish_news
from mufakat.records.news.queries import news as all_news
from mufakat.records.recommendations.operations import release_recommendations


def record(request, key: str):
    """Where the record stands, and its words to be edited."""
    who, meeting = the_meeting(request, key, to_run=True)
    return page(request, who, meeting, CirculateRecordForm(initial={"zone": home_zone()}))


def home_zone() -> str:
    here = region()
    return (here.rules.get("time_zone") if here else "") or "Asia/Jakarta"


def page(request, who, meeting, form, *, typed=None, problem=None):
    working = getattr(meeting.summary_record, "working_text", None) if meeting.summary_record_id else None
    context = shown(
        request,
        meeting,
        working=working,
        provisions=worded(meeting, typed) if working else [],
        versions=queries.record_versions(who, meeting),
        circulations=queries.corrections(who, meeting) if meeting.summary_record_id else [],
        form=form,
        problem=problem,
    )
    return render(
        request, "desk/meetings/record.html", context, status=400 if problem or form.errors else 200
    )


def worded(meeting, typed) -> list:
    """The paragraphs with their words, or with what was typed where saving was refused."""
    return [
        (one, typed.get(one.key, one.text) if typed else one.text)
        for one in records.working_record(meeting).provisions
    ]


@require_POST
def record_act(request, key: str):
    """One act, then the page; where it is refused the page says why and keeps what was typed."""
    who, meeting = the_meeting(request, key, to_run=True)
    form = CirculateRecordForm(
        request.POST if request.POST.get("act") == "circulate" else None, initial={"zone": home_zone()}
    )
    words = {
        name.removeprefix("words-"): value
        for name, value in request.POST.items()
        if name.startswith("words-")
    }
    try:
        done = perform(request, who, meeting, form, words)
    except Problem as problem:
        return page(request, who, meeting, form, typed=words or None, problem=problem)
    if not done:
        return page(request, who, meeting, form)
    messages.success(request, done)
    return redirect("meeting-record", key)


def perform(request, who, meeting, form, words) -> str:
    """What was done, in a sentence; "" where the form needs mending."""
    by, act = who.acting(), request.POST.get("act")
    if act == "draft":
        records.draft_record(meeting, as_said(who, meeting), by=by)
        return _("Drafted from the outcomes. Edit it, then issue it.")
    if act == "save":
        records.edit_record(meeting, words, seen=int(request.POST.get("seen") or 0), by=by)
        return _("Saved.")
    if act == "issue":
        return _("Issued: %(label)s.") % {"label": records.issue_record(meeting, by=by)}
    if act == "circulate":
        return circulated(request, meeting, form, by=by) if form.is_valid() else ""
    if act == "close_corrections":
        records.close_corrections(meeting, by=by)
        return _("Corrections are closed.")
    if act == "adopt":
        if not request.POST.get("uncirculated") and not records.was_circulated(meeting):
            raise RuleBroken(
                _("The record was not circulated for correction. Tick that it is adopted all the same.")
            )
        records.adopt_record(meeting, by=by)
        release_recommendations(meeting, by=by)
        return _("The record is adopted.")
    raise RuleBroken(_("This is nothing that can be done with a record."))


def circulated(request, meeting, form, *, by) -> str:
    said = form.cleaned_data
    try:
        zone = ZoneInfo(said["zone"])
    except (ZoneInfoNotFoundError, ValueError):
        raise RuleBroken(_("This is no time zone; write for example Asia/Jakarta.")) from None
    closes = datetime.combine(said["closes_on"], time(17, 0), tzinfo=zone)
    made = records.circulate_record(
        meeting, closes_at=closes, zone=said["zone"], by=by, site=request.build_absolute_uri("/")
    )
    letters.send_letters.enqueue(made.pk)
    return _("Sent to %(count)d delegations for correction.") % {"count": made.addressees.count()}


def news(request, key: str):
    who, meeting = the_meeting(request, key, to_run=True)
    typed = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    day = meeting.met_from or timezone.localdate().isoformat()
    form = NewsForm(*typed, initial={"on": day})
    if request.method == "POST" and form.is_valid():
        try:
            published(who, meeting, form.cleaned_data)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Published on the page of the meeting."))
            return redirect("meeting-news", key)
    context = shown(request, meeting, form=form, items=all_news(who, meeting=meeting))
    return render(request, "desk/meetings/news.html", context, status=400 if form.errors else 200)


def published(who, meeting, said) -> None:
    """The picture is read first: a bad one must not leave a half-published item behind."""
    picture = said["picture"]
    content = b""
    if picture:
        refuse_large(picture.name, picture.size)
        content = picture.read()
        cleaned(content, picture.name)
        if not said["says"].strip():
            raise RuleBroken(_("Say what the picture shows, for those who cannot see it."))
    item = publish_news(
        title=said["title"],
        text=said["text"],
        on=said["on"],
        source=said["source"],
        keywords=said["keywords"].split(","),
        meeting=meeting,
        classification=meeting.classification,
        by=who.acting(),
    )
    if picture:
        add_picture(item, content, picture.name, says=said["says"], credit=said["credit"], by=who.acting())
