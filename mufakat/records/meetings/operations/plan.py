"""The next meeting of a series is planned, moved, described; a slip is a second date, the first one stays."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from mufakat.core.dates import PartialDate
from mufakat.core.meeting.planning import check_dates, check_ordinal, next_ordinal
from mufakat.core.problems import Moment, RuleBroken
from mufakat.core.saying import dates_said
from mufakat.records.bodies.models import Body
from mufakat.records.journal.operations import By, record
from mufakat.records.meetings.models import Meeting, PlannedDate
from mufakat.records.meetings.operations.confirm.meeting import unused_key


@dataclass(frozen=True, slots=True)
class Particulars:
    """What is known of a meeting beside its dates; everything may still be empty."""

    mode: str = ""
    city: str = ""
    country: str = ""
    venue: str = ""
    link: str = ""
    theme: Mapping[str, str] = field(default_factory=dict)
    hosts: Sequence[str] = ()
    aims: str = ""
    nominations_close: date | None = None
    target_groups: Sequence[str] = ()


@transaction.atomic
def plan_meeting(
    body: Body,
    *,
    starts: str,
    ends: str = "",
    by: By,
    ordinal: int | None = None,
    label: str = "",
    particulars: Particulars | None = None,
    announced_in: Meeting | None = None,
    announced_on: str = "",
    classification: str = "members",
    illustrative: bool = False,
) -> Meeting:
    """The next of its own series, or under the number given; with a label instead where it stands outside the count."""
    check_dates(starts, ends)
    held = list(Meeting.objects.select_for_update().filter(body=body).values_list("ordinal", flat=True))
    if ordinal is not None:
        check_ordinal(ordinal, held, series=str(body))
    elif not label:
        ordinal = next_ordinal(held)
    meeting = Meeting(
        key=unused_key(f"{body.key}-{ordinal or label}"),
        body=body,
        ordinal=ordinal,
        label=label,
        sort_date=PartialDate(starts).earliest,
        announced_in=announced_in,
        classification=classification,
        illustrative=illustrative,
    )
    write_particulars(meeting, particulars or Particulars())
    meeting.save()
    announce(meeting, starts, ends, on=announced_on)
    record(
        "plan meeting",
        f"meeting:{meeting.key}",
        f"{named(meeting)} was planned for {dates_said(starts, ends, 'en')}.",
        by=by,
        details={"starts": starts, "ends": ends},
        classification=classification,
    )
    return meeting


def named(meeting: Meeting) -> str:
    return f"{meeting.body} {meeting.ordinal or meeting.label}".strip()


def announce(meeting: Meeting, starts: str, ends: str, *, on: str = "", reason: str = "") -> PlannedDate:
    return PlannedDate.objects.create(
        meeting=meeting,
        starts=starts,
        ends=ends,
        announced_on=on or timezone.localdate().isoformat(),
        note=reason,
    )


@transaction.atomic
def move_meeting(meeting: Meeting, *, starts: str, ends: str = "", reason: str = "", by: By) -> PlannedDate:
    """It will meet on another day than announced. What was announced before stays in the record."""
    meeting = Meeting.objects.select_for_update().select_related("body").get(pk=meeting.pk)
    if meeting.met_from:
        raise RuleBroken(
            "It met on {days}; that does not move.", days=Moment(meeting.met_from, until=meeting.met_until)
        )
    check_dates(starts, ends)
    last = meeting.planned_dates.last()
    if last and (last.starts, last.ends) == (starts, ends):
        raise RuleBroken("This is the date already announced.")
    made = announce(meeting, starts, ends, reason=reason.strip())
    meeting.sort_date = PartialDate(starts).earliest
    meeting.save(update_fields=["sort_date"])
    because = f": {reason.strip()}" if reason.strip() else "."
    record(
        "move meeting",
        f"meeting:{meeting.key}",
        f"{named(meeting)} is now planned for {dates_said(starts, ends, 'en')}{because}",
        by=by,
        details={"starts": starts, "ends": ends, "before": last.starts if last else ""},
        classification=meeting.classification,
    )
    return made


@transaction.atomic
def announce_next(
    meeting: Meeting, following: Meeting, *, starts: str, by: By, ends: str = "", illustrative: bool = False
) -> PlannedDate:
    """A meeting held here already was announced at this one, for that date; a date it has already is not written twice."""
    check_dates(starts, ends)
    following = Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=following.pk)
    refuse_no_next(meeting, following, starts)
    on = meeting.met_until or meeting.met_from
    made = following.planned_dates.filter(starts=starts, ends=ends).last()
    if made and following.announced_in_id:
        raise RuleBroken("{following} is announced for this date already.", following=named(following))
    if made is None:
        made = announce(following, starts, ends, on=on)
        made.illustrative = illustrative
        made.save(update_fields=["illustrative"])
    following.announced_in = following.announced_in or meeting
    if not following.met_from:
        following.sort_date = PartialDate(starts).earliest
    following.save(update_fields=["announced_in", "sort_date"])
    record(
        "announce meeting",
        f"meeting:{meeting.key}",
        f"{named(meeting)} announced {named(following)} for {dates_said(starts, ends, 'en')}.",
        by=by,
        details={"following": following.key, "starts": starts, "ends": ends},
        classification=meeting.classification,
    )
    return made


def refuse_no_next(meeting: Meeting, following: Meeting, starts: str) -> None:
    """A next meeting is a later one of the same series, and what was announced last for it stands."""
    if following.body_id != meeting.body_id or following.pk == meeting.pk:
        raise RuleBroken("The next meeting belongs to the same series.")
    if not meeting.met_from:
        raise RuleBroken(
            "{meeting} has not met yet; what it announces is known when it has.", meeting=named(meeting)
        )
    if PartialDate(starts).latest < PartialDate(meeting.met_until or meeting.met_from).earliest:
        raise RuleBroken("The next meeting comes after this one; the date given lies before it.")
    if following.met_from and PartialDate(following.met_from) < PartialDate(meeting.met_from):
        raise RuleBroken(
            "{following} met before {meeting}; it is not the next.",
            following=named(following),
            meeting=named(meeting),
        )
    refuse_moved_since(following, starts, on=meeting.met_until or meeting.met_from)


def refuse_moved_since(following: Meeting, starts: str, *, on: str) -> None:
    """A plan only pencilled in gives way; a date it was moved to afterwards, or another meeting announced, stands."""
    plans = list(following.planned_dates.all())
    settled = len(plans) > 1 or following.announced_in_id
    if following.met_from or not settled or plans[-1].starts == starts or plans[-1].announced_on <= on:
        return
    raise RuleBroken(
        "On {day}, after this meeting, {following} was announced for {days}; that stands. On its own page it can be moved.",
        day=Moment(plans[-1].announced_on),
        following=named(following),
        days=Moment(plans[-1].starts, until=plans[-1].ends),
    )


@transaction.atomic
def describe_meeting(meeting: Meeting, particulars: Particulars, *, by: By) -> Meeting:
    meeting = Meeting.objects.select_for_update().select_related("body").get(pk=meeting.pk)
    refuse_closed(meeting)
    write_particulars(meeting, particulars)
    meeting.save()
    record(
        "describe meeting",
        f"meeting:{meeting.key}",
        f"The particulars of {named(meeting)} were changed.",
        by=by,
        classification="members",
    )
    return meeting


def write_particulars(meeting: Meeting, said: Particulars) -> None:
    if said.mode and said.mode not in Meeting.Mode.values:
        raise RuleBroken("“{mode}” is not a way to meet: in person, online or hybrid.", mode=said.mode)
    meeting.mode, meeting.city, meeting.country = said.mode, said.city, said.country.upper()
    meeting.venue, meeting.link, meeting.aims = said.venue, said.link, said.aims
    meeting.theme = {language: words for language, words in said.theme.items() if words.strip()}
    meeting.hosts, meeting.target_groups = list(said.hosts), list(said.target_groups)
    meeting.nominations_close = said.nominations_close


def refuse_closed(meeting: Meeting) -> None:
    if meeting.is_closed:
        raise RuleBroken(
            "{meeting} was closed on {day}; what is missing goes into the correction of its record.",
            meeting=named(meeting),
            day=Moment(timezone.localdate(meeting.closed_at)),
        )


def now_or(at: datetime | None) -> datetime:
    return at or timezone.now()
