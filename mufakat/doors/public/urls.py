"""Public addresses: they read like the question people ask, and each is also JSON."""

from django.urls import path

from mufakat.doors.public import (
    countries,
    home,
    house,
    instruments,
    journeys,
    meetings,
    plans,
    recommendations,
    search,
)
from mufakat.doors.public.show import page

urlpatterns = [
    *page("", home.home, "home", json="home"),
    *page("meetings", meetings.meetings, "meetings"),
    path("meetings.ics", meetings.meetings_calendar, name="meetings-ics"),
    *page("meetings/<slug:key>", meetings.meeting, "meeting"),
    path("meetings/<slug:key>.ics", meetings.meeting_calendar, name="meeting-ics"),
    path("meetings/<slug:key>/papers/<int:pk>/", meetings.paper, name="meeting-file-public"),
    *page("bodies", meetings.bodies, "bodies"),
    *page("bodies/<slug:key>", meetings.body, "body"),
    path("bodies/<slug:key>.ics", meetings.series_calendar, name="body-ics"),
    path("calendar/<str:token>.ics", meetings.own_calendar, name="calendar-ics"),
    path("news/pictures/<int:pk>.jpg", meetings.picture, name="news-picture"),
    *page("recommendations", recommendations.recommendations, "recommendations"),
    path("recommendations.csv", recommendations.recommendations_csv, name="recommendations-csv"),
    *page("meetings/<slug:key>/recommendations/<slug:ref>", recommendations.recommendation, "recommendation"),
    path("forums/<int:ordinal>/", recommendations.numbered, name="forum-numbered"),
    path("forums/<int:ordinal>/recommendations/<slug:ref>/", recommendations.numbered, name="numbered"),
    *page("instruments", instruments.instruments, "instruments"),
    *page("instruments/<slug:key>", instruments.instrument, "instrument"),
    *page("instruments/<slug:key>/drafts/<int:sequence>", instruments.draft, "draft"),
    *page("instruments/<slug:key>/provisions/<slug:provision>", instruments.provision, "provision"),
    *page("instruments/<slug:key>/actions/<slug:action>", instruments.action, "action"),
    *page("search", search.search, "search"),
    *page("countries", countries.countries, "countries"),
    *page("countries/<slug:code>", countries.country, "country"),
    *page("journeys/<slug:key>", journeys.journey, "journey"),
    path("journeys/<slug:key>/evidence.zip", journeys.evidence, name="evidence-pack"),
    *page("journeys/<slug:key>/plan", plans.plan, "plan"),
    path("journeys/<slug:key>/plan.<slug:suffix>", plans.plan_file, name="plan-file"),
    *page("routes", journeys.routes, "routes"),
    *page("routes/<slug:key>", journeys.route, "route"),
    *page("journal", house.journal, "journal"),
    *page("about", house.about, "about"),
]
