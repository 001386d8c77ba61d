"""The gallery's addresses with a page deep in a room."""

from django.shortcuts import render
from django.urls import path

from tests.doors.shared import gallery


def deep(request):
    return render(request, "maps.html")


urlpatterns = [*gallery.urlpatterns, path("meetings/forum/14/", deep)]
