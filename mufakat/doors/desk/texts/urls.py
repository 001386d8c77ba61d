"""The desk's addresses of texts, what goes out, what comes back and how it is settled."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.texts import (
    answer,
    chain,
    circulations,
    course,
    drafts,
    hall,
    joining,
    rolling,
    settling,
    submissions,
)

R = "drafts/<slug:key>/<int:sequence>/rolling/"

urlpatterns = [
    path("drafts/", seat(drafts.texts), name="texts"),
    path("drafts/<slug:key>/", seat(drafts.drafts), name="drafts"),
    path("drafts/<slug:key>/import/", seat(drafts.import_text), name="import-text"),
    path("drafts/<slug:key>/working/", seat(drafts.working_text), name="working-text"),
    path("drafts/<slug:key>/working/<str:provision>/", seat(drafts.provision), name="working-provision"),
    path("drafts/<slug:key>/issue/", seat(drafts.issue), name="issue"),
    path("drafts/<slug:key>/compare/", seat(drafts.compared), name="compare-drafts"),
    path("drafts/<slug:key>/<int:sequence>/continue/", seat(drafts.begin_from), name="begin-from"),
    path("drafts/<slug:key>/<int:sequence>/circulate/", seat(circulations.circulate), name="circulate"),
    path(
        "drafts/<slug:key>/<int:sequence>/in/<slug:language>/", seat(drafts.translation), name="translation"
    ),
    path(R, seat(rolling.rolling), name="rolling"),
    path(R + "rolling.<slug:suffix>", seat(rolling.rolling_download), name="rolling-file"),
    path(R + "matrix.<slug:suffix>", seat(rolling.matrix_download), name="matrix-file"),
    path(R + "at/<str:provision>/<int:start>-<int:end>/", seat(settling.bracket), name="bracket"),
    path(R + "at/<str:provision>/<int:start>-<int:end>/join/", seat(joining.join_at), name="join-wordings"),
    path(R + "place/<str:provision>/join/", seat(joining.join_paragraphs), name="join-paragraphs"),
    path(R + "joined/<int:pk>/part/", seat(joining.part), name="part-joined"),
    path(R + "place/<str:provision>/", seat(settling.place), name="place"),
    path(R + "amendments/<int:pk>/", seat(settling.answer_amendment), name="amendment"),
    path(R + "remarks/<str:provision>/", seat(settling.remarks), name="remarks"),
    path(R + "comments/<int:pk>/", seat(settling.answer_comment), name="comment-answer"),
    path(R + "issue/", seat(settling.issue_next), name="issue-next"),
    path(R + "hall/", seat(hall.hall), name="hall-first"),
    path(R + "hall/<str:provision>/", seat(hall.hall), name="hall"),
    path("circulations/", seat(circulations.circulations), name="circulations"),
    path("circulations/<int:pk>/", seat(circulations.board), name="board"),
    path("circulations/<int:pk>/remind/", seat(circulations.remind), name="remind"),
    path("circulations/<int:pk>/course/", seat(course.course), name="course"),
    path("circulations/<int:pk>/files/", seat(circulations.drop), name="drop"),
    path("circulations/<int:pk>/to/<str:code>/", seat(circulations.act_on), name="addressee"),
    path("circulations/<int:pk>/to/<str:code>/file/", seat(circulations.sent_file), name="sent-file"),
    path("circulations/<int:pk>/to/<str:code>/became/", seat(circulations.what_became), name="became"),
    path("circulations/<int:pk>/to/<str:code>/bring/", seat(submissions.bring), name="bring"),
    path("circulations/<int:pk>/to/<str:code>/answer/", seat(answer.answer), name="answer"),
    path("circulations/<int:pk>/to/<str:code>/review/", seat(chain.chain), name="chain"),
    path("batches/<int:pk>/", seat(circulations.batch), name="batch"),
    path("submissions/<int:pk>/", seat(submissions.submission), name="submission"),
    path("submissions/<int:pk>/file/", seat(submissions.received_file), name="received-file"),
    path("submissions/<int:pk>/doubts/", seat(submissions.doubts), name="doubts"),
    path("submissions/<int:pk>/decide/", seat(submissions.decide), name="decide-submission"),
]
