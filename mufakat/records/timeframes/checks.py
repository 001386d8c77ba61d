"""What a time frame must not say, each refusal in a sentence; and what is worth a second look before it is saved."""

from collections.abc import Iterator
from datetime import date

from mufakat.core.problems import RuleBroken
from mufakat.core.route.calendar import Calendar as WorkingCalendar
from mufakat.core.route.plan import AD_REFERENDUM, PREPARATIONS, SILENCE, SPECIAL_MEETING
from mufakat.records.bodies.models import Calendar
from mufakat.records.timeframes.models import TimeFrame

YEARS = range(1950, 2101)
CHOICES = (AD_REFERENDUM, SILENCE, SPECIAL_MEETING)


def refuse_unfit(frame: TimeFrame, *, today: date, was: date | None = None) -> None:
    """Raises RuleBroken. ``was``: the last date that stood before, which may have passed without anybody's fault."""
    stages = [stage["key"] for stage in frame.journey.route.stages]
    for day in days_of(frame):
        if day.year not in YEARS:
            raise RuleBroken(
                "{day} cannot be meant; years from {year} to {year_2} are planned.",
                day=day.isoformat(),
                year=YEARS[0],
                year_2=YEARS[-1],
            )
    if frame.begins and frame.last_date < frame.begins:
        raise RuleBroken("The last date lies before the kick-off.")
    if frame.last_date < today and frame.last_date != was:
        raise RuleBroken("The last date has already passed.")
    for stage, kind in frame.choices.items():
        if stage not in stages or kind not in CHOICES:
            raise RuleBroken("A stage can be held ad referendum, by silence or at a special meeting.")
    for stage, days in frame.pins.items():
        refuse_unfit_pin(frame, stage in stages, *(date.fromisoformat(day) for day in days))
    for stage, kinds in frame.finished.items():
        if stage not in stages or set(kinds) - set(PREPARATIONS):
            raise RuleBroken("Only the preparations of a stage of this route can be behind it.")
    unknown = set(frame.calendars) - set(Calendar.objects.values_list("key", flat=True))
    if unknown:
        raise RuleBroken("There is no calendar called {name}.", name=min(unknown))


def refuse_unfit_pin(frame: TimeFrame, is_stage: bool, first: date, last: date) -> None:
    if not is_stage:
        raise RuleBroken("A date can only be set for a stage of this route.")
    if last < first:
        raise RuleBroken("A stage cannot end before it begins.")
    if frame.begins and first < frame.begins:
        raise RuleBroken("A stage cannot begin before the kick-off.")


def days_of(frame: TimeFrame) -> list[date]:
    pins = [date.fromisoformat(day) for days in frame.pins.values() for day in days]
    return [frame.last_date, *([frame.begins] if frame.begins else []), *pins]


def idle_days(frame: TimeFrame, calendar: WorkingCalendar) -> Iterator[tuple[date, str]]:
    """Days somebody set that are no working days, with the holiday's name and place if it is one."""
    for day in sorted({*days_of(frame)}):
        if not calendar.is_working(day):
            yield day, ", ".join(f"{name} ({place})" for place, name in calendar.holidays_on(day))
