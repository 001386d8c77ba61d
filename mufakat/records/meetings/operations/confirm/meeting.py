"""The meeting a report is about, or announces, where it is not held here yet."""

from collections.abc import Mapping
from typing import Any

from django.utils.text import slugify

from mufakat.core.dates import PartialDate
from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body
from mufakat.records.meetings.models import Meeting


def new_meeting(body: Body | None, values: Mapping[str, Any]) -> Meeting:
    if body is None:
        raise RuleBroken("Say which body met: choose a known meeting or the body of a new one.")
    ordinal = values.get("ordinal")
    if ordinal and Meeting.objects.filter(body=body, ordinal=ordinal).exists():
        raise RuleBroken(
            "{body} {ordinal} is already here; choose it instead of making a second one.",
            body=str(body),
            ordinal=ordinal,
        )
    key = unused_key(
        f"{slugify(body.abbreviation) or body.key}-{ordinal or values.get('start_date') or 'new'}"
    )
    return Meeting.objects.create(key=key, body=body, ordinal=ordinal, classification="public")


def unused_key(wanted: str) -> str:
    key, n = slugify(wanted), 1
    while Meeting.objects.filter(key=key).exists():
        n += 1
        key = f"{slugify(wanted)}-{n}"
    return key


def announced_meeting(meeting: Meeting, ordinal: int | None, planned: str) -> Meeting:
    """The next meeting of the same series that the report announces: the one held here, else a new one."""
    series = Meeting.objects.filter(body=meeting.body).exclude(pk=meeting.pk)
    found = series.filter(ordinal=ordinal).first() if ordinal else None
    found = (
        found
        or series.filter(announced_in=meeting).first()
        or series.filter(planned_dates__starts=planned).first()
    )
    if found is None:
        found = Meeting.objects.create(
            key=unused_key(f"{slugify(meeting.body.abbreviation) or meeting.body.key}-{ordinal or planned}"),
            body=meeting.body,
            ordinal=ordinal,
            sort_date=PartialDate(planned).earliest,
            classification=meeting.classification,
        )
    if found.announced_in is None:
        found.announced_in = meeting
        found.save(update_fields=["announced_in"])
    return found
