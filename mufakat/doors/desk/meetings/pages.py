"""The list of meetings, and the page a meeting is run from."""

from django.conf import settings
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from mufakat.core.problems import Problem
from mufakat.doors.desk.meetings.at import shown, the_meeting
from mufakat.doors.desk.meetings.forms import MoveForm, PaperForm, ParticularsForm
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.meetings import lines_of
from mufakat.readers.dossiers.places import countries
from mufakat.readers.dossiers.titles import meeting_title
from mufakat.readers.papers.meetings.index import FORMS, PAPERS, set_paper
from mufakat.records.files.operations import content_of
from mufakat.records.meetings import queries
from mufakat.records.meetings.access import may_plan, may_run
from mufakat.records.meetings.operations.papers import add_paper, refuse_large
from mufakat.records.meetings.operations.plan import describe_meeting, move_meeting
from mufakat.records.people.queries import calendar_token


def meetings(request):
    who = viewer(request)
    language = get_language()
    lines = lines_of(
        queries.meetings_at_desk(who)[:200],
        countries(language),
        today=timezone.localdate(),
        language=language,
    )
    return render(request, "desk/meetings/list.html", {"lines": lines, "may_plan": may_plan(who)})


def own_calendar(request):
    """To the address of this person's own calendar; a calendar program may subscribe to it."""
    return redirect("calendar-ics", calendar_token(viewer(request)))


def meeting(request, key: str):
    """Where it stands, what is next, its papers; what may be changed only for those who run it."""
    who, held = the_meeting(request, key)
    context = shown(
        request,
        held,
        move=MoveForm(),
        describe=ParticularsForm(viewer=who, initial=ParticularsForm.of(held)),
        add=PaperForm(items=held.agenda_items.all()),
    )
    return page(request, who, held, context)


def page(request, who, held, context, status: int = 200):
    language, following = get_language(), queries.announced_next(who, held)
    context |= {
        "papers": queries.papers(who, held),
        "mine": queries.own_participations(who, held),
        "following": following,
        "following_title": meeting_title(following, language) if following else "",
        "announced_title": meeting_title(held.announced_in, language) if held.announced_in_id else "",
    }
    return render(request, "desk/meetings/meeting.html", context, status=status)


@require_POST
def change(request, key: str, what: str):
    """The dates, the particulars, a paper: the page again with what was typed where it is refused."""
    who, held = the_meeting(request, key, to_run=what != "papers")
    context = shown(
        request,
        held,
        move=MoveForm(request.POST if what == "dates" else None),
        describe=ParticularsForm(
            request.POST if what == "particulars" else None, viewer=who, initial=ParticularsForm.of(held)
        ),
        add=PaperForm(
            *((request.POST, request.FILES) if what == "papers" else ()), items=held.agenda_items.all()
        ),
    )
    form = context[CHANGES[what]]
    if form.is_valid():
        try:
            changed(request, who, held, what, form)
        except Problem as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk-meeting", key)
    return page(request, who, held, context, status=400)


CHANGES = {"dates": "move", "particulars": "describe", "papers": "add"}


def changed(request, who, held, what: str, form) -> None:
    said = form.cleaned_data
    if what == "dates":
        move_meeting(held, starts=said["starts"], ends=said["ends"], reason=said["reason"], by=who.acting())
    elif what == "particulars":
        describe_meeting(held, form.particulars(held), by=who.acting())
    else:
        laid_on_the_table(who, held, said)


def laid_on_the_table(who, held, said) -> None:
    """By whoever runs the meeting, or by a delegation that was invited to it."""
    mine = queries.own_participations(who, held).first()
    if not may_run(who, held) and mine is None:
        raise PermissionDenied
    refuse_large(said["file"].name, said["file"].size)
    add_paper(
        held,
        said["file"].read(),
        said["file"].name,
        title=said["title"],
        item=queries.item(who, held, int(said["item"])) if said["item"] else None,
        from_whom=said["from_whom"] or (mine.named if mine else ""),
        classification="public" if said["everybody"] else "participants",
        by=who.acting(),
    )


@require_safe
def paper(request, key: str, which: str, form: str):
    """A paper made from the record as it stands now."""
    who, held = the_meeting(request, key)
    found((which in PAPERS and form in FORMS) or None)
    if which in ("invitation", "concept-note", "participants") and not may_run(who, held):
        raise PermissionDenied
    more = {}
    if which == "invitation" and request.GET.get("to", "").isdigit():
        more["to"] = found(queries.participation(who, held, int(request.GET["to"])))
    spoken = request.GET.get("in", "en")
    found((spoken in dict(settings.LANGUAGES)) or None)
    content, media_type = set_paper(
        who, held, which, form, today=timezone.localdate(), language=spoken, **more
    )
    return as_download(
        content, media_type, f"{held.key}-{which}{'' if spoken == 'en' else f'.{spoken}'}.{form}"
    )


@require_safe
def file(request, key: str, pk: int):
    """A paper as it was received."""
    who, held = the_meeting(request, key)
    paper = found(queries.paper(who, held, pk))
    return as_download(content_of(paper.file), paper.file.media_type, paper.file.name)


def as_download(content: bytes, media_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type or "application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response
