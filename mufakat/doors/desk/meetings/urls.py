"""The desk's addresses of meetings, the directory and working groups."""

from django.urls import path

from mufakat.doors.desk.gate import seat
from mufakat.doors.desk.meetings import (
    after,
    agenda,
    calling,
    delegations,
    drafting,
    following,
    group,
    pages,
    room,
)

M = "meetings/<slug:key>/"

urlpatterns = [
    path("meetings/", seat(pages.meetings), name="desk-meetings"),
    path("calendar/", seat(pages.own_calendar), name="own-calendar"),
    path("meetings/plan/", seat(calling.plan), name="plan-meeting"),
    path(M, seat(pages.meeting), name="desk-meeting"),
    path(M + "change/<slug:what>/", seat(pages.change), name="change-meeting"),
    path(M + "papers/<slug:which>.<slug:form>", seat(pages.paper), name="meeting-paper"),
    path(M + "files/<int:pk>/", seat(pages.file), name="meeting-file"),
    path(M + "agenda/", seat(agenda.agenda), name="meeting-agenda"),
    path(M + "agenda/<int:pk>/", seat(agenda.item), name="meeting-item"),
    path(M + "agenda/<int:pk>/act/", seat(agenda.item_act), name="meeting-item-act"),
    path(M + "brief/", seat(agenda.brief), name="meeting-brief"),
    path(M + "delegations/", seat(delegations.delegations), name="meeting-delegations"),
    path(M + "delegations/act/<slug:what>/", seat(delegations.act), name="meeting-delegations-act"),
    path(M + "delegates/<int:pk>/", seat(delegations.decide), name="meeting-nominee"),
    path(M + "drafting/", seat(drafting.drafting), name="meeting-drafting"),
    path(M + "drafting/<slug:what>/", seat(drafting.act), name="meeting-drafting-act"),
    path(M + "room/", seat(room.room), name="meeting-room"),
    path(M + "room/act/", seat(room.act), name="meeting-act"),
    path(M + "room/outcomes/", seat(room.outcomes), name="meeting-outcomes"),
    path(M + "room/outcomes/<int:pk>/", seat(room.outcome), name="meeting-outcome"),
    path(M + "record/", seat(after.record), name="meeting-record"),
    path(M + "record/act/", seat(after.record_act), name="meeting-record-act"),
    path(M + "next/", seat(following.following), name="meeting-next"),
    path(M + "news/", seat(after.news), name="meeting-news"),
    path("directory/", seat(group.directory), name="directory"),
    path("directory/<int:pk>/", seat(group.entry), name="directory-entry"),
    path("instruments/<slug:key>/group/", seat(group.working_group), name="working-group"),
    path("instruments/<slug:key>/group/act/", seat(group.group_act), name="working-group-act"),
    path(
        "instruments/<slug:key>/group/matrix.<slug:form>",
        seat(group.matrix_paper),
        name="responsibility-matrix",
    ),
]
