"""One tick at a time, and what the last one did."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from mufakat.records.notices.models import Ticked

ALONE = timedelta(minutes=15)  # after which a tick that was interrupted no longer holds up the next


@transaction.atomic
def begin_tick(at: datetime) -> dict[str, Any] | None:
    """What the last tick left, taken for this one; None where another one runs."""
    row, _made = Ticked.objects.select_for_update().get_or_create(pk=1)
    running = row.did.get("running")
    if running and at - datetime.fromisoformat(running) < ALONE:
        return None
    row.at, row.did = at, {**row.did, "running": at.isoformat()}
    row.save()
    return row.did


def end_tick(left: dict[str, Any], *, at: datetime) -> None:
    """What this tick leaves to the next; ``at`` is when it began."""
    Ticked.objects.filter(pk=1).update(did={**left, "running": "", "last": at.isoformat()})
