"""Names in the working language, labels for the titles used, time zones that exist."""

import re
from collections.abc import Iterator
from zoneinfo import available_timezones

from mufakat.core.problems import Phrase
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
            heading,
            "names",
            Phrase(
                "The profile has no name in its working language ({working_language}).",
                working_language=heading.working_language,
            ),
        )
    yield from names(profile, heading.working_language)
    for chair in profile.chairs:
        if chair.title not in heading.labels and chair.title != "chair":
            yield fault(
                chair,
                "title",
                Phrase(
                    "A chair of {body} has the title “{title}”, which profile.yaml has no label for.",
                    body=chair.body,
                    title=chair.title,
                ),
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
                    Phrase(
                        "Body {body} calls its meetings “{pattern}”; only {{n}} and {{nth}} can stand in braces.",
                        body=body.key,
                        pattern=pattern,
                    ),
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
                called = Phrase(
                    "{noun} {key}",
                    noun=KEYED[section],
                    key=getattr(entry, "key", None) or entry.code,
                )
                yield fault(
                    entry,
                    word,
                    Phrase(
                        "{called} has no name in the working language ({language}).",
                        called=called,
                        language=language,
                    ),
                )
    for sheet in profile.routes:
        if not sheet.route.names.get(language):
            yield fault(
                sheet,
                "names",
                Phrase(
                    "Route {key} has no name in the working language ({language}).",
                    key=sheet.route.key,
                    language=language,
                ),
            )


def zones(profile: Profile) -> Iterator[Fault]:
    known = available_timezones()  # empty where the machine keeps none; then nothing can be said
    rules = profile.heading.rules
    if known and rules.time_zone not in known:
        yield fault(
            rules,
            "time_zone",
            Phrase(
                "The profile's rules name the time zone “{time_zone}”, which does not exist.",
                time_zone=rules.time_zone,
            ),
        )
    for calendar in profile.calendars:
        if known and calendar.time_zone not in known:
            yield fault(
                calendar,
                "time_zone",
                Phrase(
                    "Calendar {calendar} names the time zone “{time_zone}”, which does not exist.",
                    calendar=calendar.key,
                    time_zone=calendar.time_zone,
                ),
            )
