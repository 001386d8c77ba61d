"""The time frame of the demonstration: begun at the kick-off, agreed as known that day, linked to what then took place."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from mufakat.records import models as tables
from mufakat.records.journal.operations import By
from mufakat.records.timeframes import operations as timeframes


def tell_time_frame(journey: tables.Journey, sheet: Mapping[str, Any], *, by: By) -> None:
    begins, agreed = date.fromisoformat(sheet["begins"]), sheet["agreed"]
    frame = timeframes.name_last_date(
        journey, date.fromisoformat(sheet["last_date"]), begins=begins, calendars=sheet["calendars"],
        today=begins, by=by, illustrative=True,
    )  # fmt: skip
    frame = timeframes.change_time_frame(
        frame, {"pins": sheet["pins"]}, version=frame.version, today=begins, by=by
    )
    made = [tell_milestone(frame, item, by=by) for item in sheet["milestones"]]
    at = tables.Meeting.objects.get(key=agreed["meeting"])
    timeframes.agree_edition(frame, on=date.fromisoformat(agreed["on"]), meeting=at, by=by, illustrative=True)
    for milestone, item in zip(made, sheet["milestones"], strict=True):
        met = tables.Meeting.objects.get(key=item["meeting"]) if "meeting" in item else None
        timeframes.happened(milestone, meeting=met, held=item.get("held", ""), by=by)


def tell_milestone(frame: tables.TimeFrame, item: Mapping[str, Any], *, by: By) -> tables.Milestone:
    facts = {name: item[name] for name in ("key", "kind", "stage", "named", "planned")}
    return timeframes.plan_milestone(frame, **facts, by=by, illustrative=item.get("illustrative", True))
