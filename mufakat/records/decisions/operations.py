from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from mufakat.core.chain import digest_of
from mufakat.core.problems import RuleBroken
from mufakat.core.route.rules import may
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import Act, Answer, Journey, RouteEdition
from mufakat.records.decisions.telling import route_of, told_act
from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
from mufakat.records.recommendations.models import Recommendation


@transaction.atomic
def start_journey(
    *,
    key: str,
    route: RouteEdition,
    on: str,
    by: By,
    instrument: Instrument | None = None,
    forum: Meeting | None = None,
    classification: str = "public",
    illustrative: bool = False,
) -> Journey:
    """Send one instrument, or one forum's recommendations, on a route; it keeps this edition of it to the end."""
    carried = "instrument" if instrument else "recommendations"
    if route.carries != carried:
        raise RuleBroken(
            f"The route “{route.name()}” does not carry {'an instrument' if instrument else carried}."
        )
    if Journey.objects.filter(key=key).exists():
        raise RuleBroken(f"There is already a journey called {key}.")
    journey = Journey.objects.create(
        key=key,
        route=route,
        instrument=instrument,
        forum=forum,
        started_on=on,
        classification=classification,
        illustrative=illustrative,
    )
    add_act(journey, Act(kind=Act.Kind.STARTED, on=on), by=by, says=f"{load(journey)} was sent on its way.")
    return journey


@transaction.atomic
def put_before(
    journey: Journey,
    *,
    stage: str,
    lap: int,
    on: str,
    by: By,
    body: Body | None = None,
    meeting: Meeting | None = None,
    draft: Draft | None = None,
    procedure: str = "",
    **facts,
) -> Act:
    act = Act(
        kind=Act.Kind.PUT_BEFORE, stage=stage, lap=lap, body=body, meeting=meeting, procedure=procedure, on=on,
        draft=draft, text_hash=hash_of(journey, draft), **facts,
    )  # fmt: skip
    before = body or "the bodies of this stage"
    return add_act(journey, act, by=by, says=f"{load(journey)} was put before {before}.")


@transaction.atomic
def decide(
    journey: Journey,
    *,
    stage: str,
    lap: int,
    body: Body,
    outcome: str,
    on: str,
    by: By,
    meeting: Meeting | None = None,
    draft: Draft | None = None,
    procedure: str = "",
    reasons: str = "",
    provisions: Sequence[str] = (),
    **facts,
) -> Act:
    """Record what a body decided. Whether it may is the core's rule; a refusal is a sentence and writes nothing."""
    act = Act(
        kind=Act.Kind.DECIDED, stage=stage, lap=lap, body=body, outcome=outcome, on=on, meeting=meeting, draft=draft,
        text_hash=hash_of(journey, draft), procedure=procedure, reasons=reasons, provisions=list(provisions), **facts,
    )  # fmt: skip
    return add_act(journey, act, by=by, says=f"{body}: {load(journey)} {outcome.replace('_', ' ')}.")


@transaction.atomic
def transmit(
    journey: Journey,
    *,
    verb: str,
    from_body: Body,
    to_body: Body,
    on: str,
    by: By,
    meeting: Meeting | None = None,
    draft: Draft | None = None,
    reasons: str = "",
    open_points: Sequence[str] = (),
    **facts,
) -> Act:
    """Carry it from one body to another's meeting, open points in plain sight."""
    act = Act(
        kind=Act.Kind.TRANSMITTED, verb=verb, body=from_body, to_body=to_body, meeting=meeting, on=on, draft=draft,
        text_hash=hash_of(journey, draft), reasons=reasons, provisions=list(open_points), **facts,
    )  # fmt: skip
    return add_act(
        journey, act, by=by, says=f"{from_body}: {load(journey)} {verb.replace('_', ' ')} {to_body}."
    )


def add_act(journey: Journey, act: Act, *, by: By, says: str) -> Act:
    """Append one act if the rules allow it. The journey's row is locked, so two people at once act one after the other."""
    Journey.objects.select_for_update().get(pk=journey.pk)
    before = list(journey.acts.select_related("body", "meeting", "to_body", "member", "journey__route"))
    act.journey = journey
    act.position = len(before) + 1
    act.by, act.on_behalf_of = by.name, by.on_behalf_of
    act.recorded_at = timezone.now()
    act.classification = journey.classification
    act.illustrative = act.illustrative or journey.illustrative
    may(route_of(journey.route), [told_act(row) for row in before], told_act(act))
    act.save()
    record(
        act.get_kind_display(),
        f"journey:{journey.key}",
        says,
        by=by,
        details={
            "stage": act.stage,
            "lap": act.lap,
            "outcome": act.outcome,
            "body": act.body.key if act.body else "",
            "meeting": act.meeting.key if act.meeting else "",
            "text": act.text_hash,
            "on": act.on,
            "reasons": act.reasons,
        },
        classification=act.classification,
    )
    return act


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


def load(journey: Journey) -> str:
    """What travels, as the journal names it."""
    if journey.instrument:
        return f"“{journey.instrument.title()}”"
    return f"The recommendations of {journey.forum.key}"


def hash_of(journey: Journey, draft: Draft | None) -> str:
    """The hash of exactly the text acted on: the draft's, or that of the forum's recommendations as they stand."""
    if draft is not None:
        return draft.sha256
    if journey.forum_id:
        rows = journey.forum.recommendations.order_by("number").values_list("number", "kind", "texts")
        return digest_of({"recommendations": [list(row) for row in rows]})
    return ""
