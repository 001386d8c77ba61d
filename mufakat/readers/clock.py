"""Days, instants and large numbers inside a sentence, as the reader's language and the reader's clock say them."""

from collections.abc import Callable
from contextvars import ContextVar
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import get_language

from mufakat.core.saying import date_said, dates_said, number_said
from mufakat.records.bodies.queries import time_zone_of
from mufakat.records.people.access import Viewer

# asked only where a sentence holds an instant, so that no other page pays for it
readers_zone: ContextVar[Callable[[], str] | None] = ContextVar("readers_zone", default=None)


def said_to_reader(value, zone: str = "", until=None) -> str:
    """“16:40, 22 November 2026 (Asia/Jakarta)”; a day, or what is known of one, without a clock."""
    language = get_language() or "en"
    if not isinstance(value, datetime):
        return dates_said(str(value or ""), str(until or ""), language)
    asked = readers_zone.get()
    zone = zone or (asked() if asked else "") or "UTC"
    there = value.astimezone(ZoneInfo(zone))
    return f"{there:%H:%M}, {date_said(there.date(), language)} ({zone})"


def today_there() -> date:
    """Today as the reader's calendar shows it: east of the date line it is tomorrow already while UTC says today."""
    asked = readers_zone.get()
    return timezone.now().astimezone(ZoneInfo((asked() if asked else "") or "UTC")).date()


def number_to_reader(number: int) -> str:
    return number_said(number, get_language() or "en")


def zone_for(viewer: Viewer) -> str:
    """The zone of the country somebody speaks for, where the profile holds its calendar; else the region's."""
    return time_zone_of(hat.member.code for hat in viewer.mandates if hat.member)
