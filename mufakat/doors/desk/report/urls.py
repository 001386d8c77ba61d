"""Addresses of reporting; every one asks for a seat."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.plans import amending, making, measuring
from mufakat.doors.desk.report import (
    answers,
    consolidated,
    mine,
    proofs,
    reviewing,
    rounds,
    submitted,
    workbooks,
)
from mufakat.records.progress.access import may_oversee, may_report

urlpatterns = [
    path(
        "progress/", seat(mine.room, may=lambda who: may_report(who) or may_oversee(who)), name="desk-report"
    ),
    path("report/", seat(mine.reports, may=may_report), name="my-reports"),
    path("report/<int:pk>/", seat(mine.report, may=may_report), name="my-report"),
    path("report/<int:pk>/acts/", seat(mine.act, may=may_report), name="my-report-act"),
    path("report/<int:pk>/answers/<slug:table>/", seat(answers.answers, may=may_report), name="my-answers"),
    path(
        "report/<int:pk>/proofs/<slug:table>/<str:row>/",
        seat(proofs.proofs, may=may_report),
        name="my-proofs",
    ),
    path(
        "report/<int:pk>/proofs/<int:proof>/", seat(proofs.take_back, may=may_report), name="take-back-proof"
    ),
    path("report/<int:pk>/workbook.xlsx", seat(workbooks.down, may=may_report), name="my-workbook"),
    path(
        "report/<int:pk>/workbooks/", seat(workbooks.all_received, may=may_report), name="workbooks-received"
    ),
    path("report/workbooks/<int:pk>/", seat(workbooks.received, may=may_report), name="workbook-received"),
    path("report/<int:pk>/reviews/", seat(reviewing.reviews, may=may_report), name="report-reviews"),
    path("report/reviews/<int:pk>/", seat(reviewing.review, may=may_report), name="report-review"),
    path("plans/<slug:key>/", seat(making.make_plan), name="make-plan"),
    path("plans/<slug:key>/indicators/", seat(measuring.measure), name="measure-plan"),
    path("plans/<slug:key>/indicators/<slug:named>/", seat(measuring.change), name="measure-indicator"),
    path("plans/<slug:key>/actions/<str:action_key>/", seat(making.action_links), name="action-links"),
    path("plans/<slug:key>/editions/", seat(amending.plan_editions), name="plan-editions"),
    path("plans/<slug:key>/amend/", seat(amending.amend), name="plan-amend"),
    path("rounds/", seat(rounds.rounds, may=may_oversee), name="rounds"),
    path("rounds/<int:pk>/", seat(rounds.round_board), name="round-board"),
    path("rounds/<int:pk>/release/", seat(rounds.release), name="release-round"),
    path("rounds/<int:pk>/totals/", seat(rounds.tell), name="tell-totals"),
    path("rounds/<int:pk>/consolidated/", seat(consolidated.consolidated), name="consolidated"),
    path("rounds/consolidated/<int:pk>/", seat(consolidated.consolidated_one), name="consolidated-report"),
    path(
        "rounds/consolidated/<int:pk>/release/",
        seat(consolidated.consolidated_publish),
        name="consolidated-publish",
    ),
    path(
        "rounds/consolidated/<int:pk>/<slug:which>.<slug:form>",
        seat(consolidated.consolidated_file),
        name="consolidated-file",
    ),
    path("rounds/reports/<int:pk>/", seat(submitted.submitted), name="submitted-report"),
]
