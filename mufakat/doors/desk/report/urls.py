"""Addresses of reporting; every one asks for a seat."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.report import answers, mine, oversee, workbooks
from mufakat.records.progress.access import may_oversee, may_report

urlpatterns = [
    path(
        "progress/", seat(mine.room, may=lambda who: may_report(who) or may_oversee(who)), name="desk-report"
    ),
    path("report/", seat(mine.reports, may=may_report), name="my-reports"),
    path("report/<int:pk>/", seat(mine.report, may=may_report), name="my-report"),
    path("report/<int:pk>/acts/", seat(mine.act, may=may_report), name="my-report-act"),
    path("report/<int:pk>/answers/<slug:table>/", seat(answers.answers, may=may_report), name="my-answers"),
    path("report/<int:pk>/workbook.xlsx", seat(workbooks.down, may=may_report), name="my-workbook"),
    path("report/<int:pk>/workbooks/", seat(workbooks.up, may=may_report), name="workbook-up"),
    path("report/workbooks/<int:pk>/", seat(workbooks.received, may=may_report), name="workbook-received"),
    path("rounds/", seat(oversee.rounds, may=may_oversee), name="rounds"),
    path("rounds/<int:pk>/", seat(oversee.round_board), name="round-board"),
    path("rounds/reports/<int:pk>/", seat(oversee.submitted), name="submitted-report"),
]
