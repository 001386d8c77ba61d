"""Names in the working language, labels for the titles used, time zones that exist."""

import re
from collections.abc import Iterator
from zoneinfo import available_timezones

from mufakat.core.profile.checks.keys import KEYED
from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile


def words(profile: Profile) -> Iterator[Fault]:
    heading = profile.heading
    if not heading.key:
        return
    if not heading.names.get(heading.working_language):
        yield fault(
            heading, "names", f"The profile has no name in its working language ({heading.working_language})."
        )
    yield from names(profile, heading.working_language)
    for chair in profile.chairs:
        if chair.title not in heading.labels and chair.title != "chair":
            yield fault(
                chair,
                "title",
                f"A chair of {chair.body} has the title “{chair.title}”, which profile.yaml has no label for.",
            )
    yield from titles(profile)
    yield from zones(profile)


def titles(profile: Profile) -> Iterator[Fault]:
    for body in profile.bodies:
        for pattern in body.meeting_title.values():
            if re.search(r"[{}]", re.sub(r"\{nth?\}", "", pattern)):
                yield fault(
                    body,
                    "meeting_title",
                    f"Body {body.key} calls its meetings “{pattern}”; only {{n}} and {{nth}} can stand in braces.",
                )


def names(profile: Profile, language: str) -> Iterator[Fault]:
    for section in (
        "bodies",
        "organisations",
        "members",
        "instruments",
        "indicators",
        "calendars",
        "target_groups",
    ):
        for entry in getattr(profile, section):
            word = "titles" if section == "instruments" else "names"
            if not getattr(entry, word).get(language):
                called = f"{KEYED[section]} {getattr(entry, 'key', None) or entry.code}"
                yield fault(entry, word, f"{called} has no name in the working language ({language}).")
    for sheet in profile.routes:
        if not sheet.route.names.get(language):
            yield fault(
                sheet, "names", f"Route {sheet.route.key} has no name in the working language ({language})."
            )


def zones(profile: Profile) -> Iterator[Fault]:
    known = available_timezones()  # empty where the machine keeps none; then nothing can be said
    rules = profile.heading.rules
    if known and rules.time_zone not in known:
        yield fault(
            rules,
            "time_zone",
            f"The profile's rules name the time zone “{rules.time_zone}”, which does not exist.",
        )
    for calendar in profile.calendars:
        if known and calendar.time_zone not in known:
            yield fault(
                calendar,
                "time_zone",
                f"Calendar {calendar.key} names the time zone “{calendar.time_zone}”, which does not exist.",
            )
