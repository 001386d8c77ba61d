from django.urls import reverse

from mufakat.doors.public.asked import asked, language
from mufakat.doors.public.calendar import as_calendar
from mufakat.doors.public.show import show
from mufakat.doors.shared.parts import FileLink
from mufakat.doors.shared.viewer import viewer
from mufakat.readers.dossiers.body import bodies_dossier, body_dossier
from mufakat.readers.dossiers.meeting import meeting_dossier
from mufakat.readers.dossiers.meetings import dated, meetings_dossier


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


def bodies(request):
    return show(request, "public/bodies.html", bodies_dossier(viewer(request), language=language()))


def body(request, key: str):
    return show(request, "public/body.html", body_dossier(viewer(request), key, **asked()))


def calendar_link(name: str, *args: str) -> FileLink:
    return FileLink("iCalendar", reverse(name, args=args))
