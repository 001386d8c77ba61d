"""Who is looking: asked once a request, in one place."""

from django.utils import timezone

from mufakat.records.people.access import Viewer, viewer_of


def viewer(request) -> Viewer:
    """The person signed in with the mandates in force today; a stranger otherwise."""
    if not hasattr(request, "viewer"):
        user = getattr(request, "user", None)  # a page drawn for an error may stand before anybody was asked
        person = user if user is not None and user.is_authenticated else None
        request.viewer = viewer_of(person, on=timezone.localdate())
    return request.viewer
