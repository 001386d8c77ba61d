"""Addresses of practices on their way; every one asks for a seat."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.practices import mine, moderate
from mufakat.records.knowledge.practices.access import may_moderate, may_offer
from mufakat.records.people.access import Viewer


def offers_or_moderates(who: Viewer) -> bool:
    return may_offer(who) or may_moderate(who)


urlpatterns = [
    path("practices/", seat(mine.practices, may=offers_or_moderates), name="desk-practices"),
    path("practices/new/", seat(mine.new, may=may_offer), name="practice-new"),
    path("practices/<int:pk>/", seat(mine.practice, may=offers_or_moderates), name="desk-practice"),
    path("practices/<int:pk>/acts/", seat(mine.act, may=may_offer), name="practice-act"),
    path("practices/<int:pk>/moderate/", seat(moderate.act, may=may_moderate), name="practice-moderate"),
]
