"""Addresses of the desk; every one asks for a seat (gate.py)."""

from django.urls import include, path

from mufakat.doors.desk import home, intake, notes, people, recommendations
from mufakat.doors.desk.gate import seat
from mufakat.records.people.access import may_confirm_reports, runs_the_house
from mufakat.records.signed_notes.access import may_read_notes, may_sign

urlpatterns = [
    path("", seat(home.home), name="desk"),
    path("intake/", seat(intake.intake, may=may_confirm_reports), name="intake"),
    path("intake/<int:pk>/", seat(intake.intake_report, may=may_confirm_reports), name="intake-report"),
    path("", include("mufakat.doors.desk.journeys.urls")),
    path("", include("mufakat.doors.desk.timeframes.urls")),
    path("", include("mufakat.doors.desk.mail_urls")),
    path("", include("mufakat.doors.desk.texts.urls")),
    path("", include("mufakat.doors.desk.meetings.urls")),
    path("", include("mufakat.doors.desk.report.urls")),
    path("", include("mufakat.doors.desk.structure.urls")),
    path("", include("mufakat.doors.desk.practices.urls")),
    path("people/", seat(people.people, may=runs_the_house), name="people"),
    path("people/<int:pk>/", seat(people.person, may=runs_the_house), name="person"),
    path("people/<int:pk>/password/", seat(people.new_password, may=runs_the_house), name="new-password"),
    path("people/mandates/<int:pk>/end/", seat(people.end, may=runs_the_house), name="end-mandate"),
    path("notes/", seat(notes.notes, may=may_read_notes), name="notes"),
    path("notes/<int:pk>/", seat(notes.note_act, may=may_read_notes), name="note-act"),
    path(
        "meetings/<slug:key>/recommendations/<slug:ref>/note/",
        seat(notes.write_note, may=may_sign),
        name="write-note",
    ),
    path(
        "meetings/<slug:key>/recommendations/<slug:ref>/became/",
        seat(recommendations.say_what_became),
        name="say-what-became",
    ),
    path("", include("mufakat.doors.desk.voices.urls")),
]
