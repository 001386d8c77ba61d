"""The desk's addresses of children's voices. No word that was said is ever part of an address."""

from django.urls import path
from django.views.decorators.debug import sensitive_post_parameters

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.voices import moderating, pages, session
from mufakat.records.knowledge.voices.access import may_enter, may_open


def room(view, *, may=may_enter):
    """Only for those who hear, protect or keep the house; what is posted stays out of every report of an error."""
    return sensitive_post_parameters()(seat(view, may=may))


V = "voices/<int:pk>/"

urlpatterns = [
    path("voices/", room(pages.voices), name="desk-voices"),
    path("voices/open/", room(pages.open_one, may=may_open), name="open-voices"),
    path("voices/people/", room(pages.people, may=lambda who: who.is_secretariat), name="voice-people"),
    path(V, room(session.session), name="desk-voice-session"),
    path(V + "voices/<int:number>/", room(session.voice), name="desk-voice"),
    path(V + "voices/<int:number>/act/", room(moderating.act), name="desk-voice-act"),
    path(V + "harm/", room(session.harm), name="voice-harm"),
    path(V + "answer/", room(session.answer), name="voice-answer"),
    path(V + "feedback/", room(session.feedback), name="desk-voice-feedback"),
    path(V + "withdraw/", room(session.withdraw), name="voice-withdraw"),
    path(V + "protector/", room(moderating.protector), name="voice-protector"),
]
