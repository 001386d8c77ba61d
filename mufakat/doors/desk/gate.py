"""Nobody enters the desk without a seat there."""

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.views.decorators.cache import never_cache

from mufakat.doors.shared.viewer import viewer
from mufakat.records.people.access import Viewer


def seat(view: Callable, *, may: Callable[[Viewer], bool] | None = None) -> Callable[..., HttpResponse]:
    """The view for people who are signed in and hold a mandate today; ``may`` narrows it further.

    Strangers are sent to sign in; whoever may not is refused with a page that says so.
    """

    @wraps(view)
    @never_cache
    @login_required
    def guarded(request, *args, **kwargs):
        who = viewer(request)
        if not who.mandates or (may and not may(who)):
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded
