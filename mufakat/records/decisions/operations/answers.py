from django.db import transaction
from django.utils import timezone

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import Answer
from mufakat.records.decisions.operations.acts import refuse_what_lies_ahead
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
from mufakat.records.recommendations.models import Recommendation


@transaction.atomic
def answer_recommendation(
    recommendation: Recommendation,
    *,
    body: Body,
    text: str,
    on: str,
    by: By,
    meeting: Meeting | None = None,
    classification: str = "public",
    illustrative: bool = False,
) -> Answer:
    """A body's written answer to one recommendation of a forum, visible to those who made it."""
    if not text.strip():
        raise RuleBroken("An answer needs its words.")
    refuse_what_lies_ahead(on)
    if Answer.objects.filter(recommendation=recommendation, body=body, text=text.strip(), on=on).exists():
        raise RuleBroken("This very answer is recorded already.")
    answer = Answer.objects.create(
        recommendation=recommendation,
        body=body,
        meeting=meeting,
        text=text.strip(),
        on=on,
        by=by.name,
        recorded_at=timezone.now(),
        classification=classification,
        illustrative=illustrative,
    )
    record(
        "answer",
        f"recommendation:{recommendation}",
        f"{body} answered recommendation {recommendation.number} in writing.",
        by=by,
        details={"text": answer.text, "on": on},
        classification=classification,
    )
    return answer
