"""Every way in: the public pages at the root, the desk under /desk/, and the frame's own addresses."""

from django.urls import include, path

from mufakat.doors.desk.report.reviewing import review_by_link as review_report_by_link
from mufakat.doors.desk.texts.answer import answer_by_link
from mufakat.doors.desk.texts.chain import review_by_link
from mufakat.doors.shared.language import language
from mufakat.doors.shared.sign_in import sign_in, sign_out

urlpatterns = [
    path("language/<str:code>/", language, name="language"),
    path("sign-in/", sign_in, name="sign-in"),
    path("sign-out/", sign_out, name="sign-out"),
    path("answer/<str:secret>/", answer_by_link, name="answer-by-link"),
    path("review/<str:secret>/", review_by_link, name="review-by-link"),
    path("review-report/<str:secret>/", review_report_by_link, name="report-review-by-link"),
    path("desk/", include("mufakat.doors.desk.urls")),
    path("", include("mufakat.doors.public.follow_urls")),
    path("", include("mufakat.doors.public.urls")),
]

handler400 = "mufakat.doors.shared.problem_pages.bad_request"
handler403 = "mufakat.doors.shared.problem_pages.forbidden"
handler404 = "mufakat.doors.shared.problem_pages.not_found"
