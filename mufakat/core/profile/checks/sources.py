"""Each fact says where it is known from, or says that it is unsure."""

from collections.abc import Iterator

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.keys import KEYED
from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile

# entries that are facts about the world; indicators and target groups are words of our own
FACTS = (
    "bodies",
    "organisations",
    "members",
    "meetings",
    "instruments",
    "recommendations",
    "figures",
    "structure",
    "calendars",
    "rules",
)


def sources(profile: Profile) -> Iterator[Fault]:
    for section in FACTS:
        for entry in getattr(profile, section):
            if not entry.source:
                name = Phrase(
                    "{noun} {key}",
                    noun=KEYED[section],
                    key=getattr(entry, "key", None) or entry.code,
                )
                yield fault(
                    entry,
                    "source",
                    Phrase("{name} names no source; every fact says where it is known from.", name=name),
                )
    for chair in profile.chairs:
        if not chair.source:
            yield fault(
                chair,
                "source",
                Phrase(
                    "The chair of {body} ({country}) names no source.", body=chair.body, country=chair.country
                ),
            )
    for sheet in profile.routes:
        if not sheet.source:
            yield fault(sheet, "source", Phrase("Route {key} names no source.", key=sheet.route.key))
