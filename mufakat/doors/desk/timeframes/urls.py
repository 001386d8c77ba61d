"""Addresses of the planner."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.timeframes import pages

urlpatterns = [
    path("journeys/<slug:key>/plan/", seat(pages.plan), name="desk-plan"),
    path("journeys/<slug:key>/plan/milestones/", seat(pages.add_milestone), name="desk-milestones"),
    path(
        "journeys/<slug:key>/plan/milestones/<slug:milestone_key>/",
        seat(pages.milestone_happened),
        name="desk-milestone",
    ),
    path("journeys/<slug:key>/plan/editions/", seat(pages.agree), name="desk-editions"),
]
