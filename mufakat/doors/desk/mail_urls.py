"""Addresses of the outbox, of what one wants to hear, and of the boards."""

from django.urls import path

from mufakat.doors.desk import boards, me, outbox
from mufakat.doors.desk.gate import seat
from mufakat.records.notices.queries import may_send

urlpatterns = [
    path("me/", seat(me.me), name="me"),
    path("board/", seat(boards.whole_board, may=boards.may_see_board), name="desk-board"),
    path("outbox/", seat(outbox.mails, may=may_send), name="outbox"),
    path("outbox/send/", seat(outbox.send, may=may_send), name="outbox-send"),
    path("outbox/<slug:word>-<int:pk>/", seat(outbox.mail, may=may_send), name="outbox-mail"),
]
