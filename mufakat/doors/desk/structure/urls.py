"""Addresses of a country's structure being prepared; every one asks for a seat."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.structure import overview, rows
from mufakat.records.knowledge.structure.access import may_enter

urlpatterns = [
    path("structure/", seat(overview.structures, may=may_enter), name="desk-structures"),
    path("structure/<slug:code>/", seat(overview.structure, may=may_enter), name="desk-structure"),
    path("structure/<slug:code>/acts/", seat(overview.act, may=may_enter), name="desk-structure-act"),
    path("structure/<slug:code>/<slug:part>/", seat(rows.part, may=may_enter), name="desk-structure-part"),
    path(
        "structure/<slug:code>/<slug:part>/<slug:key>/",
        seat(rows.row, may=may_enter),
        name="desk-structure-row",
    ),
]
