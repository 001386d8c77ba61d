"""Who is looking: asked once a request, in one place."""

from django.utils import timezone

from mufakat.records.people.access import Viewer, viewer_of


def viewer(request) -> Viewer:
    """The person signed in with the mandates in force today; a stranger otherwise."""
    if not hasattr(request, "viewer"):
        person = request.user if request.user.is_authenticated else None
        request.viewer = viewer_of(person, on=timezone.localdate())
    return request.viewer
