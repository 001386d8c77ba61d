"""Addresses for following: the page that asks, its feed beside it, and the signed links in the mails."""

from django.urls import path

from mufakat.doors.public import follow

THINGS = (
    ("meetings/<slug:key>/recommendations/<slug:ref>", "recommendation"),
    ("instruments/<slug:key>", "instrument"),
    ("countries/<slug:key>", "country"),
)

urlpatterns = [
    path("follow/<str:signed>/", follow.confirm, name="follow-confirm"),
    path("leave/<str:signed>/", follow.leave, name="follow-leave"),
]
for address, thing in THINGS:
    urlpatterns += [
        path(f"{address}/follow/", follow.follow, {"thing": thing}, name=f"follow-{thing}"),
        path(f"{address}/feed.atom", follow.News(), {"thing": thing}, name=f"feed-{thing}"),
    ]
