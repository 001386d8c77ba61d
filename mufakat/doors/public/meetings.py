from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import content_disposition_header

from mufakat.doors.public.asked import asked, language
from mufakat.doors.public.calendar import as_calendar
from mufakat.doors.public.show import show
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.body import bodies_dossier, body_dossier
from mufakat.readers.dossiers.meeting import meeting_dossier
from mufakat.readers.dossiers.meetings import dated, meetings_dossier
from mufakat.records.files.operations import content_of
from mufakat.records.meetings.queries import meeting as one_meeting
from mufakat.records.meetings.queries import paper as one_paper
from mufakat.records.news.queries import picture as news_picture
from mufakat.records.people.queries import whose_calendar


def meetings(request):
    body, year = request.GET.get("body", ""), request.GET.get("year", "")
    dossier = meetings_dossier(viewer(request), body_key=body, year=year, **asked())
    return show(request, "public/meetings.html", dossier, files=[calendar_link("meetings-ics")])


def meeting(request, key: str):
    dossier = meeting_dossier(viewer(request), key, **asked())
    return show(request, "public/meeting.html", dossier, files=[calendar_link("meeting-ics", key)])


def meetings_calendar(request):
    return as_calendar(request, dated(viewer(request), **asked()))


def meeting_calendar(request, key: str):
    return as_calendar(request, dated(viewer(request), key=key, **asked()))


def series_calendar(request, key: str):
    """Every dated meeting of one series; a calendar program may subscribe to the address."""
    return as_calendar(request, dated(viewer(request), body_key=key, **asked()))


def own_calendar(request, token: str):
    """The meetings of one person, at an address that only they were given; it asks for no password."""
    who = whose_calendar(token, on=timezone.localdate())
    if who is None:
        raise Http404
    return as_calendar(request, dated(who, mine=True, **asked()))


def picture(request, pk: int):
    """A picture of a news item: made by us from pixels alone, so that it can be shown in the page."""
    found = news_picture(viewer(request), pk)
    if found is None:
        raise Http404
    response = HttpResponse(content_of(found.file), content_type="image/jpeg")
    response.headers["Cache-Control"] = "private, max-age=86400"
    return response


def paper(request, key: str, pk: int):
    """A paper or presentation that this viewer may read, as it was received."""
    held = one_meeting(viewer(request), key)
    found = one_paper(viewer(request), held, pk) if held else None
    if found is None:
        raise Http404
    response = HttpResponse(content_of(found.file), content_type=found.file.media_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, found.file.name)
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def bodies(request):
    return show(request, "public/bodies.html", bodies_dossier(viewer(request), language=language()))


def body(request, key: str):
    files = [calendar_link("body-ics", key)]
    return show(request, "public/body.html", body_dossier(viewer(request), key, **asked()), files=files)


def calendar_link(name: str, *args: str) -> FileLink:
    return FileLink("iCalendar", reverse(name, args=args))
