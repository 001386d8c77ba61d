"""Planning backwards: name the last date, put meetings and consultations on the way, agree an edition."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.text import slugify

from mufakat.core.dates import PartialDate
from mufakat.core.problems import OutOfDate, RuleBroken
from mufakat.core.saying import date_said
from mufakat.records.bodies.models import Member, Region
from mufakat.records.circulation.models import Circulation
from mufakat.records.decisions.models import Journey
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting
from mufakat.records.timeframes.checks import refuse_unfit
from mufakat.records.timeframes.models import FrameEdition, Milestone, TimeFrame
from mufakat.records.timeframes.telling import planned, steps_written


@transaction.atomic
def name_last_date(
    journey: Journey,
    last_date: date,
    *,
    by: By,
    today: date,
    begins: date | None = None,
    calendars: Sequence[str] | None = None,
    illustrative: bool = False,
) -> TimeFrame:
    """Begin a time frame: everything before the last date follows from the route and its lead times."""
    if TimeFrame.objects.filter(journey=journey).exists():
        raise RuleBroken("There is a time frame already; change its dates instead.")
    frame = TimeFrame(
        journey=journey,
        last_date=last_date,
        begins=begins,
        calendars=usual_calendars() if calendars is None else list(calendars),
        classification=journey.classification,
        illustrative=illustrative,
        changed_at=timezone.now(),
        changed_by=by.name,
    )
    refuse_unfit(frame, today=today)
    frame.save()
    tell(
        frame,
        "plan",
        f"A time frame until {date_said(last_date, 'en')} was begun.",
        by=by,
        details=wanted(frame),
    )
    return frame


def usual_calendars() -> list[str]:
    """The secretariat's, as the profile names it."""
    region = Region.objects.first()
    default = region.rules.get("default_calendar") if region else ""
    return [default] if default else []


@transaction.atomic
def change_time_frame(
    frame: TimeFrame, changed: Mapping[str, Any], *, version: int, by: By, today: date
) -> TimeFrame:
    """Save what a person wants: last_date, begins, calendars, choices, pins, finished. Facts never move."""
    kept = TimeFrame.objects.select_for_update().get(pk=frame.pk)
    if kept.version != version:
        raise OutOfDate("{who} changed this time frame in the meantime.", who=kept.changed_by)
    before = kept.last_date
    put_in(kept, changed)
    refuse_unfit(kept, today=today, was=before)
    kept.version += 1
    kept.changed_at, kept.changed_by = timezone.now(), by.name
    kept.save()
    tell(
        kept, "plan", f"The time frame was changed; it ends on {date_said(kept.last_date, 'en')}.", by=by, details=wanted(kept)
    )  # fmt: skip
    return kept


def put_in(frame: TimeFrame, changed: Mapping[str, Any]) -> TimeFrame:
    """The wish laid on the frame in memory, for looking before saving."""
    for name, value in changed.items():
        assert name in ("last_date", "begins", "calendars", "choices", "pins", "finished"), name
        setattr(frame, name, value)
    return frame


@transaction.atomic
def plan_milestone(
    frame: TimeFrame,
    *,
    kind: str,
    stage: str,
    planned: str,
    by: By,
    named: str = "",
    key: str = "",
    member: Member | None = None,
    **facts,
) -> Milestone:
    """Put a working-group meeting or a consultation on the way."""
    if kind not in Milestone.Kind.values:
        raise RuleBroken(
            "On the way stand working-group meetings, national consultations and regional consultations."
        )
    if stage not in [one["key"] for one in frame.journey.route.stages]:
        raise RuleBroken("The route has no stage called {stage}.", stage=stage)
    day = PartialDate(planned)
    if day.earliest > frame.last_date:
        raise RuleBroken("It would come after the last date of the time frame.")
    if frame.begins and day.latest < frame.begins:
        raise RuleBroken("It would come before the kick-off.")
    key = key or free_key(frame, slugify(named)[:50] or slugify(f"{kind}-{planned}"))
    made = Milestone.objects.create(
        frame=frame, key=key, kind=kind, stage=stage, planned=planned, named=named, member=member, **facts
    )
    tell(
        frame,
        "plan",
        f"{made.named or made.get_kind_display()} was planned for {planned}.",
        by=by,
        details={"milestone": key, "planned": planned},
    )
    return made


def free_key(frame: TimeFrame, wanted_key: str) -> str:
    taken = set(frame.milestones.values_list("key", flat=True))
    return next(
        key for n in range(1, 1000) if (key := wanted_key if n == 1 else f"{wanted_key}-{n}") not in taken
    )


@transaction.atomic
def happened(
    milestone: Milestone,
    *,
    by: By,
    meeting: Meeting | None = None,
    circulation: Circulation | None = None,
    held: str = "",
) -> Milestone:
    """Link what was planned to what really took place. The planned date stays as it was."""
    if not (meeting or circulation or held):
        raise RuleBroken("Name the meeting, the circulation or the day on which it took place.")
    if held:
        PartialDate(held)
    milestone.meeting = meeting or milestone.meeting
    milestone.circulation = circulation or milestone.circulation
    milestone.held = held or milestone.held
    milestone.save(update_fields=["meeting", "circulation", "held"])
    when = (meeting.met_from if meeting else "") or held
    on = f" on {date_said(when, 'en')}" if when else ""
    tell(
        milestone.frame,
        "link plan",
        f"{milestone}, planned for {date_said(milestone.planned, 'en')}, took place{on}.",
        by=by,
        details={
            "milestone": milestone.key,
            "meeting": meeting.key if meeting else "",
            "circulation": circulation.pk if circulation else None,
            "held": held,
        },
    )
    return milestone


@transaction.atomic
def drop_milestone(milestone: Milestone, *, by: By) -> None:
    """Take it off the plan. What took place is a fact and stays; editions that hold it keep it."""
    if milestone.meeting_id or milestone.held:
        raise RuleBroken("{milestone} took place; it cannot be taken off the plan.", milestone=milestone)
    frame = milestone.frame
    says, key = f"{milestone}, planned for {milestone.planned}, was taken off the plan.", milestone.key
    milestone.delete()
    tell(frame, "plan", says, by=by, details={"milestone": key})


@transaction.atomic
def agree_edition(
    frame: TimeFrame, *, on: date, by: By, meeting: Meeting | None = None, **facts
) -> FrameEdition:
    """Keep the time frame as the group agreed it: as it stood on that day, with what was known by then."""
    if frame.begins and on < frame.begins:
        raise RuleBroken("A time frame cannot be agreed before the work begins.")
    steps = steps_written(planned(frame, on=on).now)
    newest = frame.editions.order_by("number").last()
    if newest and (newest.agreed_on, newest.last_date, newest.steps) == (on, frame.last_date, steps):
        raise RuleBroken("Edition {number} of that day holds exactly this already.", number=newest.number)
    number = newest.number + 1 if newest else 1
    edition = FrameEdition.objects.create(
        frame=frame,
        number=number,
        agreed_on=on,
        meeting=meeting,
        last_date=frame.last_date,
        steps=steps,
        names={one.key: str(one) for one in frame.milestones.all()},
        by=by.name,
        on_behalf_of=by.on_behalf_of,
        recorded_at=timezone.now(),
        **facts,
    )
    tell(
        frame,
        "agree time frame",
        f"Edition {number} of the time frame was agreed on {date_said(on, 'en')}.",
        by=by,
        details={"edition": number, "steps": edition.steps, "meeting": meeting.key if meeting else ""},
    )
    return edition


def wanted(frame: TimeFrame) -> dict[str, Any]:
    return {
        "last_date": frame.last_date.isoformat(),
        "begins": frame.begins.isoformat() if frame.begins else "",
        "calendars": frame.calendars,
        "choices": frame.choices,
        "pins": frame.pins,
        "finished": frame.finished,
    }


def tell(frame: TimeFrame, verb: str, says: str, *, by: By, details: Mapping[str, Any]) -> None:
    record(
        verb, f"timeframe:{frame.journey.key}", says, by=by, details=details, classification=frame.classification
    )  # fmt: skip
