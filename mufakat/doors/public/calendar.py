"""Meetings as an iCalendar file: whole days, tentative where they are only announced."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from mufakat.core.dates import PartialDate
from mufakat.readers.dossiers.meetings import MeetingLine


def as_calendar(request, meetings: Sequence[MeetingLine]) -> HttpResponse:
    """Only what has a day goes in: a month in a calendar would be a day made up. Nothing with a day: not found."""
    known = [one for one in meetings if one.starts and PartialDate(one.starts).precision == "day"]
    if not known:
        raise Http404
    calendar = Calendar()
    calendar.add("prodid", "-//Mufakat//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", _("Meetings"))
    for one in known:
        calendar.add_component(event(request, one))
    return HttpResponse(calendar.to_ical(), content_type="text/calendar; charset=utf-8")


def event(request, one: MeetingLine) -> Event:
    found = Event()
    found.add("uid", f"{one.key}@{request.get_host()}")
    found.add("dtstamp", timezone.now())
    found.add("summary", one.title)
    found.add("dtstart", PartialDate(one.starts).earliest)
    found.add("dtend", last_day(one) + timedelta(days=1))
    found.add("status", "CONFIRMED" if one.state == "met" else "TENTATIVE")
    found.add("url", request.build_absolute_uri(one.address))
    if one.place:
        found.add("location", one.place)
    return found


def last_day(one: MeetingLine) -> date:
    return max(PartialDate(one.ends or one.starts).latest, PartialDate(one.starts).latest)
