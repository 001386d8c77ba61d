"""How a body decides in writing."""

from collections.abc import Sequence

from django.db import transaction

from mufakat.records.bodies.models import Body
from mufakat.records.decisions.written.models import BodyRules
from mufakat.records.journal.operations import By, record


@transaction.atomic
def set_body_rules(
    body: Body,
    *,
    silence_means_no_objection: bool,
    by: By,
    least_days: int = 0,
    least_working_days: int = 0,
    time_zone: str = "",
    calendars: Sequence[str] = (),
    illustrative: bool = False,
) -> BodyRules:
    """What the body has agreed on how it decides in writing; procedures that are open keep what held when they opened."""
    rules, _ = BodyRules.objects.update_or_create(
        body=body,
        defaults={
            "silence_means_no_objection": silence_means_no_objection,
            "least_days": least_days,
            "least_working_days": least_working_days,
            "time_zone": time_zone,
            "calendars": list(calendars),
            "illustrative": illustrative,
        },
    )
    meaning = "means no objection" if silence_means_no_objection else "means nothing"
    record(
        "set rules of a body",
        f"body:{body.key}",
        f"{body}: no reply by the closing instant {meaning}; open for at least {least_days} days.",
        by=by,
        details={
            "silence_means_no_objection": silence_means_no_objection,
            "least_days": least_days,
            "least_working_days": least_working_days,
            "time_zone": time_zone,
            "calendars": list(calendars),
        },
    )
    return rules
