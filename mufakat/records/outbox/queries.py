from datetime import datetime

from django.db.models import Q

STILL_HERE = Q(sent_at=None, set_aside_at=None)
PREPARED = STILL_HERE & Q(waits_for_person=True, released_at=None, started_at=None)
BEGUN = STILL_HERE & Q(started_at__isnull=False)
FOR_A_PERSON = STILL_HERE & (
    Q(waits_for_person=True, released_at=None) | Q(started_at__isnull=False)
)  # either


def due_now(at: datetime) -> Q:
    """Released, or to somebody who asked for it; not begun, and not put off until later."""
    ready = Q(waits_for_person=False) | Q(released_at__isnull=False)
    due = Q(next_try_at=None) | Q(next_try_at__lte=at)
    return STILL_HERE & ready & due & Q(started_at=None)
