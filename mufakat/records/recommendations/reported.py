"""A report that recommends: what a person confirmed of it becomes numbered recommendations that can be followed."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from mufakat.records.bodies.models import Body
from mufakat.records.journal.operations import By
from mufakat.records.meetings.models import Meeting, Report
from mufakat.records.meetings.operations.confirm import confirm_report
from mufakat.records.meetings.operations.confirm.around import as_outcome
from mufakat.records.meetings.operations.confirm.choices import Choice, chosen
from mufakat.records.recommendations.models import Recommendation
from mufakat.records.recommendations.operations import add_recommendation


@transaction.atomic
def confirm_with_recommendations(
    report: Report,
    *,
    choices: Mapping[str, Choice],
    by: By,
    body: Body | None = None,
    meeting: Meeting | None = None,
) -> Meeting:
    """`confirm_report`, and each recommendation in it under its number; one that is held under that number stands."""
    held = confirm_report(report, choices=choices, body=body, meeting=meeting, by=by)
    rows = chosen(report, choices).get("recommendations") or ()
    number_reported(held, rows, language=report.language or "en", by=by)
    return held


def number_reported(meeting: Meeting, rows: Iterable[Mapping[str, Any]], *, language: str, by: By) -> None:
    known = Recommendation.objects.filter(meeting=meeting)
    numbers = set(known.values_list("number", flat=True))
    last = known.aggregate(last=Max("number"))["last"] or 0
    for row in rows:
        outcome = meeting.outcomes.filter(kind="recommendation", text=as_outcome(row)).first()
        number = own_number(row)
        if outcome is None or outcome.recommendations.exists() or number in numbers:
            continue
        number = number or last + 1
        made = add_recommendation(
            meeting,
            number=number,
            texts={language: row["text"]},
            addressed_to=[row["addressee"]] if row.get("addressee") else [],
            classification=meeting.classification,
            sources=outcome.sources,
            by=by,
        )
        made.outcome = outcome
        made.save(update_fields=["outcome"])
        numbers.add(number)
        last = max(last, number)


def own_number(row: Mapping[str, Any]) -> int | None:
    """The number the report gives it; None where it gives none that counts."""
    said = str(row.get("number") or "").strip(" .)(")
    return int(said) if said.isdecimal() and 0 < int(said) < 1000 else None
