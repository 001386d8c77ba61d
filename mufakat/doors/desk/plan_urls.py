"""Addresses of the planner."""

from django.urls import path

from mufakat.doors.desk import plan
from mufakat.doors.desk.gate import seat

urlpatterns = [
    path("journeys/<slug:key>/plan/", seat(plan.plan), name="desk-plan"),
    path("journeys/<slug:key>/plan/milestones/", seat(plan.add_milestone), name="desk-milestones"),
    path(
        "journeys/<slug:key>/plan/milestones/<slug:milestone_key>/",
        seat(plan.milestone_happened),
        name="desk-milestone",
    ),
    path("journeys/<slug:key>/plan/editions/", seat(plan.agree), name="desk-editions"),
]
