"""The regular work, once a minute: what is due is computed and prepared; what may go without a person is sent."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mufakat.readers.notices.daily import prepare_daily
from mufakat.readers.notices.following import CONFIRM_WITHIN, tell_followers
from mufakat.records.bodies.queries import region
from mufakat.records.circulation.operations.course import prepare_reminders
from mufakat.records.notices.operations import forget_gone, forget_unconfirmed, send_ready
from mufakat.records.notices.ticks import begin_tick, end_tick
from mufakat.records.notices.told import note_those_told

DAY_BEGINS = 6  # o'clock, where the region's clock is
KEPT_DAYS = 30  # mails to followers, after they went


def tick(*, at: datetime) -> dict[str, int]:
    """What was done, by kind; empty where another tick is at it. Done again it does nothing twice."""
    last = begin_tick(at)
    if last is None:
        return {}
    did: dict[str, int] = {}
    try:
        did["followers"] = tell_followers(at=at)
        local = at.astimezone(zone())
        if local.hour >= DAY_BEGINS and last.get("day") != local.date().isoformat():
            did |= prepare_daily(today=local.date(), at=at)
            did["letters"] = prepare_reminders(today=local.date(), at=at)
            did["forgotten"] = forget_unconfirmed(before=at - timedelta(seconds=CONFIRM_WITHIN))
            did["forgotten"] += forget_gone(before=at - timedelta(days=KEPT_DAYS))
            last = {**last, "day": local.date().isoformat()}
        did["sent"] = send_ready(at=at)
        note_those_told()
    finally:
        end_tick(last, at=at)
    return did


def zone() -> ZoneInfo:
    found = region()
    return ZoneInfo((found.rules.get("time_zone") if found else "") or "UTC")
