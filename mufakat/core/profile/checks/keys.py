"""Keys are part of addresses, and nothing may share one."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile

# field of the profile -> how an entry is called
KEYED = {
    "bodies": "Body", "organisations": "Organisation", "members": "Member", "meetings": "Meeting",
    "instruments": "Instrument", "recommendations": "Recommendation", "indicators": "Indicator",
    "figures": "Figure", "calendars": "Calendar", "rules": "Rule", "structure": "Structure", "target_groups": "Target group",
}  # fmt: skip
FIT_FOR_AN_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def keys(profile: Profile) -> Iterator[Fault]:
    for field, noun in KEYED.items():
        entries, word = getattr(profile, field), "code" if field == "members" else "key"
        yield from unfit(entries, noun, word)
        yield from doubled(
            entries, word, lambda one, word=word: getattr(one, word), f"{noun} {{}} is written twice"
        )
    yield from doubled(
        profile.routes,
        "key",
        lambda sheet: (sheet.route.key, sheet.route.edition),
        "Route {} is written twice",
    )
    yield from doubled(profile.meetings, "ordinal", in_series, "Body {} has two meetings with the ordinal {}")
    yield from doubled(
        profile.bodies,
        "series_prefix",
        lambda body: body.series_prefix,
        "Two bodies count their meetings as {}",
    )
    yield from doubled(
        profile.recommendations, "number", in_forum, "Meeting {} has two recommendations with the number {}"
    )


def in_series(meeting: Any) -> tuple[str, int] | None:
    return None if meeting.ordinal is None else (meeting.body, meeting.ordinal)


def in_forum(recommendation: Any) -> tuple[str, int] | None:
    return None if recommendation.number is None else (recommendation.forum, recommendation.number)


def unfit(entries: tuple, noun: str, word: str) -> Iterator[Fault]:
    for entry in entries:
        key = getattr(entry, word)
        if not FIT_FOR_AN_ADDRESS.fullmatch(key):
            yield fault(
                entry,
                word,
                f"{noun} “{key}”: a {word} has only letters a to z, digits, - and _, for it stands in addresses.",
            )


def doubled(entries: tuple, word: str, same: Callable[[Any], Any], sentence: str) -> Iterator[Fault]:
    """A fault at the second of two entries for which `same` gives one value; None never counts."""
    first: dict[Any, Any] = {}
    for entry in entries:
        value = same(entry)
        if value is None:
            continue
        if value not in first:
            first[value] = entry
            continue
        said = sentence.format(*(value if isinstance(value, tuple) else (value,)))
        yield fault(entry, word, f"{said}; the other stands on line {first[value].at.line_of(word)}.")
