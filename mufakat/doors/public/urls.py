"""Public addresses: they read like the question people ask, and each is also JSON."""

from django.urls import path

from mufakat.doors.public import home, meetings
from mufakat.doors.public.show import page

urlpatterns = [
    *page("", home.home, "home", json="home"),
    *page("meetings", meetings.meetings, "meetings"),
    path("meetings.ics", meetings.meetings_calendar, name="meetings-ics"),
    *page("meetings/<slug:key>", meetings.meeting, "meeting"),
    path("meetings/<slug:key>.ics", meetings.meeting_calendar, name="meeting-ics"),
    *page("meetings/<slug:key>/recommendations/<slug:ref>", meetings.meeting, "recommendation"),
    *page("bodies", meetings.bodies, "bodies"),
    *page("bodies/<str:key>", meetings.body, "body"),
]
