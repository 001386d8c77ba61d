from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import get_language

from mufakat.core.problems import RuleBroken
from mufakat.records.bodies.models import Body
from mufakat.records.decisions.models import Act, Journey, RouteEdition
from mufakat.records.decisions.operations.acts import add_act, hash_of, load, refuse_unprinted
from mufakat.records.instruments.models import Draft, Instrument
from mufakat.records.journal.operations import By
from mufakat.records.meetings.models import Meeting


@transaction.atomic
def start_journey(
    *,
    key: str,
    route: RouteEdition,
    on: str,
    by: By,
    instrument: Instrument | None = None,
    forum: Meeting | None = None,
    left_out: Sequence[str] = (),
    classification: str = "public",
    illustrative: bool = False,
) -> Journey:
    """Send one instrument, or one forum's recommendations, on a route; it keeps this edition of it to the end.

    ``left_out`` are stages it does not call at; only those the route marks as not named in the report can be.
    """
    carried = "instrument" if instrument else "recommendations"
    if route.carries != carried:
        named = route.name(get_language() or "en")
        if instrument:
            raise RuleBroken("The route “{route}” does not carry an instrument.", route=named)
        raise RuleBroken("The route “{route}” does not carry recommendations.", route=named)
    if Journey.objects.filter(key=key).exists():
        raise RuleBroken("There is already a journey called {key}.", key=key)
    journey = Journey.objects.create(
        key=key,
        route=route,
        instrument=instrument,
        forum=forum,
        started_on=on,
        classification=classification,
        illustrative=illustrative,
    )
    act = Act(kind=Act.Kind.STARTED, on=on, provisions=list(left_out))
    add_act(journey, act, by=by, says=f"{load(journey)} was sent on its way.")
    return journey


def unused_key(stem: str) -> str:
    """A text can set out again after it was withdrawn, in the same year, too; every journey has an address of its own."""
    key, number = stem, 2
    while Journey.objects.filter(key=key).exists():
        key, number = f"{stem}-{number}", number + 1
    return key


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
    seen: int | None = None,
    **facts,
) -> Act:
    """Lay a text before a body, at a meeting or under another procedure; a revised text takes the place of the one there."""
    act = Act(
        kind=Act.Kind.PUT_BEFORE, stage=stage, lap=lap, body=body, meeting=meeting, procedure=procedure, on=on,
        draft=draft, text_hash=hash_of(journey, draft), **facts,
    )  # fmt: skip
    before = body or _all_at(journey, stage)
    return add_act(journey, act, by=by, says=f"{load(journey)} was put before {before}.", seen=seen)


def _all_at(journey: Journey, stage: str) -> str:
    keys = next((each["bodies"] for each in journey.route.stages if each["key"] == stage), ())
    return " and ".join(map(str, Body.objects.filter(key__in=keys))) or "the bodies of this stage"


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
    seen: int | None = None,
    **facts,
) -> Act:
    """Record what a body decided. Whether it may is the core's rule; a refusal is a sentence and writes nothing."""
    refuse_unprinted(draft, *provisions)
    act = Act(
        kind=Act.Kind.DECIDED, stage=stage, lap=lap, body=body, outcome=outcome, on=on, meeting=meeting, draft=draft,
        text_hash=hash_of(journey, draft), procedure=procedure, reasons=reasons, provisions=list(provisions), **facts,
    )  # fmt: skip
    return add_act(
        journey, act, by=by, says=f"{body}: {load(journey)} {outcome.replace('_', ' ')}.", seen=seen
    )


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
    seen: int | None = None,
    **facts,
) -> Act:
    """Carry it from one body to another's meeting, open points in plain sight."""
    act = Act(
        kind=Act.Kind.TRANSMITTED, verb=verb, body=from_body, to_body=to_body, meeting=meeting, on=on, draft=draft,
        text_hash=hash_of(journey, draft), reasons=reasons, provisions=list(open_points), **facts,
    )  # fmt: skip
    says = f"{from_body}: {load(journey)} {verb.replace('_', ' ')} {to_body}."
    return add_act(journey, act, by=by, says=says, seen=seen)


@transaction.atomic
def withdraw(journey: Journey, *, reasons: str, on: str, by: By, seen: int | None = None, **facts) -> Act:
    """Take it off its route for good, with the reasons."""
    act = Act(kind=Act.Kind.WITHDRAWN, on=on, reasons=reasons, **facts)
    return add_act(journey, act, by=by, says=f"{load(journey)} was withdrawn.", seen=seen)
