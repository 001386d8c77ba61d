"""Keys are part of addresses, and nothing may share one."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from mufakat.core.problems import Phrase
from mufakat.core.profile.checks.known import fault
from mufakat.core.profile.faults import Fault
from mufakat.core.profile.model import Profile

# field of the profile -> how an entry is called
KEYED = {
    "bodies": Phrase("Body"), "organisations": Phrase("Organisation"), "members": Phrase("Member"),
    "meetings": Phrase("Meeting"), "instruments": Phrase("Instrument"), "recommendations": Phrase("Recommendation"),
    "indicators": Phrase("Indicator"), "figures": Phrase("Figure"), "calendars": Phrase("Calendar"), "rules": Phrase("Rule"),
    "structure": Phrase("Structure"), "target_groups": Phrase("Target group"),
}  # fmt: skip
FIT_FOR_AN_ADDRESS = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


def keys(profile: Profile) -> Iterator[Fault]:
    for field, noun in KEYED.items():
        entries, word = getattr(profile, field), "code" if field == "members" else "key"
        yield from unfit(entries, noun, word)
        yield from doubled(
            entries, word, lambda one, word=word: getattr(one, word),
            lambda key, other, noun=noun: Phrase(
                "{noun} {key} is written twice; the other stands on line {other}.", noun=noun, key=key, other=other
            ),
        )  # fmt: skip
    yield from doubled(
        profile.routes, "key", lambda sheet: (sheet.route.key, sheet.route.edition),
        lambda route, other: Phrase(
            "Route {key} is written twice in edition {edition}; the other stands on line {other}.",
            key=route[0], edition=route[1], other=other,
        ),
    )  # fmt: skip
    yield from doubled(
        profile.meetings, "ordinal", in_series,
        lambda one, other: Phrase(
            "Body {body} has two meetings with the ordinal {ordinal}; the other stands on line {other}.",
            body=one[0], ordinal=one[1], other=other,
        ),
    )  # fmt: skip
    yield from doubled(
        profile.bodies, "series_prefix", lambda body: body.series_prefix,
        lambda prefix, other: Phrase(
            "Two bodies count their meetings as {prefix}; the other stands on line {other}.", prefix=prefix, other=other
        ),
    )  # fmt: skip
    yield from doubled(
        profile.recommendations, "number", in_forum,
        lambda one, other: Phrase(
            "Meeting {meeting} has two recommendations with the number {number}; the other stands on line {other}.",
            meeting=one[0], number=one[1], other=other,
        ),
    )  # fmt: skip


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
                Phrase(
                    "{noun} “{key}”: a {word} has only letters a to z, digits, - and _, for it stands in addresses.",
                    noun=noun,
                    key=key,
                    word=word,
                ),
            )


def doubled(
    entries: tuple, word: str, same: Callable[[Any], Any], says: Callable[[Any, int], str]
) -> Iterator[Fault]:
    """A fault at the second of two entries for which `same` gives one value; None never counts."""
    first: dict[Any, Any] = {}
    for entry in entries:
        value = same(entry)
        if value is None:
            continue
        if value not in first:
            first[value] = entry
            continue
        yield fault(entry, word, says(value, first[value].at.line_of(word)))
