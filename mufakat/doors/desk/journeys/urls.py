"""Addresses of journeys at the desk: what is done on one stands below its page."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.journeys import (
    beginning,
    clearance,
    decide,
    evidence,
    mending,
    opening,
    page,
    passing,
    positions,
    rules,
    written,
)

urlpatterns = [
    path("journeys/", seat(beginning.start), name="desk-start-journey"),
    path("journeys/<slug:key>/", seat(page.journey), name="desk-journey"),
    path("journeys/<slug:key>/decisions/", seat(decide.decision), name="desk-decide"),
    path("journeys/<slug:key>/positions/", seat(positions.position), name="desk-position"),
    path("journeys/<slug:key>/positions/recorded/", seat(positions.recorded), name="desk-position-recorded"),
    path("journeys/<slug:key>/silence/", seat(opening.silence), name="desk-silence"),
    path("journeys/<slug:key>/ad-referendum/", seat(opening.ad_referendum), name="desk-ad-referendum"),
    path("journeys/<slug:key>/written/<int:pk>/", seat(written.page), name="desk-written"),
    path("journeys/<slug:key>/written/<int:pk>/send/", seat(written.send), name="desk-written-send"),
    path("journeys/<slug:key>/written/<int:pk>/<slug:name>/", seat(written.act), name="desk-written-act"),
    path("journeys/<slug:key>/transmissions/", seat(passing.transmission), name="desk-transmit"),
    path("journeys/<slug:key>/withdrawal/", seat(passing.withdrawal), name="desk-withdraw"),
    path("journeys/<slug:key>/release/", seat(passing.release), name="desk-release"),
    path("journeys/<slug:key>/corrections/", seat(mending.correction), name="desk-correct"),
    path("journeys/<slug:key>/answers/", seat(beginning.answers), name="desk-answers"),
    path("journeys/<slug:key>/clearance/", seat(clearance.clearance), name="desk-clearance"),
    path("journeys/<slug:key>/clearance/<slug:code>/", seat(clearance.clearance), name="desk-clearance-of"),
    path("journeys/<slug:key>/brief/", seat(clearance.brief), name="desk-brief"),
    path("journeys/<slug:key>/brief/<slug:code>/", seat(clearance.brief), name="desk-brief-of"),
    path("journeys/<slug:key>/evidence/", seat(evidence.evidence), name="desk-evidence"),
    path("journeys/<slug:key>/evidence.zip", seat(evidence.pack), name="desk-evidence-pack"),
    path("journeys/<slug:key>/letters/<int:pk>/", seat(evidence.letter), name="desk-letter"),
    path("bodies/<slug:key>/rules/", seat(rules.body_rules), name="desk-body-rules"),
    path("routes/", seat(rules.routes), name="desk-routes"),
]
