"""Many files dropped at once, kept whole and read in the background."""

from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from mufakat.core.problems import Problem
from mufakat.doors.desk.texts.circulations.at import secretariats
from mufakat.doors.shared.found import found
from mufakat.doors.shared.viewer import viewer
from mufakat.records.circulation import queries
from mufakat.records.circulation.operations.many import Came, receive_many

LARGEST_KEPT = 400 * 1024 * 1024  # bytes; what may be read is less (records/instruments/opening.py)


@require_POST
def drop(request, pk: int):
    """Many files and messages at once, read in the background."""
    who = viewer(request)
    asked = secretariats(who, pk)
    came = [Came(whole(each), each.name) for each in request.FILES.getlist("files")]
    made = receive_many(asked, came, by=who.acting())
    return redirect("batch", made.pk)


def whole(file) -> bytes:
    """Everything is kept, read or not; only what no delegation sends stays out."""
    if file.size > LARGEST_KEPT:
        limit = LARGEST_KEPT // 1024**2
        raise Problem(
            _(
                "%(name)s is larger than %(limit)s MB; nothing of it was kept. Take the pictures out and send it again."
            )
            % {"name": file.name, "limit": limit}
        )
    return file.read()


def batch(request, pk: int):
    """How far the reading is; the page may be closed and opened again."""
    seen = found(queries.batch(viewer(request), pk))
    received = queries.submissions_in(viewer(request), seen)
    unread = sum(1 for each in received if each.problem)
    return render(request, "desk/batch.html", {"batch": seen, "received": received, "unread": unread})
